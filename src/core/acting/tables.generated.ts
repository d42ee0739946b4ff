// Generated from the migrated schema by `npm run generate`; not edited by hand.
import type { ColumnType, Generated } from 'kysely'

export type Json = ColumnType<unknown, string | null, string | null>
export type Numeric = ColumnType<string, string | number, string | number>

export interface ApiKeysTable {
  id: string
  seat_id: string
  name: string
  secret_hash: string
  scopes: string[]
  created_at: Generated<string>
  expires_at: string | null
  last_used_at: string | null
  revoked_at: string | null
}

export interface AudiencePartiesTable {
  space_id: string
  audience_id: string
  organisation_id: string
}

export interface AudiencePeopleTable {
  space_id: string
  audience_id: string
  seat_id: string
}

export interface AudiencesTable {
  space_id: string
  id: string
  kind: string
  members_key: string
  issued_at: Generated<string>
  closed_at: string | null
  successor_id: string | null
}

export interface ClosedDaysTable {
  organisation_id: string
  day: string
  name: string
}

export interface ConsentAnswersTable {
  space_id: string
  audience_id: string
  consent_id: string
  organisation_id: string
  seat_id: string
  agreed: boolean
  reason: Generated<string>
  answered_at: Generated<string>
}

export interface ConsentsTable {
  space_id: string
  audience_id: string
  id: string
  kind: string
  subject_kind: string
  subject_id: string
  change: Json
  reason: Generated<string>
  asked_by: string
  asked_of: string[]
  asked_at: Generated<string>
  settled_at: string | null
  outcome: string | null
}

export interface LedgerEntriesTable {
  space_id: string
  audience_id: string
  sequence: number
  previous_hash: string
  hash: string
  recorded_at: string
  seat_id: string | null
  verb: string
  subject_kind: string
  subject_id: string
  change_hash: string
  transaction_id: Generated<string>
}

export interface LedgerPayloadsTable {
  space_id: string
  audience_id: string
  sequence: number
  salt: string
  payload: Json | null
  erased_at: string | null
  erased_by: string | null
  erased_reason: string | null
}

export interface MeasureDefinitionsTable {
  space_id: string
  audience_id: string
  measure_id: string
  number: number
  valid_from: string
  name: string
  unit: string
  direction: string
  perspective: string
  frequency: string
  owner_organisation_id: string | null
  owner_seat_id: string | null
  source: string
  formula: string
  warn: Numeric | null
  alarm: Numeric | null
  baseline: Numeric | null
  reason: string
  consent_id: string | null
  defined_by: string
  defined_at: string
}

export interface MeasureTargetsTable {
  space_id: string
  audience_id: string
  measure_id: string
  number: number
  from_day: string
  value: Numeric
  up_to: Numeric | null
}

export interface MeasureValuesTable {
  space_id: string
  audience_id: string
  measure_id: string
  period: string
  revision: number
  number: number
  value: Numeric | null
  note: string
  reason: string
  file: string | null
  entered_by: string
  entered_at: string
}

export interface MeasuresTable {
  space_id: string
  audience_id: string
  id: string
  key: string
  created_by: string
  created_at: string
  retired_at: string | null
  retired_by: string | null
  retired_reason: string | null
}

export interface NotesTable {
  space_id: string
  audience_id: string
  id: string
  target_space_id: string
  target_kind: string
  target_id: string
  body: string
  written_by: string
  written_at: Generated<string>
  changed_at: string | null
  deleted_at: string | null
  deleted_by: string | null
}

export interface OperatorsTable {
  person_id: string
  since: Generated<string>
}

export interface OrganisationIdentifiersTable {
  organisation_id: string
  scheme: string
  value: string
}

export interface OrganisationsTable {
  id: string
  legal_name: string
  short_name: string
  country: string
  languages: Generated<string[]>
  time_zone: string
  working_days: Generated<number[]>
  working_from: Generated<string>
  working_to: Generated<string>
  colour: Generated<number>
  listed_at: string | null
  sample_id: string | null
  created_at: Generated<string>
}

