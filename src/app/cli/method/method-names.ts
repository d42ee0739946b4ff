import { AGREEMENT_METHODS } from '#src/app/cli/method/agreement-methods.ts'
import { BALANCE_METHODS, RELIABILITY_METHODS } from '#src/app/cli/method/balance-methods.ts'
import type { MethodTable } from '#src/app/cli/method/define-method.ts'
import { RANKING_METHODS } from '#src/app/cli/method/ranking-methods.ts'
import { SENSITIVITY_METHODS } from '#src/app/cli/method/sensitivity-methods.ts'
import { SIGNALS_METHODS } from '#src/app/cli/method/signals-methods.ts'
import { SURVEYS_METHODS } from '#src/app/cli/method/surveys-methods.ts'
import { VOTES_METHODS } from '#src/app/cli/method/votes-methods.ts'
import { WEIGHTS_METHODS } from '#src/app/cli/method/weights-methods.ts'

/** Every method by its family, in the order of the documentation. */
export const METHOD_FAMILIES: Readonly<Record<string, MethodTable>> = {
  Weights: WEIGHTS_METHODS,
  Ranking: RANKING_METHODS,
  Sensitivity: SENSITIVITY_METHODS,
  Agreement: AGREEMENT_METHODS,
  Surveys: SURVEYS_METHODS,
  Signals: SIGNALS_METHODS,
  Votes: VOTES_METHODS,
  Balance: BALANCE_METHODS,
  Reliability: RELIABILITY_METHODS,
}

/** Every method by its name on the command line. */
export const METHODS: MethodTable = Object.assign(Object.create(null), ...Object.values(METHOD_FAMILIES))
