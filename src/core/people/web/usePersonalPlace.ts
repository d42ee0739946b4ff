import { useEffect, useEffectEvent } from 'react'
import { useMe } from '#src/core/people/web/useMe.ts'
import { chooseLanguage } from '#src/kit/locale.ts'
import { languages } from '#src/ui/text/catalogues.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'

/** The language and time zone that a person has chosen hold in every browser they sign in with. */
export function usePersonalPlace(): void {
  const me = useMe().data
  const locale = useLocale()
  const language = me === undefined ? undefined : chooseLanguage([me.locale], languages)
  const timeZone = me?.timeZone

  const speak = useEffectEvent((wished: string) => {
    if (languages.includes(wished) && wished !== locale.language) void locale.chooseLanguage(wished)
  })
  const live = useEffectEvent((zone: string) => locale.chooseTimeZone(zone))
  useEffect(() => {
    if (language !== undefined) speak(language)
  }, [language])
  useEffect(() => {
    if (timeZone !== undefined) live(timeZone)
  }, [timeZone])
}
