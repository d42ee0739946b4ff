import type { Part } from '#src/features/define/alignment/model/wording.ts'

/** What one party answers to one objective; a measure with how it is counted. */
export type Said = Readonly<Partial<Record<Part, number | string | readonly [name: string, counted: string]>>>

export interface ConflictCase {
  readonly kind: string
  readonly objective: string
  /** What Nordwind and what Kaito Labs say. */
  readonly truth: readonly [Said, Said]
  /** The nearest that is no conflict yet. */
  readonly near: readonly [Said, Said]
  /** As it stands on the page. */
  readonly sentence: string
  /** What was typed and has to be found in any language. */
  readonly typed: string
}

/** One objective for each kind of conflict about an objective; of the kind `apart` both halves. */
export const conflictCases: readonly ConflictCase[] = [
  {
    kind: 'importance',
    objective: 'Half the price of a stored hour',
    truth: [{ importance: 3 }, { importance: 5 }],
    near: [{ importance: 3 }, { importance: 4 }],
    sentence: 'It matters far more to Kaito Labs than to Nordwind: 5 against 3 of 5.',
    typed: 'Kaito Labs',
  },
  {
    kind: 'direction',
    objective: 'The right size of a site',
    truth: [
      { measure: 'Cells a site', direction: 'up' },
      { measure: 'cells a site', direction: 'down' },
    ],
    near: [
      { measure: 'Cells a site', direction: 'up' },
      { measure: 'Staff a site', direction: 'down' },
    ],
    sentence: 'Nordwind wants Cells a site to rise, Kaito Labs wants it to fall.',
    typed: 'Cells a site',
  },
  {
    kind: 'definition',
    objective: 'Decisions in time',
    truth: [{ measure: ['Decision time', 'Days until signed'] }, { measure: ['Decision time', 'Days until all were heard'] }],
    near: [{ measure: ['Decision time', 'Days until signed'] }, { measure: ['decision time', 'days until signed.'] }],
    sentence:
      'Both say Decision time and count it differently. Nordwind: Days until signed. Kaito Labs: Days until all were heard.',
    typed: 'Days until all were heard',
  },
  {
    kind: 'apart',
    objective: 'Storage on the whole coast',
    truth: [{ horizon: 37 }, { horizon: 24 }],
    near: [{ horizon: 36 }, { horizon: 24 }],
    sentence: 'Kaito Labs expects it in 24 months, Nordwind in 37.',
    typed: '37',
  },
  {
    kind: 'apart',
    objective: 'Sites a year',
    truth: [{ target: 100 }, { target: 79 }],
    near: [{ target: 100 }, { target: 80 }],
    sentence: 'Nordwind expects to reach 100, Kaito Labs expects 79.',
    typed: '79',
  },
  {
    kind: 'red-line',
    objective: 'A cell for twenty years',
    truth: [{ must: 'must' }, { 'red-line': 'Cells that leave Japan untested' }],
    near: [{ must: 'nice' }, { 'red-line': 'Cells that leave Japan untested' }],
    sentence: 'What Kaito Labs would never accept stands against a must of Nordwind: Cells that leave Japan untested.',
    typed: 'Cells that leave Japan untested',
  },
  {
    kind: 'expectation',
    objective: 'The first plant',
    truth: [{ expects: 'Ten cells by June' }, {}],
    // The same words: it is silent because Kaito Labs has promised them by then.
    near: [{ expects: 'Ten cells by June' }, {}],
    sentence: 'Nordwind expects of Kaito Labs what nobody has promised: Ten cells by June.',
    typed: 'Ten cells by June',
  },
  {
    kind: 'lopsided',
    objective: 'A shared workshop',
    truth: [
      { gain: 5, effort: 2 },
      { gain: 2, effort: 2 },
    ],
    near: [
      { gain: 4, effort: 2 },
      { gain: 2, effort: 2 },
    ],
    sentence: 'Nordwind gains 5 for an effort of 2, Kaito Labs 2 for 2, out of 5.',
    typed: 'Nordwind',
  },
]

/** Two claims on one thing are about no objective. */
export const claimCase = {
  kind: 'claim',
  truth: ['The Baltic coast', 'Japan\nthe baltic  coast'],
  near: ['The Baltic coast', 'Japan\nthe North Sea coast'],
  sentence: 'Nordwind and Kaito Labs both claim The Baltic coast for themselves alone.',
  typed: 'The Baltic coast',
} as const
