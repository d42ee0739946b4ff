import fc from 'fast-check'

/**
 * What may happen, as plain numbers: each picks, among what there is at that moment, the one at its place. A step that makes no
 * sense then is skipped, so that histories can be shortened freely when one is found at fault.
 */
export type Step =
  | {
      readonly do: 'hold-seat'
      readonly organisation: number
      readonly person: number
      readonly coordinator: boolean
      readonly administrator: boolean
    }
  | { readonly do: 'end-seat'; readonly seat: number }
  | { readonly do: 'hold-again'; readonly seat: number }
  | { readonly do: 'coordinate'; readonly seat: number; readonly coordinator: boolean }
  | { readonly do: 'start'; readonly organisation: number }
  | { readonly do: 'join'; readonly space: number; readonly organisation: number; readonly withHistory: boolean }
  | { readonly do: 'leave'; readonly space: number; readonly party: number }
  | { readonly do: 'name'; readonly space: number; readonly seat: number; readonly role: number }
  | { readonly do: 'remove'; readonly space: number; readonly participant: number }
  | { readonly do: 'open-parties'; readonly space: number; readonly mask: number }
  | { readonly do: 'open-people'; readonly space: number; readonly mask: number }
  | { readonly do: 'write'; readonly audience: number }
  | { readonly do: 'share'; readonly mark: number; readonly audience: number }

export interface History {
  readonly organisations: number
  readonly steps: readonly Step[]
}

const pick = fc.nat({ max: 11 })
const of = <T>(value: T) => fc.constant(value)

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: of('hold-seat'),
      organisation: pick,
      person: pick,
      coordinator: fc.boolean(),
      administrator: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: of('end-seat'), seat: pick }) },
  { weight: 1, arbitrary: fc.record({ do: of('hold-again'), seat: pick }) },
  { weight: 1, arbitrary: fc.record({ do: of('coordinate'), seat: pick, coordinator: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: of('start'), organisation: pick }) },
  { weight: 5, arbitrary: fc.record({ do: of('join'), space: pick, organisation: pick, withHistory: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: of('leave'), space: pick, party: pick }) },
  { weight: 5, arbitrary: fc.record({ do: of('name'), space: pick, seat: pick, role: fc.nat({ max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: of('remove'), space: pick, participant: pick }) },
  { weight: 2, arbitrary: fc.record({ do: of('open-parties'), space: pick, mask: fc.nat({ max: 7 }) }) },
  { weight: 2, arbitrary: fc.record({ do: of('open-people'), space: pick, mask: fc.nat({ max: 63 }) }) },
  { weight: 6, arbitrary: fc.record({ do: of('write'), audience: pick }) },
  { weight: 2, arbitrary: fc.record({ do: of('share'), mark: pick, audience: pick }) },
) as fc.Arbitrary<Step>

/** A partnership is there from the beginning, so that short histories already say something. */
const opening: readonly Step[] = [
  { do: 'start', organisation: 0 },
  { do: 'write', audience: 3 },
]

export const histories: fc.Arbitrary<History> = fc.record({
  organisations: fc.integer({ min: 2, max: 4 }),
  steps: fc.array(step, { minLength: 4, maxLength: 16, size: 'max' }).map((steps) => [...opening, ...steps]),
})
