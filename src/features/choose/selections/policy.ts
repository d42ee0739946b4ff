import type { Actor } from '#src/core/acting/model.ts'
import { writesAtHome, writesInSpace } from '#src/core/acting/policy.ts'
import { isOpen, type Selection } from '#src/features/choose/selections/model/selection.ts'

/** A choice is an organisation's own business: it has no place where other parties are. */
export const canStartSelection = writesAtHome
export const canWorkOnSelection = (actor: Actor, selection: Selection) => isOpen(selection) && writesInSpace(actor)

/** Whoever is among those who see it may let all of the organisation see it; nobody else knows of it. */
export const canShareSelection = writesAtHome

/** To choose opens a partnership, so it takes somebody who may start one. */
export const canEndSelection = (actor: Actor, selection: Selection) =>
  canWorkOnSelection(actor, selection) && (actor.coordinates || actor.administers)
