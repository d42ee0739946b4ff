import { useQuery } from '@tanstack/react-query'
import { commitmentsApi } from '#src/core/commitments/api.ts'
import { measuresApi } from '#src/core/measures/api.ts'
import { objectivesApi } from '#src/features/define/objectives/api.ts'
import { strategiesApi } from '#src/features/define/strategies/api.ts'
import { createApi } from '#src/ui/api/client.ts'
import { useText } from '#src/ui/text/useText.tsx'

export const strategiesClient = createApi(strategiesApi, 'strategies')
const objectives = createApi(objectivesApi, 'strategy-objectives')
const commitments = createApi(commitmentsApi, 'strategy-commitments')
const measures = createApi(measuresApi, 'strategy-measures')

const kinds = ['strategy', 'consent', 'objective', 'commitment', 'measure']

export const useStrategies = (spaceId: string) =>
  useQuery(strategiesClient.queries.list.queryOptions({ input: { spaceId }, meta: { kinds, space: spaceId } }))

export type Strategy = NonNullable<ReturnType<typeof useStrategies>['data']>[number]

/** Everything that a strategy may be linked to, by `kind/id`. */
export function useLinkables(spaceId: string): readonly { value: string; label: string }[] {
  const t = useText()
  const meta = (kind: string) => ({ kinds: [kind], space: spaceId })
  const aimed = useQuery(objectives.queries.list.queryOptions({ input: { spaceId }, meta: meta('objective') })).data ?? []
  const promised = useQuery(
    commitments.queries.list.queryOptions({ input: { spaceId, view: 'all', limit: 500 }, meta: meta('commitment') }),
  ).data?.commitments
  const measured = useQuery(measures.queries.list.queryOptions({ input: { spaceId }, meta: meta('measure') })).data ?? []
  const named = (kind: 'objective' | 'commitment' | 'measure', id: string, title: string) => ({
    value: `${kind}/${id}`,
    label: t('strategies.linkable', { kind: t(`strategies.link-${kind}`), title }),
  })
  return [
    ...aimed.map(({ id, title }) => named('objective', id, title)),
    ...(promised ?? []).map(({ id, title }) => named('commitment', id, title)),
    ...measured.map(({ id, definition }) => named('measure', id, definition.name)),
  ]
}
