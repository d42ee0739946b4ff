import { z } from 'zod'
import { defineMethod, type MethodTable } from '#src/app/cli/method/define-method.ts'
import { describeReading } from '#src/app/cli/method/describe-reading.ts'
import { level, numbers } from '#src/app/cli/method/fields.ts'
import { MethodError } from '#src/methods/method-error.ts'
import { cusum } from '#src/methods/signals/cusum.ts'
import { ewma } from '#src/methods/signals/ewma.ts'
import { mannKendall } from '#src/methods/signals/mann-kendall.ts'
import { pettitt } from '#src/methods/signals/pettitt.ts'
import { readSeries } from '#src/methods/signals/read-series.ts'
import { xmr } from '#src/methods/signals/xmr.ts'
import { xmrPhases } from '#src/methods/signals/xmr-phases.ts'

const series = numbers.describe('the values in the order of time')

const chartOptions = {
  rules: z
    .array(z.enum(['8-run', '9-run', '2-of-3', '4-of-5', '3-of-4', 'trend']))
    .describe('any of "8-run" (unless given), "9-run", "2-of-3", "4-of-5", "3-of-4", "trend"')
    .exactOptional(),
  centre: z
    .union([z.enum(['mean', 'median']), z.number()])
    .describe('"mean" (unless given), "median" for the median variant, or a number')
    .exactOptional(),
  constants: z.enum(['wheeler', 'd2']).describe('"wheeler" (unless given) or "d2"').exactOptional(),
}

const index = z.number().exactOptional()

const example = [50, 52, 49, 51, 50, 48, 51, 50, 52, 49, 50, 51]

export const SIGNALS_METHODS: MethodTable = {
  xmr: defineMethod({
    summary: 'which points of a series are signals (XmR chart)',
    schema: z.strictObject({
      x: series,
      ...chartOptions,
      from: index.describe('first index, from 0, of the values that make the limits'),
      to: index.describe('last index, included'),
    }),
    answers:
      'centre, movingRanges, meanMovingRange, medianMovingRange, lower, upper, upperRange, outside, outsideRanges, runs, signals, factors',
    example: { x: example },
    compute: ({ x, ...options }) => xmr(x, options),
  }),
  'xmr-phases': defineMethod({
    summary: 'XmR charts with limits of their own for each phase',
    schema: z.strictObject({
      x: series,
      phases: numbers.describe('indices, from 0, at which a new phase begins'),
      ...chartOptions,
    }),
    answers: 'phases ({from, to, chart})',
    example: { x: [10, 11, 10, 11, 20, 21, 20, 21], phases: [4] },
    compute: ({ x, phases, ...options }) => ({ phases: xmrPhases(x, phases, options) }),
  }),
  cusum: defineMethod({
    summary: 'small lasting shifts from a target (tabular CUSUM)',
    schema: z.strictObject({
      x: series,
      target: z.number().describe('what the values should be'),
      k: z.number().describe('slack, in the unit of the values, or in sigmas where sigma is given'),
      h: z.number().describe('decision interval, likewise'),
      sigma: z.number().describe('standard deviation; 1 unless given').exactOptional(),
    }),
    answers: 'high, low, firstSignal, side, startedAt',
    example: { x: [10, 11, 12, 12], target: 10, k: 0.5, h: 2 },
    compute: ({ x, ...options }) => cusum(x, options),
  }),
  ewma: defineMethod({
    summary: 'a moving average that remembers (EWMA chart)',
    schema: z.strictObject({
      x: series,
      start: z.number().describe('target or mean'),
      sigma: z.number().describe('standard deviation of the values'),
      lambda: z.number().describe('weight of the newest value, above 0 up to 1'),
      l: z.number().describe('width of the limits in sigmas'),
    }),
    answers: 'ewma, lower, upper, signals',
    example: { x: [10, 11, 12, 12], start: 10, sigma: 1, lambda: 0.2, l: 2.7 },
    compute: ({ x, ...options }) => ewma(x, options),
  }),
  'mann-kendall': defineMethod({
    summary: 'does a series rise or fall, and how fast (Mann–Kendall, Sen)',
    schema: z.strictObject({
      y: series,
      x: numbers.describe('their times, each once; 0, 1, 2 … unless given').exactOptional(),
      level: level.exactOptional(),
    }),
    answers: 's, varS, z, p, trend, tau, tauB, sen ({slope, intercept, interval}), level',
    example: { y: [5, 6, 5, 7, 8, 7, 9, 10] },
    compute: ({ y, ...options }) => mannKendall(y, options),
  }),
  pettitt: defineMethod({
    summary: 'did the level shift, and where (Pettitt)',
    schema: z.strictObject({ y: series }),
    answers: 'k, t (index, from 0, of the first value after the change), p, u',
    example: { y: [1, 2, 1, 2, 1, 5, 6, 5, 6, 5] },
    compute: ({ y }) => pettitt(y),
  }),
  'read-series': defineMethod({
    summary: 'a plain reading of a series, as data and as a sentence',
    schema: z.strictObject({
      y: series,
      labels: z.array(z.string()).describe('a name for each value, as "March"').exactOptional(),
      level: level.exactOptional(),
    }),
    answers: 'sentence, enough, count, stable, level, signals, runs, trend, shift',
    example: {
      y: example.with(2, 70),
      labels: [
        'January',
        'February',
        'March',
        'April',
        'May',
        'June',
        'July',
        'August',
        'September',
        'October',
        'November',
        'December',
      ],
    },
    compute: ({ y, labels, ...options }) => {
      if (labels && labels.length !== y.length)
        throw new MethodError('length-mismatch', 'labels', 'There must be a name for each value.')
      const reading = readSeries(y, options)
      return { sentence: describeReading(reading, labels), ...reading }
    },
  }),
}
