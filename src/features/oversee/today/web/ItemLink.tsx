import { useNavigate } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { useActing } from '#src/core/acting/web/acting-seat.ts'
import { useSeatChange } from '#src/core/acting/web/useSeatChange.ts'
import type { Item } from '#src/features/oversee/today/web/useToday.ts'
import { TextLink } from '#src/ui/page/TextLink.tsx'

/** Leads to the thing itself, acting for the seat that it concerns from there on. */
export function ItemLink({ item, children }: { readonly item: Item; readonly children: string }) {
  const target = targetOf(item)
  const navigate = useNavigate()
  const changeSeat = useSeatChange()
  const { seatId } = useActing()
  const change = async (event: MouseEvent) => {
    if (item.seatId === seatId || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    await changeSeat(item.seatId)
    await navigate(target)
  }
  return (
    <TextLink {...target} onClick={(event) => void change(event)}>
      <bdi>{children}</bdi>
    </TextLink>
  )
}

function targetOf({ why, spaceId, id }: Item) {
  if (why === 'administration') return { to: '/organisation/people' } as const
  if (why === 'invitation' || spaceId === null) return { to: '/portfolio' } as const
  const params = { spaceId }
  if (why === 'round') return { to: '/partnerships/$spaceId/rounds/$roundId', params: { spaceId, roundId: id } } as const
  if (why === 'value') return { to: '/partnerships/$spaceId/measures/$id', params: { spaceId, id } } as const
  if (why === 'consent' || why === 'notice' || why === 'ending') return { to: '/partnerships/$spaceId', params } as const
  return { to: '/partnerships/$spaceId/commitments/$commitmentId', params: { spaceId, commitmentId: id } } as const
}
