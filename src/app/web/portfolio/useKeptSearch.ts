import { useNavigate, useSearch } from '@tanstack/react-router'
import { startTransition, useCallback, useMemo, useOptimistic } from 'react'
import { type PortfolioSearch, type SearchChanges, withChanges } from '#src/features/oversee/portfolio/web/portfolio-search.ts'

/** How the portfolio is looked at, kept in the address. A change shows at once and need not wait until the router has come around. */
export function useKeptSearch(): readonly [PortfolioSearch, (changes: SearchChanges) => void] {
  const kept = useSearch({ from: '/inside/portfolio' })
  const navigate = useNavigate({ from: '/portfolio' })
  const [search, showChanges] = useOptimistic(kept, withChanges)
  const change = useCallback(
    (changes: SearchChanges) =>
      startTransition(async () => {
        showChanges(changes)
        // Each typed letter replaces the one before: the way back leads to the page, not through the word.
        await navigate({ search: (now) => withChanges(now, changes), replace: true, resetScroll: false })
      }),
    [navigate, showChanges],
  )
  return [search, change]
}

/** Of all this what leaves rows out: the same as long as that does not change. */
export function useMeant({ q, stage, partner, health, owner, from, to }: PortfolioSearch): PortfolioSearch {
  return useMemo(
    () => withChanges({}, { q, stage, partner, health, owner, from, to }),
    [q, stage, partner, health, owner, from, to],
  )
}
