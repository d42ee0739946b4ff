import { checkRatings, type Ratings } from '#src/methods/agreement/rating-table.ts'
import { MethodError } from '#src/methods/method-error.ts'
import { groupTies } from '#src/methods/ties.ts'

export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio'

export interface KrippendorffAlpha {
  /** 1 is perfect, 0 what chance would give, below 0 worse than chance. */
  readonly alpha: number
  readonly observedDisagreement: number
  readonly expectedDisagreement: number
  /** Units with two values or more, and how many values they hold. */
  readonly units: number
  readonly pairableValues: number
}

/**
 * Krippendorff's α: how far raters agree, for any number of raters, any level of measurement, with missing values.
 * Variants: nominal, ordinal, interval and ratio differences; values that only one rater gave to a unit do not count.
 * Shapes: raters (rows) × units (columns); null is missing.
 * Errors: too-few (fewer than 2 raters, no unit with two values), length-mismatch, not-a-number, out-of-range (a
 * negative value at ratio level), no-variation (all values the same: there is nothing to agree on, α is not defined).
 * Cost: raters · units, plus the square of the number of different values.
 * Source: Krippendorff, Computing Krippendorff's alpha-reliability, 2011.
 */
export function krippendorffAlpha(raters: Ratings, level: MeasurementLevel): KrippendorffAlpha {
  checkRatings(raters, 'raters')
  if (level === 'ratio') checkNotNegative(raters)
  const units = (raters[0] ?? [])
    .map((_, unit) => raters.flatMap((row) => row[unit] ?? []))
    .filter((values) => values.length > 1)
  if (units.length === 0) throw new MethodError('too-few', 'raters', 'No unit was rated by two raters.')
  const { values, coded } = codeValues(units)
  const { coincidences, totals, pairable } = countCoincidences(coded, values.length)
  const difference = differenceAt(level, values, totals)
  let observed = 0
  let expected = 0
  for (let i = 1; i < values.length; i++) {
    for (let j = 0; j < i; j++) {
      const delta = difference(j, i)
      observed += coincidences[i * values.length + j]! * delta
      expected += totals[i]! * totals[j]! * delta
    }
  }
  if (expected === 0) throw new MethodError('no-variation', 'raters', 'All values are the same; agreement is not defined.')
  const observedDisagreement = (2 * observed) / pairable
  const expectedDisagreement = (2 * expected) / (pairable * (pairable - 1))
  return {
    alpha: 1 - observedDisagreement / expectedDisagreement,
    observedDisagreement,
    expectedDisagreement,
    units: units.length,
    pairableValues: pairable,
  }
}

function checkNotNegative(raters: Ratings): void {
  raters.forEach((row, i) => {
    const j = row.findIndex((value) => value !== null && value < 0)
    if (j >= 0) throw new MethodError('out-of-range', `raters.${i}.${j}`, 'A ratio scale has no values below zero.')
  })
}

/** The different values in order, ties joined, and the units with each value replaced by its place in that order. */
function codeValues(units: readonly (readonly number[])[]) {
  const all = units.flat()
  const codes: number[] = new Array(all.length)
  const values = groupTies(all).map((group, code) => {
    for (const position of group) codes[position] = code
    return all[group[0]!]!
  })
  let next = 0
  return { values, coded: units.map((unit) => unit.map(() => codes[next++]!)) }
}

function countCoincidences(units: readonly (readonly number[])[], size: number) {
  const coincidences = new Float64Array(size * size)
  const totals = new Float64Array(size)
  for (const unit of units) {
    unit.forEach((code, i) => {
      totals[code]!++
      unit.forEach((other, j) => {
        if (i !== j) coincidences[code * size + other]! += 1 / (unit.length - 1)
      })
    })
  }
  return { coincidences, totals, pairable: totals.reduce((sum, total) => sum + total, 0) }
}

/** Squared difference of two values, by their places in the order, the smaller place first. */
function differenceAt(level: MeasurementLevel, values: readonly number[], totals: Float64Array) {
  if (level === 'nominal') return () => 1
  if (level === 'interval') return (i: number, j: number) => (values[i]! - values[j]!) ** 2
  if (level === 'ratio') return (i: number, j: number) => ((values[i]! - values[j]!) / (values[i]! + values[j]!)) ** 2
  const upTo = new Float64Array(totals.length + 1)
  totals.forEach((total, place) => {
    upTo[place + 1] = upTo[place]! + total
  })
  return (i: number, j: number) => (upTo[j + 1]! - upTo[i]! - (totals[i]! + totals[j]!) / 2) ** 2
}
