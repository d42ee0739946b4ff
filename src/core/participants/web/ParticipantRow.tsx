import { useState } from 'react'
import { ParticipantChange } from '#src/core/participants/web/ParticipantChange.tsx'
import type { Member } from '#src/core/partnerships/web/usePartnership.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { RowButton } from '#src/ui/list/RowButton.tsx'
import { PersonMark } from '#src/ui/side/PersonMark.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly member: Member; readonly spaceId: string; readonly colour: number; readonly canName: boolean }

/** One who takes part; those who may name people open it in its place. */
export function ParticipantRow({ member, spaceId, colour, canName }: Props) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const { name, title, role } = member
  // A coordinator takes part in everything without being named, so there is nothing to change or take away.
  const isNamed = role !== 'coordinator' && role !== 'member'
  return (
    <ListRow
      mark={<PersonMark name={name} colour={colour} named />}
      title={
        canName && isNamed ? (
          <RowButton onOpen={() => setOpen(!isOpen)} isOpen={isOpen}>
            {name}
          </RowButton>
        ) : (
          name
        )
      }
      details={[...new Set([t(`participants.${role}`), title])].filter(Boolean).join(' · ')}
      actions={isOpen && isNamed ? <ParticipantChange member={member} role={role} spaceId={spaceId} /> : undefined}
    />
  )
}
