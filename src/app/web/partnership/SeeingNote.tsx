import { Button } from '@mantine/core'
import { useActing } from '#src/core/acting/web/acting-seat.ts'
import { useSeeing } from '#src/core/acting/web/useSeatChange.ts'
import { type Partnership, sidesOf } from '#src/core/partnerships/web/usePartnership.ts'
import { sideStyle } from '#src/ui/colours.ts'
import { SideSign } from '#src/ui/side/SideSign.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './partnership.module.css'

/** Says that one looks through another's eyes, and how to stop. */
export function SeeingNote({ partnership }: { readonly partnership: Partnership }) {
  const t = useText()
  const see = useSeeing()
  const { seenBy } = useActing()
  const side = seenBy === undefined ? undefined : sidesOf(partnership.parties).get(seenBy)
  return (
    <div role="status">
      {side ? (
        <div className={classes.seeing} style={sideStyle(side.colour)}>
          <SideSign colour={side.colour} />
          <p>{t.rich('partnerships.seeing', { party: side.name })}</p>
          <Button variant="outline" size="compact-sm" onClick={() => see(undefined)}>
            {t('partnerships.stop-seeing')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
