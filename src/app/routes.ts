import { accountsRoutes } from '#src/core/accounts/routes.ts'
import { audiencesRoutes } from '#src/core/audiences/routes.ts'
import type { ConsentEffect } from '#src/core/consents/actions.ts'
import { consentsRoutes } from '#src/core/consents/routes.ts'
import { endAgreedParty } from '#src/core/departures/actions.ts'
import { keysRoutes } from '#src/core/keys/routes.ts'
import { ledgerRoutes } from '#src/core/ledger/routes.ts'
import { measureFilesRoutes } from '#src/core/measure-files/routes.ts'
import { redefineAgreed } from '#src/core/measures/actions.ts'
import { measuresRoutes } from '#src/core/measures/routes.ts'
import { operatorRoutes } from '#src/core/operator/routes.ts'
import { organisationsRoutes } from '#src/core/organisations/routes.ts'
import { participantsRoutes } from '#src/core/participants/routes.ts'
import { openAgreedInvitation } from '#src/core/parties/actions.ts'
import { partiesRoutes } from '#src/core/parties/routes.ts'
import { partnershipsRoutes } from '#src/core/partnerships/routes.ts'
import { peopleRoutes } from '#src/core/people/routes.ts'
import { seatsRoutes } from '#src/core/seats/routes.ts'
import type { Auth } from '#src/platform/auth/auth.ts'
import type { Mail } from '#src/platform/mail/mail.ts'

/** The handlers of every endpoint in `contract.ts`. */
export const collectRoutes = (auth: Auth, mail: Mail) => ({
  accounts: accountsRoutes(auth),
  people: peopleRoutes,
  organisations: organisationsRoutes,
  seats: seatsRoutes,
  keys: keysRoutes,
  partnerships: partnershipsRoutes,
  parties: partiesRoutes,
  participants: participantsRoutes,
  audiences: audiencesRoutes,
  consents: consentsRoutes,
  measures: measuresRoutes,
  measureFiles: measureFilesRoutes,
  ledger: ledgerRoutes,
  operator: operatorRoutes(mail),
})

/** What agreed consents bring about, by their kind. */
export const consentEffects: Readonly<Record<string, ConsentEffect>> = {
  'party.invitation': openAgreedInvitation,
  'party.end': endAgreedParty,
  'measure.redefinition': redefineAgreed,
}
