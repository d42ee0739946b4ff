import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { SideName } from '#src/ui/side/SideName.tsx'
import { StateBadge, type Tone } from '#src/ui/state/StateBadge.tsx'
import { OrderedTable } from '#src/ui/table/OrderedTable.tsx'
import type { TableColumn } from '#src/ui/table/table-column.ts'
import type { TextId } from '#src/ui/text/catalogues.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { Day } from '#src/ui/time/Day.tsx'
import { partnerships } from './sample.ts'

type Partnership = (typeof partnerships)[number]

const states: Record<Partnership['state'], { readonly tone: Tone; readonly id: TextId }> = {
  care: { tone: 'warn', id: 'look.needs-care' },
  sound: { tone: 'good', id: 'look.sound' },
  overdue: { tone: 'bad', id: 'look.overdue' },
}

export function LookTable() {
  const t = useText()
  const formats = useFormats()
  const money = (value: number) => formats.number(value, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  const columns: readonly TableColumn<Partnership>[] = [
    {
      id: 'name',
      least: 200,
      grows: 2,
      header: t('look.column-partnership'),
      kind: 'text',
      value: (row) => row.name,
      cell: (row) => (
        <TextLink to="/look" hash={row.name}>
          {row.name}
        </TextLink>
      ),
      sortValue: (row) => row.name,
    },
    {
      id: 'partner',
      least: 170,
      grows: 1,
      header: t('look.column-partner'),
      kind: 'text',
      value: (row) => row.side.name,
      cell: (row) => <SideName side={row.side} />,
      sortValue: (row) => row.side.name,
    },
    {
      id: 'value',
      least: 100,
      header: t('look.column-value'),
      kind: 'number',
      value: (row) => row.value,
      numeric: true,
      cell: (row) => money(row.value),
      sortValue: (row) => row.value,
    },
    {
      id: 'review',
      least: 110,
      header: t('look.column-review'),
      kind: 'date',
      value: (row) => row.review,
      numeric: true,
      cell: (row) => <Day day={row.review} />,
      sortValue: (row) => row.review,
    },
    {
      id: 'state',
      least: 150,
      beside: true,
      header: t('look.column-state'),
      kind: 'text',
      value: (row) => t(states[row.state].id),
      cell: (row) => <StateBadge tone={states[row.state].tone}>{t(states[row.state].id)}</StateBadge>,
      sortValue: (row) => row.state,
    },
  ]
  return (
    <Section title={t('look.table')} sentence={t('look.table-sentence')}>
      <OrderedTable
        label={t('look.table')}
        name="look"
        columns={columns}
        rows={partnerships}
        rowKey={(row) => row.name}
        initialOrder={{ column: 'review', descending: false }}
      />
    </Section>
  )
}
