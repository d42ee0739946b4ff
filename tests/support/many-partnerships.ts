import { Client } from 'pg'
import type { TestSeat } from './world.ts'

interface Wish {
  readonly ownerUrl: string
  readonly seat: Pick<TestSeat, 'seatId' | 'organisationId'>
  readonly count: number
}

const partners = 400

/**
 * Gives one organisation thousands of partnerships, each with a partner, commitments, a measure and an estimate: in bulk and past the
 * program, since through its verbs it would take an hour. What the database derives is derived at the end, at once.
 */
export async function addManyPartnerships({ ownerUrl, seat, count }: Wish): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    for (const table of watched) await client.query(`alter table ${table} disable trigger user`)
    await client.query('set local role entente_guard')
    for (const statement of statements(seat, count)) await client.query(statement)
    await client.query('reset role')
    for (const table of watched) await client.query(`alter table ${table} enable trigger user`)
    await client.query('commit')
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

const watched = ['parties', 'participants', 'audiences', 'audience_parties']

/** An id that begins with what it is of, so that the rows of a partnership find each other. */
const idOf = (kind: number, of = 'i') =>
  `(lpad(to_hex(${kind}), 8, '0') || '-0000-4000-8000-' || lpad(to_hex(${of}), 12, '0'))::uuid`
const word = (words: string, at: string) => `(string_to_array('${words}', ','))[1 + (${at}) % ${words.split(',').length}]`

const subjects =
  'Grid-scale storage,Hydrogen for the ferry line,Offshore cables,Apprentice exchange,Cell chemistry,Harbour logistics,Heat from waste,Joint laboratory,Open tooling,Satellite weather,Regional clinics,Night trains,Seed banks'
const places = 'Baltic coast,Lower Saxony,Osaka bay,Liguria,North Sea,Andes,Rift valley,Gulf of Finland,Danube,Atacama,Hokkaido'
const names =
  'Kaito,Rederi Öresund,Maristella,Fachhochschule Küste,Tanaka,Voltaire,Ostsee Netz,Helios,Sahel Water,Nordlys,Arctic Data,Meridian'
const stages = 'need,selection,agreement,launch,operation,operation,operation,renewal,exit'

