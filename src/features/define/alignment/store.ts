import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import type { Alignment } from '#src/features/define/alignment/model/alignment.ts'
import type { LinkedCommitment } from '#src/features/define/alignment/model/find-conflicts.ts'

const selectAlignments = (db: Db, spaceId: string) =>
  db
    .selectFrom('alignments as a')
    .select(['a.id', 'a.space_id as spaceId', 'a.audience_id as audienceId', 'a.round_id as roundId'])
    .select(['a.opened_by as openedBy', 'a.opened_at as openedAt', 'a.taken_up_by as takenUpBy'])
    .select(['a.taken_up_at as takenUpAt', sql<number | null>`a.score::float8`.as('score')])
    .select(
      sql<
        { id: string; version: number; title: string }[]
      >`coalesce((select json_agg(json_build_object('id', o.objective_id, 'version', o.version, 'title', o.title) order by o.position)
        from alignment_objectives o where o.space_id = a.space_id and o.alignment_id = a.id), '[]')`.as('objectives'),
    )
    .where('a.space_id', '=', spaceId)

type Row = Awaited<ReturnType<ReturnType<typeof selectAlignments>['executeTakeFirstOrThrow']>>

const toAlignment = ({ takenUpBy, takenUpAt, score, ...row }: Row): Alignment => ({
  ...row,
  takenUp: takenUpBy === null ? null : { by: takenUpBy, at: takenUpAt ?? '', score: score ?? 0 },
})

export async function listAlignments(db: Db, spaceId: string): Promise<Alignment[]> {
  const rows = await selectAlignments(db, spaceId).orderBy('a.opened_at', 'desc').orderBy('a.id', 'desc').limit(200).execute()
  return rows.map(toAlignment)
}

export async function findAlignment(db: Db, spaceId: string, id: string): Promise<Alignment | undefined> {
  const row = await selectAlignments(db, spaceId).where('a.id', '=', id).executeTakeFirst()
  return row && toAlignment(row)
}

/** What a round found is taken up once. */
export async function lockAlignment(db: Db, spaceId: string, id: string): Promise<Alignment | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 53))`.execute(db)
  return findAlignment(db, spaceId, id)
}

export async function insertAlignment(db: Db, alignment: Alignment): Promise<void> {
  const at = { space_id: alignment.spaceId, audience_id: alignment.audienceId }
  await db
    .insertInto('alignments')
    .values({
      ...at,
      id: alignment.id,
      round_id: alignment.roundId,
      opened_by: alignment.openedBy,
      opened_at: alignment.openedAt,
    })
    .execute()
  const objectives = alignment.objectives.map(({ id, version, title }, index) => ({
    ...at,
    alignment_id: alignment.id,
    position: index + 1,
    objective_id: id,
    version,
    title,
  }))
  await db.insertInto('alignment_objectives').values(objectives).execute()
}

export async function markTakenUp(db: Db, { spaceId, id, takenUp }: Alignment): Promise<void> {
  await db
    .updateTable('alignments')
    .set({ taken_up_by: takenUp?.by ?? null, taken_up_at: takenUp?.at ?? null, score: takenUp?.score ?? null })
    .where('space_id', '=', spaceId)
    .where('id', '=', id)
    .execute()
}

/** Promises that are linked to objectives and still count: made, kept, or on offer. */
export async function listLinkedCommitments(db: Db, spaceId: string): Promise<LinkedCommitment[]> {
  return db
    .selectFrom('objective_links as l')
    .innerJoin('commitments as c', (join) => join.onRef('c.space_id', '=', 'l.space_id').onRef('c.id', '=', 'l.linked_id'))
    .select(['l.objective_id as objectiveId', 'c.owed_by as owedBy', 'c.owed_to as owedTo'])
    .where('l.space_id', '=', spaceId)
    .where('l.kind', '=', 'commitment')
    .where('c.state', 'in', ['offered', 'accepted', 'said-kept', 'kept'])
    .execute()
}
