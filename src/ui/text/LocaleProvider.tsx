import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { chooseLanguage, directionOf, regionalLocale } from '#src/kit/locale.ts'
import { createFormats } from '#src/kit/locale-format.ts'
import { type Catalogue, createMessages } from '#src/kit/messages.ts'
import { keepPreference, readPreference } from '../preference.ts'
import { languages, loadAllTexts, loadFirstTexts } from './catalogues.ts'
import { type Locale, LocaleContext } from './useLocale.ts'

export type LoadedLanguage = { readonly language: string; readonly catalogue: Catalogue }

/** The language of this reader's choice, or the first wish of the browser that we speak, with its texts. */
export async function loadFirstLanguage(): Promise<LoadedLanguage> {
  const kept = readPreference('language')
  const language = chooseLanguage(kept ? [kept, ...navigator.languages] : navigator.languages, languages)
  return { language, catalogue: await loadFirstTexts(language) }
}

type Props = { readonly first: LoadedLanguage; readonly children: ReactNode }

/** Gives texts and formats to everything inside, and tells the document its language and direction. */
export function LocaleProvider({ first, children }: Props) {
  const [loaded, setLoaded] = useState(first)
  const [timeZone, setTimeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
  const direction = directionOf(loaded.language)

  const locale = useMemo((): Locale => {
    const { language, catalogue } = loaded
    const place = { locale: regionalLocale(language, navigator.languages), timeZone, isolates: direction === 'rtl' }
    return {
      language,
      direction,
      timeZone,
      messages: createMessages({ ...place, catalogue }),
      formats: createFormats(place),
      chooseLanguage: async (next) => {
        await loadFirstTexts(next)
        setLoaded({ language: next, catalogue: await loadAllTexts() })
        keepPreference('language', next)
      },
      chooseTimeZone: setTimeZone,
    }
  }, [loaded, direction, timeZone])

  useEffect(() => {
    document.documentElement.lang = loaded.language
    document.documentElement.dir = direction
  }, [loaded.language, direction])

  return <LocaleContext value={locale}>{children}</LocaleContext>
}
