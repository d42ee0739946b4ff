import { nameOfLanguage, nameOfRegion } from '#src/kit/locale.ts'
import type { Choice } from '#src/ui/form/choice.ts'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const pairs = letters.flatMap((first) => letters.map((second) => first + second))
// Reserved codes that name no country: unions, private use, parts of countries with codes of their own by exception.
const noCountries = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'])

/** Every country under its name in the reader's language; the list is the browser's own, so that it stays up to date. */
export function countryChoices(locale: string, compare: (first: string, second: string) => number): Choice[] {
  const known = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  return pairs
    .filter((code) => !noCountries.has(code) && known.of(code) !== undefined && isCurrent(`und-${code}`, code))
    .map((code) => ({ value: code, label: nameOfRegion(code, locale) }))
    .sort((first, second) => compare(first.label, second.label))
}

/** Every language that has a two-letter code. */
export function languageChoices(locale: string, compare: (first: string, second: string) => number): Choice[] {
  const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  return pairs
    .map((code) => code.toLowerCase())
    .filter((code) => known.of(code) !== undefined && new Intl.Locale(code).language === code)
    .map((code) => ({ value: code, label: nameOfLanguage(code, locale) }))
    .sort((first, second) => compare(first.label, second.label))
}

export function timeZoneChoices(own: string): Choice[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), own, 'UTC'])
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
}

/** The seven days, Monday first as in the standard that numbers them. */
export function weekdayChoices(locale: string): Choice[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, day) => ({
    value: String(day + 1),
    label: format.format(new Date(Date.UTC(2024, 0, 1 + day))),
  }))
}

// A code that was given up is rewritten to its successor: such a country would stand in the list twice.
function isCurrent(tag: string, code: string): boolean {
  return new Intl.Locale(tag).region === code
}
