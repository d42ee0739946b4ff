import stdlib from '@stdlib/dist-stats-base-dists-flat'

/**
 * The border to the one library that computes the standard distributions for us (why this one: docs/decisions/0010).
 * Each function below is named after the question that a method asks, and picks the tail that keeps all its digits:
 * one minus a probability near one has none left.
 */
const { normal, beta, t: student, f: fisher, invgamma } = stdlib.base.dists

/** P(Z ≤ z) of the standard normal distribution. */
export const normalCdf = (z: number): number => normal.cdf(z, 0, 1)

/** The z below which a standard normal value falls with this probability. */
export const normalQuantile = (probability: number): number => normal.quantile(probability, 0, 1)

/** P(|Z| ≥ |z|), both tails, capped at 1. */
export const normalTwoSided = (z: number): number => Math.min(1, 2 * normal.cdf(-Math.abs(z), 0, 1))

/** The z of a two-sided interval with this level of confidence: 1.96 for 0.95. */
export const normalMargin = (level: number): number => -normalQuantile((1 - level) / 2)

/** P(|T| ≥ |t|) of Student's distribution, both tails. */
export const studentTwoSided = (t: number, degreesOfFreedom: number): number =>
  Math.min(1, 2 * student.cdf(-Math.abs(t), degreesOfFreedom))

/** P(X ≥ x) of the χ² distribution, computed as its own tail: P(1/G ≤ 1) for G gamma with shape df/2 and rate x/2. */
export const chiSquareUpper = (x: number, degreesOfFreedom: number): number =>
  x <= 0 ? 1 : invgamma.cdf(1, degreesOfFreedom / 2, x / 2)

/** The quantile of the beta distribution. */
export const betaQuantile = (probability: number, alpha: number, betaShape: number): number =>
  beta.quantile(probability, alpha, betaShape)

/** The quantile of the F distribution. */
export const fisherQuantile = (probability: number, numerator: number, denominator: number): number =>
  fisher.quantile(probability, numerator, denominator)
