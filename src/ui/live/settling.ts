import type { QueryClient } from '@tanstack/react-query'
import { isAffected } from './affected.ts'
import type { LiveEvent } from './live.ts'

/** Asks questions whose answers follow what was recorded after a while: once it has come, and once for all entries until then. */
export function createSettling(client: Pick<QueryClient, 'getQueryCache' | 'invalidateQueries'>) {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  return {
    await(events: readonly LiveEvent[]): void {
      for (const { queryHash, meta } of client.getQueryCache().getAll()) {
        if (meta?.settlesAfter === undefined || !isAffected(meta, events)) continue
        // The last entry counts: what came of the first is there by then too.
        clearTimeout(waiting.get(queryHash))
        const ask = () => {
          waiting.delete(queryHash)
          void client.invalidateQueries({ predicate: (query) => query.queryHash === queryHash })
        }
        waiting.set(queryHash, setTimeout(ask, meta.settlesAfter))
      }
    },
    stop(): void {
      for (const timer of waiting.values()) clearTimeout(timer)
      waiting.clear()
    },
  }
}
