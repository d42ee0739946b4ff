import { groupMeasures } from '#src/core/measures/web/group-measures.ts'
import { MeasureRow } from '#src/core/measures/web/MeasureRow.tsx'
import { useMeasureColumns } from '#src/core/measures/web/useMeasureColumns.ts'
import type { MeasureSummary } from '#src/core/measures/web/useMeasures.ts'
import { usePerspectiveWords } from '#src/core/measures/web/usePerspectiveWords.ts'
import { RowGroup, RowGroups } from '#src/ui/list/RowGroups.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly measures: readonly MeasureSummary[] }

/** The measures by perspective: the usual ones in their usual order, then the parties' own. */
export function MeasureList({ spaceId, measures }: Props) {
  const t = useText()
  const words = usePerspectiveWords()
  const groups = groupMeasures(measures)
  const columns = useMeasureColumns()
  return (
    <RowGroups label={t('measures.measures')} rows={groups.flatMap(([, members]) => members)} columns={columns}>
      {groups.map(([perspective, members]) => (
        <RowGroup plain key={perspective} title={words(perspective)}>
          {members.map((measure) => (
            <MeasureRow key={measure.id} spaceId={spaceId} measure={measure} />
          ))}
        </RowGroup>
      ))}
    </RowGroups>
  )
}
