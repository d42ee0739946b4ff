import { describe, expect, it, test } from 'vitest'
import { answersProblems, tidyAnswers } from './answers.ts'
import { completeContent, content, contentProblems } from './content.ts'
import { inLanguage } from './texts.ts'

const said = (text: string) => ({ en: text, de: text })
const scale = { from: 1, to: 5, low: said('never'), high: said('always') }

const question = (key: string, more: object = {}) => ({ key, kind: 'scale', text: said(key), settings: scale, ...more })
const problemsOf = (whole: object) =>
  contentProblems(content.parse({ languages: ['en', 'de'], ...whole })).map(({ path, code }) => `${path}:${code}`)

describe('what is asked', () => {
  it('is complete in every language that it promises', () => {
    expect(problemsOf({ questions: [question('pace')] })).toEqual([])
    expect(problemsOf({ languages: ['en', 'de', 'ar'], questions: [question('pace')] })).toEqual([
      'questions.0.text:missing-language',
      'questions.0.settings.low:missing-language',
      'questions.0.settings.high:missing-language',
    ])
    expect(
      problemsOf({
        languages: ['en'],
        questions: [question('pace', { settings: { ...scale, low: { en: 'x' }, high: { en: 'y' } } })],
      }),
    ).toEqual(['questions.0.text:language-not-of-the-set'])
    expect(problemsOf({ languages: ['en', 'de', 'en'], questions: [question('pace')] })).toEqual(['languages.2:repeated'])
  })

  it('names each thing once, and its dimensions only hold scales of one length', () => {
    const long = question('long', { settings: { ...scale, to: 7 } })
    const open = { key: 'open', kind: 'words', text: said('open'), settings: {} }
    const dimension = (questions: string[], key = 'all') => ({ key, text: said(key), questions })
    const questions = [question('pace'), long, open]
    expect(problemsOf({ questions: [question('pace'), question('pace')] })).toEqual(['questions.1.key:repeated'])
    expect(problemsOf({ questions, dimensions: [dimension(['pace'], 'pace')] })).toEqual(['dimensions.0.key:repeated'])
    expect(problemsOf({ questions, dimensions: [dimension(['pace', 'long', 'open', 'gone'])] })).toEqual([
      'dimensions.0.questions.2:not-a-scale',
      'dimensions.0.questions.3:unknown-question',
      'dimensions.0.questions:different-scales',
    ])
  })
})

describe('answers', () => {
  const { questions } = content.parse({
    languages: ['en', 'de'],
    questions: [question('pace'), question('care', { required: false, comments: false })],
  })

  it('may leave out what is not required, and comment only where that is asked', () => {
    expect(answersProblems(questions, { pace: { value: 3, comment: 'Yes' } })).toEqual([])
    expect(
      answersProblems(questions, { care: { value: 3, comment: 'No' } }).map(({ path, code }) => `${path}:${code}`),
    ).toEqual(['answers.pace:required', 'answers.care.comment:no-comments-here'])
  })

  it('are kept without what was left open', () => {
    expect(tidyAnswers({ pace: { value: 3, comment: '' }, care: { value: null, comment: '' } })).toEqual({ pace: { value: 3 } })
  })
})

test('a text is read in the reader’s language, else in a like one, else in what there is', () => {
  expect(inLanguage({ en: 'Hello', 'pt-BR': 'Olá' }, 'pt')).toBe('Olá')
  expect(inLanguage({ en: 'Hello', de: 'Hallo' }, 'de-AT')).toBe('Hallo')
  expect(inLanguage({ de: 'Hallo' }, 'ar')).toBe('Hallo')
})

test('what was left out of the settings is there once the content is taken', () => {
  const short = content.parse({
    languages: ['en'],
    questions: [
      {
        key: 'pace',
        kind: 'scale',
        text: { en: 'Pace' },
        settings: { from: 1, to: 5, low: { en: 'Slow' }, high: { en: 'Fast' } },
      },
    ],
  })
  expect(contentProblems(short)).toEqual([])
  expect(completeContent(short).questions[0]?.settings).toMatchObject({ from: 1, steps: {} })
})
