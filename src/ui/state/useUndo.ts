import { createContext, useContext } from 'react'

export type UndoNote = {
  /** What was done, in the past: "Commitment withdrawn." */
  readonly sentence: string
  readonly undo: () => void
}

export const UndoContext = createContext<((note: UndoNote) => void) | undefined>(undefined)

/** Shows what was done, with the way back beside it. */
export function useUndo(): (note: UndoNote) => void {
  const show = useContext(UndoContext)
  if (!show) throw new Error('useUndo stands outside of an UndoProvider.')
  return show
}
