import { ChangePassword } from '#src/core/accounts/web/ChangePassword.tsx'
import { Sessions } from '#src/core/accounts/web/Sessions.tsx'
import { useSessions } from '#src/core/accounts/web/useSessions.ts'
import { Keys } from '#src/core/keys/web/Keys.tsx'
import { ActingFor } from '#src/core/people/web/ActingFor.tsx'
import { MyProfile } from '#src/core/people/web/MyProfile.tsx'
import { type Me, useMe } from '#src/core/people/web/useMe.ts'
import { NotificationSettings } from '#src/features/oversee/notifications/web/NotificationSettings.tsx'
import { Columns } from '#src/ui/page/Columns.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Stack } from '#src/ui/page/Stack.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** What is mine alone: who I am, for whom I act, how I get in. */
export function SettingsPage() {
  const t = useText()
  const me = useMe().data
  return (
    <Page>
      <PageHeader title={t('people.settings')} sentence={t('people.settings-sentence')} />
      {me ? <Settings me={me} /> : <LoadingState lines={8} />}
    </Page>
  )
}

function Settings({ me }: { readonly me: Me }) {
  const sessions = useSessions()
  if (me.sample) return <MyProfile me={me} />
  return (
    <Columns>
      <Stack>
        <MyProfile me={me} />
        <ActingFor me={me} />
        <NotificationSettings />
      </Stack>
      <Stack>
        <ChangePassword onChanged={() => void sessions.refetch()} />
        <Sessions />
        <Keys />
      </Stack>
    </Columns>
  )
}
