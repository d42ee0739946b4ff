import { Checkbox } from '@mantine/core'
import type { Member } from '#src/core/partnerships/web/usePartnership.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './audiences.module.css'

type Props = {
  readonly members: readonly Member[]
  readonly you: string
  readonly seats: readonly string[]
  readonly onChange: (seats: string[]) => void
}

/** Named people among those who take part; whoever chooses is always one of them. */
export function PeoplePicker({ members, you, seats, onChange }: Props) {
  const t = useText()
  return (
    <Checkbox.Group
      label={t('audiences.which-people')}
      value={[...seats]}
      onChange={(chosen) => onChange([...new Set([you, ...chosen])])}
    >
      <div className={classes.people}>
        {members.map((member) => (
          <Checkbox key={member.seatId} value={member.seatId} label={member.name} disabled={member.seatId === you} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
