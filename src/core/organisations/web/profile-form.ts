import type { OrganisationProfile } from '#src/core/organisations/model.ts'

/** A profile as its form holds it: days as the names of their boxes. */
export type ProfileValues = Omit<OrganisationProfile, 'workingDays'> & { workingDays: string[] }

export const toValues = ({ workingDays, ...profile }: OrganisationProfile): ProfileValues => ({
  ...profile,
  workingDays: workingDays.map(String),
})

export const toProfile = ({ workingDays, ...values }: ProfileValues): OrganisationProfile => ({
  ...values,
  workingDays: workingDays.map(Number).sort((first, second) => first - second),
})

/** What is likely, so that most fields need no more than a look. */
export function likelyProfile(language: string, timeZone: string): ProfileValues {
  return {
    legalName: '',
    shortName: '',
    country: likelyCountry(),
    languages: [language],
    timeZone,
    workingDays: ['1', '2', '3', '4', '5'],
    workingFrom: '09:00',
    workingTo: '17:00',
    colour: 1,
    listed: false,
  }
}

function likelyCountry(): string {
  const wish = navigator.languages.find((tag) => /-[A-Z]{2}$/.test(tag))
  return wish?.slice(-2) ?? ''
}
