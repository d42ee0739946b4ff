import type { Actor } from '#src/core/acting/model.ts'
import { writesInSpace } from '#src/core/acting/policy.ts'
import type { Alignment } from '#src/features/define/alignment/model/alignment.ts'

export const canOpenAlignment = (actor: Actor) => writesInSpace(actor)
export const canTakeUp = (actor: Actor, { takenUp }: Pick<Alignment, 'takenUp'>) => writesInSpace(actor) && takenUp === null
