export type Direction = 'ltr' | 'rtl'

// Intl.Locale knows the direction of a script, but not in every browser that we serve.
const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

export function languageOf(locale: string): string {
  return locale.split('-')[0]?.toLowerCase() ?? locale
}

export function directionOf(locale: string): Direction {
  return rightToLeft.has(languageOf(locale)) ? 'rtl' : 'ltr'
}

/** The name that a language has in a language; in itself unless told otherwise. */
export function nameOfLanguage(language: string, inLocale: string = language): string {
  const name = new Intl.DisplayNames([inLocale], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(inLocale) + name.slice(1)
}

export function nameOfRegion(region: string, inLocale: string): string {
  return new Intl.DisplayNames([inLocale], { type: 'region' }).of(region) ?? region
}

/** The first wish that we speak, by language; otherwise the fallback. */
export function chooseLanguage(wishes: readonly string[], spoken: readonly string[], fallback = 'en'): string {
  const first = wishes.map(languageOf).find((wish) => spoken.includes(wish))
  return first ?? fallback
}

/**
 * How dates and numbers are written for a reader of this language: as in the reader's own region when it is known.
 * English without a region is day first, since most of its readers here are not American and 3/4 would mislead them.
 */
export function regionalLocale(language: string, wishes: readonly string[] = []): string {
  const regional = wishes.find((wish) => languageOf(wish) === language && wish.includes('-') && isLocale(wish))
  return regional ?? (language === 'en' ? 'en-GB' : language)
}

// Browsers hand on what the system says, and some systems say `en-US@posix`, which Intl throws at.
function isLocale(tag: string): boolean {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)
}

/** A city for a time zone (`Europe/Berlin` is `Berlin`): people know their city, not their offset. */
export function cityOfZone(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
}
