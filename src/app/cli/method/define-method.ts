import type { z } from 'zod'

/** A method as the command line offers it: what it takes, what it answers, and an example that works. */
export interface MethodCommand {
  readonly summary: string
  readonly schema: z.ZodType
  /** Fields of the input with what they mean, for the help. */
  readonly fields: readonly { readonly name: string; readonly optional: boolean; readonly meaning: string }[]
  /** Fields of the answer. */
  readonly answers: string
  readonly example: unknown
  readonly compute: (input: unknown) => object
}

export type MethodTable = Readonly<Record<string, MethodCommand>>

interface Definition<Shape extends z.ZodRawShape> {
  readonly summary: string
  readonly schema: z.ZodObject<Shape, z.core.$strict>
  readonly answers: string
  readonly example: z.input<z.ZodObject<Shape, z.core.$strict>>
  readonly compute: (input: z.output<z.ZodObject<Shape, z.core.$strict>>) => object
}

/** Ties a schema to a method: the input is parsed, all of it, before the method sees it. */
export function defineMethod<Shape extends z.ZodRawShape>(definition: Definition<Shape>): MethodCommand {
  const { schema, compute, ...rest } = definition
  const fields = Object.entries(schema.shape).map(([name, field]) => ({
    name,
    optional: isOptional(field),
    meaning: meaningOf(field),
  }))
  return { ...rest, schema, fields, compute: (input) => compute(schema.parse(input)) }
}

function isOptional(field: z.core.$ZodType): boolean {
  return field._zod.optin === 'optional'
}

/** The words of a field; an optional one carries them inside. */
function meaningOf(field: z.core.$ZodType): string {
  if ('description' in field && typeof field.description === 'string') return field.description
  const { def } = field._zod
  return 'innerType' in def ? meaningOf(def.innerType as z.core.$ZodType) : ''
}
