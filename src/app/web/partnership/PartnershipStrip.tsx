import { Link } from '@tanstack/react-router'
import { type Partnership, sidesOf } from '#src/core/partnerships/web/usePartnership.ts'
import { ColourThread } from '#src/ui/side/ColourThread.tsx'
import { SideSign } from '#src/ui/side/SideSign.tsx'
import { PartnershipOutlook } from './PartnershipOutlook.tsx'
import classes from './partnership.module.css'
import { SeeAs } from './SeeAs.tsx'
import { StageChip } from './StageChip.tsx'

/**
 * Where one is, above every room but the first: the thread of the parties, the way back to the overview, how it stands,
 * and the other side's eyes. */
export function PartnershipStrip({ partnership }: { readonly partnership: Partnership }) {
  const present = partnership.parties.filter((party) => party.leftAt === null)
  const sides = [...sidesOf(present).values()]
  return (
    <div className={classes.strip}>
      <ColourThread colours={sides.map(({ colour }) => colour)} thin />
      <div className={classes.stripLine}>
        <span className={classes.signs}>
          {sides.map(({ colour }) => (
            <SideSign key={colour} colour={colour} />
          ))}
        </span>
        <Link to="/partnerships/$spaceId" params={{ spaceId: partnership.id }}>
          {partnership.name}
        </Link>
        <StageChip partnership={partnership} />
        <span className={classes.stripFacts}>
          <PartnershipOutlook partnership={partnership} />
        </span>
        {partnership.you.standing === 'member' ? <SeeAs partnership={partnership} small /> : null}
      </div>
    </div>
  )
}
