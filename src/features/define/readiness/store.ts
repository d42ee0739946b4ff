import type { Db } from '#src/core/acting/store.ts'
import type { Assessment } from '#src/features/define/readiness/model/assessment.ts'

const selectAssessments = (db: Db, spaceId: string) =>
  db
    .selectFrom('readiness_assessments')
    .select(['id', 'space_id as spaceId', 'audience_id as audienceId', 'round_id as roundId', 'about'])
    .select(['begun_by as begunBy', 'begun_at as begunAt'])
    .where('space_id', '=', spaceId)

export const listAssessments = (db: Db, spaceId: string): Promise<Assessment[]> =>
  selectAssessments(db, spaceId).orderBy('begun_at', 'desc').orderBy('id').limit(200).execute()

export const findAssessment = (db: Db, spaceId: string, id: string): Promise<Assessment | undefined> =>
  selectAssessments(db, spaceId).where('id', '=', id).executeTakeFirst()

export async function insertAssessment(db: Db, assessment: Assessment): Promise<void> {
  await db
    .insertInto('readiness_assessments')
    .values({
      space_id: assessment.spaceId,
      audience_id: assessment.audienceId,
      id: assessment.id,
      round_id: assessment.roundId,
      about: assessment.about,
      begun_by: assessment.begunBy,
      begun_at: assessment.begunAt,
    })
    .execute()
}

export interface ReadinessAction {
  readonly assessmentId: string
  readonly statement: string
  readonly commitmentId: string
}

export const listReadinessActions = (db: Db, spaceId: string): Promise<ReadinessAction[]> =>
  db
    .selectFrom('readiness_actions')
    .select(['assessment_id as assessmentId', 'statement', 'commitment_id as commitmentId'])
    .where('space_id', '=', spaceId)
    .orderBy('commitment_id')
    .execute()

export async function insertReadinessAction(db: Db, assessment: Assessment, action: ReadinessAction): Promise<void> {
  await db
    .insertInto('readiness_actions')
    .values({
      space_id: assessment.spaceId,
      audience_id: assessment.audienceId,
      assessment_id: assessment.id,
      statement: action.statement,
      commitment_id: action.commitmentId,
    })
    .execute()
}