function statements({ organisationId, seatId }: Wish['seat'], count: number): string[] {
  const [ours, mine] = [`'${organisationId}'::uuid`, `'${seatId}'::uuid`]
  const each = `from generate_series(1, ${count}) i`
  const partner = idOf(1, `i % ${partners}`)
  return [
    `insert into organisations (id, legal_name, short_name, country, time_zone, colour)
     select ${idOf(1)}, n, n, 'DE', 'Europe/Berlin', 1 + i % 8 from generate_series(0, ${partners - 1}) i cross join lateral (select ${word(names, 'i')} || ' ' || (i + 1) as n) named`,
    `insert into spaces (id, kind) select ${idOf(1)}, 'organisation' from generate_series(0, ${partners - 1}) i`,
    `insert into spaces (id, kind) select ${idOf(2)}, 'partnership' ${each}`,
    `insert into partnerships (id, name, stage, starts_on, ends_on, notice_days, created_by, activated_at)
     select ${idOf(2)}, ${word(subjects, 'i')} || ', ' || ${word(places, 'i / 7')} || ' ' || i, ${word(stages, 'i')}, date '2025-01-01' + i % 500,
            case when i % 5 > 0 then date '2026-12-01' + i % 900 end, case when i % 3 > 0 then 90 end, ${mine}, timestamptz '2025-02-01 00:00Z' ${each}`,
    `insert into stages (space_id, position, key) select ${idOf(2)}, s.place, s.key ${each}
      cross join unnest('{need,selection,agreement,launch,operation,renewal,exit}'::text[]) with ordinality s (key, place)`,
    `insert into parties (space_id, organisation_id, joined_at) select ${idOf(2)}, ${ours}, timestamptz '2025-01-01 00:00Z' ${each}`,
    `insert into parties (space_id, organisation_id, joined_at) select ${idOf(2)}, ${partner}, timestamptz '2025-02-01 00:00Z' ${each}`,
    `insert into participants (space_id, organisation_id, seat_id, role, named_by) select ${idOf(2)}, ${ours}, ${mine}, 'alliance-manager', ${mine} ${each}`,
    `insert into audiences (space_id, id, kind, members_key) select ${idOf(2)}, ${idOf(3)}, 'all-parties', ${ours}::text || ',' || ${partner}::text ${each}`,
    `insert into audiences (space_id, id, kind, members_key) select ${idOf(2)}, ${idOf(4)}, 'organisation', ${ours}::text ${each}`,
    `insert into audience_parties (space_id, audience_id, organisation_id)
     select ${idOf(2)}, ${idOf(3)}, ${ours} ${each} union all select ${idOf(2)}, ${idOf(3)}, ${partner} ${each} union all select ${idOf(2)}, ${idOf(4)}, ${ours} ${each}`,
    `insert into commitments (space_id, audience_id, id, owed_by, owed_to, title, due_on, due_zone, due_ends_at, state, proposed_by, proposed_for, proposed_at, accepted_by, accepted_at, warned_at, changed_at)
     select ${idOf(2)}, ${idOf(3)}, (lpad(to_hex(5), 8, '0') || '-0000-4000-8000-' || lpad(to_hex(i * 16 + c), 12, '0'))::uuid, ${ours}, array[${partner}], 'Deliver batch ' || c, d.day, 'Europe/Berlin',
            (d.day + 1)::timestamp at time zone 'Europe/Berlin', 'accepted', ${mine}, ${ours}, timestamptz '2025-03-01 00:00Z', ${mine}, timestamptz '2025-03-02 00:00Z',
            case when i % 11 = 0 and c = 1 then timestamptz '2026-10-01 00:00Z' end, timestamptz '2025-03-02 00:00Z'
       ${each} cross join generate_series(1, 10) c
      cross join lateral (select case when c = 1 and i % 9 = 0 then date '2026-10-05' + i % 20 else date '2028-01-01' + (i * 7 + c * 31) % 600 end as day) d
      where i % 13 > 0`,
    `insert into measures (space_id, audience_id, id, key, created_by, created_at) select ${idOf(2)}, ${idOf(3)}, ${idOf(6)}, 'delivery', ${mine}, timestamptz '2025-03-01 00:00Z' ${each} where i % 4 > 0`,
    `insert into measure_definitions (space_id, audience_id, measure_id, number, valid_from, name, unit, direction, perspective, frequency, source, formula, warn, alarm, reason, defined_by, defined_at)
     select ${idOf(2)}, ${idOf(3)}, ${idOf(6)}, 1, date '2026-01-01', 'Delivered in time', '%', 'up', 'operational', 'quarter', '', '', 2, 10, '', ${mine}, timestamptz '2025-03-01 00:00Z' ${each} where i % 4 > 0`,
    `insert into measure_targets (space_id, audience_id, measure_id, number, from_day, value) select ${idOf(2)}, ${idOf(3)}, ${idOf(6)}, 1, date '2026-01-01', 90 ${each} where i % 4 > 0`,
    `insert into measure_values (space_id, audience_id, measure_id, period, revision, number, value, note, reason, entered_by, entered_at)
     select ${idOf(2)}, ${idOf(3)}, ${idOf(6)}, date '2026-07-01', 1, 1, 99 - (i * 3 % 31) * (i % 3), '', '', ${mine}, timestamptz '2026-10-01 00:00Z' ${each} where i % 4 > 0`,
    `insert into estimates (space_id, audience_id, id, target_space_id, amount, currency, written_by, written_at)
     select ${idOf(2)}, ${idOf(4)}, ${idOf(7)}, ${idOf(2)}, round((50000 * exp((i * 37 % 1000) / 160.0))::numeric, -3), case when i % 17 = 0 then 'JPY' else 'EUR' end, ${mine}, timestamptz '2026-06-01 00:00Z' ${each} where i % 5 <> 2`,
    'insert into visibility (seat_id, space_id, audience_id, access) select seat_id, space_id, audience_id, access from guard.sight on conflict do nothing',
    `insert into space_members (space_id, seat_id, organisation_id, role, since, until, access)
     select space_id, seat_id, organisation_id, role, since, until, access from guard.membership on conflict do nothing`,
    'select guard.rebuild_portfolio()',
    `update portfolio_figures set last_at = 1795132800000 - (hashtext(audience_id::text) & 2047)::bigint * 3600000 where last_at is null and audience_id::text like '00000003%'`,
  ]
}
