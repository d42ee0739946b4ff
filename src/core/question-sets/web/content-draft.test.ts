import { expect, test } from 'vitest'
import { blankQuestion, draftProblems, emptyContent, missingIn, tidyContent, withoutQuestion } from './content-draft.ts'

const scale = { ...blankQuestion('scale', emptyContent('en')), text: { en: 'We decide in time', de: ' ' } }
const ends = { low: { en: 'Never', de: 'Nie' }, high: { en: 'Always', de: 'Immer' } }
const content = {
  languages: ['en', 'de'],
  questions: [{ ...scale, settings: { ...scale.settings, ...ends } }],
  dimensions: [{ key: 'd1', text: { en: 'Speed', de: 'Tempo' }, questions: [scale.key] }],
}

test('what is missing is counted a language at a time', () => {
  const problems = draftProblems(content)
  expect(missingIn(problems, 'de')).toBe(1)
  expect(missingIn(problems, 'en')).toBe(0)
})

test('what was left empty is not sent, and a language that was taken away takes its words with it', () => {
  const sent = tidyContent({ ...content, languages: ['en'] })
  expect(sent.questions[0]?.text).toEqual({ en: 'We decide in time' })
  expect(sent.questions[0]?.settings.low).toEqual({ en: 'Never' })
  expect(sent.dimensions[0]?.text).toEqual({ en: 'Speed' })
  expect(draftProblems({ ...content, languages: ['en'] })).toEqual([])
})

test('settings that are no texts stay as they are', () => {
  const question = { ...blankQuestion('amount', content), settings: { unit: 'days', least: 0, most: null, whole: true } }
  expect(tidyContent({ ...content, questions: [question] }).questions[0]?.settings).toEqual(question.settings)
})

test('a question that is taken away leaves its dimension', () => {
  expect(withoutQuestion(content, scale.key).dimensions[0]?.questions).toEqual([])
})

test('every kind begins with something that only lacks its words', () => {
  for (const kind of ['scale', 'amount', 'allocation', 'ranking', 'choice', 'words', 'pairwise'] as const) {
    const fresh = { ...emptyContent('en'), questions: [blankQuestion(kind, emptyContent('en'))] }
    expect(new Set(draftProblems(fresh).map(({ code }) => code)), kind).toEqual(new Set(['missing-language']))
  }
})
