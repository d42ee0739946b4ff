import type { CSSProperties } from 'react'
import { useText } from '../text/useText.tsx'
import classes from './state.module.css'

type Props = { readonly lines?: number }

/** The shape of what comes, still; words for those who do not see it. It waits a moment, so that quick answers do not flicker. */
export function LoadingState({ lines = 4 }: Props) {
  const t = useText()
  return (
    <div className={classes.loading} role="status" style={{ '--lines': lines } as CSSProperties}>
      <span className={classes.hidden}>{t('ui.loading')}</span>
    </div>
  )
}
