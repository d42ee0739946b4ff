import { useCircle } from '#src/core/audiences/web/circle.ts'
import type { Place } from '#src/ui/time/DateTime.tsx'

const most = 4

/** What the clock says on the other sides: one clock a zone, and none where there are too many to read. */
export function useZones(): readonly Place[] {
  const { parties } = useCircle()
  const zones = [...new Set(parties.map(({ timeZone }) => timeZone))]
  return zones.length > most ? [] : zones.map((timeZone) => ({ timeZone }))
}
