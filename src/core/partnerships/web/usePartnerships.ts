import { useQuery } from '@tanstack/react-query'
import { partnershipsClient } from '#src/core/partnerships/web/usePartnership.ts'

/** The partnerships in which I take part, by name: where something of our own can be shown or pursued. */
export function usePartnerships(): readonly { readonly id: string; readonly name: string }[] {
  const { data } = useQuery(
    partnershipsClient.queries.list.queryOptions({
      input: undefined,
      meta: { kinds: ['partnership', 'party', 'participant'] },
    }),
  )
  return (data ?? []).filter(({ standing }) => standing === 'member').map(({ id, name }) => ({ id, name }))
}
