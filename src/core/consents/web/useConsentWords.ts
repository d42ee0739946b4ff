import type { Consent } from '#src/core/consents/web/useConsents.ts'
import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What would happen if all agreed, in words. A kind without words of its own says at least who asks. */
export function useConsentWords(partnership: Partnership): (consent: Consent) => string {
  const t = useText()
  const nameOf = (id: unknown) => partnership.parties.find((party) => party.organisationId === id)?.shortName ?? ''
  return ({ kind, change, askedBy }) => {
    const asker = partnership.members.find((member) => member.seatId === askedBy)
    const id = `consents.kind-${kind.replaceAll('.', '-')}`
    const values = {
      asker: asker?.name ?? t('consents.somebody'),
      party: nameOf(change.organisationId),
      invited: typeof change.email === 'string' ? change.email : t('consents.an-organisation'),
      name: typeof change.name === 'string' ? change.name : '',
      history: change.withHistory === true ? 'with' : 'without',
    }
    return t(t.has(id) ? id : 'consents.kind-other', values)
  }
}
