import { MethodError } from '#src/methods/method-error.ts'
import { checkNumber, checkNumbers } from '#src/methods/number-checks.ts'
import { type XmrChart, type XmrOptions, xmr } from '#src/methods/signals/xmr.ts'

export interface XmrPhase {
  /** First and last index of the phase in the series, from 0, both included. */
  readonly from: number
  readonly to: number
  /** The phase's own chart; its indices count from the start of the phase. */
  readonly chart: XmrChart
}

/**
 * XmR charts of a series that is known to have changed: each phase has limits of its own.
 * Variant: `starts` are the indices at which a new phase begins (a new process, a new definition); they must be chosen
 * for a reason, not by looking for limits that fit. Options other than the window are those of xmr.
 * Degenerate: no starts give one phase. Errors: those of xmr, not-whole, out-of-range, not-ordered (starts must rise),
 * too-few (a phase with fewer than 2 values).
 * Source: Wheeler, Understanding Variation, 2nd ed. 2000.
 */
export function xmrPhases(
  values: readonly number[],
  starts: readonly number[],
  options: Omit<XmrOptions, 'from' | 'to'> = {},
): readonly XmrPhase[] {
  checkNumbers(values, 'x', { fewest: 2 })
  starts.forEach((start, i) => {
    checkNumber(start, `phases.${i}`, { whole: true, atLeast: 1, atMost: values.length - 1 })
    if (i > 0 && start <= starts[i - 1]!) throw new MethodError('not-ordered', `phases.${i}`, 'Starts of phases must rise.')
  })
  const edges = [0, ...starts, values.length]
  return edges.slice(1).map((end, i) => {
    const from = edges[i]!
    if (end - from < 2) {
      throw new MethodError('too-few', `phases.${Math.max(0, i - 1)}`, 'A phase needs at least two values.')
    }
    return { from, to: end - 1, chart: xmr(values.slice(from, end), options) }
  })
}
