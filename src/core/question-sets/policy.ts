import type { Actor } from '#src/core/acting/model.ts'
import { writesInSpace } from '#src/core/acting/policy.ts'
import type { QuestionSet } from '#src/core/question-sets/model/question-set.ts'

export const canMakeQuestionSet = (actor: Actor) => writesInSpace(actor)
export const canBringBackQuestionSet = (actor: Actor, set: QuestionSet) => writesInSpace(actor) && set.retiredAt !== null
export const canChangeQuestionSet = (actor: Actor, set: QuestionSet) => writesInSpace(actor) && set.retiredAt === null