export interface ParticipantsTable {
  space_id: string
  organisation_id: string
  seat_id: string
  role: string
  named_by: string
  named_at: Generated<string>
  removed_at: string | null
}

export interface PartiesTable {
  space_id: string
  organisation_id: string
  joined_at: Generated<string>
  left_at: string | null
  left_how: string | null
  left_reason: string | null
  left_with: Json | null
}

export interface PartnershipsTable {
  id: string
  name: string
  purpose: Generated<string>
  stage: string
  starts_on: string | null
  ends_on: string | null
  notice_days: number | null
  renewal: Generated<string>
  created_by: string
  created_at: Generated<string>
  activated_at: string | null
  ended_at: string | null
  sample_id: string | null
}

export interface PartyInvitationsTable {
  space_id: string
  id: string
  email: string | null
  organisation_id: string | null
  message: Generated<string>
  with_history: boolean
  invited_by: string
  invited_at: Generated<string>
  expires_at: string
  accepted_at: string | null
  accepted_for: string | null
  declined_at: string | null
  withdrawn_at: string | null
}

export interface PeopleTable {
  id: string
  account_id: string | null
  name: string
  locale: Generated<string>
  time_zone: Generated<string>
  created_at: Generated<string>
}

export interface PersonContactsTable {
  person_id: string
  email: string
}

export interface SearchDocumentsTable {
  space_id: string
  audience_id: string
  kind: string
  id: string
  title: string
  words: string
}

export interface SeatAccessTable {
  seat_id: string
  epoch: Generated<number>
}

export interface SeatInvitationsTable {
  id: string
  organisation_id: string
  email: string
  title: Generated<string>
  administrator: Generated<boolean>
  coordinator: Generated<boolean>
  invited_by: string
  invited_at: Generated<string>
  expires_at: string
  accepted_at: string | null
  withdrawn_at: string | null
}

export interface SeatsTable {
  id: string
  person_id: string
  organisation_id: string
  title: Generated<string>
  administrator_since: string | null
  coordinator_since: string | null
  joined_at: Generated<string>
  left_at: string | null
}

export interface SpaceMembersTable {
  space_id: string
  seat_id: string
  organisation_id: string
  role: string
  since: string
  until: string | null
  access: string
}

export interface SpacesTable {
  id: string
  kind: string
}

export interface StagesTable {
  space_id: string
  position: number
  key: string
  name: Generated<string>
}

export interface VisibilityTable {
  seat_id: string
  space_id: string
  audience_id: string
  access: string
}

export interface Tables {
  api_keys: ApiKeysTable
  audience_parties: AudiencePartiesTable
  audience_people: AudiencePeopleTable
  audiences: AudiencesTable
  closed_days: ClosedDaysTable
  consent_answers: ConsentAnswersTable
  consents: ConsentsTable
  ledger_entries: LedgerEntriesTable
  ledger_payloads: LedgerPayloadsTable
  measure_definitions: MeasureDefinitionsTable
  measure_targets: MeasureTargetsTable
  measure_values: MeasureValuesTable
  measures: MeasuresTable
  notes: NotesTable
  operators: OperatorsTable
  organisation_identifiers: OrganisationIdentifiersTable
  organisations: OrganisationsTable
  participants: ParticipantsTable
  parties: PartiesTable
  partnerships: PartnershipsTable
  party_invitations: PartyInvitationsTable
  people: PeopleTable
  person_contacts: PersonContactsTable
  search_documents: SearchDocumentsTable
  seat_access: SeatAccessTable
  seat_invitations: SeatInvitationsTable
  seats: SeatsTable
  space_members: SpaceMembersTable
  spaces: SpacesTable
  stages: StagesTable
  visibility: VisibilityTable
}
