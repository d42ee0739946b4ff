import { describe, expect, it } from 'vitest'
import { type ConsentAnswer, consent } from '#src/methods/votes/consent.ts'

const say = (person: string, organisation: string, answer: ConsentAnswer['answer']): ConsentAnswer => ({
  person,
  organisation,
  answer,
})
const parties = ['Nordwind', 'Solara']

describe('consent', () => {
  it('adopts when everybody asked answered and nobody objects', () => {
    const answers = [say('Ada', 'Nordwind', 'consent'), say('Bo', 'Solara', 'stand-aside')]
    expect(consent(parties, answers, 'organisation')).toEqual({
      outcome: 'adopted',
      consenting: ['Nordwind'],
      standingAside: ['Solara'],
      objecting: [],
      waiting: [],
    })
  })

  it('hears one objection in an organisation, and does not take silence for consent', () => {
    const answers = [say('Ada', 'Nordwind', 'consent'), say('Cy', 'Nordwind', 'object')]
    expect(consent(parties, answers, 'organisation')).toMatchObject({
      outcome: 'objected',
      objecting: ['Nordwind'],
      waiting: ['Solara'],
    })
    expect(consent(parties, [answers[0]!], 'organisation')).toMatchObject({ outcome: 'waiting', waiting: ['Solara'] })
    expect(consent([], [], 'person').outcome).toBe('waiting')
  })

  it('takes the last answer of a person, so an objection can be resolved', () => {
    const answers = [say('Ada', 'Nordwind', 'object'), say('Bo', 'Solara', 'consent'), say('Ada', 'Nordwind', 'consent')]
    expect(consent(['Ada', 'Bo'], answers, 'person').outcome).toBe('adopted')
  })

  it('refuses who was not asked and who is asked twice', () => {
    expect(() => consent(['Ada'], [say('Bo', 'Solara', 'consent')], 'person')).toThrow(
      expect.objectContaining({ code: 'unknown-name', path: 'answers.0.person' }) as Error,
    )
    expect(() => consent(['Ada', 'Ada'], [], 'person')).toThrow(
      expect.objectContaining({ code: 'duplicate', path: 'asked.1' }) as Error,
    )
  })
})
