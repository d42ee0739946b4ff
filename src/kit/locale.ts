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

/** The first wish that we speak; otherwise the fallback. */
export function chooseLanguage(wishes: readonly string[], spoken: readonly string[], fallback = 'en'): string {
  for (const wish of wishes) {
    const same = spoken.includes(wish) ? wish : spoken.find((tag) => isReadAs(tag, wish))
    if (same !== undefined) return same
  }
  return fallback
}

/** The same language in the same script: who reads `pt-PT` reads `pt-BR`, and who reads `zh-TW` need not read `zh-Hans`. */
function isReadAs(tag: string, wish: string): boolean {
  if (languageOf(tag) !== languageOf(wish)) return false
  return scriptOf(tag) === scriptOf(isLocale(wish) ? wish : languageOf(wish))
}

const scriptOf = (tag: string) => new Intl.Locale(tag).maximize().script

/**
 * How dates and numbers are written for a reader of this language: as in the reader's own region when it is known.
 * English without a region is day first, since most of its readers here are not American and 3/4 would mislead them.
 */
export function regionalLocale(language: string, wishes: readonly string[] = []): string {
  const regional = wishes.find((wish) => wish.includes('-') && isLocale(wish) && isReadAs(language, wish))
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
