import type { Actor } from '#src/core/acting/model.ts'

export const canInvitePeople = (actor: Actor) => actor.administers
export const canChangeRoles = (actor: Actor) => actor.administers
export const canChangeTitle = (actor: Actor, seatId: string) => actor.administers || actor.seatId === seatId
export const canEndSeat = (actor: Actor, seatId: string) => actor.administers || actor.seatId === seatId
/** The world of a sample alliance is closed: nobody from outside joins it, nobody in it invites. */
export const canReachOutside = (actor: Actor) => actor.sampleId === undefined
