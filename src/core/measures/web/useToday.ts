import { useLocale } from '#src/ui/text/useLocale.ts'
import { useNow } from '#src/ui/time/useNow.ts'

/** The reader's present day, such as `2026-11-26`. */
export function useToday(): string {
  const { timeZone } = useLocale()
  return Temporal.Instant.from(useNow()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
