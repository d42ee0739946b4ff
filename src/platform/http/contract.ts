import {
  type AnyContractProcedure,
  type ContractProcedure,
  type InferSchemaInput,
  type InferSchemaOutput,
  oc,
} from '@orpc/contract'
import { z } from 'zod'
import type { JsonText } from '#src/kit/json-text.ts'

/**
 * Who may call an endpoint at all; what they may do there is the policies' business. `anyone`: nobody need be signed in;
 * `person`: a signed-in person who need not act for an organisation; `seat`: a seat; `space`: a seat that belongs to the space
 * named by `spaceId`; `operator`: who runs the installation; `stream`: a seat that listens, outside of any transaction. An endpoint cannot be declared without one.
 */
export type Access = 'anyone' | 'person' | 'seat' | 'space' | 'operator' | 'stream'

export interface EndpointMeta<A extends Access = Access> {
  readonly access: A
  /** Attempts are counted across all processes, by address. */
  readonly limited?: boolean
  /** Everything it reads is of one moment, although it takes many statements. */
  readonly snapshot?: boolean
  /**
   * Only for the person, signed in: a key acts for one seat, so it neither speaks for the person as a whole nor makes other keys.
   * What `person` endpoints do is refused to keys unless they say otherwise.
   */
  readonly byPerson?: boolean
  /** Refused to who looks around in a sample: its world is closed, and it costs no sign-up. */
  readonly reachesOutside?: boolean
  /** The answer comes as JSON text and is not looked at once more on its way: the database wrote it, or it is very long. */
  readonly prebuilt?: boolean
  /** Long answers are compressed: only where `platform/http/compress.ts` says why that is safe. */
  readonly compresses?: boolean
}

/** The start of every endpoint's declaration: `endpoint('space').route({…}).input(…).output(…)`. */
export const endpoint = <const A extends Access>(access: A, more: Omit<EndpointMeta, 'access' | 'prebuilt'> = {}) =>
  oc.$meta<EndpointMeta<A>>({ access, ...more })

/** The same for an answer that the database puts together, or of many thousand rows: its handler returns a `JsonText`. */
export const prebuiltEndpoint = <const A extends Access>(access: A, more: Pick<EndpointMeta, 'compresses'> = {}) =>
  oc.$meta<EndpointMeta<A> & { readonly prebuilt: true }>({ access, prebuilt: true, ...more })

/** A handler for every endpoint of a contract: the shape of a noun's `routes.ts`. `Acts` says what each kind of access is given. */
export type Handlers<C, Acts extends Record<Access, unknown>> = {
  readonly [K in keyof C]: C[K] extends ContractProcedure<infer I, infer O, infer _E, infer M>
    ? M extends { readonly access: infer A extends Access }
      ? (
          act: Acts[A],
          input: InferSchemaOutput<I>,
        ) => Promise<M extends { readonly prebuilt: true } ? JsonText<InferSchemaInput<O>> : InferSchemaInput<O>>
      : never
    : never
}

export type Contract = { readonly [noun: string]: { readonly [name: string]: AnyContractProcedure } }

/** Schemas that every noun uses. */
export const id = z.uuid()
export const spaceInput = z.object({ spaceId: id })
export const recordInput = z.object({ spaceId: id, id })
export const day = z.iso.date()
export const instant = z.iso.datetime({ offset: true })
export const done = z.object({ done: z.literal(true) })
export const fieldText = (longest: number) => z.string().trim().min(1).max(longest)
export const optionalText = (longest: number) => z.string().trim().max(longest)
/** Query strings are text: a number arrives as one. */
export const pageInput = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  after: z.string().max(200).optional(),
})
