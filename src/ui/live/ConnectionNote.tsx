import { Icon } from '../design/Icon.tsx'
import { useText } from '../text/useText.tsx'
import classes from './live.module.css'
import type { LiveState } from './live.ts'

/** Says when the connection is gone, and that nothing typed is lost. Silent otherwise. */
export function ConnectionNote({ state }: { readonly state: LiveState }) {
  const t = useText()
  return (
    <div role="status">
      {state === 'gone' ? (
        <p className={classes.note}>
          <Icon name="offline" />
          {t('ui.connection-gone')}
        </p>
      ) : null}
    </div>
  )
}
