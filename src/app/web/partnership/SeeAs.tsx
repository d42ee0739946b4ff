import { Button, Menu } from '@mantine/core'
import { useActing } from '#src/core/acting/web/acting-seat.ts'
import { useSeeing } from '#src/core/acting/web/useSeatChange.ts'
import { type Partnership, sidesOf } from '#src/core/partnerships/web/usePartnership.ts'
import { SideSign } from '#src/ui/side/SideSign.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly partnership: Partnership; readonly small?: boolean }

/** What I see, limited to what another party sees too. */
export function SeeAs({ partnership, small = false }: Props) {
  const t = useText()
  const see = useSeeing()
  const { seenBy } = useActing()
  const present = partnership.parties.filter((party) => party.leftAt === null)
  const sides = sidesOf(present)
  const others = present.filter((party) => party.organisationId !== partnership.you.organisationId)
  const [only] = others
  const looks = small ? ({ variant: 'subtle', size: 'compact-sm' } as const) : ({ variant: 'outline' } as const)
  if (seenBy !== undefined || only === undefined) return null
  if (others.length === 1)
    return (
      <Button {...looks} onClick={() => see(only.organisationId)}>
        {t('partnerships.see-as', { party: only.shortName })}
      </Button>
    )
  return (
    <Menu>
      <Menu.Target>
        <Button {...looks}>{t('partnerships.see-as-other')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map(({ organisationId, shortName }) => (
          <Menu.Item
            key={organisationId}
            leftSection={<SideSign colour={sides.get(organisationId)?.colour ?? 1} />}
            onClick={() => see(organisationId)}
          >
            {shortName}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
