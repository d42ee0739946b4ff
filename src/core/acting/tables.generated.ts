// Generated from the migrated schema by `npm run generate`; not edited by hand.
import type { ColumnType, Generated } from 'kysely'

export type Json = ColumnType<unknown, string | null, string | null>
export type Numeric = ColumnType<string, string | number, string | number>

export interface ActivitiesTable {
  space_id: string
  audience_id: string
  id: string
  identifier: string
  attributes: Json
  file_attributes: Json
  digest: string
  file: string
  imported_for: string
  imported_by: string
  imported_at: string
}

export interface ActivityDetailsTable {
  space_id: string
  audience_id: string
  id: string
  activity_id: string
  parent_id: string | null
  kind: string
  position: number
  key: string
  data: Json
  field: string | null
  objective_id: string | null
}

export interface ActivityMeasuresTable {
  space_id: string
  audience_id: string
  activity_id: string
  part_id: string
  key: string
  measure_id: string
}

export interface AlignmentObjectivesTable {
  space_id: string
  audience_id: string
  alignment_id: string
  position: number
  objective_id: string
  version: number
  title: string
}

export interface AlignmentsTable {
  space_id: string
  audience_id: string
  id: string
  round_id: string
  opened_by: string
  opened_at: string
  taken_up_by: string | null
  taken_up_at: string | null
  score: Numeric | null
}

export interface AnswerLinksTable {
  id: string
  seat_id: string
  space_id: string
  subject_kind: string
  subject_id: string
  made_at: string
  expires_at: string
  used_at: string | null
  used_for: string | null
}

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

export interface ArchiveReceiptsTable {
  space_id: string
  audience_id: string
  id: string
  original_space: string
  target_space_id: string
  imported_by: string
  imported_at: string
}

