import { mean, median, quantile, sampleStandardDeviation } from 'simple-statistics'
import type { Question } from '#src/core/question-sets/model/content.ts'
import type { ResultShape } from '#src/core/question-sets/model/question-kind.ts'
import { kindOf } from '#src/core/question-sets/model/question-kinds.ts'
import { kendallW } from '#src/methods/agreement/kendall-w.ts'
import { rWg } from '#src/methods/agreement/r-wg.ts'

/** What is measured in a question or a dimension, the same for every group: items, and each value as a number an item. */
export interface Gauge {
  readonly shape: ResultShape
  readonly items: readonly string[]
  readonly numbers: (value: unknown) => Readonly<Record<string, number>>
  /** The steps of a scale. */
  readonly steps: readonly number[]
}

export interface ItemSummary {
  readonly item: string
  readonly mean: number
  readonly median: number
  readonly lowerQuartile: number
  readonly upperQuartile: number
  /** Null for one answer. */
  readonly deviation: number | null
  /** How many gave each step of a scale; empty elsewhere. */
  readonly counts: number[]
}

export const gaugeOf = (question: Question): Gauge => {
  const kind = kindOf(question)
  const { from, to } = question.settings as { from?: number; to?: number }
  const steps =
    kind.result === 'distribution' && from !== undefined && to !== undefined
      ? Array.from({ length: to - from + 1 }, (_, i) => from + i)
      : []
  return {
    shape: kind.result,
    items: kind.items(question.settings),
    numbers: (value) => kind.numbers(question.settings, value),
    steps,
  }
}

/** A dimension is the mean of steps: an amount on the same scale. */
export const dimensionGauge: Gauge = {
  shape: 'amounts',
  items: [''],
  numbers: (value) => ({ '': Number(value) }),
  steps: [],
}

/** The numbers of a group for one item, in the order in which the values stand; whoever could not judge the item has none. */
export const numbersOf = (gauge: Gauge, given: readonly unknown[], item: string): number[] =>
  given.flatMap((value) => gauge.numbers(value)[item] ?? [])

export function summarise(gauge: Gauge, given: readonly unknown[]): ItemSummary[] {
  if (given.length === 0) return []
  return gauge.items.flatMap((item) => {
    const numbers = numbersOf(gauge, given, item)
    if (numbers.length === 0) return []
    return {
      item,
      mean: mean(numbers),
      median: median(numbers),
      lowerQuartile: quantile(numbers, 0.25),
      upperQuartile: quantile(numbers, 0.75),
      deviation: numbers.length > 1 ? sampleStandardDeviation(numbers) : null,
      counts: gauge.steps.map((step) => numbers.filter((one) => one === step).length),
    }
  })
}

/**
 * How far a group is of one mind, 0 to 1: r_wg on a scale, Kendall's W over rankings. Null for fewer than two answers and for
 * kinds that have no such measure.
 */
export function agreementOf(gauge: Gauge, given: readonly unknown[]): number | null {
  if (given.length < 2) return null
  if (gauge.shape === 'distribution')
    return rWg(
      given.map((value) => [gauge.numbers(value)[''] ?? null]),
      gauge.steps.length,
    ).rWg
  if (gauge.shape !== 'ranks' || gauge.items.length < 2) return null
  return kendallW(given.map((value) => gauge.items.map((item) => gauge.numbers(value)[item] ?? null))).w
}

/** Whether two questions measure the same, so that waves may be compared: the same kind with the same settings. */
export const isComparable = (one: Question, other: Question) => one.kind === other.kind && canonical(one) === canonical(other)

// Words may be mended between waves; what is measured may not.
const canonical = (one: Question) => JSON.stringify(withoutWords(one.settings))

function withoutWords(settings: Readonly<Record<string, unknown>>): unknown {
  const { low: _low, high: _high, steps: _steps, items, ...measured } = settings
  const keys = Array.isArray(items) ? items.map((item: { key?: unknown }) => item.key).sort() : []
  return { ...Object.fromEntries(Object.entries(measured).sort(([a], [b]) => (a < b ? -1 : 1))), keys }
}
