import { useNavigate } from '@tanstack/react-router'
import { AudienceField } from '#src/core/audiences/web/AudienceField.tsx'
import { DefinitionFields } from '#src/core/measures/web/DefinitionFields.tsx'
import { definitionToSend, emptyDefinition, keyFrom } from '#src/core/measures/web/definition-form.ts'
import { OwnerFields } from '#src/core/measures/web/OwnerFields.tsx'
import { measuresClient } from '#src/core/measures/web/useMeasures.ts'
import { useToday } from '#src/core/measures/web/useToday.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { DateField } from '#src/ui/form/DateField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly onClose: () => void }

export function DefineMeasure({ spaceId, onClose }: Props) {
  const t = useText()
  const { language } = useLocale()
  const navigate = useNavigate()
  const today = useToday()
  const { you } = useOpenPartnership(spaceId)
  const form = useForm({
    initial: emptyDefinition(today),
    draftKey: `measure/${you.seatId}/${spaceId}`,
    send: (values) =>
      measuresClient.call.define({
        spaceId,
        key: values.key.trim() || keyFrom(values.name),
        audience: values.audience,
        ...definitionToSend(values, language),
      }),
    onDone: ({ id }) => void navigate({ to: '/partnerships/$spaceId/measures/$id', params: { spaceId, id } }),
  })
  return (
    <Section title={t('measures.define')} sentence={t('measures.define-sentence')}>
      <FormBody form={form} label={t('measures.define')}>
        <DefinitionFields form={form} />
        <OwnerFields spaceId={spaceId} form={form} />
        <DateField {...form.field('validFrom')} label={t('measures.valid-from')} help={t('measures.valid-from-help')} />
        <TextField
          {...form.field('key')}
          // Without a name there is nothing to make a key of: the name says so.
          problem={form.values.name.trim() === '' ? undefined : form.field('key').problem}
          label={t('measures.key')}
          help={t('measures.key-help')}
          placeholder={keyFrom(form.values.name)}
          optional
        />
        <AudienceField spaceId={spaceId} {...form.field('audience')} />
        <FormActions form={form} submit={t('measures.define')} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}
