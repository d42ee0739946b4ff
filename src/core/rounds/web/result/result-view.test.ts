import { expect, test } from 'vitest'
import type { Content } from '#src/core/question-sets/model/content.ts'
import type { Gap, QuestionResult } from '#src/core/rounds/web/useRounds.ts'
import { headlines, rangeOf, readGaps, sameScale, sortByGap } from './result-view.ts'

const scale = (key: string, to = 5) => ({
  key,
  kind: 'scale' as const,
  text: { en: key },
  help: null,
  required: true,
  comments: true,
  settings: { from: 1, to, low: {}, high: {}, steps: {} },
})
const content: Content = {
  languages: ['en'],
  questions: [scale('speed'), scale('trust'), scale('voice'), scale('reach', 10)],
  dimensions: [{ key: 'care', text: { en: 'Care' }, questions: ['trust', 'voice'] }],
}
const gap = (difference: number, verdict: Gap['verdict'] = 'differs'): Gap => ({
  item: '',
  from: 4,
  to: 4 + difference,
  difference,
  interval: verdict === 'too-few-to-tell' ? null : [difference - 0.5, difference + 0.5],
  p: 0.01,
  verdict,
  first: 'a',
  second: 'b',
  widestOf: 2,
})
const group = { organisationId: 'a', answered: 5, items: [], agreement: null, words: [], comments: [], changes: [] }
const result = (key: string, gaps: Gap[], more: Partial<QuestionResult> = {}): QuestionResult => ({
  key,
  of: 'question',
  shape: 'distribution',
  groups: [group],
  gaps,
  notShown: [],
  ...more,
})
const dimension = result('care', [gap(-0.6)], { of: 'dimension', shape: 'amounts' })
const results = [
  result('speed', [gap(-1.3)]),
  result('trust', [gap(-3)]),
  result('voice', [gap(0.1, 'no-difference-seen')]),
  result('reach', [gap(2)]),
  dimension,
]

test('a question that is part of a dimension is not counted beside it', () => {
  expect(headlines(content, results).map(({ key }) => key)).toEqual(['speed', 'reach', 'care'])
})

test('gaps are told the widest first, as shares of what was possible', () => {
  const { differing, compared } = readGaps(content, results)
  expect(differing.map(({ result: { key } }) => key)).toEqual(['speed', 'reach', 'care'])
  expect(compared).toBe(3)
})

test('too few to tell is neither a gap nor its absence', () => {
  const reading = readGaps(content, [
    result('speed', [gap(-4, 'too-few-to-tell')]),
    result('reach', [gap(0, 'no-difference-seen')]),
  ])
  expect(reading).toMatchObject({ differing: [], alike: 1, tooFew: 1, compared: 2 })
})

test('what is certain stands before what is merely wide, and what cannot be compared at the end', () => {
  const wide = result('reach', [gap(9, 'too-few-to-tell')])
  const none = result('voice', [])
  expect(sortByGap(content, [none, wide, results[0]!]).map(({ key }) => key)).toEqual(['speed', 'reach', 'voice'])
})

test('only what stands on the same scale stands in the same picture', () => {
  expect(sameScale(content, results).map(({ key }) => key)).toEqual(['speed', 'care'])
  expect(rangeOf(content, dimension)).toEqual([1, 5])
})
