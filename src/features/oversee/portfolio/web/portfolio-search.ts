import { type Health, healths } from '#src/features/oversee/portfolio/model/health.ts'

export const views = ['table', 'board', 'map', 'calendar'] as const
export type View = (typeof views)[number]

/** What the address keeps: how the rows are looked at, which ones, in which order. What is usual stands in no address. */
export interface PortfolioSearch {
  readonly view?: View
  readonly q?: string
  readonly stage?: string
  readonly partner?: string
  readonly health?: Health
  readonly owner?: string
  readonly from?: string
  readonly to?: string
  /** A column, with a minus before it for falling order. */
  readonly sort?: string
  /** The partnerships that are compared. */
  readonly compare?: readonly string[]
  /** The day of the calendar. */
  readonly day?: string
}

export const filterNames = ['q', 'stage', 'partner', 'health', 'owner', 'from', 'to'] as const

/** Anybody can write an address: what is not understood is left out. */
export function readPortfolioSearch(search: Record<string, unknown>): PortfolioSearch {
  const word = (name: string) => {
    const value = search[name]
    return typeof value === 'string' && value !== '' ? { [name]: value.slice(0, 200) } : {}
  }
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(String(search[name])) ? { [name]: String(search[name]) } : {})
  const view = views.find((one) => one === search.view)
  const health = healths.find((one) => one === search.health)
  const compare = Array.isArray(search.compare)
    ? search.compare.filter((id) => typeof id === 'string').slice(0, mostCompared)
    : []
  return {
    ...(view && view !== 'table' ? { view } : {}),
    ...(health ? { health } : {}),
    ...word('q'),
    ...word('stage'),
    ...word('partner'),
    ...word('owner'),
    ...word('sort'),
    ...day('from'),
    ...day('to'),
    ...day('day'),
    ...(compare.length > 0 ? { compare } : {}),
  }
}

/** More than four stand beside each other on no screen. */
export const mostCompared = 4

export const isFiltered = (search: PortfolioSearch) => filterNames.some((name) => search[name] !== undefined)

export type SearchChanges = { readonly [K in keyof PortfolioSearch]?: PortfolioSearch[K] | undefined }

/** What is changed to nothing leaves the address. */
export const withChanges = (now: PortfolioSearch, changes: SearchChanges): PortfolioSearch =>
  Object.fromEntries(Object.entries({ ...now, ...changes }).filter(([, value]) => value !== undefined && value !== ''))
