import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPasswordProblems } from '#src/platform/auth/password-rules.ts'

const anna = { email: 'anna.schmidt@nordwind.example', name: 'Anna Schmidt' }
const problems = (password: string) => findPasswordProblems(password, anna)

describe('findPasswordProblems', () => {
  it.each([
    'tram lemon orbit fjord',
    'Kp7#vWq2!xLm',
    'ein grüner Hut im Regen',
    'قطار الليل يصل متأخرا',
    '雨の日は図書館で本を三冊読む',
    'my cat walks to Schmidt and back',
  ])('accepts “%s”, whatever kinds of characters it mixes', (password) => {
    expect(problems(password)).toEqual([])
  })

  it('counts characters as people do: eleven are too few, twelve are enough, also outside the basic plane', () => {
    expect(problems('kwmzeruxbfj')).toEqual(['too-short'])
    expect(problems('kwmzeruxbfjo')).toEqual([])
    expect(problems('🌲🌊🌙🔥🍋🎈🧭🪁🎻🧵🪐')).toEqual(['too-short'])
    expect(problems('🌲🌊🌙🔥🍋🎈🧭🪁🎻🧵🪐🗝')).toEqual([])
  })

  it('accepts 256 characters and refuses 257', () => {
    const long = 'tram lemon orbit fjord '.repeat(20)
    expect(problems(`${long.slice(0, 255)}x`)).not.toContain('too-long')
    expect(problems(`${long.slice(0, 256)}x`)).toContain('too-long')
  })

  it.each([
    ['anna.schmidt@nordwind.example', 'contains-email'],
    ['ANNA.SCHMIDT2026', 'contains-email'],
    ['AnnaSchmidt!!2026', 'contains-name'],
    ['Schmidt1Anna', undefined],
    ['schmidtanna123', 'contains-name'],
  ])('says of “%s” that it is the person (%s)', (password, problem) => {
    if (problem) expect(problems(password)).toContain(problem)
    else expect(problems(password)).toEqual([])
  })

  it.each([
    'password1234',
    'P@ssw0rd!!!!',
    'passwordpassword',
    'Summer2026!!',
    'correct horse battery staple',
    'qwertyuiop12',
    '1q2w3e4r5t6y',
    'abcdefghijkl',
    'zyxwvutsrqponm',
    '123456789012',
    '098765432109',
    'asdfasdfasdf',
    'Willkommen2026',
    'qwerqwerqwer',
  ])('refuses “%s” as one of the first guesses', (password) => {
    expect(problems(password)).toContain('too-common')
  })

  it('refuses what repeats a few characters', () => {
    expect(problems('aaaaaaaaaaaaaaaa')).toContain('too-repetitive')
    expect(problems('abababababababab')).toContain('too-repetitive')
  })

  it('names every problem at once', () => {
    expect(problems('aaaa')).toEqual(['too-short', 'too-repetitive'])
  })

  it('answers for any text at all, quickly', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => Array.isArray(problems(text))))
  })
})
