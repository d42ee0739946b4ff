import type { Act } from '#src/core/acting/actions.ts'
import type { Actor } from '#src/core/acting/model.ts'
import { listMemberships } from '#src/core/spaces/store.ts'

/** The acting seat as it stands in a space, although none is entered; undefined where it does not belong. */
export type StandIn = (spaceId: string) => Actor | undefined

/** Today asks many spaces at once: how the seat stands in each decides by the ordinary policies what it may do there. */
export async function standIn(act: Act, spaceIds: Iterable<string>): Promise<StandIn> {
  const memberships = await listMemberships(act.db, [...new Set(spaceIds)])
  const known = new Map(memberships.map((membership) => [membership.spaceId, membership]))
  return (spaceId) => {
    const membership = known.get(spaceId)
    return membership && { ...act.actor, ...membership, standing: 'member' }
  }
}
