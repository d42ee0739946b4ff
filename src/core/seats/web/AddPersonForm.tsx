import { useQueryClient } from '@tanstack/react-query'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { seatsClient } from '#src/core/seats/web/useSeats.ts'
import { nameOfLanguage } from '#src/kit/locale.ts'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { languages } from '#src/ui/text/catalogues.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Somebody who takes part without an account, and answers from the links in their mails. */
export function AddPersonForm({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const { language } = useLocale()
  const seat = useMySeat()
  const form = useForm({
    initial: { name: '', email: '', title: '', locale: language as string },
    draftKey: `seat-added.${seat?.id}`,
    send: seatsClient.call.add,
    onDone: () => {
      void client.invalidateQueries({ queryKey: seatsClient.queries.list.key() })
      onClose()
    },
  })
  return (
    <FormBody form={form} label={t('seats.add')}>
      <p>{t('seats.add-sentence')}</p>
      <TextField {...form.field('name')} label={t('people.name')} autoComplete="off" />
      <TextField {...form.field('email')} label={t('seats.email')} type="email" autoComplete="off" />
      <TextField {...form.field('title')} label={t('seats.title')} help={t('seats.title-help')} optional />
      <ChoiceField
        {...form.field('locale')}
        label={t('seats.language')}
        choices={languages.map((value) => ({ value, label: nameOfLanguage(value) }))}
      />
      <FormActions form={form} submit={t('seats.add')} onCancel={onClose} />
    </FormBody>
  )
}
