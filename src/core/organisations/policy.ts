import type { Actor } from '#src/core/acting/model.ts'

export const canChangeOrganisation = (actor: Actor) => actor.administers