export interface AssessmentsTable {
  space_id: string
  audience_id: string
  id: string
  selection_id: string
  round_id: string
  criteria_version: number
  asks: string
  weighing: string
  opened_at: string
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

export interface CandidateFiguresTable {
  space_id: string
  audience_id: string
  candidate_id: string
  criterion: string
  value: Numeric
  evidence: Generated<string>
  written_by: string
  written_at: string
}

export interface CandidateMovesTable {
  space_id: string
  audience_id: string
  id: string
  candidate_id: string
  from_stage: string
  to_stage: string
  reason: string
  moved_by: string
  moved_at: string
}

export interface CandidateQuestionsTable {
  space_id: string
  audience_id: string
  id: string
  candidate_id: string
  content: Json
  told_title: string | null
  message: Generated<string>
  email: string | null
  asked_by: string
  asked_at: string
  expires_at: string
  withdrawn_at: string | null
  link_id: string | null
}

export interface CandidateViewsTable {
  space_id: string
  audience_id: string
  id: string
  candidate_id: string
  ratings: Json
  said_by: string
  said_on: string
  entered_by: string | null
  entered_at: string
  question_id: string | null
}

export interface CandidatesTable {
  space_id: string
  audience_id: string
  id: string
  selection_id: string
  organisation_id: string | null
  name: string
  country: string | null
  about: Generated<string>
  email: string | null
  stage: string
  added_by: string
  added_at: string
}

export interface ClosedDaysTable {
  organisation_id: string
  day: string
  name: string
}

export interface CommitmentEventsTable {
  space_id: string
  audience_id: string
  commitment_id: string
  position: number
  kind: string
  seat_id: string | null
  at: string
  reason: Generated<string>
  details: Generated<Json>
}

export interface CommitmentsTable {
  space_id: string
  audience_id: string
  id: string
  owed_by: string
  owed_to: string[]
  owner_seat: string | null
  title: string
  details: Generated<string>
  clause: Generated<string>
  quotation: Generated<string>
  due_on: string | null
  due_at: string | null
  due_zone: string
  due_ends_at: string
  series_id: string | null
  occurrence: number | null
  rhythm_every: number | null
  rhythm_unit: string | null
  rhythm_rule: string | null
  rhythm_from: string | null
  rhythm_until: string | null
  state: string
  version: Generated<number>
  proposed_by: string
  proposed_for: string
  proposed_at: string
  accepted_by: string | null
  accepted_at: string | null
  warned_at: string | null
  expected_on: string | null
  kept_on: string | null
  kept_at: string | null
  miss_reason: string | null
  renegotiated: Generated<number>
  settled_at: string | null
  changed_at: string
}

export interface ConflictsTable {
  space_id: string
  audience_id: string
  id: string
  alignment_id: string
  kind: string
  objective_id: string | null
  parties: string[]
  found: Json
  owner_seat: string | null
  due_on: string | null
  outcome: string | null
  outcome_words: string | null
  outcome_at: string | null
  taken_up_by: string
  taken_up_at: string
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
  answered_by: string | null
}

export interface DiligenceChecksTable {
  space_id: string
  audience_id: string
  id: string
  candidate_id: string
  area: string
  planned_by: string
  planned_at: string
  outcome: string | null
  finding: Generated<string>
  settled_by: string | null
  settled_at: string | null
  commitment_id: string
}

export interface EstimatesTable {
  space_id: string
  audience_id: string
  id: string
  target_space_id: string
  amount: Numeric
  currency: string
  basis: Generated<string>
  written_by: string
  written_at: string
}

export interface FilesTable {
  space_id: string
  audience_id: string
  id: string
  about_kind: string
  about_id: string
  name: string
  media_type: string
  size: number
  hash: string
  added_by: string
  added_at: Generated<string>
  removed_at: string | null
  removed_by: string | null
}

export interface GoalLinksTable {
  space_id: string
  audience_id: string
  goal_id: string
  target_space_id: string
  target_kind: string
  target_id: string
  linked_by: string
  linked_at: string
}

export interface GoalNeedsTable {
  space_id: string
  audience_id: string
  goal_id: string
  need_id: string
}

export interface GoalsTable {
  space_id: string
  audience_id: string
  id: string
  title: string
  kind: string
  description: Generated<string>
  due_on: string
  owner_seat: string | null
  measure_id: string
  ended_how: string | null
  ended_reason: string | null
  ended_at: string | null
  set_by: string
  set_at: string
}

export interface ImportedArchivesTable {
  space_id: string
  audience_id: string
  id: string
  original_space: string
  name: string
  made_at: string
  made_by_organisation: string
  made_by_name: string
  sha256: string
  records: number
  files: number
  imported_by: string
  imported_at: string
}

export interface ImportedChainsTable {
  space_id: string
  audience_id: string
  id: string
  archive_id: string
  original_space: string
  kind: string
  organisations: string[]
  closed: boolean
  entries: number
  head: string
  head_at: string
}

export interface ImportedEntriesTable {
  space_id: string
  audience_id: string
  chain_id: string
  sequence: number
  entry: Json
  payload: Json
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

export interface NeedOptionsTable {
  space_id: string
  audience_id: string
  need_id: string
  position: number
  way: string
  title: string
  pros: Generated<string>
  cons: Generated<string>
  cost: Numeric | null
  currency: string | null
  months: number | null
}

export interface NeedSharesTable {
  space_id: string
  audience_id: string
  need_id: string
  target_space_id: string
  target_id: string
  fields: string[]
  shared_by: string
  shared_at: string
}

export interface NeedSourcesTable {
  space_id: string
  audience_id: string
  need_id: string
  position: number
  title: string
  url: string
}

export interface NeedsTable {
  space_id: string
  audience_id: string
  id: string
  title: string
  kind: string
  problem: Generated<string>
  purpose: Generated<string>
  urgency: string
  wanted_by: string | null
  decided_way: string | null
  decided_reason: string | null
  decided_by: string | null
  decided_at: string | null
  ended_how: string | null
  ended_reason: string | null
  ended_at: string | null
  stated_by: string
  stated_at: string
  changed_at: string
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

export interface NotificationPositionTable {
  is_only: Generated<boolean>
  position: string | null
}

export interface NotificationSettingsTable {
  person_id: string
  mail: Json
  digest: string
  digest_at: string
  quiet_from: string | null
  quiet_to: string | null
  changed_at: string
}

export interface NotificationsTable {
  id: string
  seat_id: string
  space_id: string
  entry_hash: string
  kind: string
  verb: string
  subject_kind: string
  subject_id: string
  by_seat: string | null
  at: string
  read_at: string | null
  mail: string
  mailed_at: string | null
  digest_id: string | null
}

export interface ObjectiveLinksTable {
  space_id: string
  audience_id: string
  objective_id: string
  kind: string
  linked_id: string
  linked_by: string
  linked_at: string
}

export interface ObjectiveVersionsTable {
  space_id: string
  audience_id: string
  objective_id: string
  version: number
  title: string
  description: string
  kind: string
  horizon: string | null
  reason: string
  written_by: string
  written_at: string
}

export interface ObjectivesTable {
  space_id: string
  audience_id: string
  id: string
  title: string
  description: Generated<string>
  kind: string
  horizon: string | null
  version: Generated<number>
  proposed_by: string
  proposed_for: string
  proposed_at: string
  agreed_at: string | null
  ended_at: string | null
  ended_how: string | null
  ended_reason: string | null
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
  imported_into: string | null
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

export interface PortfolioFiguresTable {
  space_id: string
  audience_id: string
  open: Generated<number>
  kept: Generated<number>
  warned: Generated<number>
  on_target: Generated<number>
  near_target: Generated<number>
  off_target: Generated<number>
  not_judged: Generated<number>
  last_at: number | null
  dues: Generated<number[]>
  figures: Generated<string>
  promises: Generated<string[]>
  sides: Generated<string[]>
}

export interface PortfolioPartnershipsTable {
  organisation_id: string
  space_id: string
  left_at: string | null
  parties: string[]
  owners: string[]
  facts: string
  worth: string | null
}

export interface QuestionSetVersionsTable {
  space_id: string
  audience_id: string
  question_set_id: string
  version: number
  content: Json
  reason: Generated<string>
  written_by: string
  written_at: string
}

export interface QuestionSetsTable {
  space_id: string
  audience_id: string
  id: string
  name: string
  purpose: Generated<string>
  made_by: string
  made_at: string
  retired_at: string | null
}

export interface ReadinessActionsTable {
  space_id: string
  audience_id: string
  assessment_id: string
  statement: string
  commitment_id: string
}

export interface ReadinessAssessmentsTable {
  space_id: string
  audience_id: string
  id: string
  round_id: string
  about: Generated<string>
  begun_by: string
  begun_at: string
}

export interface RoundAnswersTable {
  space_id: string
  audience_id: string
  round_id: string
  id: string
  organisation_id: string
  seat_id: string | null
  answers: Json
}

export interface RoundInviteesTable {
  space_id: string
  audience_id: string
  round_id: string
  seat_id: string
  organisation_id: string
}

export interface RoundTalliesTable {
  space_id: string
  audience_id: string
  id: string
  round_id: string
  question: string
  organisation_id: string | null
  answered: number
  given: Json
  comments: Json
}

export interface RoundsTable {
  space_id: string
  audience_id: string
  id: string
  series_id: string
  wave: number
  title: string
  purpose: Generated<string>
  content: Json
  naming: string
  voice: string
  rule: string
  due_at: string | null
  floor: number
  opened_by: string
  opened_at: string
  revealed_at: string | null
  withdrawn_at: string | null
  withdrawn_reason: string | null
}

export interface SamplesTable {
  id: string
  created_at: Generated<string>
  expires_at: string
}

export interface SearchDocumentsTable {
  space_id: string
  audience_id: string
  kind: string
  id: string
  title: string
  words: string
  spellings: Generated<string>
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

export interface SelectionCriteriaTable {
  space_id: string
  audience_id: string
  selection_id: string
  version: number
  criteria: Json
  reason: Generated<string>
  written_by: string
  written_at: string
}

export interface SelectionsTable {
  space_id: string
  audience_id: string
  id: string
  title: string
  purpose: Generated<string>
  started_by: string
  started_at: string
  ended_by: string | null
  ended_at: string | null
  ended_how: string | null
  ended_reason: string | null
  chosen_id: string | null
  partnership_id: string | null
}

export interface SharedNeedsTable {
  space_id: string
  audience_id: string
  id: string
  organisation_id: string
  title: string
  said: Json
  shared_by: string
  shared_at: string
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

export interface StakeFiguresTable {
  space_id: string
  audience_id: string
  stake_id: string
  position: number
  side: string
  label: string
  amount: Numeric
  unit: Generated<string>
  currency: string | null
}

export interface StakesTable {
  space_id: string
  audience_id: string
  id: string
  objective_id: string
  organisation_id: string
  gives: Generated<string>
  gets: Generated<string>
  expected_by: string | null
  written_by: string
  written_at: string
}

export interface StrategiesTable {
  space_id: string
  audience_id: string
  id: string
  title: string
  approach: Generated<string>
  proposed_by: string
  proposed_at: string
  chosen: number | null
  chosen_reason: string | null
  chosen_at: string | null
  outcome: string | null
  outcome_words: string | null
  outcome_at: string | null
}

export interface StrategyLinksTable {
  space_id: string
  audience_id: string
  strategy_id: string
  kind: string
  linked_id: string
  linked_by: string
  linked_at: string
}

export interface StrategyOptionsTable {
  space_id: string
  audience_id: string
  strategy_id: string
  position: number
  title: string
  pros: Generated<string>
  cons: Generated<string>
}

export interface TermMeaningsTable {
  space_id: string
  audience_id: string
  term_id: string
  organisation_id: string
  meaning: string
  written_by: string
  written_at: string
}

export interface TermsTable {
  space_id: string
  audience_id: string
  id: string
  word: string
  conflict_id: string | null
  agreed_meaning: string | null
  agreed_at: string | null
  opened_by: string
  opened_at: string
}

export interface TrackRecordsTable {
  space_id: string
  audience_id: string
  id: string
  candidate_id: string
  partnership_id: string | null
  title: string
  partners: Generated<string>
  from_year: number | null
  to_year: number | null
  outcome: string
  reason: Generated<string>
  source: Generated<string>
  written_by: string
  written_at: string
  removed_at: string | null
}

export interface VisibilityTable {
  seat_id: string
  space_id: string
  audience_id: string
  access: string
}

export interface VisionPointsTable {
  space_id: string
  audience_id: string
  vision_id: string
  position: number
  kind: string
  title: string
  meaning: Generated<string>
}

export interface VisionsTable {
  space_id: string
  audience_id: string
  id: string
  version: number
  vision: string
  reason: Generated<string>
  written_by: string
  written_at: string
  ratified_at: string | null
}

export interface Tables {
  activities: ActivitiesTable
  activity_details: ActivityDetailsTable
  activity_measures: ActivityMeasuresTable
  alignment_objectives: AlignmentObjectivesTable
  alignments: AlignmentsTable
  answer_links: AnswerLinksTable
  api_keys: ApiKeysTable
  archive_receipts: ArchiveReceiptsTable
  assessments: AssessmentsTable
  audience_parties: AudiencePartiesTable
  audience_people: AudiencePeopleTable
  audiences: AudiencesTable
  candidate_figures: CandidateFiguresTable
  candidate_moves: CandidateMovesTable
  candidate_questions: CandidateQuestionsTable
  candidate_views: CandidateViewsTable
  candidates: CandidatesTable
  closed_days: ClosedDaysTable
  commitment_events: CommitmentEventsTable
  commitments: CommitmentsTable
  conflicts: ConflictsTable
  consent_answers: ConsentAnswersTable
  consents: ConsentsTable
  diligence_checks: DiligenceChecksTable
  estimates: EstimatesTable
  files: FilesTable
  goal_links: GoalLinksTable
  goal_needs: GoalNeedsTable
  goals: GoalsTable
  imported_archives: ImportedArchivesTable
  imported_chains: ImportedChainsTable
  imported_entries: ImportedEntriesTable
  ledger_entries: LedgerEntriesTable
  ledger_payloads: LedgerPayloadsTable
  measure_definitions: MeasureDefinitionsTable
  measure_targets: MeasureTargetsTable
  measure_values: MeasureValuesTable
  measures: MeasuresTable
  need_options: NeedOptionsTable
  need_shares: NeedSharesTable
  need_sources: NeedSourcesTable
  needs: NeedsTable
  notes: NotesTable
  notification_position: NotificationPositionTable
  notification_settings: NotificationSettingsTable
  notifications: NotificationsTable
  objective_links: ObjectiveLinksTable
  objective_versions: ObjectiveVersionsTable
  objectives: ObjectivesTable
  operators: OperatorsTable
  organisation_identifiers: OrganisationIdentifiersTable
  organisations: OrganisationsTable
  participants: ParticipantsTable
  parties: PartiesTable
  partnerships: PartnershipsTable
  party_invitations: PartyInvitationsTable
  people: PeopleTable
  person_contacts: PersonContactsTable
  portfolio_figures: PortfolioFiguresTable
  portfolio_partnerships: PortfolioPartnershipsTable
  question_set_versions: QuestionSetVersionsTable
  question_sets: QuestionSetsTable
  readiness_actions: ReadinessActionsTable
  readiness_assessments: ReadinessAssessmentsTable
  round_answers: RoundAnswersTable
  round_invitees: RoundInviteesTable
  round_tallies: RoundTalliesTable
  rounds: RoundsTable
  samples: SamplesTable
  search_documents: SearchDocumentsTable
  seat_access: SeatAccessTable
  seat_invitations: SeatInvitationsTable
  seats: SeatsTable
  selection_criteria: SelectionCriteriaTable
  selections: SelectionsTable
  shared_needs: SharedNeedsTable
  space_members: SpaceMembersTable
  spaces: SpacesTable
  stages: StagesTable
  stake_figures: StakeFiguresTable
  stakes: StakesTable
  strategies: StrategiesTable
  strategy_links: StrategyLinksTable
  strategy_options: StrategyOptionsTable
  term_meanings: TermMeaningsTable
  terms: TermsTable
  track_records: TrackRecordsTable
  visibility: VisibilityTable
  vision_points: VisionPointsTable
  visions: VisionsTable
}
