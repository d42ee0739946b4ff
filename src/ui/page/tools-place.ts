import { createContext } from 'react'

/** Where the tools of a list stand: an element in the head of its section, null until it is there; undefined outside of any. */
export const ToolsPlace = createContext<HTMLElement | null | undefined>(undefined)
