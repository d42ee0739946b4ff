import { z } from 'zod'

/** The fields that several methods share, each with the words that the help shows. */

export const numbers = z.array(z.number())

export const matrix = z.array(numbers).describe('what each alternative (row) reaches on each criterion (column)')

export const weights = numbers.describe('importance of the criteria, in any unit')

export const direction = z.enum(['max', 'min'])

export const directions = z.array(direction).describe('"max" or "min" for each criterion; all "max" unless given')

export const normalisation = z
  .enum(['vector', 'min-max', 'minmax', 'max', 'sum', 'none'])
  .transform((name) => (name === 'minmax' ? 'min-max' : name))
  .describe('"vector", "min-max", "max", "sum" or "none"')

export const decisionTable = { matrix, weights, directions: directions.exactOptional() }

export const ratings = z.array(z.array(z.number().nullable()))

export const level = z.number().describe('confidence between 0 and 1; 0.95 unless given')

export const confidence = z.number().describe('confidence between 0 and 1; 0.95 unless given')

export const seed = z.number().describe('seed of the random numbers; 1 unless given')

export const voice = z.enum(['person', 'organisation']).describe('who has one voice: each "person" or each "organisation"')

const FRACTION = /^\s*\d+(\.\d+)?\s*(\/\s*\d+(\.\d+)?\s*)?$/

/** A judgement as people write it: 3, "1/3", or null for one that nobody made. */
const judgement = z.union([z.number(), z.null(), z.string().regex(FRACTION).transform(readFraction)], {
  error: 'A judgement is a number, a fraction as "1/3", or null.',
})

function readFraction(text: string): number {
  const [above, below = '1'] = text.split('/')
  return Number(above) / Number(below)
}

export const judgements = z.array(z.array(judgement))

export const randomIndex = z
  .union([z.enum(['saaty-1980', 'saaty-2005', 'donegan-dodd-1991']), z.number()])
  .describe('"saaty-1980" (unless given), "saaty-2005", "donegan-dodd-1991" or a number')

export const candidates = z.array(z.string()).describe('names of the candidates')

export const rankedBallots = z
  .array(z.tuple([z.number(), z.array(z.union([z.string(), z.array(z.string())]))]))
  .describe('[count, ranking]; a ranking holds names, best first, or lists of names that are level')
