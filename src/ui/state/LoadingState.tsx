import common from '../design/common.module.css'
import { useText } from '../text/useText.tsx'
import classes from './state.module.css'

type Props = { readonly lines?: number }

const widths = [82, 100, 64, 91]

/** The shape of what comes, still; words for those who do not see it. It waits a moment, so that quick answers do not flicker. */
export function LoadingState({ lines = 4 }: Props) {
  const t = useText()
  const bars = Array.from({ length: lines }, (_, line) => ({ line, width: `${widths[line % widths.length]}%` }))
  return (
    <div className={classes.loading} role="status" data-loading>
      <span className={common.unseen}>{t('ui.loading')}</span>
      {bars.map(({ line, width }) => (
        <span key={line} className={classes.bar} style={{ inlineSize: width }} />
      ))}
    </div>
  )
}
