import { Textarea, TextInput } from '@mantine/core'
import type { Texts } from '#src/core/question-sets/model/texts.ts'
import { useContentProblem, useEditing } from '#src/core/question-sets/web/editing.ts'
import { nameOfLanguage } from '#src/kit/locale.ts'
import { useFieldWords } from '#src/ui/form/useFieldWords.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly path: string
  readonly label: string
  readonly value: Texts
  readonly onChange: (value: Texts) => void
  readonly optional?: boolean
  readonly isLong?: boolean
}

/** One text, a language at a time; what it says in another stands by, so that it can be translated where it is written. */
export function TextsField({ path, label, value, onChange, optional = false, isLong = false }: Props) {
  const t = useText()
  const { language: reader } = useLocale()
  const { language, languages } = useEditing()
  const problem = useContentProblem()(path)
  const other = languages.find((tag) => tag !== language && (value[tag] ?? '') !== '')
  const help = other
    ? t('question-sets.says-in', { language: nameOfLanguage(other, reader), words: isolated(value[other] ?? '') })
    : undefined
  const words = useFieldWords({ label, help, optional, problem })
  const field = {
    ...words,
    name: path,
    lang: language,
    dir: 'auto' as const,
    value: value[language] ?? '',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...value, [language]: event.currentTarget.value }),
  }
  return isLong ? <Textarea {...field} autosize minRows={2} maxRows={8} /> : <TextInput {...field} />
}
