import type { Content } from '#src/core/question-sets/model/content.ts'
import { nameOfLanguage } from '#src/kit/locale.ts'
import { useFormats, useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** "Twelve questions, in English and German" */
export function useContentWords(): (content: Content) => string {
  const t = useText()
  const formats = useFormats()
  const { language } = useLocale()
  return ({ questions, languages }) =>
    t('question-sets.content-words', {
      count: questions.length,
      languages: formats.list(languages.map((tag) => nameOfLanguage(tag, language))),
    })
}
