import { describe, expect, it } from 'vitest'
import {
  betaQuantile,
  chiSquareUpper,
  fisherQuantile,
  normalCdf,
  normalMargin,
  normalQuantile,
  normalTwoSided,
  studentTwoSided,
} from '#src/methods/distributions.ts'

/** Reference values: mpmath 1.3.0 at forty digits, quantiles by bisection; F from SciPy 1.17.1. */
const TABLE = [
  ['beta quantile', () => betaQuantile(0.025, 0.5, 0.5), 0.001541333133436012],
  ['beta quantile', () => betaQuantile(0.995, 0.5, 0.5), 0.9999383162408303],
  ['beta quantile', () => betaQuantile(0.025, 200, 13), 0.9032126936612336],
  ['beta quantile', () => betaQuantile(0.995, 1001, 501), 0.6973355585301464],
  ['χ² tail', () => chiSquareUpper(3.84, 1), 0.050043521248705106],
  ['χ² far tail', () => chiSquareUpper(80, 1), 3.744097384202899e-19],
  ['χ² tail', () => chiSquareUpper(10, 5), 0.07523524614651218],
  ['χ² tail', () => chiSquareUpper(80, 50), 0.004482656565573204],
  ['normal', () => normalCdf(-8), 6.220960574271784e-16],
  ['normal', () => normalCdf(2.5), 0.9937903346742238],
  ['normal, both tails', () => normalTwoSided(1.96), 2 * 0.024997895148220435],
  ['normal quantile', () => normalQuantile(0.001), -3.0902323061678136],
  ['normal margin', () => normalMargin(0.95), 1.9599639845400543],
  ['Student, both tails', () => studentTwoSided(-2.1, 3), 0.1265652025496846],
  ['Student, both tails', () => studentTwoSided(12, 8), 2.1438667476887713e-6],
  ['F quantile', () => fisherQuantile(0.025, 9, 27), 0.2789826512480547],
  ['F quantile', () => fisherQuantile(0.975, 4, 8), 5.052632217363513],
] as const

describe('the distributions of the library we rely on', () => {
  it.each(TABLE)('%s is right to thirteen digits, in the tails too', (_, compute, reference) => {
    expect(Math.abs(compute() / reference - 1)).toBeLessThan(1e-13)
  })

  it('are probabilities at their ends', () => {
    expect(chiSquareUpper(0, 3)).toBe(1)
    expect(normalTwoSided(0)).toBe(1)
    expect(studentTwoSided(0, 5)).toBe(1)
  })
})
