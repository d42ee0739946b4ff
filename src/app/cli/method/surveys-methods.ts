import { z } from 'zod'
import { defineMethod, type MethodTable } from '#src/app/cli/method/define-method.ts'
import { confidence, level, numbers, seed } from '#src/app/cli/method/fields.ts'
import { MethodError } from '#src/methods/method-error.ts'
import { seededRandom } from '#src/methods/random.ts'
import { netPromoterScore, type PromoterBands, promoterBands } from '#src/methods/surveys/net-promoter-score.ts'
import { sideGap } from '#src/methods/surveys/side-gap.ts'
import { suppressGroups } from '#src/methods/surveys/suppress-groups.ts'

const count = z.number().exactOptional()

/** Either single scores or counts of bands, not both. */
function readBands({ scores, promoters, passives, detractors }: { scores?: number[] } & Partial<PromoterBands>): PromoterBands {
  const isCounted = promoters !== undefined || passives !== undefined || detractors !== undefined
  if (scores && isCounted) throw new MethodError('duplicate', 'scores', 'Give either scores or counts of bands.')
  if (scores) return promoterBands(scores)
  return {
    promoters: needed(promoters, 'promoters'),
    passives: needed(passives, 'passives'),
    detractors: needed(detractors, 'detractors'),
  }
}

function needed(count: number | undefined, name: string): number {
  if (count === undefined) throw new MethodError('missing', name, 'Give scores, or promoters, passives and detractors.')
  return count
}

export const SURVEYS_METHODS: MethodTable = {
  nps: defineMethod({
    summary: 'net promoter score with an interval',
    schema: z.strictObject({
      scores: numbers.describe('answers of 0 to 10; or, in their place, the three counts').exactOptional(),
      promoters: count.describe('how many gave 9 or 10'),
      passives: count.describe('how many gave 7 or 8'),
      detractors: count.describe('how many gave 0 to 6'),
      confidence: confidence.exactOptional(),
    }),
    answers: 'nps, lower, upper, bands, answers, confidence',
    example: { scores: [10, 9, 8, 7, 6, 10] },
    compute: ({ confidence, ...answers }) =>
      netPromoterScore(readBands(answers), confidence === undefined ? {} : { confidence }),
  }),
  'side-gap': defineMethod({
    summary: 'the gap between the views of two sides, with an interval from rearrangements',
    schema: z.strictObject({
      first: numbers.describe('answers of the first side'),
      second: numbers.describe('answers of the second side'),
      level: level.exactOptional(),
      seed: seed.exactOptional(),
    }),
    answers: 'gap (second minus first), means, counts, interval, p, level, exact, rearrangements',
    example: { first: [3, 4, 4, 5, 3], second: [2, 3, 2, 2, 4] },
    compute: ({ first, second, seed, ...options }) => sideGap(first, second, { random: seededRandom(seed), ...options }),
  }),
  suppression: defineMethod({
    summary: 'which groups of a survey may be shown so that nobody is exposed',
    schema: z.strictObject({
      answers: z.array(z.record(z.string(), z.string())).describe('one object of attributes for each person who answered'),
      groupings: z.array(z.array(z.string())).describe('lists of attributes that are published together; [] is everybody'),
      floor: z.number().describe('fewest people of a group that is shown; 5 unless given').exactOptional(),
    }),
    answers: 'groups ({grouping, values, size, status: shown, small or secondary}), floor, secondary',
    example: {
      answers: [...Array.from({ length: 6 }, () => ({ side: 'Nordwind' })), { side: 'Solara' }, { side: 'Solara' }],
      groupings: [[], ['side']],
    },
    compute: ({ answers, groupings, ...options }) => suppressGroups(answers, groupings, options),
  }),
}
