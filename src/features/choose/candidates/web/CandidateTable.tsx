import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import { stages } from '#src/features/choose/candidates/model.ts'
import { DataTable } from '#src/ui/list/DataTable.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** The same candidates as a table, to be sorted. */
export function CandidateTable({ candidates }: { readonly candidates: readonly CandidateInFull[] }) {
  const t = useText()
  const formats = useFormats()
  const country = new Intl.DisplayNames(formats.locale, { type: 'region' })
  const countryOf = (one: CandidateInFull) => (one.country ? (country.of(one.country) ?? one.country) : '')
  return (
    <DataTable
      caption={t('candidates.title')}
      rows={candidates}
      rowKey={(one) => one.id}
      initialOrder={{ column: 'stage', descending: true }}
      columns={[
        {
          id: 'name',
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
          header: t('candidates.stage'),
          sortValue: (one) => stages.indexOf(one.stage) % 4,
          cell: (one) => t(`candidates.stage-${one.stage}`),
        },
        { id: 'country', header: t('candidates.field-country'), sortValue: countryOf, cell: countryOf },
        {
          id: 'earlier',
          header: t('candidates.track-record'),
          numeric: true,
          sortValue: (one) => one.trackRecords.length,
          cell: (one) => formats.number(one.trackRecords.length),
        },
        {
          id: 'reason',
          header: t('candidates.last-reason'),
          cell: (one) => <bdi>{one.moves[0]?.reason ?? ''}</bdi>,
        },
      ]}
    />
  )
}
