import { TextInput } from '@mantine/core'
import type { Question } from '#src/core/question-sets/model/content.ts'
import { inLanguage, type Texts } from '#src/core/question-sets/model/texts.ts'
import { itemsOf, type Ratings } from '#src/features/choose/assessments/web/answer-form.ts'
import classes from '#src/features/choose/assessments/web/assessments.module.css'
import type { FieldProblem } from '#src/ui/api/problem.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import common from '#src/ui/design/common.module.css'
import { Section } from '#src/ui/page/Section.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly question: Question
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly problems: readonly FieldProblem[]
}

/** All candidates on one criterion: comparing them one after the other keeps the scale the same. */
export function ScoresField({ question, value, onChange, problems }: Props) {
  const t = useText()
  const { locale } = useFormats()
  const problemText = useProblemText()
  const given = (value ?? {}) as Ratings
  const set = (key: string, change: Partial<Ratings[string]>) =>
    onChange({ ...given, [key]: { score: null, evidence: '', ...given[key], ...change } })
  const steps = question.settings.steps as Record<string, Texts> | undefined
  return (
    <Section
      title={t('assessments.score-title', { name: inLanguage(question.text, locale) })}
      sentence={question.help ? inLanguage(question.help, locale) : undefined}
    >
      {steps && Object.keys(steps).length > 0 ? (
        <ul className={classes.anchors}>
          {Object.entries(steps).map(([step, said]) => (
            <li key={step}>{t('assessments.anchor', { step: Number(step), said: inLanguage(said, locale) })}</li>
          ))}
        </ul>
      ) : null}
      <div>
        {itemsOf(question, locale).map(({ key, name }) => (
          <Rated
            key={key}
            place={`${question.key}-${key}`}
            name={name}
            rating={given[key]}
            onChange={(change) => set(key, change)}
          />
        ))}
      </div>
      {problems.length > 0 ? <p role="alert">{[...new Set(problems.map(problemText))].join(' ')}</p> : null}
    </Section>
  )
}

type RatedProps = {
  readonly place: string
  readonly name: string
  readonly rating: Ratings[string] | undefined
  readonly onChange: (change: Partial<Ratings[string]>) => void
}

function Rated({ place, name, rating, onChange }: RatedProps) {
  const t = useText()
  const formats = useFormats()
  return (
    <div className={classes.rated}>
      <bdi>{name}</bdi>
      <div className={classes.steps} role="radiogroup" aria-label={name}>
        {[0, 1, 2, 3, 4].map((step) => (
          <label key={step}>
            <input
              type="radio"
              className={common.over}
              name={place}
              value={step}
              checked={rating?.score === step}
              onChange={() => onChange({ score: step })}
            />
            {formats.number(step)}
          </label>
        ))}
        <label title={t('assessments.cannot-judge')} data-open>
          <input
            type="radio"
            className={common.over}
            name={place}
            aria-label={t('assessments.cannot-judge')}
            checked={rating?.score == null}
            onChange={() => onChange({ score: null })}
          />
          –
        </label>
      </div>
      <TextInput
        aria-label={t('assessments.evidence', { name })}
        placeholder={t('assessments.evidence-placeholder')}
        value={rating?.evidence ?? ''}
        onChange={(event) => onChange({ evidence: event.currentTarget.value })}
      />
    </div>
  )
}
