import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { partnershipsApi } from '#src/core/partnerships/api.ts'
import { createApi } from '#src/ui/api/client.ts'
import type { Side } from '#src/ui/colours.ts'

export const partnershipsClient = createApi(partnershipsApi, 'partnerships')

const kinds = ['partnership', 'party', 'participant', 'seat', 'organisation', 'audience']

export const partnershipQuery = (spaceId: string) =>
  partnershipsClient.queries.get.queryOptions({ input: { spaceId }, meta: { kinds, space: spaceId } })

/** A partnership as far as you may know it: parties, people, stage, and how you stand to it. */
export const usePartnership = (spaceId: string, isAsked = true) => useQuery({ ...partnershipQuery(spaceId), enabled: isAsked })

/** The same, inside the pages of a partnership, which are shown only once it is there. */
export const useOpenPartnership = (spaceId: string): Partnership => useSuspenseQuery(partnershipQuery(spaceId)).data

/** The partnerships that you may know of, for choosing one. */
export const usePartnerships = () =>
  useQuery(partnershipsClient.queries.list.queryOptions({ input: undefined, meta: { kinds: [...kinds, 'party-invitation'] } }))

export type Partnership = NonNullable<ReturnType<typeof usePartnership>['data']>
export type Party = Partnership['parties'][number]
export type Member = Partnership['members'][number]

/** The colours of the parties in one partnership: each keeps its own where it can; two with the same one are told apart. */
export function sidesOf(parties: readonly Pick<Party, 'organisationId' | 'shortName' | 'colour'>[]): ReadonlyMap<string, Side> {
  const taken = new Set<number>()
  const sides = new Map<string, Side>()
  for (const { organisationId, shortName, colour } of parties) {
    let free = colour
    for (let step = 0; taken.has(free) && step < 8; step++) free = (free % 8) + 1
    // More than eight parties: the colours come again, with other signs.
    if (taken.has(free)) free = colour + 8
    taken.add(free)
    sides.set(organisationId, { name: shortName, colour: free })
  }
  return sides
}
