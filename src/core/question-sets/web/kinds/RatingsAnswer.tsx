import { TextInput } from '@mantine/core'
import type { AnswerProps } from '#src/core/question-sets/web/kind-screen.ts'
import classes from '#src/core/question-sets/web/kinds/kinds.module.css'
import { type GivenRatings, type Ratings, ratingsOf } from '#src/core/question-sets/web/kinds/ratings-screen.ts'
import { useSaid } from '#src/core/question-sets/web/useSaid.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** A score for each item, with the evidence; what one cannot judge is left out. */
export function RatingsAnswer({ settings, value, onChange, problems }: AnswerProps<Ratings>) {
  const t = useText()
  const said = useSaid()
  const formats = useFormats()
  const given = ratingsOf(value)
  const { items, from, to, steps } = settings
  const choices = Array.from({ length: to - from + 1 }, (_, i) => {
    const step = String(from + i)
    const meaning = steps[step]
    return { value: step, label: meaning ? `${formats.number(from + i)}: ${said(meaning)}` : formats.number(from + i) }
  })
  const set = (key: string, change: Partial<GivenRatings[string]>) => {
    const before = given[key] ?? { score: Number.NaN, evidence: '' }
    onChange({ ...given, [key]: { ...before, ...change } })
  }
  const rate = (key: string, chosen: string) => {
    if (chosen !== '') return set(key, { score: Number(chosen) })
    const { [key]: _before, ...others } = given
    onChange(Object.keys(others).length === 0 ? undefined : others)
  }
  return (
    <div className={classes.allocation}>
      {items.map(({ key, text }) => (
        <div key={key}>
          <ChoiceField
            name={key}
            label={said(text)}
            value={given[key] === undefined ? '' : String(given[key].score)}
            onChange={(chosen) => rate(key, chosen)}
            choices={choices}
            problem={problems.find(({ path }) => path.startsWith(key))}
            optional
          />
          {given[key] === undefined ? null : (
            <TextInput
              aria-label={t('question-sets.evidence', { name: isolated(said(text)) })}
              placeholder={t('question-sets.evidence-placeholder')}
              value={given[key].evidence ?? ''}
              onChange={(event) => set(key, { evidence: event.currentTarget.value })}
            />
          )}
        </div>
      ))}
    </div>
  )
}
