import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { accountsClient } from '#src/core/accounts/web/useInstallation.ts'
import { lookAs } from '#src/core/acting/web/acting-seat.ts'
import { dropAllDrafts } from '#src/ui/form/draft.ts'
import { keepPreference, readPreference } from '#src/ui/preference.ts'

/** Goes on after signing in: to where one was going, or to the given place. Nothing of an earlier session is shown to this one. */
export function useEntering(): (next: string | undefined, otherwise: string) => void {
  const client = useQueryClient()
  const router = useRouter()
  return (next, otherwise) => {
    const kept = readPreference('next')
    keepPreference('next', undefined)
    client.clear()
    router.history.push(next ?? kept ?? otherwise)
  }
}

/** Signs out, and leaves nothing of this person in the browser. */
export function useLeaving(): () => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    await accountsClient.call.signOut()
    dropAllDrafts()
    lookAs(undefined)
    await navigate({ to: '/sign-in' })
    client.clear()
  }
}
