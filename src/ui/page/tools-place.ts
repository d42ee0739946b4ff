import { createContext } from 'react'

/** Where the tools of a list stand: an element in the head of its section or page, null until it is there; undefined outside of any. */
export const ToolsPlace = createContext<HTMLElement | null | undefined>(undefined)

/** The head of a page says where the tools of its lists stand. */
export const ToolsOffer = createContext<((place: HTMLElement | null) => void) | undefined>(undefined)
