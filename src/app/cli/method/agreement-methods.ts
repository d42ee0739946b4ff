import { z } from 'zod'
import { defineMethod, type MethodTable } from '#src/app/cli/method/define-method.ts'
import { level, numbers, ratings } from '#src/app/cli/method/fields.ts'
import { cronbachAlpha } from '#src/methods/agreement/cronbach-alpha.ts'
import { kendallTau } from '#src/methods/agreement/kendall-tau.ts'
import { kendallW } from '#src/methods/agreement/kendall-w.ts'
import { krippendorffAlpha } from '#src/methods/agreement/krippendorff-alpha.ts'
import { outlyingRaters } from '#src/methods/agreement/outlying-raters.ts'
import { rWg } from '#src/methods/agreement/r-wg.ts'
import { spearman } from '#src/methods/agreement/spearman.ts'
import { MethodError } from '#src/methods/method-error.ts'

const pair = z.strictObject({
  x: numbers.describe('the first list'),
  y: numbers.describe('the second list, in the same order'),
})

const raters = ratings.describe('a row for each rater, a column for each thing rated; null is missing')

const codes = z.array(z.array(z.union([z.number(), z.string(), z.null()])))

const example = { x: [1, 2, 3, 4, 5], y: [2, 1, 4, 3, 5] }

const table = [
  [1, 2, 3, 4],
  [2, 1, 3, 4],
  [1, 3, 2, 4],
]

/** Names of categories become numbers in the order in which they come; only nominal data may have names. */
function readCodes(rows: z.output<typeof codes>, isNominal: boolean): readonly (readonly (number | null)[])[] {
  const hasNames = rows.some((row) => row.some((value) => typeof value === 'string'))
  if (hasNames && !isNominal) throw new MethodError('not-a-number', 'raters', 'Names of categories need the level "nominal".')
  const places = new Map<string | number, number>()
  const codeOf = (value: string | number) => {
    if (!hasNames && typeof value === 'number') return value
    // Among names a number is a name too; 1 and "1" stay apart.
    const code = places.get(value) ?? places.size
    places.set(value, code)
    return code
  }
  return rows.map((row) => row.map((value) => (value === null ? null : codeOf(value))))
}

export const AGREEMENT_METHODS: MethodTable = {
  'kendall-tau': defineMethod({
    summary: 'do two lists put things in the same order (Kendall’s τ-b)',
    schema: pair,
    answers: 'tauB, s, concordant, discordant, pExact, pNormal',
    example,
    compute: ({ x, y }) => kendallTau(x, y),
  }),
  spearman: defineMethod({
    summary: 'do two lists rise together (Spearman’s ρ)',
    schema: pair,
    answers: 'rho, p, n',
    example,
    compute: ({ x, y }) => spearman(x, y),
  }),
  'kendall-w': defineMethod({
    summary: 'do several raters put things in the same order (Kendall’s W)',
    schema: z.strictObject({ raters }),
    answers: 'w, wUncorrected, chiSquare, df, p, rankSums, dropped',
    example: { raters: table },
    compute: ({ raters }) => kendallW(raters),
  }),
  'krippendorff-alpha': defineMethod({
    summary: 'how far raters agree (Krippendorff’s α)',
    schema: z.strictObject({
      raters: codes.describe('a row for each rater, a column for each unit; null is missing; names where the level is nominal'),
      level: z.enum(['nominal', 'ordinal', 'interval', 'ratio']).describe('"nominal", "ordinal", "interval" or "ratio"'),
    }),
    answers: 'alpha, observedDisagreement, expectedDisagreement, units, pairableValues',
    example: {
      raters: [
        [1, 2, null, 3],
        [1, 2, 2, 3],
      ],
      level: 'ordinal',
    },
    compute: ({ raters, level }) => krippendorffAlpha(readCodes(raters, level === 'nominal'), level),
  }),
  'cronbach-alpha': defineMethod({
    summary: 'do the questions of a scale measure one thing (Cronbach’s α)',
    schema: z.strictObject({
      items: ratings.describe('a row for each item, a column for each respondent; null is missing'),
      level: level.exactOptional(),
    }),
    answers: 'alpha, interval, alphaIfDropped, standardised, level, items, respondents, dropped',
    example: {
      items: [
        [2, 4, 3, 5],
        [3, 4, 3, 4],
        [2, 5, 4, 5],
      ],
    },
    compute: ({ items, ...options }) => cronbachAlpha(items, options),
  }),
  'r-wg': defineMethod({
    summary: 'how far the members of a group agree in their answers (r_wg)',
    schema: z.strictObject({ raters, options: z.number().describe('steps of the answer scale') }),
    answers: 'items, rWg, variances, expectedVariance, worseThanRandom, raters, dropped',
    example: {
      raters: [
        [4, 3],
        [5, 4],
        [4, 4],
      ],
      options: 5,
    },
    compute: ({ raters, options }) => rWg(raters, options),
  }),
  'outlying-raters': defineMethod({
    summary: 'whose judgements lie far from those of the others',
    schema: z.strictObject({
      raters,
      bound: z.number().describe('score above which a rater counts; 3.5 unless given').exactOptional(),
    }),
    answers: 'raters, outlying, bound',
    example: { raters: table },
    compute: ({ raters, ...options }) => outlyingRaters(raters, options),
  }),
}
