import { useState } from 'react'
import type { MySeat } from '#src/core/people/web/useMe.ts'
import { SeatForm } from '#src/core/seats/web/SeatForm.tsx'
import type { Seat } from '#src/core/seats/web/useSeats.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { RowButton } from '#src/ui/list/RowButton.tsx'
import { PersonMark } from '#src/ui/side/PersonMark.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly seat: Seat; readonly mine: MySeat; readonly colour: number }

/** One person of the organisation; administrators, and the person, open it in its place. */
export function SeatRow({ seat, mine, colour }: Props) {
  const t = useText()
  const formats = useFormats()
  const [isOpen, setOpen] = useState(false)
  const isMe = seat.id === mine.id
  const canOpen = mine.administrator || isMe
  const facts = [
    seat.administrator && seat.coordinator ? t('seats.coordinator') : '',
    seat.title,
    seat.email ?? '',
    seat.hasAccount ? '' : t('seats.without-account'),
    t('seats.since', { day: formats.date(seat.joinedAt) }),
  ].filter(Boolean)
  return (
    <ListRow
      mark={<PersonMark name={seat.name} colour={colour} named />}
      title={
        canOpen ? (
          <RowButton onOpen={() => setOpen(!isOpen)} isOpen={isOpen}>
            {isMe ? t('seats.you', { name: seat.name }) : seat.name}
          </RowButton>
        ) : (
          seat.name
        )
      }
      state={<Roles seat={seat} />}
      details={facts.join(' · ')}
      actions={isOpen ? <SeatForm seat={seat} mine={mine} onClose={() => setOpen(false)} /> : undefined}
    />
  )
}

function Roles({ seat: { administrator, coordinator } }: { readonly seat: Seat }) {
  const t = useText()
  if (administrator) return <StateBadge tone="accent">{t('seats.administrator')}</StateBadge>
  if (coordinator) return <StateBadge tone="accent">{t('seats.coordinator')}</StateBadge>
  return <StateBadge tone="quiet">{t('seats.member')}</StateBadge>
}
