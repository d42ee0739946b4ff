import { useNavigate } from '@tanstack/react-router'
import type { MySeat } from '#src/core/people/web/useMe.ts'
import { useSeats } from '#src/core/seats/web/useSeats.ts'
import { selectionsClient } from '#src/features/choose/selections/web/useSelections.ts'
import { useUsualCriteria } from '#src/features/choose/selections/web/useUsualCriteria.ts'
import { WhoSees } from '#src/features/choose/selections/web/WhoSees.tsx'
import { CheckField } from '#src/ui/form/CheckField.tsx'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { ManyField } from '#src/ui/form/ManyField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** The words that a search begins with, and what they come from. */
export interface Beginning {
  readonly key: string
  readonly title: string
  readonly purpose: string
}

type Props = { readonly seat: MySeat; readonly begin: Beginning | undefined; readonly onClose: () => void }

/** What is searched for, who sees it, and the usual criteria to begin with. */
export function StartSelection({ seat, begin, onClose }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const usual = useUsualCriteria()
  const people = useSeats().data?.filter((one) => one.leftAt === null) ?? []
  const form = useForm({
    initial: {
      title: begin?.title ?? '',
      purpose: begin?.purpose ?? '',
      audience: 'organisation',
      people: [] as string[],
      usual: true,
    },
    draftKey: `selection.new.${seat.id}.${begin?.key ?? ''}`,
    send: ({ title, purpose, audience, people: named, usual: begins }) =>
      selectionsClient.call.start({
        spaceId: seat.organisation.id,
        title,
        purpose,
        audience:
          audience === 'people' ? { kind: 'people', seats: [...new Set([seat.id, ...named])] } : { kind: 'organisation' },
        criteria: begins ? usual : [],
      }),
    onDone: ({ id }) => void navigate({ to: '/organisation/selections/$selectionId', params: { selectionId: id } }),
  })
  const { audience, people: named } = form.values
  const count = audience === 'people' ? new Set([seat.id, ...named]).size : people.length
  return (
    <Section title={t('selections.start')} sentence={t('selections.start-sentence')}>
      <FormBody form={form} label={t('selections.start')}>
        <TextField {...form.field('title')} label={t('selections.field-title')} help={t('selections.field-title-help')} />
        <LongTextField
          {...form.field('purpose')}
          label={t('selections.field-purpose')}
          help={t('selections.field-purpose-help')}
          optional
        />
        <ChoiceField
          {...form.field('audience')}
          label={t('audiences.who-can-see')}
          choices={[
            { value: 'organisation', label: t('audiences.only', { name: seat.organisation.shortName }) },
            { value: 'people', label: t('audiences.named-people') },
          ]}
        />
        {audience === 'people' ? (
          <ManyField
            {...form.field('people')}
            label={t('selections.field-people')}
            help={t('selections.field-people-help')}
            optional
            choices={people.filter((one) => one.id !== seat.id).map((one) => ({ value: one.id, label: one.name }))}
          />
        ) : null}
        <CheckField {...form.field('usual')} label={t('selections.field-usual')} help={t('selections.field-usual-help')} />
        <FormActions
          form={form}
          submit={t('selections.start')}
          onCancel={onClose}
          beside={<WhoSees kind={audience} count={count} />}
        />
      </FormBody>
    </Section>
  )
}
