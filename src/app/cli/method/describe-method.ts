import type { MethodCommand } from '#src/app/cli/method/define-method.ts'
import { METHOD_FAMILIES } from '#src/app/cli/method/method-names.ts'

/** The names of all methods, by family. */
export function listMethods(): string {
  const families = Object.entries(METHOD_FAMILIES).map(([family, methods]) => {
    const lines = Object.entries(methods).map(([name, { summary }]) => `  ${name.padEnd(21)}${summary}`)
    return [family, ...lines].join('\n')
  })
  return [
    'Usage: entente method NAME < input.json (one object, or an array of objects)',
    'The fields of a method: entente method NAME --help',
    '',
    ...families,
    '',
  ].join('\n')
}

/** What a method takes and answers, with an example that works. */
export function describeMethod(name: string, { summary, fields, answers, example }: MethodCommand): string {
  const width = Math.max(...fields.map((field) => field.name.length)) + 3
  const lines = fields.map((field) => `  ${`${field.name}${field.optional ? '?' : ''}`.padEnd(width)}${field.meaning}`)
  return [
    `${name}: ${summary}`,
    '',
    'Input:',
    ...lines,
    '',
    `Answer: ${answers}`,
    '',
    `Example: ${JSON.stringify(example)}`,
    '',
  ].join('\n')
}
