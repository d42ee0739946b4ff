import type { CommitmentRecord } from '#src/core/commitments/web/useCommitments.ts'
import { useStandingWords } from '#src/core/commitments/web/useStandingWords.ts'
import { useSides } from '#src/core/parties/web/PartyMark.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Who owes what to whom by when, and how it stands. */
export function useCommitmentColumns(spaceId: string): readonly ListColumn<CommitmentRecord>[] {
  const t = useText()
  const formats = useFormats()
  const sides = useSides(spaceId)
  const standing = useStandingWords()
  const { members } = useOpenPartnership(spaceId)
  const partyName = (id: string) => sides.get(id)?.name ?? t('parties.former')
  return [
    { header: t('columns.title'), kind: 'text', value: ({ title }) => title },
    { header: t('columns.state'), kind: 'text', value: standing },
    { header: t('columns.due'), kind: 'date', value: ({ dueDay }) => dueDay },
    { header: t('columns.owed-by'), kind: 'text', value: ({ owedBy }) => partyName(owedBy) },
    { header: t('columns.owed-to'), kind: 'text', value: ({ owedTo }) => formats.list(owedTo.map(partyName)) },
    {
      header: t('columns.owner'),
      kind: 'text',
      value: ({ ownerSeat }) => members.find(({ seatId }) => seatId === ownerSeat)?.name,
    },
    { header: t('columns.clause'), kind: 'text', value: ({ clause }) => clause },
    { header: t('columns.details'), kind: 'text', value: ({ details }) => details },
    { header: t('columns.kept-on'), kind: 'date', value: ({ keptOn }) => keptOn },
    { header: t('columns.renegotiated'), kind: 'number', value: ({ renegotiated }) => renegotiated },
    { header: t('columns.changed'), kind: 'time', value: ({ changedAt }) => changedAt },
  ]
}
