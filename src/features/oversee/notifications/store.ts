import { sql } from 'kysely'
import type { Database, Db } from '#src/core/acting/store.ts'
import type { Kind, Settings, When } from '#src/features/oversee/notification-settings/model.ts'
import { type SettingsRow, settingsOfPerson, toSettings } from '#src/features/oversee/notification-settings/store.ts'

export interface Notification {
  readonly id: string
  readonly seatId: string
  readonly spaceId: string
  readonly kind: Kind
  readonly verb: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly bySeat: string | null
  readonly at: string
  readonly readAt: string | null
}

const columns = [
  'n.id',
  'n.seat_id as seatId',
  'n.space_id as spaceId',
  'n.kind',
  'n.verb',
  'n.subject_kind as subjectKind',
  'n.subject_id as subjectId',
  'n.by_seat as bySeat',
  'n.at',
  'n.read_at as readAt',
] as const

/** Those of the acting seat, the latest first; what it may no longer know of is not among them. */
export async function listNotifications(db: Db, limit: number): Promise<Notification[]> {
  const rows = await db
    .selectFrom('notifications as n')
    .select(columns)
    .where(sql<boolean>`n.seat_id = acting.seat()`)
    .orderBy('n.at', 'desc')
    .orderBy('n.id')
    .limit(limit)
    .execute()
  return rows as Notification[]
}

/** Of the acting seat, some of them: for the words of a mail. */
export async function listNotificationsById(db: Db, ids: readonly string[]): Promise<Notification[]> {
  const rows = await db
    .selectFrom('notifications as n')
    .select(columns)
    .where('n.id', 'in', [...ids])
    .orderBy('n.at')
    .execute()
  return rows as Notification[]
}

export async function markNotificationsRead(
  db: Db,
  { ids, now }: { ids: readonly string[] | undefined; now: string },
): Promise<void> {
  let query = db
    .updateTable('notifications')
    .set({ read_at: now })
    .where(sql<boolean>`seat_id = acting.seat()`)
    .where('read_at', 'is', null)
  if (ids) query = query.where('id', '=', sql<string>`any (${[...ids]}::uuid[])`)
  await query.execute()
}

/** Runs the work alone among all processes, from where the ledger was read up to; answers false where another one is at it. */
export async function asWorkerFromPosition(
  worker: Database,
  work: (db: Db, position: string | undefined) => Promise<string>,
): Promise<boolean> {
  return worker.transaction().execute(async (db) => {
    const { rows } = await sql<{ position: string | null }>`
      select position from notification_position for update skip locked`.execute(db)
    if (!rows[0]) return false
    const next = await work(db, rows[0].position ?? undefined)
    await sql`update notification_position set position = ${next}`.execute(db)
    return true
  })
}

export interface Receiver {
  readonly seatId: string
  readonly personId: string
  readonly settings: Settings
  readonly hasAccount: boolean
}

/** Who sees an audience at present, was there when it happened and did not do it themselves, with how they wish to be told. */
export async function asWorkerListReceivers(
  db: Db,
  { space, audience, seat, at }: { space: string; audience: string; seat: string | null; at: string },
): Promise<Receiver[]> {
  const { rows } = await sql<{ seatId: string; personId: string; hasAccount: boolean; settings: SettingsRow | null }>`
    select v.seat_id as "seatId", s.person_id as "personId", p.account_id is not null as "hasAccount",
           ${settingsOfPerson} as settings
      from visibility v join seats s on s.id = v.seat_id and s.left_at is null join people p on p.id = s.person_id
      join space_members m on m.space_id = v.space_id and m.seat_id = v.seat_id and m.until is null
     where v.space_id = ${space}::uuid and v.audience_id = ${audience}::uuid and s.joined_at <= ${at}::timestamptz
       and not exists (select from participants n where n.space_id = v.space_id and n.seat_id = v.seat_id and n.removed_at is null and n.named_at > ${at}::timestamptz)
       and s.person_id is distinct from (select a.person_id from seats a where a.id = ${seat}::uuid)`.execute(db)
  return rows.map(({ settings, ...row }) => ({ ...row, settings: toSettings(settings ?? undefined) }))
}

/** Told once: entries near the position are read again, and then known already. */
export async function asWorkerInsertNotification(
  db: Db,
  notification: Omit<Notification, 'readAt'> & { readonly entryHash: string; readonly mail: When },
): Promise<void> {
  const { id, seatId, spaceId, entryHash, kind, verb, subjectKind, subjectId, bySeat, at, mail } = notification
  await sql`insert into notifications (id, seat_id, space_id, entry_hash, kind, verb, subject_kind, subject_id, by_seat, at, mail)
    values (${id}, ${seatId}, ${spaceId}, ${entryHash}, ${kind}, ${verb}, ${subjectKind}, ${subjectId}, ${bySeat}, ${at}, ${mail})
    on conflict (seat_id, entry_hash) do nothing`.execute(db)
}

