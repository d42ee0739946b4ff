import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import type { Audience, AudienceKind } from '#src/core/audiences/model.ts'
import { compileOnce } from '#src/platform/database/compile-once.ts'

interface AudienceRow {
  id: string
  kind: AudienceKind
  organisations: string[]
  seats: string[]
  closed_at: string | null
}

/** Audiences of a space that the acting seat belongs to, with everybody who sees them. */
export async function listAudiences(db: Db, spaceId: string): Promise<Audience[]> {
  const { rows } = await sql<AudienceRow>`select * from acting.audiences(${spaceId}::uuid)`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    organisations: row.organisations,
    seats: row.seats,
    closedAt: row.closed_at,
  }))
}

export async function findAudience(db: Db, spaceId: string, audienceId: string): Promise<Audience | undefined> {
  return (await listAudiences(db, spaceId)).find((one) => one.id === audienceId)
}

export async function findOpenAudience(db: Db, spaceId: string, kind: AudienceKind, key: string): Promise<string | undefined> {
  return (await openAudienceOf(db, { spaceId, kind, key }))[0]?.id
}

const openAudienceOf = compileOnce((db: Db, given: { spaceId: string; kind: AudienceKind; key: string }) =>
  db
    .selectFrom('audiences')
    .select('id')
    .where('space_id', '=', given.spaceId)
    .where('kind', '=', given.kind)
    .where('members_key', '=', given.key)
    .where('closed_at', 'is', null),
)

/** The open audience of all parties; known also to those who see none of its content, so that the record can tell what they did. */
export async function findAllParties(db: Db, spaceId: string): Promise<string | undefined> {
  return (await audienceOfAll(db, { spaceId }))[0]?.id ?? undefined
}

const audienceOfAll = compileOnce(
  (_db: Db, given: { spaceId: string }) => sql<{ id: string | null }>`select acting.all_parties(${given.spaceId}::uuid) as id`,
)

export interface NewAudience {
  readonly spaceId: string
  readonly id: string
  readonly kind: AudienceKind
  readonly key: string
  readonly organisations?: readonly string[]
  readonly seats?: readonly string[]
}

export async function insertAudience(
  db: Db,
  { spaceId, id, kind, key, organisations = [], seats = [] }: NewAudience,
): Promise<void> {
  await db.insertInto('audiences').values({ space_id: spaceId, id, kind, members_key: key }).execute()
  if (organisations.length > 0) {
    const rows = organisations.map((organisation) => ({ space_id: spaceId, audience_id: id, organisation_id: organisation }))
    await db.insertInto('audience_parties').values(rows).execute()
  }
  if (seats.length > 0) {
    const rows = seats.map((seat) => ({ space_id: spaceId, audience_id: id, seat_id: seat }))
    await db.insertInto('audience_people').values(rows).execute()
  }
}

/** The audience of a whole organisation in its own space. */
export async function findHomeAudience(db: Db, organisationId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('audiences')
    .select('id')
    .where('space_id', '=', organisationId)
    .where('kind', '=', 'organisation')
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row?.id
}
