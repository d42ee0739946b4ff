import { Button } from '@mantine/core'
import classes from '#src/core/rounds/web/rounds.module.css'
import type { WholeRound } from '#src/core/rounds/web/useRounds.ts'
import type { Problem } from '#src/ui/api/problem.ts'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly round: WholeRound
  readonly problem: Problem | undefined
  readonly pending: boolean
  readonly onHandIn: () => void
}

/** The last step: whether it is for good is said before it is done. */
export function HandIn({ round: { naming, voice, you }, problem, pending, onHandIn }: Props) {
  const t = useText()
  const isFinal = naming === 'anonymous'
  return (
    <div className={classes.handIn}>
      <p>
        {t(isFinal ? 'rounds.final' : voice === 'one-a-party' ? 'rounds.replaceable-party' : 'rounds.replaceable')}{' '}
        {you.answered ? t('rounds.replaces') : null}
      </p>
      {problem ? <ErrorState error={problem} /> : null}
      <div>
        <Button size="md" loading={pending} onClick={onHandIn}>
          {t(isFinal ? 'rounds.hand-in-for-good' : 'rounds.hand-in')}
        </Button>
      </div>
    </div>
  )
}
