import { MethodError } from '#src/methods/method-error.ts'
import type { Voice } from '#src/methods/votes/share-voices.ts'

export interface ConsentAnswer {
  readonly person: string
  readonly organisation: string
  readonly answer: 'consent' | 'stand-aside' | 'object'
}

export interface Consent {
  /** Adopted: all who were asked answered and nobody objects. Objected: somebody does. Waiting: answers are missing. */
  readonly outcome: 'adopted' | 'objected' | 'waiting'
  /** Voices (organisations or persons) by answer; waiting are those asked who have not answered. */
  readonly consenting: readonly string[]
  readonly standingAside: readonly string[]
  readonly objecting: readonly string[]
  readonly waiting: readonly string[]
}

const STRICTNESS = { consent: 0, 'stand-aside': 1, object: 2 } as const

/**
 * Consent: a proposal is adopted when nobody who was asked objects. Silence is not consent.
 * Variants: one voice a person or one an organisation; an organisation's voice is the strictest answer of its people
 * (object before stand aside before consent), so one reasoned objection is heard. Standing aside does not block.
 * Degenerate: nobody asked: waiting, never adopted. The last answer of a person counts.
 * Errors: duplicate (somebody is asked twice), unknown-name (an answer of somebody who was not asked).
 * Source: Endenburg, Sociocracy, 1998; Bockelbrink, Priest and David, Sociocracy 3.0, 2022 (consent decision-making).
 */
export function consent(asked: readonly string[], answers: readonly ConsentAnswer[], voice: Voice): Consent {
  asked.forEach((name, i) => {
    if (asked.indexOf(name) !== i) throw new MethodError('duplicate', `asked.${i}`, 'This voice is asked twice.')
  })
  const latest = new Map<string, { readonly voice: string; readonly answer: ConsentAnswer['answer'] }>()
  answers.forEach(({ person, organisation, answer }, i) => {
    const speaks = voice === 'person' ? person : organisation
    if (!asked.includes(speaks)) throw new MethodError('unknown-name', `answers.${i}.${voice}`, `“${speaks}” was not asked.`)
    latest.set(JSON.stringify([organisation, person]), { voice: speaks, answer })
  })
  const strictest = new Map<string, ConsentAnswer['answer']>()
  for (const { voice: speaks, answer } of latest.values()) {
    const before = strictest.get(speaks)
    if (before === undefined || STRICTNESS[answer] > STRICTNESS[before]) strictest.set(speaks, answer)
  }
  const by = (answer: ConsentAnswer['answer'] | undefined) => asked.filter((name) => strictest.get(name) === answer)
  const [objecting, waiting] = [by('object'), by(undefined)]
  const isOpen = waiting.length > 0 || asked.length === 0
  return {
    outcome: objecting.length > 0 ? 'objected' : isOpen ? 'waiting' : 'adopted',
    consenting: by('consent'),
    standingAside: by('stand-aside'),
    objecting,
    waiting,
  }
}
