import type { contract } from '#src/app/contract.ts'
import type { Client } from '../support/client.ts'
import type { Scene, StrangerName } from './scene.ts'

export type Noun = keyof typeof contract
export type EndpointOf<N extends Noun> = keyof (typeof contract)[N] & string
export type InputOf<N extends Noun, E extends EndpointOf<N>> = Client[N][E & keyof Client[N]] extends (
  input: infer I,
  ...rest: never[]
) => unknown
  ? I
  : never

/**
 * A valid call by somebody who may make it, and what of it a stranger takes over. `foreign`: names ids that belong to the caller,
 * which strangers use as they are; `own`: whoever calls acts on what is their own, so only nobody is refused and nothing of
 * others may be shown; `open`: for everybody, by a token alone.
 */
export interface Case<I> {
  readonly kind: 'foreign' | 'own' | 'open'
  readonly by: Client
  readonly input: I
  /** The same call with an id that nobody has: to a stranger it must look the same. */
  readonly random?: I
  /** For those who know that the space exists, when only its records are hidden from them. */
  readonly randomInside?: I
  /** Who may rightly do it too, and why: they are not tried. */
  readonly mayToo?: Partial<Record<StrangerName, string>>
  /** Who knows that it exists, and is told that it is not theirs to change. */
  readonly knows?: readonly StrangerName[]
  /** Those at the door of the space get an answer, in which nothing of its content stands. */
  readonly answersStrangers?: boolean
  /** Seen by one party alone: who only looks on from the other does not see it either. */
  readonly private?: boolean
  /** What even a well-meant call gets here, and is tested where it can be had: a link that nobody was sent. */
  readonly answers?: number
  /** A stream: it never ends by itself, so only its refusals are tried here. */
  readonly endless?: boolean
}

export type Factory<N extends Noun, E extends EndpointOf<N>> = (scene: Scene) => Promise<Case<InputOf<N, E>>>
/** One for every endpoint of a noun: a new endpoint without one does not compile, and fails the tests. */
export type Factories<N extends Noun> = { readonly [E in EndpointOf<N>]: Factory<N, E> }

const someId = () => crypto.randomUUID()

/** A call in a space: in the eyes of outsiders the space is not there, in the eyes of those at its door the record is not. */
export function inSpace<I extends { spaceId: string }>(by: Client, input: I, more: Partial<Case<I>> = {}): Case<I> {
  return { kind: 'foreign', by, input, random: { ...input, spaceId: someId() }, ...more }
}

/** A call that names a record of a space. */
export function onRecord<I extends { spaceId: string; id: string }>(
  by: Client,
  input: I,
  more: Partial<Case<I>> = {},
): Case<I> {
  return inSpace(by, input, { randomInside: { ...input, id: someId() }, ...more })
}

/** A call that names something by its id alone. */
export function byId<I extends { id: string }>(by: Client, input: I, more: Partial<Case<I>> = {}): Case<I> {
  const random = { ...input, id: someId() }
  return { kind: 'foreign', by, input, random, randomInside: random, ...more }
}

export const ownThing = <I>(by: Client, input: I): Case<I> => ({ kind: 'own', by, input })
export const forAnyone = <I>(by: Client, input: I): Case<I> => ({ kind: 'open', by, input })
