import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Content } from '#src/core/question-sets/model/content.ts'
import { missingIn } from '#src/core/question-sets/web/content-draft.ts'
import classes from '#src/core/question-sets/web/questions.module.css'
import { nameOfLanguage } from '#src/kit/locale.ts'
import type { FieldProblem } from '#src/kit/refusal.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { SearchField } from '#src/ui/form/SearchField.tsx'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { useFormats, useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly content: Content
  readonly language: string
  readonly found: readonly FieldProblem[]
  readonly onLanguage: (language: string) => void
  readonly onChange: (languages: string[]) => void
}

// Tags of the languages that partners most often write; the list is sorted by name in the reader's language.
const offered =
  'ar bg bn cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sr sv sw th tr uk ur vi zh'.split(
    ' ',
  )

/** The languages of the questions: which one is being written, and what each still lacks. */
export function LanguagesField({ content: { languages }, language, found, onLanguage, onChange }: Props) {
  const t = useText()
  const formats = useFormats()
  const { language: reader } = useLocale()
  const [isAdding, setAdding] = useState(false)
  const name = (tag: string) => nameOfLanguage(tag, reader)
  const choices = offered
    .filter((tag) => !languages.includes(tag))
    .map((value) => ({ value, label: name(value) }))
    .toSorted((one, other) => formats.compare(one.label, other.label))
  return (
    <div className={classes.languages}>
      <fieldset className={classes.tabs}>
        <legend>{t('question-sets.languages')}</legend>
        {languages.map((tag) => {
          const missing = missingIn(found, tag)
          return (
            <button key={tag} type="button" aria-pressed={tag === language} onClick={() => onLanguage(tag)}>
              {name(tag)}
              {missing > 0 ? <small>{t('question-sets.missing', { count: missing })}</small> : <Icon name="check" size={12} />}
            </button>
          )
        })}
        <Button variant="subtle" size="xs" leftSection={<Icon name="plus" />} onClick={() => setAdding(!isAdding)}>
          {t('question-sets.add-language')}
        </Button>
      </fieldset>
      {isAdding ? (
        <SearchField
          name="language"
          label={t('question-sets.which-language')}
          choices={choices}
          value=""
          problem={undefined}
          onChange={(tag) => {
            if (tag === '') return
            onChange([...languages, tag])
            onLanguage(tag)
            setAdding(false)
          }}
        />
      ) : null}
      {languages.length > 1 ? (
        <ConfirmInPlace
          label={t('question-sets.remove-language', { language: name(language) })}
          question={t('question-sets.remove-language-question', { language: name(language) })}
          confirm={t('question-sets.remove-language', { language: name(language) })}
          tone="bad"
          onConfirm={() => onChange(languages.filter((tag) => tag !== language))}
        />
      ) : null}
    </div>
  )
}
