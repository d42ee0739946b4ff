import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '../design/Icon.tsx'
import { useText } from '../text/useText.tsx'
import classes from './shell.module.css'

type Props = {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * The rail on a phone. A dialog of the browser's own: it keeps the focus, makes the rest inert, closes by Escape and gives the focus
 * back, without a line of ours or of a library.
 */
export function RailDrawer({ title, onClose, children }: Props) {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={classes.drawer}
      aria-label={t('ui.main-navigation')}
      onClose={onClose}
      // A press beside it, or on a link that leads away.
      onClickCapture={({ target }) => (target === dialog.current || isLink(target)) && dialog.current?.close()}
    >
      <div className={classes.drawerBody}>
        <div className={classes.drawerHead}>
          {title}
          <button
            type="button"
            className={classes.close}
            aria-label={t('ui.close-menu')}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="cross" size={20} />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}

function isLink(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a[href]') !== null
}
