import { useCircle } from '#src/core/audiences/web/circle.ts'
import classes from '#src/core/rounds/web/rounds.module.css'
import type { RoundRecord } from '#src/core/rounds/web/useRounds.ts'
import common from '#src/ui/design/common.module.css'
import { SideName } from '#src/ui/side/SideName.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly round: RoundRecord }

/** Party by party: how many are asked, and whether it is complete. Nothing more is known to anybody. */
export function PartyProgress({ round: { progress, invitees, voice } }: Props) {
  const t = useText()
  const { sides } = useCircle()
  return (
    <ul className={classes.progress}>
      {progress.map(({ organisationId, complete }) => (
        <li key={organisationId}>
          <SideName side={sides.get(organisationId) ?? { name: t('parties.former'), colour: 1 }} />
          <span className={common.quiet}>
            {voice === 'one-a-party'
              ? t('rounds.one-of', { count: invitees.filter((one) => one.organisationId === organisationId).length })
              : t('rounds.people-asked', { count: invitees.filter((one) => one.organisationId === organisationId).length })}
          </span>
          <StateBadge tone={complete ? 'good' : 'quiet'} sign={complete ? 'check' : 'clock'}>
            {t(complete ? 'rounds.complete' : 'rounds.not-complete')}
          </StateBadge>
        </li>
      ))}
    </ul>
  )
}
