import { useMemo } from 'react'
import { countryChoices } from '#src/core/organisations/web/places.ts'
import { candidatesClient, useOrganisations } from '#src/features/choose/candidates/web/useCandidates.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { SearchField } from '#src/ui/form/SearchField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly spaceId: string
  readonly selectionId: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** A candidate from those one knows, or by its name. */
export function AddCandidate({ spaceId, selectionId, onClose, onDone }: Props) {
  const t = useText()
  const { locale, compare } = useFormats()
  const countries = useMemo(() => countryChoices(locale, compare), [locale, compare])
  const organisations = useOrganisations().data?.filter(({ id }) => id !== spaceId) ?? []
  const form = useForm({
    initial: { organisationId: '', name: '', country: '', about: '', email: '' },
    draftKey: `candidate.new.${selectionId}`,
    send: ({ organisationId, country, email, ...words }) =>
      candidatesClient.call.add({
        spaceId,
        selectionId,
        ...words,
        organisationId: organisationId === '' ? null : organisationId,
        country: country === '' ? null : country,
        email: email.trim() === '' ? null : email,
      }),
    onDone: () => {
      onDone()
      form.clear()
    },
  })
  const choose = (organisationId: string) => {
    const known = organisations.find(({ id }) => id === organisationId)
    const words = known ? { name: known.legalName, country: known.country } : {}
    form.change({ ...form.values, ...words, organisationId })
  }
  return (
    <Section title={t('candidates.add')} sentence={t('candidates.add-sentence')}>
      <FormBody form={form} label={t('candidates.add')}>
        {organisations.length > 0 ? (
          <SearchField
            {...form.field('organisationId')}
            onChange={choose}
            label={t('candidates.field-organisation')}
            help={t('candidates.field-organisation-help')}
            choices={organisations.map((one) => ({ value: one.id, label: one.legalName }))}
            optional
          />
        ) : null}
        <TextField {...form.field('name')} label={t('candidates.field-name')} />
        <SearchField {...form.field('country')} label={t('candidates.field-country')} choices={countries} optional />
        <TextField
          {...form.field('email')}
          label={t('candidates.field-email')}
          help={t('candidates.field-email-help')}
          type="email"
          optional
        />
        <LongTextField {...form.field('about')} label={t('candidates.field-about')} lines={3} optional />
        <FormActions form={form} submit={t('candidates.add')} onCancel={onClose} />
      </FormBody>
    </Section>
  )
}
