import { useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useLeaving } from '#src/core/accounts/web/useEntering.ts'
import { usePartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useMe } from '#src/core/people/web/useMe.ts'
import type { CommandOption } from '#src/ui/command/command-option.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { roomsFor } from '../partnership/rooms.ts'

/** Pages and commands: those of the open partnership first, then the ones that are always there. */
export function usePlaces(spaceId: string | undefined): CommandOption[] {
  const t = useText()
  const navigate = useNavigate()
  const leave = useLeaving()
  const { setColorScheme } = useMantineColorScheme()
  const rooms = useRooms(spaceId)
  const isGuest = useMe().data?.sample ?? false
  const go = (to: '/today' | '/portfolio' | '/organisation' | '/organisation/people' | '/settings', title: string) => ({
    key: to.replaceAll('/', '-'),
    title,
    onChoose: () => void navigate({ to }),
  })
  const command = (key: string, title: string, onChoose: () => void): CommandOption => ({ key, title, onChoose })
  return [
    ...rooms,
    go('/today', t('shell.today')),
    go('/portfolio', t('shell.portfolio')),
    go('/organisation', t('shell.organisation')),
    go('/organisation/people', t('shell.people')),
    go('/settings', t('people.settings')),
    command('dark', t('search.command-dark'), () => setColorScheme('dark')),
    command('light', t('search.command-light'), () => setColorScheme('light')),
    ...(isGuest ? [] : [command('sign-out', t('accounts.sign-out'), () => void leave())]),
  ]
}

function useRooms(spaceId: string | undefined): CommandOption[] {
  const t = useText()
  const navigate = useNavigate()
  // Known already where this is opened: the rail shows it.
  const partnership = usePartnership(spaceId ?? '', spaceId !== undefined).data
  if (spaceId === undefined || !partnership) return []
  const { name, you } = partnership
  const rooms = roomsFor(you.standing).map((room) => ({
    key: room.to.replaceAll(/\W+/g, '-'),
    title: t(room.name),
    hint: name,
    onChoose: () => void navigate({ to: room.to, params: { spaceId } }),
  }))
  const offer: CommandOption = {
    key: 'offer',
    title: t('search.command-commitment'),
    hint: name,
    onChoose: () => void navigate({ to: '/partnerships/$spaceId/commitments/new', params: { spaceId } }),
  }
  return you.standing === 'member' && you.writes ? [...rooms, offer] : rooms
}
