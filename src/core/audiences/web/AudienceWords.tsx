import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { Chip } from '#src/ui/state/Chip.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly parties: readonly { readonly organisationId: string; readonly shortName: string }[]
  readonly kind: AudienceChoice['kind']
  readonly organisations: readonly string[]
  readonly people: number
}

/** Who can see it, in words: "Only Nordwind · 4 people", "All parties · 11 people". */
export function AudienceWords({ parties, kind, organisations, people }: Props) {
  const t = useText()
  const formats = useFormats()
  const names = parties.filter((party) => organisations.includes(party.organisationId)).map((party) => party.shortName)
  const who = {
    'all-parties': () => t(names.length === 2 ? 'audiences.both-parties' : 'audiences.all-parties'),
    parties: () => formats.list(names),
    organisation: () => t('audiences.only', { name: names[0] ?? '' }),
    people: () => t('audiences.named-people'),
  }[kind]()
  return (
    <Chip icon={kind === 'organisation' || kind === 'people' ? 'lock' : 'half'}>
      <b>{who}</b> {t('audiences.people', { count: people })}
    </Chip>
  )
}
