import { expect, test } from 'vitest'
import { compareVersions } from './compare-versions.ts'
import { blankQuestion, emptyContent } from './content-draft.ts'

const ask = (key: string, words: string) => ({ ...blankQuestion('scale', emptyContent('en')), key, text: { en: words } })
const before = { languages: ['en'], questions: [ask('q1', 'We decide in time'), ask('q2', 'We are heard')], dimensions: [] }
const whats = (after: Parameters<typeof compareVersions>[1]) => compareVersions(before, after).map(({ what }) => what)

test('the same content has no changes', () => {
  expect(whats(structuredClone(before))).toEqual([])
})

test('what came, what went and what was reworded is told question by question', () => {
  const [first] = before.questions
  const after = { ...before, questions: [{ ...first!, text: { en: 'We decide fast' } }, ask('q3', 'We learn')] }
  expect(whats(after)).toEqual(['question-added', 'question-removed', 'question-reworded'])
})

test('another scale is more than another wording: results before and after are not comparable', () => {
  const [first, second] = before.questions
  const after = { ...before, questions: [{ ...first!, settings: { ...first!.settings, to: 7 } }, second!] }
  expect(whats(after)).toEqual(['question-measured-anew'])
})

test('a translation is a language that came, not another wording', () => {
  const after = {
    ...before,
    languages: ['en', 'de'],
    questions: before.questions.map((one) => ({ ...one, text: { ...one.text, de: 'Auf Deutsch' } })),
  }
  expect(whats(after)).toEqual(['language-added'])
})

test('another order is told once', () => {
  expect(whats({ ...before, questions: before.questions.toReversed() })).toEqual(['questions-moved'])
})
