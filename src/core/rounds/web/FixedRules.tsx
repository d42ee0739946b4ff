import classes from '#src/core/rounds/web/rounds.module.css'
import type { WholeRound } from '#src/core/rounds/web/useRounds.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What a further wave takes over from the one before it, so that the two can be compared. */
export function FixedRules({ round: { naming, floor } }: { readonly round: WholeRound }) {
  const t = useText()
  return (
    <div className={classes.sentences}>
      <p>{t('rounds.as-before')}</p>
      <p>{t(`rounds.naming-${naming}-says`, { floor })}</p>
    </div>
  )
}
