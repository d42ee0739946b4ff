import { useNavigate } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { useActing } from '#src/core/acting/web/acting-seat.ts'
import { useSeatChange } from '#src/core/acting/web/useSeatChange.ts'
import type { News } from '#src/features/oversee/notifications/web/useNews.ts'
import { TextLink } from '#src/ui/page/TextLink.tsx'

type Props = { readonly news: News; readonly onOpen: () => void; readonly children: string }

/** Leads to what it is about, acting for the seat that was told. */
export function NewsLink({ news, onOpen, children }: Props) {
  const target = targetOf(news)
  const navigate = useNavigate()
  const changeSeat = useSeatChange()
  const { seatId } = useActing()
  const open = async (event: MouseEvent) => {
    if (news.readAt === null) onOpen()
    if (news.seatId === seatId || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    await changeSeat(news.seatId)
    await navigate(target)
  }
  return (
    <TextLink {...target} onClick={(event) => void open(event)}>
      <bdi>{children}</bdi>
    </TextLink>
  )
}

function targetOf({ subject, space }: News) {
  const params = { spaceId: space.id }
  if (subject.kind === 'commitment')
    return { to: '/partnerships/$spaceId/commitments/$commitmentId', params: { ...params, commitmentId: subject.id } } as const
  if (subject.kind === 'round')
    return { to: '/partnerships/$spaceId/rounds/$roundId', params: { ...params, roundId: subject.id } } as const
  if (subject.kind === 'party' || subject.kind === 'participant')
    return { to: '/partnerships/$spaceId/people', params } as const
  return { to: '/partnerships/$spaceId', params } as const
}
