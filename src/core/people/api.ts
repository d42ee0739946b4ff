import { z } from 'zod'
import { personProfile } from '#src/core/people/model.ts'
import { endpoint, id } from '#src/platform/http/contract.ts'

export const me = personProfile.extend({
  id,
  email: z.string().nullable(),
  operator: z.boolean(),
  /** Set while one looks around in a sample alliance. */
  sample: z.boolean(),
  seats: z.array(
    z.object({
      id,
      title: z.string(),
      administrator: z.boolean(),
      coordinator: z.boolean(),
      withoutAdministrator: z.boolean(),
      organisation: z.object({ id, legalName: z.string(), shortName: z.string(), colour: z.number(), timeZone: z.string() }),
    }),
  ),
})

export const peopleApi = {
  me: endpoint('person')
    .route({ method: 'GET', path: '/me', summary: 'You: name, language, time zone, and the seats you hold' })
    .output(me),
  changeMe: endpoint('person')
    .route({ method: 'PATCH', path: '/me', summary: 'Change your name, language or time zone' })
    .input(personProfile.partial())
    .output(me),
}
