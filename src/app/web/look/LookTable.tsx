import type { Column } from '#src/ui/list/column.ts'
import { DataTable } from '#src/ui/list/DataTable.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { SideName } from '#src/ui/side/SideName.tsx'
import { StateBadge, type Tone } from '#src/ui/state/StateBadge.tsx'
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
  const columns: readonly Column<Partnership>[] = [
    {
      id: 'name',
      header: t('look.column-partnership'),
      cell: (row) => (
        <TextLink to="/look" hash={row.name}>
          {row.name}
        </TextLink>
      ),
      sortValue: (row) => row.name,
    },
    {
      id: 'partner',
      header: t('look.column-partner'),
      cell: (row) => <SideName side={row.side} />,
      sortValue: (row) => row.side.name,
    },
    {
      id: 'value',
      header: t('look.column-value'),
      numeric: true,
      cell: (row) => money(row.value),
      sortValue: (row) => row.value,
    },
    {
      id: 'review',
      header: t('look.column-review'),
      numeric: true,
      cell: (row) => <Day day={row.review} />,
      sortValue: (row) => row.review,
    },
    {
      id: 'state',
      header: t('look.column-state'),
      cell: (row) => <StateBadge tone={states[row.state].tone}>{t(states[row.state].id)}</StateBadge>,
      sortValue: (row) => row.state,
    },
  ]
  return (
    <Section title={t('look.table')} sentence={t('look.table-sentence')}>
      <DataTable
        caption={t('look.table')}
        columns={columns}
        rows={partnerships}
        rowKey={(row) => row.name}
        initialOrder={{ column: 'review', descending: false }}
      />
    </Section>
  )
}
