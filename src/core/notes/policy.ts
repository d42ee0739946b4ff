import type { Actor } from '#src/core/acting/model.ts'
import { belongsToSpace, writesInSpace } from '#src/core/acting/policy.ts'
import type { Note } from '#src/core/notes/model.ts'

/** An observer keeps private notes no more than anything else: who does not write in a space writes nothing in it. */
export const canWriteNote = (actor: Actor) => belongsToSpace(actor) && writesInSpace(actor)

/** Nobody changes another one's words. */
export const canChangeNote = (actor: Actor, { writtenBy }: Pick<Note, 'writtenBy'>) =>
  writesInSpace(actor) && actor.seatId === writtenBy
