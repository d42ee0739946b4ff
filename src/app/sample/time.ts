import { createReferences } from '#src/app/sample/references.ts'
import type { Step, Story } from '#src/app/sample/story.ts'

export interface TimedStep {
  readonly step: Step
  readonly at: Temporal.Instant
}

/**
 * The steps in the order of time, each in the working hours of whoever takes it, so that the record reads as one that people
 * made. What stands on one day keeps the order of the chapters, whatever the clocks of its people say, and nothing is later than now.
 */
export function placeInTime({ cast, steps }: Pick<Story, 'cast' | 'steps'>, now: Temporal.Instant): TimedStep[] {
  const references = createReferences(now)
  const dayOf = ({ ago, on }: Step) => String(references.resolve(on ?? `@${-(ago ?? 0) || '-0'}`))
  const inOrder = steps
    .map((step) => ({ step, day: dayOf(step) }))
    .sort((one, other) => Temporal.PlainDate.compare(one.day, other.day))
  let latest = Temporal.Instant.fromEpochMilliseconds(0)
  return inOrder.map(({ step, day }, place) => {
    const zone = cast.people[step.by]?.timeZone ?? 'UTC'
    const wished = Temporal.PlainDate.from(day)
      .toZonedDateTime({ timeZone: zone, plainTime: timeOfDay(place) })
      .toInstant()
    const at = earlierOf(laterOf(wished, latest.add({ minutes: 4 })), now)
    latest = at
    return { step, at }
  })
}

/** Between nine and four o'clock, another one for each. */
const timeOfDay = (place: number) => Temporal.PlainTime.from('09:05').add({ minutes: (place * 37) % 415 })

const laterOf = (one: Temporal.Instant, other: Temporal.Instant) => (Temporal.Instant.compare(one, other) > 0 ? one : other)
const earlierOf = (one: Temporal.Instant, other: Temporal.Instant) => (Temporal.Instant.compare(one, other) < 0 ? one : other)
