import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import { stages } from '#src/features/choose/candidates/model.ts'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import type { TableColumn } from '#src/ui/table/table-column.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What a table says of candidates, and what is taken along of them from table and board. */
export function useCandidateColumns(): readonly TableColumn<CandidateInFull>[] {
  const t = useText()
  const formats = useFormats()
  const country = new Intl.DisplayNames(formats.locale, { type: 'region' })
  const countryOf = (one: CandidateInFull) => (one.country ? (country.of(one.country) ?? one.country) : '')
  return [
    {
      id: 'name',
      least: 200,
      grows: 2,
      header: t('candidates.field-name'),
      kind: 'text',
      value: ({ name }) => name,
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
      kind: 'text',
      value: ({ stage }) => t(`candidates.stage-${stage}`),
      sortValue: (one) => stages.indexOf(one.stage) % 4,
      cell: (one) => t(`candidates.stage-${one.stage}`),
    },
    {
      id: 'country',
      least: 120,
      grows: 1,
      header: t('candidates.field-country'),
      kind: 'text',
      value: countryOf,
      sortValue: countryOf,
      cell: countryOf,
    },
    {
      id: 'earlier',
      least: 110,
      header: t('candidates.track-record'),
      kind: 'number',
      value: ({ trackRecords }) => trackRecords.length,
      numeric: true,
      sortValue: (one) => one.trackRecords.length,
      cell: (one) => formats.number(one.trackRecords.length),
    },
    {
      id: 'reason',
      least: 180,
      grows: 2,
      header: t('candidates.last-reason'),
      kind: 'text',
      value: ({ moves }) => moves[0]?.reason,
      cell: (one) => <bdi>{one.moves[0]?.reason ?? ''}</bdi>,
    },
  ]
}
