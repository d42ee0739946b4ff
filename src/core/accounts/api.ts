import { z } from 'zod'
import { done, endpoint } from '#src/platform/http/contract.ts'

const email = z.string().trim().toLowerCase().pipe(z.email().max(320))
/** Only the ends are bounded here: what makes a password good is said by the rules, all problems at once. */
const password = z.string().min(1).max(1024)
const token = z.string().min(1).max(4000)

export const accountsApi = {
  installation: endpoint('anyone')
    .route({ method: 'GET', path: '/installation', summary: 'What this installation offers to somebody who is not signed in' })
    .output(
      z.object({
        claimed: z.boolean(),
        sample: z.boolean(),
        mailWorks: z.boolean(),
        onlyOnThisMachine: z.boolean(),
        version: z.string(),
      }),
    ),
  claim: endpoint('anyone')
    .route({
      method: 'POST',
      path: '/installation/claim',
      summary: 'Become the operator with the one-time token from the console',
    })
    .input(z.object({ token, email, password, name: z.string().trim().min(1).max(200), locale: z.string().max(35) }))
    .output(done),
  signUp: endpoint('anyone')
    .route({ method: 'POST', path: '/accounts', summary: 'Sign up' })
    .input(z.object({ email, password, name: z.string().trim().min(1).max(200), locale: z.string().max(35) }))
    .output(z.object({ next: z.enum(['verify-email', 'signed-in']) })),
  signIn: endpoint('anyone')
    .route({ method: 'POST', path: '/sessions', summary: 'Sign in' })
    .input(z.object({ email, password }))
    .output(done),
  signOut: endpoint('anyone').route({ method: 'DELETE', path: '/sessions/current', summary: 'Sign out' }).output(done),
  listSessions: endpoint('person', { reachesOutside: true })
    .route({ method: 'GET', path: '/sessions', summary: 'Where you are signed in' })
    .output(
      z.array(
        z.object({ id: z.string(), device: z.string(), createdAt: z.string(), usedAt: z.string(), current: z.boolean() }),
      ),
    ),
  endSession: endpoint('person', { reachesOutside: true })
    .route({ method: 'DELETE', path: '/sessions/{id}', summary: 'End a session' })
    .input(z.object({ id: z.string().max(200) }))
    .output(done),
  changePassword: endpoint('person', { reachesOutside: true })
    .route({ method: 'PUT', path: '/me/password', summary: 'Change your password; your other sessions end' })
    .input(z.object({ current: password, next: password }))
    .output(done),
  requestReset: endpoint('anyone')
    .route({ method: 'POST', path: '/password-resets', summary: 'Ask for a link to set a new password' })
    .input(z.object({ email }))
    .output(done),
  reset: endpoint('anyone')
    .route({ method: 'POST', path: '/password-resets/use', summary: 'Set a new password by a link' })
    .input(z.object({ token, password }))
    .output(done),
  verifyEmail: endpoint('anyone')
    .route({ method: 'POST', path: '/email-verifications', summary: 'Confirm your e-mail address by a link' })
    .input(z.object({ token }))
    .output(done),
  resendVerification: endpoint('anyone')
    .route({ method: 'POST', path: '/email-verifications/resending', summary: 'Send the confirmation again' })
    .input(z.object({ email }))
    .output(done),
}
