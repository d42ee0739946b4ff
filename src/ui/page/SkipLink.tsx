import { useText } from '../text/useText.tsx'
import classes from './shell.module.css'

/** The first stop of the keyboard: past the rail, to what the page is about. */
export function SkipLink() {
  const t = useText()
  return (
    <a className={classes.skip} href="#content">
      {t('ui.skip-to-content')}
    </a>
  )
}
