import type { Texts } from '#src/core/question-sets/model/texts.ts'
import { useContentProblem } from '#src/core/question-sets/web/editing.ts'
import type { SettingsProps } from '#src/core/question-sets/web/kind-screen.ts'
import classes from '#src/core/question-sets/web/kinds/kinds.module.css'
import { type Scale, stepsOf } from '#src/core/question-sets/web/kinds/scale-screen.ts'
import { TextsField } from '#src/core/question-sets/web/TextsField.tsx'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FieldPair } from '#src/ui/form/FieldPair.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

const lowest = [0, 1]
const highest = [2, 3, 4, 5, 6, 7, 8, 9, 10]

/** From where to where, what the ends mean, and words for the steps between where they help. */
export function ScaleSettings({ settings, onChange, path }: SettingsProps<Scale>) {
  const t = useText()
  const formats = useFormats()
  const problemAt = useContentProblem()
  const between = stepsOf(settings).slice(1, -1)
  const numbers = (list: readonly number[]) => list.map((one) => ({ value: String(one), label: formats.number(one) }))
  const nameStep = (step: number, said: Texts) => {
    const { [String(step)]: _before, ...others } = settings.steps
    const isEmpty = Object.values(said).every((words) => words.trim() === '')
    onChange({ ...settings, steps: isEmpty ? others : { ...others, [step]: said } })
  }
  // Words of a step that is no longer there go with it.
  const resize = (change: Partial<Pick<Scale, 'from' | 'to'>>) => {
    const next = { ...settings, ...change }
    const steps = Object.entries(next.steps).filter(([step]) => Number(step) > next.from && Number(step) < next.to)
    onChange({ ...next, steps: Object.fromEntries(steps) })
  }
  return (
    <>
      <FieldPair>
        <ChoiceField
          name={`${path}.from`}
          label={t('question-sets.scale-from')}
          value={String(settings.from)}
          choices={numbers(lowest)}
          onChange={(from) => resize({ from: Number(from) })}
          problem={problemAt(`${path}.from`)}
        />
        <ChoiceField
          name={`${path}.to`}
          label={t('question-sets.scale-to')}
          value={String(settings.to)}
          choices={numbers(highest)}
          onChange={(to) => resize({ to: Number(to) })}
          problem={problemAt(`${path}.to`)}
        />
      </FieldPair>
      <FieldPair>
        <TextsField
          path={`${path}.low`}
          label={t('question-sets.scale-low', { step: settings.from })}
          value={settings.low}
          onChange={(low) => onChange({ ...settings, low })}
        />
        <TextsField
          path={`${path}.high`}
          label={t('question-sets.scale-high', { step: settings.to })}
          value={settings.high}
          onChange={(high) => onChange({ ...settings, high })}
        />
      </FieldPair>
      <details className={classes.more} open={Object.keys(settings.steps).length > 0}>
        <summary>{t('question-sets.scale-steps')}</summary>
        {between.map((step) => (
          <TextsField
            key={step}
            path={`${path}.steps.${step}`}
            label={t('question-sets.scale-step', { step })}
            value={settings.steps[String(step)] ?? {}}
            onChange={(said) => nameStep(step, said)}
            optional
          />
        ))}
      </details>
    </>
  )
}
