import { type ReactNode, useId, useState } from 'react'
import { Icon } from '../design/Icon.tsx'
import { useText } from '../text/useText.tsx'
import classes from './help.module.css'

type Props = {
  /** The word that is explained, as it stands on the page. */
  readonly about: string
  /** One sentence. */
  readonly children: ReactNode
}

/** A question mark that opens one sentence in its place; nothing hovers, and Escape closes it. */
export function Help({ about, children }: Props) {
  const t = useText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <span className={classes.help}>
      <button
        type="button"
        className={classes.mark}
        aria-label={t('ui.explain', { about })}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        <Icon name="help" size={14} />
      </button>
      <span id={id} className={classes.sentence} hidden={!isOpen}>
        <span>{children}</span>
      </span>
    </span>
  )
}
