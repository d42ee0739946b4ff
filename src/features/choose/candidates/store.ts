import type { Db } from '#src/core/acting/store.ts'
import type {
  Candidate,
  CandidateMove,
  CandidateStage,
  CandidateView,
  Figure,
  Outcome,
  TrackRecord,
} from '#src/features/choose/candidates/model.ts'

const selectCandidates = (db: Db, spaceId: string) =>
  db
    .selectFrom('candidates')
    .select(['id', 'space_id as spaceId', 'audience_id as audienceId', 'selection_id as selectionId', 'name', 'country'])
    .select(['organisation_id as organisationId', 'about', 'email', 'stage', 'added_by as addedBy', 'added_at as addedAt'])
    .where('space_id', '=', spaceId)

type Row = Awaited<ReturnType<ReturnType<typeof selectCandidates>['executeTakeFirstOrThrow']>>
const toCandidate = (row: Row): Candidate => ({ ...row, stage: row.stage as CandidateStage })

export async function listCandidates(db: Db, spaceId: string, selectionId: string): Promise<Candidate[]> {
  const rows = await selectCandidates(db, spaceId)
    .where('selection_id', '=', selectionId)
    .orderBy('added_at')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(toCandidate)
}

export async function findCandidate(db: Db, spaceId: string, id: string): Promise<Candidate | undefined> {
  const row = await selectCandidates(db, spaceId).where('id', '=', id).executeTakeFirst()
  return row && toCandidate(row)
}

export async function insertCandidates(db: Db, candidates: readonly Candidate[]): Promise<void> {
  if (candidates.length === 0) return
  const rows = candidates.map((one) => ({
    space_id: one.spaceId,
    audience_id: one.audienceId,
    id: one.id,
    selection_id: one.selectionId,
    organisation_id: one.organisationId,
    name: one.name,
    country: one.country,
    about: one.about,
    email: one.email,
    stage: one.stage,
    added_by: one.addedBy,
    added_at: one.addedAt,
  }))
  await db.insertInto('candidates').values(rows).execute()
}

export async function saveCandidate(db: Db, candidate: Candidate): Promise<void> {
  const { name, country, about, email, stage } = candidate
  await db
    .updateTable('candidates')
    .set({ name, country, about, email, stage })
    .where('space_id', '=', candidate.spaceId)
    .where('id', '=', candidate.id)
    .execute()
}

export async function insertMove(db: Db, candidate: Candidate, move: CandidateMove): Promise<void> {
  await db
    .insertInto('candidate_moves')
    .values({
      space_id: candidate.spaceId,
      audience_id: candidate.audienceId,
      id: move.id,
      candidate_id: candidate.id,
      from_stage: move.fromStage,
      to_stage: move.toStage,
      reason: move.reason,
      moved_by: move.movedBy,
      moved_at: move.movedAt,
    })
    .execute()
}

/** Moves, the newest first, of these candidates. */
export async function listMoves(
  db: Db,
  spaceId: string,
  candidates: readonly string[],
): Promise<(CandidateMove & { candidateId: string })[]> {
  if (candidates.length === 0) return []
  const rows = await db
    .selectFrom('candidate_moves')
    .select(['id', 'candidate_id as candidateId', 'from_stage as fromStage', 'to_stage as toStage', 'reason'])
    .select(['moved_by as movedBy', 'moved_at as movedAt'])
    .where('space_id', '=', spaceId)
    .where('candidate_id', 'in', [...candidates])
    .orderBy('moved_at', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    fromStage: row.fromStage as CandidateStage,
    toStage: row.toStage as CandidateStage,
  }))
}

export async function listTrackRecords(db: Db, spaceId: string, candidates: readonly string[]): Promise<TrackRecord[]> {
  if (candidates.length === 0) return []
  const rows = await db
    .selectFrom('track_records')
    .select(['id', 'candidate_id as candidateId', 'partnership_id as partnershipId', 'title', 'partners', 'outcome'])
    .select(['from_year as fromYear', 'to_year as toYear', 'reason', 'source'])
    .select(['written_by as writtenBy', 'written_at as writtenAt'])
    .where('space_id', '=', spaceId)
    .where('candidate_id', 'in', [...candidates])
    .where('removed_at', 'is', null)
    .orderBy('from_year', 'desc')
    .orderBy('written_at')
    .execute()
  return rows.map((row) => ({ ...row, outcome: row.outcome as Outcome }))
}

