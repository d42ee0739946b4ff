import type { Card } from '#src/core/acting/model.ts'
import { type Db, lockWithin } from '#src/core/acting/store.ts'
import { type Ending, type Link, type Objective, objectiveState, type Version } from '#src/features/define/objectives/model.ts'

const columns = [
  'o.id',
  'o.space_id as spaceId',
  'o.audience_id as audienceId',
  'o.title',
  'o.description',
  'o.kind',
  'o.horizon',
  'o.version',
  'o.proposed_by as proposedBy',
  'o.proposed_for as proposedFor',
  'o.proposed_at as proposedAt',
  'o.agreed_at as agreedAt',
  'o.ended_at as endedAt',
  'o.ended_how as endedHow',
  'o.ended_reason as endedReason',
] as const

const selectObjectives = (db: Db, spaceId: string) =>
  db.selectFrom('objectives as o').select(columns).where('o.space_id', '=', spaceId)

type Row = Awaited<ReturnType<ReturnType<typeof selectObjectives>['executeTakeFirstOrThrow']>>
const toObjective = (row: Row): Objective => ({ ...row, endedHow: row.endedHow as Ending | null })

export async function listObjectives(db: Db, spaceId: string): Promise<Objective[]> {
  const rows = await selectObjectives(db, spaceId).orderBy('o.proposed_at').orderBy('o.id').limit(1000).execute()
  return rows.map(toObjective)
}

export async function findObjective(db: Db, spaceId: string, id: string): Promise<Objective | undefined> {
  const row = await selectObjectives(db, spaceId).where('o.id', '=', id).executeTakeFirst()
  return row && toObjective(row)
}

/** Changes of one objective come one after the other. */
export async function lockObjective(db: Db, spaceId: string, id: string): Promise<Objective | undefined> {
  await lockWithin(db, spaceId, { kind: 11, key: id })
  return findObjective(db, spaceId, id)
}

/** Some of several spaces: what the acting seat sees of them. */
export async function listObjectivesIn(
  db: Db,
  { spaces, ids }: { spaces: readonly string[]; ids: readonly string[] },
): Promise<Objective[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('objectives as o')
    .select(columns)
    .where('o.space_id', 'in', [...new Set(spaces)])
    .where('o.id', 'in', [...new Set(ids)])
    .execute()
  return rows.map(toObjective)
}

/** Some of them, however many there are. */
export async function listObjectivesById(db: Db, spaceId: string, ids: readonly string[]): Promise<Objective[]> {
  if (ids.length === 0) return []
  const rows = await selectObjectives(db, spaceId)
    .where('o.id', 'in', [...ids])
    .execute()
  return rows.map(toObjective)
}

export async function findObjectiveCards(db: Db, spaceId: string, ids: readonly string[]): Promise<Card[]> {
  const objectives = await listObjectivesById(db, spaceId, ids)
  return objectives.map((one) => ({ id: one.id, audienceId: one.audienceId, title: one.title, state: objectiveState(one) }))
}

export async function insertObjective(db: Db, objective: Objective): Promise<void> {
  await db
    .insertInto('objectives')
    .values({
      space_id: objective.spaceId,
      audience_id: objective.audienceId,
      id: objective.id,
      title: objective.title,
      description: objective.description,
      kind: objective.kind,
      horizon: objective.horizon,
      version: objective.version,
      proposed_by: objective.proposedBy,
      proposed_for: objective.proposedFor,
      proposed_at: objective.proposedAt,
    })
    .execute()
}

/** Writes what may change; versions are written beside it and never again. */
export async function saveObjective(db: Db, objective: Objective): Promise<void> {
  await db
    .updateTable('objectives')
    .set({
      audience_id: objective.audienceId,
      title: objective.title,
      description: objective.description,
      kind: objective.kind,
      horizon: objective.horizon,
      version: objective.version,
      agreed_at: objective.agreedAt,
      ended_at: objective.endedAt,
      ended_how: objective.endedHow,
      ended_reason: objective.endedReason,
    })
    .where('space_id', '=', objective.spaceId)
    .where('id', '=', objective.id)
    .execute()
}

export async function listVersions(db: Db, spaceId: string, objectiveId: string): Promise<Version[]> {
  return db
    .selectFrom('objective_versions')
    .select(['version', 'title', 'description', 'kind', 'horizon', 'reason'])
    .select(['written_by as writtenBy', 'written_at as writtenAt'])
    .where('space_id', '=', spaceId)
    .where('objective_id', '=', objectiveId)
    .orderBy('version', 'desc')
    .execute()
}

export async function insertVersion(db: Db, objective: Objective, version: Version): Promise<void> {
  await db
    .insertInto('objective_versions')
    .values({
      space_id: objective.spaceId,
      audience_id: objective.audienceId,
      objective_id: objective.id,
      version: version.version,
      title: version.title,
      description: version.description,
      kind: version.kind,
      horizon: version.horizon,
      reason: version.reason,
      written_by: version.writtenBy,
      written_at: version.writtenAt,
    })
    .execute()
}

/** The open questions about objectives, by objective. */
export async function listOpenQuestions(db: Db, spaceId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('consents')
    .select(['id', 'subject_id'])
    .where('space_id', '=', spaceId)
    .where('subject_kind', '=', 'objective')
    .where('settled_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.subject_id, row.id]))
}

export async function listLinks(db: Db, spaceId: string, objectiveId?: string): Promise<(Link & { objectiveId: string })[]> {
  let query = db
    .selectFrom('objective_links')
    .select(['objective_id as objectiveId', 'kind', 'linked_id as id'])
    .where('space_id', '=', spaceId)
  if (objectiveId !== undefined) query = query.where('objective_id', '=', objectiveId)
  return query.orderBy('linked_at').orderBy('linked_id').execute()
}

export async function insertLink(db: Db, objective: Objective, link: Link & { by: string; at: string }): Promise<boolean> {
  const result = await db
    .insertInto('objective_links')
    .values({
      space_id: objective.spaceId,
      audience_id: objective.audienceId,
      objective_id: objective.id,
      kind: link.kind,
      linked_id: link.id,
      linked_by: link.by,
      linked_at: link.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** False when there was none. */
export async function deleteLink(db: Db, objective: Objective, link: Link): Promise<boolean> {
  const result = await db
    .deleteFrom('objective_links')
    .where('space_id', '=', objective.spaceId)
    .where('objective_id', '=', objective.id)
    .where('kind', '=', link.kind)
    .where('linked_id', '=', link.id)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
