import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import type { AlignmentInFull, Conflict, FoundConflict } from '#src/features/define/alignment/web/useAlignments.ts'
import { useConflictSentence } from '#src/features/define/alignment/web/useConflictSentence.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** A conflict as a sentence, of which kind it is and about which objective. */
export function useFoundColumns({ spaceId, objectives }: AlignmentInFull): readonly ListColumn<FoundConflict>[] {
  const t = useText()
  const sentence = useConflictSentence(spaceId)
  const titles = new Map(objectives.map(({ id, title }) => [id, title]))
  return [
    { header: t('columns.conflict'), kind: 'text', value: sentence },
    { header: t('columns.kind'), kind: 'text', value: ({ kind }) => t(`alignment.kind-${kind}`) },
    { header: t('objectives.field-title'), kind: 'text', value: ({ objectiveId }) => titles.get(objectiveId ?? '') },
  ]
}

/** Once taken up, who sees to it until when, and how it ended. */
export function useConflictColumns(alignment: AlignmentInFull): readonly ListColumn<Conflict>[] {
  const t = useText()
  const found = useFoundColumns(alignment)
  const { members } = useOpenPartnership(alignment.spaceId)
  return [
    ...found,
    {
      header: t('columns.state'),
      kind: 'text',
      value: ({ settled }) => t(settled ? `alignment.outcome-${settled.outcome}` : 'alignment.outcome-open'),
    },
    {
      header: t('alignment.field-owner'),
      kind: 'text',
      value: ({ ownerSeat }) => members.find(({ seatId }) => seatId === ownerSeat)?.name,
    },
    { header: t('columns.due'), kind: 'date', value: ({ dueOn }) => dueOn },
    { header: t('columns.details'), kind: 'text', value: ({ settled }) => settled?.words },
    { header: t('columns.settled'), kind: 'time', value: ({ settled }) => settled?.at },
  ]
}
