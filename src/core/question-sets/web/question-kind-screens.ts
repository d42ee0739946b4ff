import type { KindName } from '#src/core/question-sets/model/question-kinds.ts'
import type { AnyKindScreen } from '#src/core/question-sets/web/kind-screen.ts'
import { allocationScreen } from '#src/core/question-sets/web/kinds/allocation-screen.ts'
import { amountScreen } from '#src/core/question-sets/web/kinds/amount-screen.ts'
import { choiceScreen } from '#src/core/question-sets/web/kinds/choice-screen.ts'
import { pairwiseScreen } from '#src/core/question-sets/web/kinds/pairwise-screen.ts'
import { rankingScreen } from '#src/core/question-sets/web/kinds/ranking-screen.ts'
import { scaleScreen } from '#src/core/question-sets/web/kinds/scale-screen.ts'
import { wordsScreen } from '#src/core/question-sets/web/kinds/words-screen.ts'

/** Every kind of question as the browser shows it; a kind without its screen does not compile. */
export const kindScreens: Readonly<Record<KindName, AnyKindScreen>> = {
  scale: scaleScreen,
  amount: amountScreen,
  allocation: allocationScreen,
  ranking: rankingScreen,
  choice: choiceScreen,
  words: wordsScreen,
  pairwise: pairwiseScreen,
}
