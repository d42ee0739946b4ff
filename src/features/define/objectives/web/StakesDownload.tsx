import { useSides } from '#src/core/parties/web/PartyMark.tsx'
import type { Objective } from '#src/features/define/objectives/web/useObjectives.ts'
import { ListDownload } from '#src/ui/list/ListDownload.tsx'
import { useText } from '#src/ui/text/useText.tsx'

const sidesOfStake = ['gives', 'gets'] as const

/** What each party gives and gets: its words and each of its figures in a row, so that amounts stay numbers. */
export function StakesDownload({ objective: { spaceId, title, stakes } }: { readonly objective: Objective }) {
  const t = useText()
  const sides = useSides(spaceId)
  const rows = stakes.flatMap((stake) =>
    sidesOfStake.flatMap((side) => [
      ...(stake[side] === '' ? [] : [{ stake, side, words: stake[side], figure: null }]),
      ...stake.figures.filter((one) => one.side === side).map((figure) => ({ stake, side, words: figure.label, figure })),
    ]),
  )
  return (
    <ListDownload
      name={`${title} – ${t('objectives.stakes')}`}
      rows={rows}
      columns={[
        { header: t('columns.organisation'), kind: 'text', value: ({ stake }) => sides.get(stake.organisationId)?.name },
        { header: t('columns.kind'), kind: 'text', value: ({ side }) => t(`objectives.${side}`) },
        { header: t('columns.details'), kind: 'text', value: ({ words }) => words },
        { header: t('columns.value'), kind: 'number', value: ({ figure }) => figure?.amount },
        { header: t('columns.unit'), kind: 'text', value: ({ figure }) => figure?.unit },
        { header: t('estimates.currency'), kind: 'text', value: ({ figure }) => figure?.currency },
        { header: t('objectives.field-expected-by'), kind: 'date', value: ({ stake }) => stake.expectedBy },
      ]}
    />
  )
}
