import { type ReactNode, useCallback, useRef, useState } from 'react'
import { useText } from '../text/useText.tsx'
import classes from './state.module.css'
import { UndoContext, type UndoNote } from './useUndo.ts'

const shownFor = 10_000

/** Holds the note that says what was done and offers to take it back. A new one replaces the old. */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const t = useText()
  const [note, setNote] = useState<UndoNote>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const hold = () => clearTimeout(timer.current)
  const release = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setNote(undefined), shownFor)
  }, [])
  const show = useCallback(
    (next: UndoNote) => {
      setNote(next)
      release()
    },
    [release],
  )
  const undo = () => {
    setNote(undefined)
    note?.undo()
  }

  return (
    <UndoContext value={show}>
      {children}
      <div className={classes.undo} role="status">
        {note ? (
          // Whoever reads or aims at it has all the time they need.
          // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only stop the clock, they act on nothing
          <div className={classes.note} onPointerEnter={hold} onPointerLeave={release} onFocus={hold} onBlur={release}>
            <span>{note.sentence}</span>
            <button type="button" onClick={undo}>
              {t('ui.undo')}
            </button>
          </div>
        ) : null}
      </div>
    </UndoContext>
  )
}
