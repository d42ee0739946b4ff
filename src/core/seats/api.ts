import { z } from 'zod'
import { done, endpoint, id, optionalText } from '#src/platform/http/contract.ts'

const email = z.string().trim().toLowerCase().pipe(z.email().max(320))

export const seat = z.object({
  id,
  personId: id,
  name: z.string(),
  title: z.string(),
  email: z.string().nullable(),
  /** Whether they can sign in; who cannot answers from links in mails. */
  hasAccount: z.boolean(),
  administrator: z.boolean(),
  coordinator: z.boolean(),
  joinedAt: z.string(),
  leftAt: z.string().nullable(),
})

export const seatInvitation = z.object({
  id,
  email: z.string(),
  title: z.string(),
  administrator: z.boolean(),
  coordinator: z.boolean(),
  invitedAt: z.string(),
  expiresAt: z.string(),
  /** The link can be copied and handed over by any way; it says whether it only works on this machine. */
  link: z.string(),
  onlyOnThisMachine: z.boolean(),
})

export const seatsApi = {
  list: endpoint('seat')
    .route({ method: 'GET', path: '/organisation/seats', summary: 'The people of your organisation' })
    .output(z.array(seat)),
  change: endpoint('seat')
    .route({ method: 'PATCH', path: '/organisation/seats/{id}', summary: 'Change title or roles of a seat' })
    .input(
      z.object({
        id,
        title: optionalText(120).optional(),
        administrator: z.boolean().optional(),
        coordinator: z.boolean().optional(),
      }),
    )
    .output(seat),
  end: endpoint('seat')
    .route({
      method: 'DELETE',
      path: '/organisation/seats/{id}',
      summary: 'End a seat: the person no longer acts for the organisation',
    })
    .input(z.object({ id }))
    .output(done),
  add: endpoint('seat', { reachesOutside: true })
    .route({
      method: 'POST',
      path: '/organisation/seats',
      summary: 'Give a seat to a person without an account, who answers from links in mails',
    })
    .input(
      z.object({
        name: z.string().trim().min(1).max(200),
        email,
        title: optionalText(120).default(''),
        locale: z
          .string()
          .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
          .default('en'),
        timeZone: z.string().min(1).max(64).optional(),
      }),
    )
    .output(seat),
  takeAdministration: endpoint('seat')
    .route({
      method: 'PUT',
      path: '/organisation/administration',
      summary: 'Become administrator of an organisation that has none',
    })
    .output(done),
  invite: endpoint('seat')
    .route({ method: 'POST', path: '/organisation/invitations', summary: 'Invite a person to your organisation' })
    .input(
      z.object({
        email,
        title: optionalText(120).default(''),
        administrator: z.boolean().default(false),
        coordinator: z.boolean().default(false),
      }),
    )
    .output(seatInvitation),
  listInvitations: endpoint('seat')
    .route({ method: 'GET', path: '/organisation/invitations', summary: 'Invitations that wait for an answer' })
    .output(z.array(seatInvitation)),
  withdrawInvitation: endpoint('seat')
    .route({ method: 'DELETE', path: '/organisation/invitations/{id}', summary: 'Withdraw an invitation' })
    .input(z.object({ id }))
    .output(done),
  readInvitation: endpoint('anyone', { limited: true })
    .route({
      method: 'GET',
      path: '/seat-invitations/{token}',
      summary: 'What an invitation link offers; opening it does nothing',
    })
    .input(z.object({ token: z.string().max(200) }))
    .output(
      z.object({
        organisation: z.string(),
        legalName: z.string(),
        invitedBy: z.string(),
        email: z.string(),
        title: z.string(),
        state: z.enum(['open', 'accepted', 'expired', 'withdrawn']),
      }),
    ),
  acceptInvitation: endpoint('person', { reachesOutside: true })
    .route({ method: 'POST', path: '/seat-invitations/{token}/acceptance', summary: 'Take the seat that an invitation offers' })
    .input(z.object({ token: z.string().max(200) }))
    .output(z.object({ organisationId: id, seatId: id })),
}
