import { useAudiences } from '#src/core/audiences/web/useAudiences.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** The audiences of the reader by name, those that are closed too: their chains stay. */
export function useAudienceNames(spaceId: string): readonly { readonly id: string; readonly name: string }[] {
  const t = useText()
  const formats = useFormats()
  const { parties } = useOpenPartnership(spaceId)
  const audiences = useAudiences(spaceId).data ?? []
  return audiences.map(({ id, kind, organisations, closedAt }) => {
    const members = parties.filter((party) => organisations.includes(party.organisationId))
    const name = t(`verify.audience.${kind}`, { names: formats.list(members.map((party) => party.shortName)) })
    return { id, name: closedAt === null ? name : t('ledger.former-circle', { names: name }) }
  })
}