/** What partnerships are called, as far as the acting seat belongs to them. */
export async function listSpaceNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from partnerships where id = any (${[...new Set(ids)]}::uuid[])
    union all select id, short_name from organisations where id = acting.organisation() and id = any (${[...new Set(ids)]}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function listOrganisationNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, short_name as name from organisations where id = any (${[...new Set(ids)]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export interface Mailing {
  readonly id: string
  readonly personId: string
  readonly email: string
  readonly locale: string
  readonly zone: string
  readonly settings: Settings
  readonly hasAccount: boolean
}

const toMailing = ({ settings, ...row }: Omit<Mailing, 'settings'> & { settings: SettingsRow | null }): Mailing => ({
  ...row,
  settings: toSettings(settings ?? undefined),
})

/** What is to be mailed at once and was not yet, with whom it goes to. Read in the meantime, it needs no mail. */
export async function asWorkerListToMail(db: Db): Promise<Mailing[]> {
  const { rows } = await sql<Omit<Mailing, 'settings'> & { settings: SettingsRow | null }>`
    select n.id, p.id as "personId", c.email, p.locale, p.time_zone as zone, p.account_id is not null as "hasAccount",
           ${settingsOfPerson} as settings
      from notifications n join seats s on s.id = n.seat_id and s.left_at is null
      join people p on p.id = s.person_id join person_contacts c on c.person_id = p.id
     where n.mail = 'now' and n.mailed_at is null and n.read_at is null
     order by n.at limit 500 for update of n skip locked`.execute(db)
  return rows.map(toMailing)
}

/** People with something for a digest, and when they were sent the last one. */
export async function asWorkerListDigests(db: Db): Promise<(Mailing & { readonly last: string | null })[]> {
  const { rows } = await sql<Omit<Mailing, 'settings'> & { settings: SettingsRow | null; last: string | null }>`
    select p.id, p.id as "personId", c.email, p.locale, p.time_zone as zone, p.account_id is not null as "hasAccount",
           (select max(d.mailed_at) from notifications d join seats o on o.id = d.seat_id where o.person_id = p.id and d.digest_id is not null) as last,
           ${settingsOfPerson} as settings
      from people p join person_contacts c on c.person_id = p.id
     where p.id in (select s.person_id from notifications n join seats s on s.id = n.seat_id and s.left_at is null
                     where n.mail = 'digest' and n.mailed_at is null and n.read_at is null)`.execute(db)
  return rows.map((row) => ({ ...toMailing(row), last: row.last }))
}

export async function asWorkerMarkMailed(db: Db, ids: readonly string[], now: string): Promise<void> {
  await sql`update notifications set mailed_at = ${now}::timestamptz where id = any (${[...ids]}::uuid[])`.execute(db)
}

/** Takes what waits for a person's digest into one; answers how much it is. Two processes at once: the second finds nothing. */
export async function asWorkerTakeIntoDigest(
  db: Db,
  { personId, digestId, now }: { personId: string; digestId: string; now: string },
): Promise<number> {
  const { rows } = await sql`
    update notifications n set mailed_at = ${now}::timestamptz, digest_id = ${digestId}::uuid
      from seats s where s.id = n.seat_id and s.person_id = ${personId}::uuid
       and n.mail = 'digest' and n.mailed_at is null and n.read_at is null returning n.id`.execute(db)
  return rows.length
}

export interface Addressed {
  readonly id: string
  readonly seatId: string
  readonly personId: string
  readonly spaceId: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly name: string
  readonly zone: string
  readonly hasAccount: boolean
  readonly readAt: string | null
}

/** Whose they are: one notification, or those of a digest. */
export async function asWorkerFindAddressed(
  worker: Database,
  { id, digestId }: { id?: string | undefined; digestId?: string | undefined },
): Promise<Addressed[]> {
  const { rows } = await sql<Addressed>`
    select n.id, n.seat_id as "seatId", s.person_id as "personId", n.space_id as "spaceId", n.subject_kind as "subjectKind",
           n.subject_id as "subjectId", p.name, p.time_zone as zone, p.account_id is not null as "hasAccount", n.read_at as "readAt"
      from notifications n join seats s on s.id = n.seat_id and s.left_at is null join people p on p.id = s.person_id
     where n.id = ${id ?? null}::uuid or n.digest_id = ${digestId ?? null}::uuid
     order by n.at`.execute(worker)
  return rows
}

/** What was read, or is long past, goes. */
export async function asWorkerDeleteOld(worker: Database, days: number): Promise<void> {
  await sql`delete from notifications where at < now() - make_interval(days => ${days})`.execute(worker)
  await sql`delete from answer_links where expires_at < now() - make_interval(days => ${days})`.execute(worker)
}
