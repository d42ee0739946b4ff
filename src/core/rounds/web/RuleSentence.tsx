import { useCircle } from '#src/core/audiences/web/circle.ts'
import classes from '#src/core/rounds/web/rounds.module.css'
import type { WholeRound } from '#src/core/rounds/web/useRounds.ts'
import { useZones } from '#src/core/rounds/web/useZones.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { DateTime } from '#src/ui/time/DateTime.tsx'

type Props = { readonly round: Pick<WholeRound, 'naming' | 'voice' | 'rule' | 'dueAt' | 'floor'> }

/** When the seal breaks, how answers are named, and who speaks: each in one sentence. */
export function RuleSentence({ round: { naming, voice, rule, dueAt, floor } }: Props) {
  const t = useText()
  const zones = useZones()
  const { parties } = useCircle()
  return (
    <div className={classes.sentences}>
      <p>
        {t(`rounds.rule-${rule}-says`)}{' '}
        {dueAt ? (
          <b>
            <DateTime instant={dueAt} length="week" alsoIn={zones} />
          </b>
        ) : null}
      </p>
      <p>{t(`rounds.naming-${naming}-says`, { floor })}</p>
      {parties.length > 1 && naming !== 'anonymous' ? <p>{t(`rounds.voice-${voice}-says`)}</p> : null}
    </div>
  )
}
