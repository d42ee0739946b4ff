import { Button } from '@mantine/core'
import { toProblem } from '../api/problem.ts'
import { useProblemText } from '../api/useProblemText.ts'
import { Icon } from '../design/Icon.tsx'
import { useText } from '../text/useText.tsx'
import classes from './state.module.css'

type Props = { readonly error: unknown; readonly onRetry?: () => void }

/** What went wrong and what to do about it. */
export function ErrorState({ error, onRetry }: Props) {
  const t = useText()
  const problemText = useProblemText()
  return (
    <div className={classes.error} role="alert">
      <Icon name="alert" size={20} />
      <p>{problemText(toProblem(error))}</p>
      {onRetry ? (
        <Button variant="outline" onClick={onRetry}>
          {t('ui.try-again')}
        </Button>
      ) : null}
    </div>
  )
}
