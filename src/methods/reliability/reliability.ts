import { betaQuantile } from '#src/methods/distributions.ts'
import { MethodError } from '#src/methods/method-error.ts'
import { checkLevel, checkNumber } from '#src/methods/number-checks.ts'

export type ReliabilityPrior = 'uniform' | 'jeffreys' | { readonly alpha: number; readonly beta: number }

export interface Reliability {
  /** Mean of the posterior: the chance that the next commitment is kept. */
  readonly mean: number
  readonly lower: number
  readonly upper: number
  readonly level: number
  readonly kept: number
  readonly made: number
  readonly prior: { readonly alpha: number; readonly beta: number }
  readonly posterior: { readonly alpha: number; readonly beta: number }
}

/**
 * Reliability: how likely a party keeps its next commitment, from `kept` of `made` so far, with its uncertainty.
 * Variant: Beta posterior of a share with an equal-tailed credible interval. The prior is uniform, Beta(1, 1)
 * (Bayes and Laplace: the mean is the rule of succession, (kept + 1) / (made + 2)), unless `jeffreys`, Beta(½, ½), or
 * shapes of your own are given. Level 0.95 unless stated.
 * Degenerate: nothing made yet answers with the prior itself, a mean of ½ and a wide interval, never "100 %".
 * Errors: not-a-number, out-of-range (negative, kept > made, level outside 0–1), not-positive (a shape of the prior).
 * Counts need not be whole, so a commitment kept in part may count as a part.
 * Source: Gelman et al., Bayesian Data Analysis, 3rd ed. 2013, section 2.4; Brown, Cai, DasGupta 2001 on intervals.
 */
export function reliability(
  kept: number,
  made: number,
  { level = 0.95, prior = 'uniform' }: { readonly level?: number; readonly prior?: ReliabilityPrior } = {},
): Reliability {
  checkNumber(made, 'made', { atLeast: 0 })
  checkNumber(kept, 'kept', { atLeast: 0 })
  if (kept > made) throw new MethodError('out-of-range', 'kept', 'More were kept than were made.')
  checkLevel(level)
  const shapes = priorShapes(prior)
  const posterior = { alpha: shapes.alpha + kept, beta: shapes.beta + made - kept }
  const tail = (1 - level) / 2
  return {
    mean: posterior.alpha / (posterior.alpha + posterior.beta),
    lower: betaQuantile(tail, posterior.alpha, posterior.beta),
    upper: betaQuantile(1 - tail, posterior.alpha, posterior.beta),
    level,
    kept,
    made,
    prior: shapes,
    posterior,
  }
}

function priorShapes(prior: ReliabilityPrior) {
  if (prior === 'uniform') return { alpha: 1, beta: 1 }
  if (prior === 'jeffreys') return { alpha: 0.5, beta: 0.5 }
  return {
    alpha: checkNumber(prior.alpha, 'prior.alpha', { positive: true }),
    beta: checkNumber(prior.beta, 'prior.beta', { positive: true }),
  }
}
