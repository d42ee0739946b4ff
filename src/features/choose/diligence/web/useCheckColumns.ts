import { useStandingWords } from '#src/core/commitments/web/useStandingWords.ts'
import type { CheckInFull } from '#src/features/choose/diligence/api.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useText } from '#src/ui/text/useText.tsx'

type People = readonly { readonly seatId: string; readonly name: string }[]

/** What is looked into, who has promised it until when, and what was found. */
export function useCheckColumns(people: People): readonly ListColumn<CheckInFull>[] {
  const t = useText()
  const standing = useStandingWords()
  return [
    { header: t('diligence.field-title'), kind: 'text', value: ({ promised }) => promised.title },
    { header: t('diligence.area'), kind: 'text', value: ({ area }) => t(`diligence.area-${area}`) },
    { header: t('columns.state'), kind: 'text', value: ({ promised }) => standing(promised) },
    {
      header: t('columns.owner'),
      kind: 'text',
      value: ({ promised }) => people.find(({ seatId }) => seatId === promised.ownerSeat)?.name,
    },
    { header: t('columns.due'), kind: 'date', value: ({ promised }) => promised.dueDay },
    { header: t('diligence.outcome'), kind: 'text', value: ({ outcome }) => outcome && t(`diligence.outcome-${outcome}`) },
    { header: t('diligence.finding'), kind: 'text', value: ({ finding }) => finding },
    { header: t('files.files'), kind: 'number', value: ({ evidence }) => evidence.length },
  ]
}
