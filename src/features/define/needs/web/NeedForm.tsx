import { useNavigate } from '@tanstack/react-router'
import { HomeChip } from '#src/core/audiences/web/HomeChip.tsx'
import { usualNeedKinds } from '#src/features/define/needs/model.ts'
import { emptyNeed, type TypedNeed, toNeed, typedNeed } from '#src/features/define/needs/web/need-form.ts'
import { OptionFields } from '#src/features/define/needs/web/OptionFields.tsx'
import { SourceFields } from '#src/features/define/needs/web/SourceFields.tsx'
import { type Need, needsClient } from '#src/features/define/needs/web/useNeeds.ts'
import { urgencies } from '#src/features/define/shared-needs/model.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { OwnChoiceField } from '#src/ui/form/OwnChoiceField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { type FieldOf, type Form, useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly need?: Need; readonly onClose: () => void }

/** A need is stated in one place, and changed in the same. */
export function NeedForm({ spaceId, need, onClose }: Props) {
  const t = useText()
  const { locale } = useFormats()
  const navigate = useNavigate()
  const refresh = useRefresh(spaceId)
  const title = t(need ? 'needs.change' : 'needs.state')
  const form = useForm({
    initial: need ? typedNeed(need, locale) : emptyNeed,
    isRecord: need !== undefined,
    draftKey: `need.${need?.id ?? 'new'}.${spaceId}`,
    send: (values) => {
      const words = { spaceId, ...toNeed(values, locale) }
      return need ? needsClient.call.change({ ...words, id: need.id }) : needsClient.call.state(words)
    },
    onDone: ({ id }) => {
      refresh()
      onClose()
      void navigate({ to: '/organisation/needs/$id', params: { id } })
    },
  })
  return (
    <Section title={title} sentence={need ? undefined : t('needs.state-sentence')}>
      <FormBody form={form} label={title}>
        <WordFields form={form} />
        <OptionFields field={form.field('options') as FieldOf<TypedNeed['options']>} problem={form.problem} />
        <SourceFields field={form.field('sources') as FieldOf<TypedNeed['sources']>} problem={form.problem} />
        <FormActions form={form} submit={title} onCancel={onClose} beside={<HomeChip />} />
      </FormBody>
    </Section>
  )
}

function WordFields({ form }: { readonly form: Form<TypedNeed> }) {
  const t = useText()
  const urgency = form.field('urgency') as unknown as FieldOf<string>
  return (
    <>
      <TextField {...form.field('title')} label={t('needs.field-title')} help={t('needs.field-title-help')} />
      <OwnChoiceField
        {...form.field('kind')}
        label={t('needs.field-kind')}
        choices={usualNeedKinds.map((kind) => ({ value: kind, label: t(`needs.kind-${kind}`) }))}
        own={{ choice: t('needs.kind-own'), label: t('needs.field-own-kind') }}
      />
      <LongTextField
        {...form.field('problem')}
        label={t('needs.field-problem')}
        help={t('needs.field-problem-help')}
        lines={3}
        optional
      />
      <LongTextField
        {...form.field('purpose')}
        label={t('needs.field-purpose')}
        help={t('needs.field-purpose-help')}
        lines={2}
        optional
      />
      <ChoiceField
        {...urgency}
        label={t('needs.field-urgency')}
        choices={urgencies.map((one) => ({ value: one, label: t(`needs.urgency-${one}`) }))}
      />
      <DateField {...form.field('wantedBy')} label={t('needs.field-wanted-by')} optional />
    </>
  )
}
