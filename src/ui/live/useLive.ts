import { createContext, useContext } from 'react'
import type { LiveState } from './live.ts'

export const LiveContext = createContext<LiveState>('connecting')

/** Whether what I see is kept fresh. */
export function useLive(): LiveState {
  return useContext(LiveContext)
}
