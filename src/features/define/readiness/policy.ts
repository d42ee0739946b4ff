import type { Actor } from '#src/core/acting/model.ts'
import { writesInSpace } from '#src/core/acting/policy.ts'

/** An organisation judges itself where its own people alone are at home. */
export const canAssess = (actor: Actor) => writesInSpace(actor) && actor.spaceId === actor.organisationId
export const canPromise = canAssess
