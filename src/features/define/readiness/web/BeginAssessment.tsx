import { useNavigate } from '@tanstack/react-router'
import { HomeChip } from '#src/core/audiences/web/HomeChip.tsx'
import { useSeats } from '#src/core/seats/web/useSeats.ts'
import { assessmentToSend, type TypedAssessment, usualAssessment } from '#src/features/define/readiness/web/assessment-form.ts'
import { StatementFields } from '#src/features/define/readiness/web/StatementFields.tsx'
import { type Assessment, readinessClient } from '#src/features/define/readiness/web/useReadiness.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { CheckField } from '#src/ui/form/CheckField.tsx'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FieldGroup } from '#src/ui/form/FieldGroup.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { type FieldOf, type Form, useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { languages } from '#src/ui/text/catalogues.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly latest: Assessment | undefined; readonly onClose: () => void }

/** Who is asked, what is judged, and whether everybody answers or one for all. */
export function BeginAssessment({ spaceId, latest, onClose }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const refresh = useRefresh(spaceId)
  const { language, timeZone } = useLocale()
  const form = useForm({
    initial: usualAssessment(language, latest !== undefined),
    draftKey: `readiness.new.${spaceId}`,
    send: (typed) =>
      readinessClient.call.begin({
        spaceId,
        ...assessmentToSend(typed, { language, languages, timeZone }),
        after: typed.again && latest ? latest.id : null,
      }),
    onDone: ({ id }) => {
      refresh()
      onClose()
      void navigate({ to: '/organisation/readiness/$id', params: { id } })
    },
  })
  const voice = form.field('voice') as unknown as FieldOf<string>
  return (
    <Section title={t('readiness.begin')} sentence={t('readiness.begin-sentence')}>
      <FormBody form={form} label={t('readiness.begin')}>
        <TextField {...form.field('title')} label={t('readiness.field-title')} help={t('readiness.field-title-help')} />
        <LongTextField {...form.field('about')} label={t('readiness.field-about')} lines={2} optional />
        {latest ? (
          <CheckField {...form.field('again')} label={t('readiness.field-again')} help={t('readiness.field-again-help')} />
        ) : null}
        <StatementFields field={form.field('statements')} problem={form.problem} />
        <ChoiceField
          {...voice}
          label={t('readiness.field-voice')}
          choices={(['each', 'one-a-party'] as const).map((one) => ({ value: one, label: t(`readiness.voice-${one}`) }))}
        />
        <People form={form} />
        <DateField {...form.field('dueOn')} label={t('readiness.field-due')} help={t('readiness.field-due-help')} optional />
        <FormActions form={form} submit={t('readiness.begin-send')} onCancel={onClose} beside={<HomeChip />} />
      </FormBody>
    </Section>
  )
}

function People({ form }: { readonly form: Form<TypedAssessment> }) {
  const t = useText()
  const present = (useSeats().data ?? []).filter((seat) => seat.leftAt === null)
  const { value, onChange } = form.field('seats')
  return (
    <FieldGroup legend={t('readiness.field-people')}>
      {present.map((seat) => (
        <CheckField
          key={seat.id}
          name={`seat-${seat.id}`}
          label={seat.name}
          value={value.includes(seat.id)}
          problem={undefined}
          onChange={(chosen) => onChange(chosen ? [...value, seat.id] : value.filter((one) => one !== seat.id))}
        />
      ))}
    </FieldGroup>
  )
}
