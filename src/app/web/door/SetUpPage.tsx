import { useSearch } from '@tanstack/react-router'
import { useEntering } from '#src/core/accounts/web/useEntering.ts'
import { chooseSeat } from '#src/core/acting/web/acting-seat.ts'
import { ProfileFields } from '#src/core/organisations/web/ProfileFields.tsx'
import { likelyProfile, toProfile } from '#src/core/organisations/web/profile-form.ts'
import { organisationsClient } from '#src/core/organisations/web/useOrganisation.ts'
import { keepTimeZone } from '#src/core/people/web/keep-time-zone.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { useForm } from '#src/ui/form/useForm.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { SignedIn } from './SignedIn.tsx'

export function SetUpPage() {
  const t = useText()
  const { next } = useSearch({ from: '/door/set-up' })
  return (
    <SignedIn>
      <Page width="narrow">
        <PageHeader
          title={t('organisations.set-up')}
          sentence={t(
            next?.startsWith('/invitation/') ? 'organisations.set-up-for-invitation' : 'organisations.set-up-sentence',
          )}
        />
        <SetUpForm next={next} />
      </Page>
    </SignedIn>
  )
}

function SetUpForm({ next }: { readonly next: string | undefined }) {
  const t = useText()
  const { language, timeZone } = useLocale()
  const enter = useEntering()
  const form = useForm({
    initial: likelyProfile(language, timeZone),
    draftKey: 'set-up',
    send: async (values) => {
      await keepTimeZone()
      return organisationsClient.call.found(toProfile(values))
    },
    onDone: ({ seatId }) => {
      chooseSeat(seatId)
      enter(next, '/today')
    },
  })
  return (
    <FormBody form={form} label={t('organisations.set-up')}>
      <ProfileFields form={form} />
      <FormActions form={form} submit={t('organisations.set-up')} />
    </FormBody>
  )
}
