import { CheckField } from '#src/ui/form/CheckField.tsx'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { SearchField } from '#src/ui/form/SearchField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { Chip } from '#src/ui/state/Chip.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { kaito, nordwind } from './sample.ts'

const initial = { title: '', side: '', day: '', zone: '', note: '', warn: true }

export function LookForm() {
  const t = useText()
  const form = useForm({ initial, draftKey: 'look', send: refuseWhatIsMissing })
  return (
    <Section title={t('look.form')} sentence={t('look.form-sentence')}>
      <FormBody form={form} label={t('look.form')}>
        <TextField {...form.field('title')} label={t('look.field-title')} help={t('look.field-title-help')} />
        <ChoiceField
          {...form.field('side')}
          label={t('look.field-side')}
          choices={[nordwind, kaito].map(({ name }) => ({ value: name, label: name }))}
        />
        <DateField {...form.field('day')} label={t('look.field-day')} />
        <SearchField
          {...form.field('zone')}
          label={t('look.field-zone')}
          choices={Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          optional
        />
        <LongTextField {...form.field('note')} label={t('look.field-note')} optional />
        <CheckField {...form.field('warn')} label={t('look.field-warn')} />
        <FormActions
          form={form}
          submit={t('look.offer')}
          beside={<Chip icon="half">{t.rich('look.both', { count: 11 })}</Chip>}
        />
      </FormBody>
    </Section>
  )
}

// What a server would refuse, so that the refusal can be seen without one.
async function refuseWhatIsMissing(values: typeof initial): Promise<void> {
  const missing = (['title', 'side', 'day'] as const).filter((name) => values[name] === '')
  if (missing.length > 0)
    throw { code: 'invalid', status: 400, problems: missing.map((path) => ({ path, code: 'required', values: {} })) }
}
