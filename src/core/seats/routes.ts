import { type Act, type Visit, withInvitation } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { asWorkerReadInvitation, type InvitationRow, listOpenInvitations } from '#src/core/seat-invitations/store.ts'
import {
  acceptSeat,
  addPerson,
  changeSeat,
  invitationState,
  invitePerson,
  leaveSeat,
  takeOverAdministration,
  withdrawInvitation,
} from '#src/core/seats/actions.ts'
import type { seatsApi } from '#src/core/seats/api.ts'
import { canInvitePeople } from '#src/core/seats/policy.ts'
import { listSeats } from '#src/core/seats/store.ts'
import { allow, found } from '#src/kit/refusal.ts'

const done = { done: true } as const

export const seatsRoutes: Routes<typeof seatsApi> = {
  list: (act) => listSeats(act.db, act.actor.organisationId),
  change: (act, { id, ...changes }) => changeSeat(act, id, changes),
  end: async (act, { id }) => {
    await leaveSeat(act, id)
    return done
  },
  add: (act, person) => addPerson(act, person),
  takeAdministration: async (act) => {
    await takeOverAdministration(act)
    return done
  },
  invite: async (act, invited) => withLink(act, await invitePerson(act, invited)),
  listInvitations: async (act) => {
    allow(canInvitePeople(act.actor))
    const invitations = await listOpenInvitations(act.db, act.actor.organisationId, act.now.toString())
    return invitations.map((one) => withLink(act, one))
  },
  withdrawInvitation: async (act, { id }) => {
    await withdrawInvitation(act, id)
    return done
  },
  readInvitation: async (visit, { token }) => {
    const invitation = found(await asWorkerReadInvitation(visit.services.worker, idFrom(visit, token)))
    const { organisation, legalName, invitedBy, email, title } = invitation
    return { organisation, legalName, invitedBy, email, title, state: invitationState(invitation, visit.now) }
  },
  acceptInvitation: async (act, { token }) => acceptSeat(await withInvitation(act, idFrom(act, token)), idFrom(act, token)),
}

const idFrom = (visit: Visit, token: string): string => found(visit.services.links.check('seat-invitation', token))

function withLink(act: Act, { id, email, title, administrator, coordinator, invitedAt, expiresAt }: InvitationRow) {
  const { links } = act.services
  return {
    id,
    email,
    title,
    administrator,
    coordinator,
    invitedAt,
    expiresAt,
    link: links.url('seat-invitation', id),
    onlyOnThisMachine: links.onlyOnThisMachine,
  }
}
