import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import { isInRunning } from '#src/features/choose/candidates/model.ts'
import { choicesApi } from '#src/features/choose/choices/api.ts'
import type { SelectionInFull } from '#src/features/choose/selections/api.ts'
import { createApi } from '#src/ui/api/client.ts'
import { CheckField } from '#src/ui/form/CheckField.tsx'
import { ChoiceField } from '#src/ui/form/ChoiceField.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { TextField } from '#src/ui/form/TextField.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

const choicesClient = createApi(choicesApi, 'choices')
const nobody = 'nobody'

type Props = {
  readonly selection: SelectionInFull
  readonly candidates: readonly CandidateInFull[]
  readonly onDone: () => void
}

/** The choice with its reasons; it opens the partnership and invites the candidate. */
export function ChoiceSection({ selection, candidates, onDone }: Props) {
  const t = useText()
  const { spaceId, id, title } = selection
  const form = useForm({
    initial: { candidateId: '', reason: '', opens: true, name: title, message: '' },
    draftKey: `choice.${id}`,
    fieldAt: (path) => (path === 'partnership' ? 'opens' : path === 'partnership.name' ? 'name' : path),
    send: async ({ candidateId, reason, opens, name, message }) => {
      if (candidateId === nobody) return choicesClient.call.endWithout({ spaceId, id, reason })
      return choicesClient.call.choose({ spaceId, id, candidateId, reason, partnership: opens ? { name, message } : null })
    },
    onDone,
  })
  const { candidateId, opens } = form.values
  const chosen = candidates.find((one) => one.id === candidateId)
  return (
    <Section title={t('choices.choose')} sentence={t('choices.sentence')}>
      <FormBody form={form} label={t('choices.choose')}>
        <ChoiceField
          {...form.field('candidateId')}
          label={t('choices.candidate')}
          choices={[
            ...candidates.filter(isInRunning).map((one) => ({ value: one.id, label: one.name })),
            { value: nobody, label: t('choices.nobody') },
          ]}
        />
        <LongTextField {...form.field('reason')} label={t('choices.reason')} help={t('choices.reason-help')} lines={4} />
        {chosen ? (
          <>
            <CheckField
              {...form.field('opens')}
              label={t('choices.open-partnership')}
              help={t(chosen.organisationId ? 'choices.invites-organisation' : 'choices.invites-email', {
                name: chosen.name,
                email: chosen.email ?? '–',
              })}
            />
            {opens ? (
              <>
                <TextField {...form.field('name')} label={t('choices.partnership-name')} />
                <LongTextField {...form.field('message')} label={t('choices.message')} lines={3} optional />
              </>
            ) : null}
          </>
        ) : null}
        <FormActions form={form} submit={t(candidateId === nobody ? 'choices.end' : 'choices.choose')} />
      </FormBody>
    </Section>
  )
}
