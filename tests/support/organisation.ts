import type { OrganisationProfile } from '#src/core/organisations/model.ts'

/** An organisation as any other; a test says what matters to it. */
export const usualProfile: OrganisationProfile = {
  legalName: 'Organisation AG',
  shortName: 'Organisation',
  country: 'DE',
  languages: ['en'],
  timeZone: 'Europe/Berlin',
  workingDays: [1, 2, 3, 4, 5],
  workingFrom: '09:00',
  workingTo: '17:00',
  colour: 1,
  listed: false,
}
