import type { Hit } from '#src/features/oversee/search/web/useSearch.ts'

/** The page of what was found; for what has none of its own, the place that it stands in. */
export function targetOf({ kind, id, space }: Hit) {
  if (space === null) return { to: '/organisation/people' } as const
  if (space.kind === 'organisation') return { to: '/organisation' } as const
  const params = { spaceId: space.id }
  if (kind === 'person') return { to: '/partnerships/$spaceId/people', params } as const
  if (kind === 'commitment')
    return { to: '/partnerships/$spaceId/commitments/$commitmentId', params: { ...params, commitmentId: id } } as const
  if (kind === 'objective') return { to: '/partnerships/$spaceId/objectives/$id', params: { ...params, id } } as const
  if (kind === 'measure') return { to: '/partnerships/$spaceId/measures/$id', params: { ...params, id } } as const
  if (kind === 'round') return { to: '/partnerships/$spaceId/rounds/$roundId', params: { ...params, roundId: id } } as const
  if (kind === 'question-set')
    return { to: '/partnerships/$spaceId/question-sets/$setId', params: { ...params, setId: id } } as const
  return { to: '/partnerships/$spaceId', params } as const
}

const known = ['partnership', 'person', 'objective', 'commitment', 'measure', 'note', 'round', 'question-set'] as const
export type KnownKind = (typeof known)[number]
export const searchedKinds: readonly KnownKind[] = known

/** A kind that a search knows a word for. */
export const kindOf = ({ kind }: Pick<Hit, 'kind'>): KnownKind | 'other' => known.find((one) => one === kind) ?? 'other'
