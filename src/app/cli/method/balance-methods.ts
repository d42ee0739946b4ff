import { z } from 'zod'
import { defineMethod, type MethodTable } from '#src/app/cli/method/define-method.ts'
import { level, numbers } from '#src/app/cli/method/fields.ts'
import { gini } from '#src/methods/balance/gini.ts'
import { shareOfVoice } from '#src/methods/balance/share-of-voice.ts'
import { medianTimeToAnswer } from '#src/methods/reliability/median-time-to-answer.ts'
import { reliability } from '#src/methods/reliability/reliability.ts'

export const BALANCE_METHODS: MethodTable = {
  gini: defineMethod({
    summary: 'how unevenly something is spread',
    schema: z.strictObject({
      values: numbers.describe('0 or more each'),
      weights: numbers.describe('how many each value stands for; 1 unless given').exactOptional(),
    }),
    answers: 'gini, giniUnbiased',
    example: { values: [1, 2, 3, 4, 5] },
    compute: ({ values, weights }) => gini(values, weights),
  }),
  'share-of-voice': defineMethod({
    summary: 'whose voices are heard, against expectation',
    schema: z.strictObject({
      groups: z
        .array(z.strictObject({ name: z.string(), voice: z.number(), expected: z.number() }))
        .describe('{name, voice: contributions, minutes or words, expected: people, seats or agreed share}'),
    }),
    answers: 'groups ({name, share, expectedShare, difference, ratio}), imbalance, p, heard',
    example: {
      groups: [
        { name: 'Nordwind', voice: 30, expected: 5 },
        { name: 'Solara', voice: 10, expected: 5 },
      ],
    },
    compute: ({ groups }) => shareOfVoice(groups),
  }),
}

export const RELIABILITY_METHODS: MethodTable = {
  reliability: defineMethod({
    summary: 'how likely the next commitment is kept, from kept of made',
    schema: z.strictObject({
      kept: z.number().describe('commitments kept'),
      made: z.number().describe('commitments made'),
      level: level.exactOptional(),
      prior: z
        .union([z.enum(['uniform', 'jeffreys']), z.strictObject({ alpha: z.number(), beta: z.number() })])
        .describe('"uniform" (unless given), "jeffreys" or {alpha, beta}')
        .exactOptional(),
    }),
    answers: 'mean, lower, upper, level, kept, made, prior, posterior',
    example: { kept: 9, made: 10 },
    compute: ({ kept, made, ...options }) => reliability(kept, made, options),
  }),
  'median-time': defineMethod({
    summary: 'median time to an answer when some questions are still open',
    schema: z.strictObject({
      times: numbers.describe('time to the answer, or so far where it is open'),
      open: z.array(z.boolean()).describe('for each whether it is still open'),
      level: level.exactOptional(),
    }),
    answers: 'median, lower, upper, curve, answered, open, level',
    example: { times: [1, 2, 3, 5, 8], open: [false, false, false, true, true] },
    compute: ({ times, open, ...options }) => medianTimeToAnswer(times, open, options),
  }),
}
