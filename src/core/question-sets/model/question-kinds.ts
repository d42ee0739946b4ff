import { allocation } from '#src/core/question-sets/model/kinds/allocation.ts'
import { amount } from '#src/core/question-sets/model/kinds/amount.ts'
import { choice } from '#src/core/question-sets/model/kinds/choice.ts'
import { pairwise } from '#src/core/question-sets/model/kinds/pairwise.ts'
import { ranking } from '#src/core/question-sets/model/kinds/ranking.ts'
import { ratings } from '#src/core/question-sets/model/kinds/ratings.ts'
import { scale } from '#src/core/question-sets/model/kinds/scale.ts'
import { swing } from '#src/core/question-sets/model/kinds/swing.ts'
import { words } from '#src/core/question-sets/model/kinds/words.ts'
import type { QuestionKind } from '#src/core/question-sets/model/question-kind.ts'

/** Every kind of question there is. */
export const questionKinds = {
  scale,
  amount,
  allocation,
  ranking,
  choice,
  words,
  pairwise,
  swing,
  ratings,
} as const satisfies Record<string, QuestionKind>
export type KindName = keyof typeof questionKinds
export const kindNames = Object.keys(questionKinds) as [KindName, ...KindName[]]

export const kindOf = (question: { readonly kind: KindName }): QuestionKind => questionKinds[question.kind]
