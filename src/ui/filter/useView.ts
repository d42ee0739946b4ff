import { useState } from 'react'
import { keepPreference, readPreference } from '../preference.ts'

export const listViews = ['list', 'table'] as const
export type ListView = (typeof listViews)[number]

/** How somebody likes to look at a list: remembered in this browser under its name. */
export function useView(name: string, first: ListView = 'list'): readonly [ListView, (view: ListView) => void] {
  const [view, setView] = useState<ListView>(() => listViews.find((one) => one === readPreference(`view.${name}`)) ?? first)
  const choose = (next: ListView) => {
    setView(next)
    keepPreference(`view.${name}`, next)
  }
  return [view, choose]
}
