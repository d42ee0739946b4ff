import { z } from 'zod'

const text = (longest: number) => z.string().trim().max(longest)

const pointKinds = ['value', 'principle'] as const
export const point = z.object({ kind: z.enum(pointKinds), title: text(200).min(1), meaning: text(2000).default('') })
export type Point = z.infer<typeof point>

export const visionWords = z.object({
  vision: text(4000).min(1),
  points: z.array(point).max(40).default([]),
})
export type VisionWords = z.infer<typeof visionWords>

export interface Vision extends VisionWords {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly version: number
  readonly reason: string
  readonly writtenBy: string
  readonly writtenAt: string
  readonly ratifiedAt: string | null
}

export const isSameVision = (one: VisionWords, other: VisionWords) =>
  one.vision === other.vision && JSON.stringify(one.points) === JSON.stringify(other.points)

export const visionStates = ['draft', 'asked', 'declined', 'ratified', 'replaced'] as const
export type VisionState = (typeof visionStates)[number]

interface Asked {
  readonly settledAt: string | null
  readonly outcome: 'agreed' | 'declined' | 'withdrawn' | null
}

/** Where a version stands among the others, the latest first, given what the sponsors were asked about it. */
export function visionState(vision: Vision, all: readonly Vision[], asked: readonly Asked[]): VisionState {
  const holds = all.find(({ ratifiedAt }) => ratifiedAt !== null)
  if (vision.ratifiedAt !== null) return vision.id === holds?.id ? 'ratified' : 'replaced'
  if (asked.some(({ settledAt }) => settledAt === null)) return 'asked'
  if (vision.id !== all[0]?.id) return 'replaced'
  return asked.some(({ outcome }) => outcome === 'declined') ? 'declined' : 'draft'
}
