import type { Consent } from '#src/core/consents/web/useConsents.ts'
import { useConsentWords } from '#src/core/consents/web/useConsentWords.ts'
import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import type { ListColumn } from '#src/ui/list/list-column.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What is decided together: the question, why, and where each party stands. */
export function useConsentColumns(partnership: Partnership): readonly ListColumn<Consent>[] {
  const t = useText()
  const words = useConsentWords(partnership)
  const { parties, members } = partnership
  const standing = ({ askedOf, answers }: Consent, id: string) => {
    if (!askedOf.includes(id)) return null
    const answer = answers.find(({ organisationId }) => organisationId === id)
    return answer ? t(answer.agreed ? 'consents.agreed' : 'consents.declined') : t('consents.open')
  }
  return [
    { header: t('columns.title'), kind: 'text', value: words },
    { header: t('columns.who'), kind: 'text', value: ({ askedBy }) => members.find(({ seatId }) => seatId === askedBy)?.name },
    { header: t('columns.when'), kind: 'time', value: ({ askedAt }) => askedAt },
    { header: t('columns.reason'), kind: 'text', value: ({ reason }) => reason },
    ...parties.map(({ organisationId, shortName }) => ({
      header: shortName,
      kind: 'text' as const,
      value: (consent: Consent) => standing(consent, organisationId),
    })),
  ]
}
