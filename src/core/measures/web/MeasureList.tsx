import { groupMeasures } from '#src/core/measures/web/group-measures.ts'
import { MeasureRow } from '#src/core/measures/web/MeasureRow.tsx'
import type { MeasureSummary } from '#src/core/measures/web/useMeasures.ts'
import { usePerspectiveWords } from '#src/core/measures/web/usePerspectiveWords.ts'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Section } from '#src/ui/page/Section.tsx'

type Props = { readonly spaceId: string; readonly measures: readonly MeasureSummary[] }

/** The measures by perspective: the usual ones in their usual order, then the parties' own. */
export function MeasureList({ spaceId, measures }: Props) {
  const words = usePerspectiveWords()
  return groupMeasures(measures).map(([perspective, members]) => (
    <Section plain key={perspective} title={words(perspective)}>
      <ListRows label={words(perspective)}>
        {members.map((measure) => (
          <MeasureRow key={measure.id} spaceId={spaceId} measure={measure} />
        ))}
      </ListRows>
    </Section>
  ))
}
