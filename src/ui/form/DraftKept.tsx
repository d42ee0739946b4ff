import { useText } from '../text/useText.tsx'
import classes from './form.module.css'

/** Says that what stands in the form was typed earlier, with the way back to an empty one. */
export function DraftKept({ onStartOver }: { readonly onStartOver: () => void }) {
  const t = useText()
  return (
    <p className={classes.kept}>
      {t('ui.draft-kept')}{' '}
      <button type="button" onClick={onStartOver}>
        {t('ui.start-over')}
      </button>
    </p>
  )
}
