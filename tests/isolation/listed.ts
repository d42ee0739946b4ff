/** What the catalogue may hold beside the one policy for content. Every entry is an exception that somebody decided on. */

const guarded = ['guard_all'] as const

/** Global tables and all their policies: they have no audience, so each says itself who sees and writes it. */
export const globalTables: Readonly<Record<string, readonly string[]>> = {
  people: [...guarded, 'app_adds', 'app_changes', 'app_reads', 'worker_reads'],
  person_contacts: [...guarded, 'app_adds', 'app_changes', 'app_reads', 'worker_reads'],
  operators: [...guarded, 'app_reads'],
  organisations: [...guarded, 'app_adds', 'app_changes', 'app_reads', 'worker_reads'],
  organisation_identifiers: [...guarded, 'app_reads', 'app_writes'],
  closed_days: [...guarded, 'app_reads', 'app_writes'],
  seats: [...guarded, 'app_adds', 'app_changes', 'app_reads', 'worker_reads'],
  seat_invitations: [...guarded, 'app_adds', 'app_changes', 'app_reads', 'worker_reads'],
  api_keys: [...guarded, 'app_own', 'worker_marks', 'worker_reads'],
  spaces: [...guarded, 'app_adds', 'app_reads'],
  partnerships: [...guarded, 'app_adds', 'app_changes', 'app_reads', 'worker_reads'],
  stages: [...guarded, 'app_reads', 'app_writes'],
  parties: [...guarded, 'app_adds', 'app_changes', 'app_reads', 'worker_reads'],
  party_invitations: [...guarded, 'app_adds', 'app_changes', 'app_reads', 'worker_reads'],
  participants: [...guarded, 'app_adds', 'app_changes', 'app_reads', 'worker_reads'],
  audiences: [...guarded, 'app_adds', 'app_reads'],
  audience_parties: [...guarded, 'app_adds', 'app_reads'],
  audience_people: [...guarded, 'app_adds', 'app_reads'],
  visibility: [...guarded, 'app_reads', 'worker_reads'],
  space_members: [...guarded, 'app_reads', 'worker_reads'],
  seat_access: [...guarded, 'worker_reads'],
  samples: guarded,
  notifications: [...guarded, 'app_marks', 'app_reads', 'worker_adds', 'worker_marks', 'worker_reads', 'worker_removes'],
  notification_settings: [...guarded, 'app_own', 'worker_reads'],
  answer_links: [...guarded, 'app_reads', 'app_uses', 'worker_adds', 'worker_reads', 'worker_removes'],
  // Derived, and read through acting.portfolio() alone.
  portfolio_partnerships: guarded,
  portfolio_figures: guarded,
}

/** Tables that hold nothing of anybody. */
export const tablesOfTheProgram = new Set(['public.migrations', 'public.notification_position', 'guard.content_tables'])

/** Schemas that requests do not reach at all, save for what is granted below. */
export const closedSchemas = new Set(['auth', 'mail', 'jobs', 'sealed'])

/** Policies of content tables beside the standard ones. */
export const furtherPolicies: Readonly<Record<string, readonly string[]>> = {
  // Those who see none of the content append what they did to the chain of all parties; background work follows the ledger.
  // A sample goes without a trace; the record of a real partnership is never deleted, and the database tells the two apart.
  // That words were erased is told also by a chain that is closed.
  ledger_entries: ['appended_by_erasure', 'appended_by_outsider', 'only_of_samples', 'worker_reads'],
  ledger_payloads: ['appended_by_erasure', 'appended_by_outsider', 'only_of_samples'],
  // The regular job looks for series whose latest occurrence is due.
  commitments: ['worker_reads'],
}

