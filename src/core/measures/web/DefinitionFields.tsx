import { directions, usualPerspectives } from '#src/core/measures/model/definition.ts'
import type { DefinitionValues } from '#src/core/measures/web/definition-form.ts'
import classes from '#src/core/measures/web/measures.module.css'
import { TargetFields } from '#src/core/measures/web/TargetFields.tsx'
import { usePerspectiveWords } from '#src/core/measures/web/usePerspectiveWords.ts'
import { frequencies } from '#src/kit/period.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import type { Form } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly form: Form<DefinitionValues> }

/** What is counted, which way is better, how often, and what is aimed for. */
export function DefinitionFields({ form }: Props) {
  const t = useText()
  return (
    <>
      <TextField {...form.field('name')} label={t('measures.name')} help={t('measures.name-help')} />
      <div className={classes.pair}>
        <TextField {...form.field('unit')} label={t('measures.unit')} help={t('measures.unit-help')} optional />
        <ChoiceField
          {...form.field('frequency')}
          onChange={(chosen) => form.field('frequency').onChange(frequencies.find((one) => one === chosen) ?? 'quarter')}
          label={t('measures.frequency')}
          choices={frequencies.map((one) => ({ value: one, label: t(`measures.every-${one}`) }))}
        />
      </div>
      <div className={classes.pair}>
        <ChoiceField
          {...form.field('direction')}
          onChange={(chosen) => form.field('direction').onChange(directions.find((one) => one === chosen) ?? 'up')}
          label={t('measures.direction')}
          choices={directions.map((one) => ({ value: one, label: t(`measures.direction-${one}`) }))}
        />
        <Perspective form={form} />
      </div>
      <TargetFields form={form} />
      <div className={classes.pair}>
        <TextField
          {...form.field('warn')}
          label={t('measures.warn')}
          help={t('measures.warn-help')}
          inputMode="decimal"
          optional
        />
        <TextField
          {...form.field('alarm')}
          label={t('measures.alarm')}
          help={t('measures.alarm-help')}
          inputMode="decimal"
          optional
        />
      </div>
      <LongTextField
        {...form.field('formula')}
        label={t('measures.formula')}
        help={t('measures.formula-help')}
        lines={2}
        optional
      />
      <div className={classes.pair}>
        <TextField {...form.field('source')} label={t('measures.source')} help={t('measures.source-help')} optional />
        <TextField
          {...form.field('baseline')}
          label={t('measures.baseline')}
          help={t('measures.baseline-help')}
          inputMode="decimal"
          optional
        />
      </div>
    </>
  )
}

const usual: readonly string[] = usualPerspectives
const own = 'own words'

/** One of the usual perspectives, or the parties' own word. */
function Perspective({ form }: Props) {
  const t = useText()
  const words = usePerspectiveWords()
  const field = form.field('perspective')
  const isOwn = field.value !== '' && !usual.includes(field.value)
  return (
    <div className={classes.stack}>
      <ChoiceField
        {...field}
        value={isOwn ? own : field.value}
        onChange={(chosen) => field.onChange(chosen === own ? ' ' : chosen)}
        label={t('measures.perspective')}
        help={t('measures.perspective-help')}
        choices={[
          ...usual.map((one) => ({ value: one, label: words(one) })),
          { value: own, label: t('measures.perspective-own') },
        ]}
      />
      {isOwn ? (
        <TextField
          {...field}
          value={field.value.trimStart()}
          onChange={(typed) => field.onChange(typed || ' ')}
          label={t('measures.perspective-word')}
        />
      ) : null}
    </div>
  )
}
