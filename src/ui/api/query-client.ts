import { QueryClient } from '@tanstack/react-query'
import { mayPass, toProblem } from './problem.ts'

/**
 * Questions are asked once and kept: the live stream says when an answer has changed, so neither focus nor a new mount asks again.
 * A refusal (4xx) stays a refusal; only a missing answer or a fault of the server is tried again.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        gcTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: true,
        retry: (failures, error) => failures < 3 && mayPass(toProblem(error)),
        retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 10_000),
      },
      // A change is sent once. Where the browser knows that there is no connection it waits until there is; where an answer was lost on
      // the way nobody knows whether it arrived, so the person decides.
      mutations: { retry: false, networkMode: 'online' },
    },
  })
}
