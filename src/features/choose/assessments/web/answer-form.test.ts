import { expect, it } from 'vitest'
import type { Question } from '#src/core/question-sets/model/content.ts'
import { looseEvidence, openScores, startAnswers, toAnswers } from '#src/features/choose/assessments/web/answer-form.ts'

const items = ['kaito', 'nord'].map((key) => ({ key, text: { en: key } }))
const question = (key: string, kind: Question['kind']): Question => ({
  key,
  kind,
  text: { en: 'Skill' },
  help: null,
  required: false,
  comments: false,
  settings: { items },
})
const scores = question('s-skill', 'ratings')

it('hands in scores alone, and names the evidence that has none instead of losing it', () => {
  const given = { 's-skill': { kaito: { score: 3, evidence: '' }, nord: { score: null, evidence: 'Seen on site' } } }
  expect(toAnswers([scores], given)['s-skill']?.value).toEqual({ kaito: { score: 3, evidence: '' } })
  expect(looseEvidence([scores], given, 'en')).toEqual(['\u2068nord\u2069 (\u2068Skill\u2069)'])
  expect(openScores([scores], given)).toBe(1)
  const whole = { 's-skill': { ...given['s-skill'], nord: { score: 0, evidence: 'Seen on site' } } }
  expect([looseEvidence([scores], whole, 'en'), openScores([scores], whole)]).toEqual([[], 0])
})

it('begins with points that make a hundred and swings that have one, so that nobody starts with a mistake', () => {
  const three = { items: [...items, { key: 'ode', text: { en: 'ode' } }] }
  const begun = startAnswers([{ ...question('w0', 'allocation'), settings: three }, question('w-fit', 'swing')])
  expect(begun).toEqual({ w0: { kaito: 34, nord: 33, ode: 33 }, 'w-fit': { kaito: 100, nord: 100 } })
})
