import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { partnershipsClient } from '#src/core/partnerships/web/usePartnership.ts'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** A name and a purpose are enough to begin; everything else follows with the partner. */
export function StartPartnership({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const seat = useMySeat()
  const form = useForm({
    initial: { name: '', purpose: '' },
    draftKey: `partnership.${seat?.id}`,
    send: partnershipsClient.call.start,
    onDone: async ({ id }) => {
      await client.invalidateQueries({ queryKey: partnershipsClient.queries.list.key() })
      await navigate({ to: '/partnerships/$spaceId', params: { spaceId: id } })
    },
  })
  return (
    <Section title={t('partnerships.start')} sentence={t('partnerships.start-sentence')}>
      <FormBody form={form} label={t('partnerships.start')}>
        <TextField {...form.field('name')} label={t('partnerships.name')} help={t('partnerships.name-help')} />
        <LongTextField
          {...form.field('purpose')}
          label={t('partnerships.purpose')}
          help={t('partnerships.purpose-help')}
          optional
        />
        <FormActions form={form} submit={t('partnerships.start')} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}
