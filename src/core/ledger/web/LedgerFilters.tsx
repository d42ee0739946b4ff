import classes from '#src/core/ledger/web/ledger.module.css'
import { useAudienceNames } from '#src/core/ledger/web/useAudienceNames.ts'
import type { LedgerFilter } from '#src/core/ledger/web/useLedger.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly filter: LedgerFilter; readonly onChange: (filter: LedgerFilter) => void }

// Not empty: an empty choice would ask to choose.
const all = 'all'

/** Whose doing, and before whose eyes. */
export function LedgerFilters({ spaceId, filter, onChange }: Props) {
  const t = useText()
  const formats = useFormats()
  const { members, parties } = useOpenPartnership(spaceId)
  const partyOf = (id: string) => parties.find((party) => party.organisationId === id)?.shortName ?? ''
  const people = members
    .map(({ seatId, name, organisationId }) => ({
      value: seatId,
      label: t('ledger.recorded-for', { person: name, party: partyOf(organisationId) }),
    }))
    .sort((first, second) => formats.compare(first.label, second.label))
  const audiences = useAudienceNames(spaceId).map(({ id, name }) => ({ value: id, label: name }))
  const chosen = (value: string) => (value === all ? '' : value)
  return (
    <div className={classes.filters}>
      <ChoiceField
        name="person"
        problem={undefined}
        label={t('ledger.filter-person')}
        value={filter.seatId || all}
        choices={[{ value: all, label: t('ledger.everybody') }, ...people]}
        onChange={(value) => onChange({ ...filter, seatId: chosen(value) })}
      />
      <ChoiceField
        name="audience"
        problem={undefined}
        label={t('ledger.filter-audience')}
        value={filter.audienceId || all}
        choices={[{ value: all, label: t('ledger.every-audience') }, ...audiences]}
        onChange={(value) => onChange({ ...filter, audienceId: chosen(value) })}
      />
    </div>
  )
}