/** Content that requests may delete: nothing else is ever taken away. */
export const deletableContent: Readonly<Record<string, string>> = {
  search_documents: 'A search document goes when its record does.',
  activity_details: 'A part of an activity is taken away; the record keeps that there was one.',
  activity_measures: 'Goes with the part that the measure held the figures of; the measure stays.',
  objective_links: 'A link is taken back; the record keeps that there was one.',
  goal_needs: 'Which needs a goal serves is written as a whole; the record keeps the earlier ones.',
  goal_links: 'A link is taken back; the record keeps that there was one.',
  strategy_options: 'The options of a strategy are replaced as a whole until one is chosen; the record keeps the earlier ones.',
  strategy_links: 'A link is taken back; the record keeps that there was one.',
  need_options: 'The options of a need are replaced as a whole; the record keeps the earlier ones.',
  need_sources: 'So are its sources.',
  estimates: 'An estimate is taken back; the record keeps that there was one.',
  stake_figures: 'The numbers of a stake are replaced as a whole; the record keeps the earlier ones.',
}

/** Rights of requests on tables without an audience, beyond reading, as the catalogue writes them. */
export const globalGrants: Readonly<Record<string, string>> = {
  people: 'insert, update(locale), update(name), update(time_zone)',
  person_contacts: 'insert, update(email)',
  organisations:
    'insert, update(colour), update(country), update(languages), update(legal_name), update(listed_at), update(short_name), update(time_zone), update(working_days), update(working_from), update(working_to)',
  organisation_identifiers: 'delete, insert, update',
  closed_days: 'delete, insert, update',
  seats: 'insert, update(administrator_since), update(coordinator_since), update(joined_at), update(left_at), update(title)',
  seat_invitations: 'insert, update(accepted_at), update(expires_at), update(withdrawn_at)',
  api_keys: 'insert, update(revoked_at)',
  spaces: 'insert',
  partnerships:
    'insert, update(activated_at), update(ended_at), update(ends_on), update(name), update(notice_days), update(purpose), update(renewal), update(stage), update(starts_on)',
  stages: 'delete, insert, update',
  parties: 'insert, update(joined_at), update(left_at), update(left_how), update(left_reason), update(left_with)',
  party_invitations:
    'insert, update(accepted_at), update(accepted_for), update(declined_at), update(expires_at), update(withdrawn_at)',
  participants: 'insert, update(named_at), update(named_by), update(removed_at), update(role)',
  audiences: 'insert',
  audience_parties: 'insert',
  audience_people: 'insert',
  notifications: 'update(read_at)',
  notification_settings:
    'insert, update(changed_at), update(digest), update(digest_at), update(mail), update(quiet_from), update(quiet_to)',
  answer_links: 'update(used_at), update(used_for)',
  'mail.outbox': 'insert(content), insert(kind), insert(locale), insert(recipient)',
}

/** Tables of which requests may not read every column: secrets, and the words that are searched. */
export const partlyReadable = new Set(['api_keys', 'search_documents'])

/** Functions outside `acting` that requests may call. */
export const guardFunctionsForRequests = new Set([
  'guard.reissue(uuid,boolean)',
  'guard.erase_payload(uuid,uuid,bigint,uuid,text)',
  // Refuses unless the space was made in the same transaction by who asks, or is the asker's own to administer.
  'guard.add_stand_ins(uuid,jsonb,jsonb,timestamp with time zone)',
  'guard.restore_rows(uuid,text,text[],json)',
  'guard.project_portfolio(uuid,boolean,uuid[],uuid[],bigint)',
])

/** The triggers that keep the derived tables true, and the chains whole. */
export const requiredTriggers: readonly string[] = [
  ...['seats', 'parties', 'participants', 'audiences', 'audience_parties', 'audience_people'].flatMap((table) =>
    [1, 2, 3].map((number) => `${table}.${table}_kept_visible_${number}`),
  ),
  'parties.parties_in_portfolio_1',
  'parties.parties_in_portfolio_2',
  'participants.participants_one_side',
  'ledger_entries.ledger_entries_continue_chain',
  'rounds.rounds_keep_answers',
  'parties.parties_forget_departed_answers',
]
