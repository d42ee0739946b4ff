import { StandingBadge } from '#src/core/commitments/web/StandingBadge.tsx'
import { type CommitmentFilters, type CommitmentRecord, listEveryCommitment } from '#src/core/commitments/web/useCommitments.ts'
import { useStandingWords } from '#src/core/commitments/web/useStandingWords.ts'
import { useSides } from '#src/core/parties/web/PartyMark.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { SideName } from '#src/ui/side/SideName.tsx'
import { OrderedTable } from '#src/ui/table/OrderedTable.tsx'
import type { TableColumn } from '#src/ui/table/table-column.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { Day } from '#src/ui/time/Day.tsx'

type Props = {
  readonly spaceId: string
  readonly commitments: readonly CommitmentRecord[]
  readonly filters: CommitmentFilters
}

/** The same commitments as a table, to be sorted by any of their facts. */
export function CommitmentTable({ spaceId, commitments, filters }: Props) {
  const t = useText()
  const columns = useColumns(spaceId)
  return (
    <OrderedTable
      label={t('commitments.title')}
      name="commitments"
      columns={columns}
      rows={commitments}
      all={() => listEveryCommitment(spaceId, filters)}
      rowKey={(one) => one.id}
      initialOrder={{ column: 'due', descending: false }}
    />
  )
}

function useColumns(spaceId: string): readonly TableColumn<CommitmentRecord>[] {
  const t = useText()
  const formats = useFormats()
  const standing = useStandingWords()
  const sides = useSides(spaceId)
  const { members } = useOpenPartnership(spaceId)
  const nameOf = (id: string) => sides.get(id)?.name ?? t('parties.former')
  const toNames = ({ owedTo }: CommitmentRecord) => formats.list(owedTo.map(nameOf))
  const ownerOf = ({ ownerSeat }: CommitmentRecord) => members.find(({ seatId }) => seatId === ownerSeat)?.name ?? ''
  return [
    {
      id: 'title',
      header: t('columns.title'),
      kind: 'text',
      value: (one) => one.title,
      least: 220,
      grows: 3,
      sortValue: (one) => one.title,
      cell: (one) => (
        <TextLink to="/partnerships/$spaceId/commitments/$commitmentId" params={{ spaceId, commitmentId: one.id }}>
          <bdi>{one.title}</bdi>
        </TextLink>
      ),
    },
    {
      id: 'state',
      header: t('columns.state'),
      kind: 'text',
      value: standing,
      least: 160,
      beside: true,
      sortValue: (one) => one.standing,
      cell: (one) => <StandingBadge commitment={one} />,
    },
    {
      id: 'due',
      header: t('columns.due'),
      kind: 'date',
      value: (one) => one.dueDay,
      least: 110,
      numeric: true,
      sortValue: (one) => one.dueDay,
      cell: (one) => <Day day={one.dueDay} />,
    },
    {
      id: 'from',
      header: t('columns.owed-by'),
      kind: 'text',
      value: (one) => nameOf(one.owedBy),
      least: 130,
      grows: 1,
      sortValue: (one) => nameOf(one.owedBy),
      cell: (one) => <SideName side={sides.get(one.owedBy) ?? { name: nameOf(one.owedBy), colour: 7 }} quiet />,
    },
    {
      id: 'to',
      header: t('columns.owed-to'),
      kind: 'text',
      value: toNames,
      least: 130,
      grows: 1,
      sortValue: toNames,
      cell: (one) => <bdi>{toNames(one)}</bdi>,
    },
    {
      id: 'owner',
      header: t('columns.owner'),
      kind: 'text',
      value: ownerOf,
      least: 130,
      grows: 1,
      sortValue: ownerOf,
      cell: (one) => <bdi>{ownerOf(one)}</bdi>,
    },
    {
      id: 'clause',
      header: t('columns.clause'),
      kind: 'text',
      value: (one) => one.clause,
      least: 90,
      isExtra: true,
      sortValue: (one) => one.clause,
      cell: (one) => <bdi>{one.clause}</bdi>,
    },
    {
      id: 'renegotiated',
      header: t('columns.renegotiated'),
      kind: 'number',
      value: (one) => one.renegotiated,
      least: 110,
      isExtra: true,
      numeric: true,
      sortValue: (one) => one.renegotiated,
      cell: (one) => formats.number(one.renegotiated),
    },
  ]
}
