import { useQueryClient } from '@tanstack/react-query'
import { ProfileFields } from '#src/core/organisations/web/ProfileFields.tsx'
import { toProfile, toValues } from '#src/core/organisations/web/profile-form.ts'
import { type Organisation, organisationsClient } from '#src/core/organisations/web/useOrganisation.ts'
import { useProfileFacts } from '#src/core/organisations/web/useProfileFacts.tsx'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { RecordPanel } from '#src/ui/page/RecordPanel.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly organisation: Organisation; readonly canChange: boolean }

/** The profile to read; administrators change it in its place. */
export function Profile({ organisation, canChange }: Props) {
  const t = useText()
  return (
    <RecordPanel
      title={t('organisations.profile')}
      canChange={canChange}
      facts={useProfileFacts(organisation)}
      form={(close) => <ProfileForm organisation={organisation} onClose={close} />}
    />
  )
}

function ProfileForm({ organisation, onClose }: { readonly organisation: Organisation; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const { id, identifiers: _numbers, closedDays: _days, ...profile } = organisation
  const form = useForm({
    initial: toValues(profile),
    draftKey: `organisation.${id}`,
    send: (values) => organisationsClient.call.change(toProfile(values)),
    onDone: (changed) => {
      client.setQueryData(organisationsClient.queries.get.queryKey({ input: { id } }), changed)
      onClose()
    },
  })
  return (
    <FormBody form={form} label={t('organisations.profile')}>
      <ProfileFields form={form} />
      <FormActions form={form} submit={t('common.save')} onCancel={onClose} />
    </FormBody>
  )
}
