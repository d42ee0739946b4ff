import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#src/app/folders.ts'
import { chooseLanguage } from '#src/kit/locale.ts'
import { type Catalogue, createMessages, type Messages, type MessageValues } from '#src/kit/messages.ts'

/** All catalogues, read once: the server speaks them in mail and exports. */
export function readTexts() {
  const folder = join(projectFolder, 'locales')
  const languages = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const messages = new Map<string, Messages>(
    languages.map((name) => {
      const locale = name.replace(/\.json$/, '')
      return [locale, createMessages({ locale, catalogue: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Catalogue })]
    }),
  )
  const spoken = [...messages.keys()]
  const chosen = new Map<string, Messages | undefined>()
  const speak = (locale: string) => {
    if (!chosen.has(locale)) chosen.set(locale, messages.get(chooseLanguage([locale], spoken)))
    return chosen.get(locale)
  }
  const english = messages.get('en')
  /** The text in the wished language, else in English. */
  return (locale: string, id: string, values?: MessageValues): string => {
    const candidates = [speak(locale), english]
    return candidates.find((one) => one?.has(id))?.text(id, values) ?? id
  }
}

/** `de_DE.UTF-8` is `de-DE`; `C` and `POSIX` are no language. */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string {
  const [name = ''] = (LC_ALL || LC_MESSAGES || LANG || '').split('.')
  return /^[a-z]{2,3}(_[A-Z]{2})?$/.test(name) ? name.replace('_', '-') : 'en'
}
