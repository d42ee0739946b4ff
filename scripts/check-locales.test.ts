import { describe, expect, test } from 'vitest'
import { checkLocales } from './check-locales.ts'
import { checkCatalogues } from './locale-rules.ts'

const used = (...ids: string[]) => ({ ids: new Set(ids), beginnings: new Set<string>(), missing: [] })

describe('the texts of the product', () => {
  test('are complete, used and translated', () => {
    expect(checkLocales()).toEqual([])
  })
})

describe('a catalogue is refused', () => {
  const days = '{n, plural, one {# day} other {# days}}'

  test('when a language lacks a text or has one too many, and accepted when both hold the same', () => {
    expect(checkCatalogues({ en: { 'a.b': 'Now' }, de: { 'a.c': 'Jetzt' } }, used('a.b'))).toEqual([
      'de has no a.b.',
      'de has a.c, which English has not.',
    ])
    expect(checkCatalogues({ en: { 'a.b': 'Now' }, de: { 'a.b': 'Jetzt' } }, used('a.b'))).toEqual([])
  })

  test('when a text is used nowhere, unless the source puts its id together', () => {
    expect(checkCatalogues({ en: { 'a.b': 'Now' } }, used())).toEqual(['a.b is not used.'])
    expect(checkCatalogues({ en: { 'a.b': 'Now' } }, { ids: new Set(), beginnings: new Set(['a.']), missing: [] })).toEqual([])
  })

  test('when a plural lacks a form of its language', () => {
    const complete = '{n, plural, zero {#} one {#} two {#} few {# أيام} many {#} other {#}}'
    expect(
      checkCatalogues({ en: { 'a.b': days }, ar: { 'a.b': '{n, plural, one {يوم} other {# أيام}}' } }, used('a.b')),
    ).toEqual(['zero', 'two', 'few', 'many'].map((form) => `ar a.b: {n} has no form "${form}".`))
    expect(checkCatalogues({ en: { 'a.b': days }, ar: { 'a.b': complete } }, used('a.b'))).toEqual([])
  })

  test('when a tag bears the name of a value, which would take its place', () => {
    expect(checkCatalogues({ en: { 'a.b': 'Next: <day>{day}</day>' } }, used('a.b'))).toEqual([
      'en a.b: a tag and a value are both called day.',
    ])
    expect(checkCatalogues({ en: { 'a.b': 'Next: <b>{day}</b>' } }, used('a.b'))).toEqual([])
  })

  test('when placeholders or tags differ, in whatever order they stand', () => {
    const english = { 'a.b': '<b>{who}</b> owes {what}' }
    expect(checkCatalogues({ en: english, de: { 'a.b': '{what} schuldet {whom}' } }, used('a.b'))).toEqual([
      'de a.b has {what, whom}, English {b tag, what, who}.',
    ])
    expect(checkCatalogues({ en: english, de: { 'a.b': '{what} schuldet <b>{who}</b>' } }, used('a.b'))).toEqual([])
  })

  test('when a text was left in English, but not when it holds no words', () => {
    expect(checkCatalogues({ en: { 'a.b': 'Board' }, de: { 'a.b': 'Board' } }, used('a.b'))).toEqual([
      'de a.b is the same as in English; translate it or give the reason.',
    ])
    expect(checkCatalogues({ en: { 'a.b': '{x} – {y}' }, de: { 'a.b': '{x} – {y}' } }, used('a.b'))).toEqual([])
  })

  test('when a message is broken', () => {
    expect(checkCatalogues({ en: { 'a.b': '{n, plural, one {#}' } }, used('a.b'))[0]).toMatch(/^en a\.b cannot be read/)
  })
})
