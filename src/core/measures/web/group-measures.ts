import { usualPerspectives } from '#src/core/measures/model/definition.ts'
import type { MeasureSummary } from '#src/core/measures/web/useMeasures.ts'

/** The measures by perspective: the usual ones in their usual order, then the parties' own. */
export const groupMeasures = (measures: readonly MeasureSummary[]) =>
  [...Map.groupBy(measures, ({ definition }) => definition.perspective)].sort(([one], [other]) => rankOf(one) - rankOf(other))

const usual: readonly string[] = usualPerspectives

function rankOf(perspective: string): number {
  const rank = usual.indexOf(perspective)
  if (rank >= 0) return rank
  return perspective === '' ? usual.length + 1 : usual.length
}
