import { hashOfKey } from '#src/core/keys/actions.ts'
import { usualStages } from '#src/core/partnerships/model.ts'
import type { Plan } from './plan.ts'

/** Rows by table, each as its values in the order of `columns`. */
export type Rows = Map<string, (string | number | null)[][]>

export const columns: Readonly<Record<string, string>> = {
  people: 'id, name, locale, time_zone',
  person_contacts: 'person_id, email',
  organisations: 'id, legal_name, short_name, country, time_zone, colour',
  seats: 'id, person_id, organisation_id, administrator_since, coordinator_since, joined_at',
  api_keys: 'id, seat_id, name, secret_hash, scopes',
  spaces: 'id, kind',
  partnerships: 'id, name, purpose, stage, created_by, created_at, activated_at',
  stages: 'space_id, position, key',
  parties: 'space_id, organisation_id, joined_at',
  audiences: 'space_id, id, kind, members_key',
  audience_parties: 'space_id, audience_id, organisation_id',
  measures: 'space_id, audience_id, id, key, created_by, created_at',
  measure_definitions:
    'space_id, audience_id, measure_id, number, valid_from, name, unit, direction, perspective, frequency, owner_organisation_id, source, formula, warn, alarm, reason, defined_by, defined_at',
  measure_targets: 'space_id, audience_id, measure_id, number, from_day, value',
  measure_values: 'space_id, audience_id, measure_id, period, revision, number, value, note, reason, entered_by, entered_at',
  commitments:
    'space_id, audience_id, id, owed_by, owed_to, title, details, due_on, due_zone, due_ends_at, state, proposed_by, proposed_for, proposed_at, accepted_by, accepted_at, kept_on, settled_at, changed_at',
  commitment_events: 'space_id, audience_id, commitment_id, position, kind, seat_id, at',
  ledger_entries:
    'space_id, audience_id, sequence, previous_hash, hash, recorded_at, seat_id, verb, subject_kind, subject_id, change_hash',
  ledger_payloads: 'space_id, audience_id, sequence, salt, payload',
  search_documents: 'space_id, audience_id, kind, id, title, words',
}

export const add = (rows: Rows, table: string, ...values: (string | number | null)[]) => {
  const known = rows.get(table)
  if (known) known.push(values)
  else rows.set(table, [values])
}

export const moment = '2024-01-01T00:00:00.000Z'

/** The key by which the benchmark acts for a seat. */
export const keyOf = (index: number) => `entente_key_bench-${String(index).padStart(8, '0')}-not-a-secret`

/** Organisations with their people, seats and own spaces. */
export function organisationRows({ organisations, newId }: Plan): Rows {
  const rows: Rows = new Map()
  for (const [index, { organisationId, personId, seatId, shortName, audienceId }] of organisations.entries()) {
    add(rows, 'people', personId, `Person ${index}`, 'en', 'UTC')
    add(rows, 'person_contacts', personId, `person-${index}@example.test`)
    add(rows, 'organisations', organisationId, `${shortName} AG`, shortName, 'DE', 'Europe/Berlin', (index % 8) + 1)
    add(rows, 'seats', seatId, personId, organisationId, moment, moment, moment)
    add(rows, 'api_keys', newId(), seatId, 'bench', hashOfKey(keyOf(index)), '{read,write}')
    add(rows, 'spaces', organisationId, 'organisation')
    add(rows, 'audiences', organisationId, audienceId, 'organisation', organisationId)
    add(rows, 'audience_parties', organisationId, audienceId, organisationId)
  }
  return rows
}

/** The frame of the partnerships: parties, stages and audiences. */
export function partnershipRows({ partnerships }: Plan): Rows {
  const rows: Rows = new Map()
  for (const { id, name, parties, allParties, ownAudiences } of partnerships) {
    const [first] = parties
    add(rows, 'spaces', id, 'partnership')
    add(rows, 'partnerships', id, name, `What ${name} is for`, usualStages[4], first?.seatId ?? null, moment, moment)
    for (const [position, key] of usualStages.entries()) add(rows, 'stages', id, position + 1, key)
    const members = parties.map(({ organisationId }) => organisationId).sort()
    add(rows, 'audiences', id, allParties, 'all-parties', members.join(','))
    for (const [index, { organisationId }] of parties.entries()) {
      add(rows, 'parties', id, organisationId, moment)
      add(rows, 'audience_parties', id, allParties, organisationId)
      add(rows, 'audiences', id, ownAudiences[index] ?? '', 'organisation', organisationId)
      add(rows, 'audience_parties', id, ownAudiences[index] ?? '', organisationId)
    }
  }
  return rows
}
