import { z } from 'zod'

/** What one is told of, from what needs one to what is good to know. */
export const kinds = ['answer', 'warning', 'outcome', 'partnership'] as const
export type Kind = (typeof kinds)[number]

const when = z.enum(['now', 'digest', 'off'])
export type When = z.infer<typeof when>
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const settings = z.object({
  /** For each kind, when it is mailed. In the product everything is told. */
  mail: z.object({ answer: when, warning: when, outcome: when, partnership: when }) satisfies z.ZodType<Record<Kind, When>>,
  digest: z.enum(['daily', 'weekly']),
  digestAt: clock,
  /** From and until when no mail is sent, by the clock of the person; over midnight where the end comes before the start. */
  quiet: z.object({ from: clock, to: clock }).nullable(),
})
export type Settings = z.infer<typeof settings>

export const usualSettings: Settings = {
  mail: { answer: 'now', warning: 'now', outcome: 'digest', partnership: 'digest' },
  digest: 'daily',
  digestAt: '07:30',
  quiet: { from: '20:00', to: '07:00' },
}

const clockOf = (now: Temporal.Instant, zone: string) => now.toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5)

/** Whether no mail is to be sent now: the first minute of the span is quiet, its last is not. */
export function isQuiet({ quiet }: Pick<Settings, 'quiet'>, now: Temporal.Instant, zone: string): boolean {
  if (quiet === null) return false
  const time = clockOf(now, zone)
  return quiet.from <= quiet.to ? time >= quiet.from && time < quiet.to : time >= quiet.from || time < quiet.to
}

/**
 * Whether a digest is due: after its time on a working day, or on Monday, and none was sent since then. What happened before the
 * first one waits for it.
 */
export function isDigestDue(
  { digest, digestAt }: Pick<Settings, 'digest' | 'digestAt'>,
  { now, zone, last }: { now: Temporal.Instant; zone: string; last: string | null },
): boolean {
  const here = now.toZonedDateTimeISO(zone)
  if (digest === 'weekly' ? here.dayOfWeek !== 1 : here.dayOfWeek > 5) return false
  if (clockOf(now, zone) < digestAt) return false
  const since = here.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: digestAt })
  return last === null || Temporal.Instant.compare(Temporal.Instant.from(last), since.toInstant()) < 0
}
