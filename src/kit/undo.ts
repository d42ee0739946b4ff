/** How long what was deleted can be brought back. */
export const undoDays = 30

/** Whatever was deleted after this moment can be brought back now. */
export const undoneSince = (now: Temporal.Instant): string => now.subtract({ hours: 24 * undoDays }).toString()

export const canBeUndone = (deletedAt: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(deletedAt, undoneSince(now)) > 0
