import { useQueryClient } from '@tanstack/react-query'

/** Asks again for everything shown of a space: one's own change shows at once, also while the stream is away. */
export function useRefresh(spaceId: string): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ predicate: ({ meta }) => meta?.space === spaceId })
}