export async function insertTrackRecord(db: Db, candidate: Candidate, one: TrackRecord): Promise<void> {
  await db
    .insertInto('track_records')
    .values({
      space_id: candidate.spaceId,
      audience_id: candidate.audienceId,
      id: one.id,
      candidate_id: candidate.id,
      partnership_id: one.partnershipId,
      title: one.title,
      partners: one.partners,
      from_year: one.fromYear,
      to_year: one.toYear,
      outcome: one.outcome,
      reason: one.reason,
      source: one.source,
      written_by: one.writtenBy,
      written_at: one.writtenAt,
    })
    .execute()
}

/** Takes it away, or brings it back. */
export async function markTrackRecord(db: Db, spaceId: string, id: string, removedAt: string | null): Promise<void> {
  const changed = db.updateTable('track_records').set({ removed_at: removedAt })
  await changed.where('space_id', '=', spaceId).where('id', '=', id).execute()
}

/** When each track record of these candidates was taken off the list, if it was; the latest first. */
export async function listRecordRemovals(db: Db, spaceId: string, candidates: readonly string[]) {
  if (candidates.length === 0) return []
  return db
    .selectFrom('track_records')
    .select(['id', 'candidate_id as candidateId', 'title', 'removed_at as removedAt'])
    .where('space_id', '=', spaceId)
    .where('candidate_id', 'in', [...candidates])
    .orderBy('removed_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Partnerships that the acting seat knows of and in which the organisation is or was a party. */
export async function listKnownPartnerships(db: Db, organisationId: string) {
  return db
    .selectFrom('parties as p')
    .innerJoin('partnerships as s', 's.id', 'p.space_id')
    .select(['s.id', 's.name', 's.stage', 's.ended_at as endedAt', 's.activated_at as activatedAt'])
    .select(['p.joined_at as joinedAt', 'p.left_at as leftAt', 'p.left_how as leftHow', 'p.left_reason as leftReason'])
    .where('p.organisation_id', '=', organisationId)
    .orderBy('p.joined_at', 'desc')
    .limit(100)
    .execute()
}

export async function listFigures(db: Db, spaceId: string, candidates: readonly string[]): Promise<Figure[]> {
  if (candidates.length === 0) return []
  const rows = await db
    .selectFrom('candidate_figures')
    .select(['candidate_id as candidateId', 'criterion', 'value', 'evidence'])
    .where('space_id', '=', spaceId)
    .where('candidate_id', 'in', [...candidates])
    .execute()
  return rows.map((row) => ({ ...row, value: Number(row.value) }))
}

export async function saveFigures(
  db: Db,
  candidates: ReadonlyMap<string, Candidate>,
  figures: readonly Figure[],
  by: { seatId: string; now: string },
): Promise<void> {
  if (figures.length === 0) return
  const rows = figures.flatMap(({ candidateId, criterion, value, evidence }) => {
    const candidate = candidates.get(candidateId)
    if (!candidate) return []
    const place = { space_id: candidate.spaceId, audience_id: candidate.audienceId, candidate_id: candidateId }
    return [{ ...place, criterion, value: String(value), evidence, written_by: by.seatId, written_at: by.now }]
  })
  await db
    .insertInto('candidate_figures')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['space_id', 'candidate_id', 'criterion']).doUpdateSet((row) => ({
        value: row.ref('excluded.value'),
        evidence: row.ref('excluded.evidence'),
        written_by: row.ref('excluded.written_by'),
        written_at: row.ref('excluded.written_at'),
      })),
    )
    .execute()
}

/** The views of these candidates, the newest first. */
export async function listViews(db: Db, spaceId: string, candidates: readonly string[]): Promise<CandidateView[]> {
  if (candidates.length === 0) return []
  const rows = await db
    .selectFrom('candidate_views')
    .select(['id', 'candidate_id as candidateId', 'ratings', 'said_by as saidBy', 'said_on as saidOn'])
    .select(['entered_by as enteredBy', 'entered_at as enteredAt'])
    .where('space_id', '=', spaceId)
    .where('candidate_id', 'in', [...candidates])
    .orderBy('entered_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, ratings: row.ratings as unknown as CandidateView['ratings'] }))
}

export async function insertView(db: Db, candidate: Candidate, view: CandidateView): Promise<void> {
  await db
    .insertInto('candidate_views')
    .values({
      space_id: candidate.spaceId,
      audience_id: candidate.audienceId,
      id: view.id,
      candidate_id: candidate.id,
      ratings: JSON.stringify(view.ratings),
      said_by: view.saidBy,
      said_on: view.saidOn,
      entered_by: view.enteredBy,
      entered_at: view.enteredAt,
    })
    .execute()
}
