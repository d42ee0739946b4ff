import { z } from 'zod'
import { closedDay, identifier, organisationProfile } from '#src/core/organisations/model.ts'
import { endpoint, id, optionalText } from '#src/platform/http/contract.ts'

export const organisation = organisationProfile.extend({
  id,
  identifiers: z.array(identifier),
  closedDays: z.array(closedDay),
})

export const organisationsApi = {
  found: endpoint('person', { reachesOutside: true })
    .route({
      method: 'POST',
      path: '/organisations',
      summary: 'Set up an organisation; you become its administrator and coordinator',
    })
    .input(organisationProfile.extend({ title: optionalText(120).default('') }))
    .output(z.object({ organisationId: id, seatId: id })),
  list: endpoint('seat')
    .route({
      method: 'GET',
      path: '/organisations',
      summary: 'The organisations that you share a partnership with or that chose to be listed',
    })
    .input(z.object({ search: z.string().max(80).optional() }))
    .output(z.array(organisation.pick({ id: true, legalName: true, shortName: true, country: true, colour: true }))),
  get: endpoint('seat')
    .route({ method: 'GET', path: '/organisations/{id}', summary: 'An organisation that you know' })
    .input(z.object({ id }))
    .output(organisation),
  change: endpoint('seat')
    .route({ method: 'PATCH', path: '/organisation', summary: 'Change the profile of your organisation' })
    .input(organisationProfile.partial())
    .output(organisation),
  setIdentifiers: endpoint('seat')
    .route({
      method: 'PUT',
      path: '/organisation/identifiers',
      summary: 'Set the identifiers of your organisation, such as its LEI',
    })
    .input(z.object({ identifiers: z.array(identifier).max(20) }))
    .output(organisation),
  setClosedDays: endpoint('seat')
    .route({
      method: 'PUT',
      path: '/organisation/closed-days',
      summary: 'Set the days on which your organisation does not work',
    })
    .input(z.object({ closedDays: z.array(closedDay).max(500) }))
    .output(organisation),
}
