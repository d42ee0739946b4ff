import { useState } from 'react'
import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import { stages } from '#src/features/choose/candidates/model.ts'
import type { SortOrder } from '#src/ui/list/sort-rows.ts'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { Table } from '#src/ui/table/Table.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** The same candidates as a table, to be sorted. */
export function CandidateTable({ candidates }: { readonly candidates: readonly CandidateInFull[] }) {
  const t = useText()
  const formats = useFormats()
  const [order, setOrder] = useState<SortOrder>({ column: 'stage', descending: true })
  const country = new Intl.DisplayNames(formats.locale, { type: 'region' })
  const countryOf = (one: CandidateInFull) => (one.country ? (country.of(one.country) ?? one.country) : '')
  return (
    <Table
      label={t('candidates.title')}
      name="candidates"
      rows={candidates}
      rowKey={(one) => one.id}
      order={order}
      onOrder={setOrder}
      columns={[
        {
          id: 'name',
          least: 200,
          grows: 2,
          header: t('candidates.field-name'),
          sortValue: (one) => one.name,
          cell: (one) => (
            <TextLink
              to="/organisation/selections/$selectionId/candidates/$candidateId"
              params={{ selectionId: one.selectionId, candidateId: one.id }}
            >
              <bdi>{one.name}</bdi>
            </TextLink>
          ),
        },
        {
          id: 'stage',
          least: 130,
          beside: true,
          header: t('candidates.stage'),
          sortValue: (one) => stages.indexOf(one.stage) % 4,
          cell: (one) => t(`candidates.stage-${one.stage}`),
        },
        { id: 'country', least: 120, grows: 1, header: t('candidates.field-country'), sortValue: countryOf, cell: countryOf },
        {
          id: 'earlier',
          least: 110,
          header: t('candidates.track-record'),
          numeric: true,
          sortValue: (one) => one.trackRecords.length,
          cell: (one) => formats.number(one.trackRecords.length),
        },
        {
          id: 'reason',
          least: 180,
          grows: 2,
          header: t('candidates.last-reason'),
          cell: (one) => <bdi>{one.moves[0]?.reason ?? ''}</bdi>,
        },
      ]}
    />
  )
}
