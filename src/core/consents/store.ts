import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import type { AnsweringRole, Consent, ConsentAnswer } from '#src/core/consents/model.ts'
import { compileByShape } from '#src/platform/database/compile-once.ts'

/** In all spaces: for pages that span them, which must narrow it by an index. */
export const selectConsentsEverywhere = (db: Db) =>
  db
    .selectFrom('consents as c')
    .select([
      'c.id',
      'c.space_id as spaceId',
      'c.audience_id as audienceId',
      'c.kind',
      'c.change',
      'c.reason',
      'c.asked_by as askedBy',
      'c.asked_of as askedOf',
      'c.answered_by as answeredBy',
    ])
    .select([
      'c.asked_at as askedAt',
      'c.settled_at as settledAt',
      'c.outcome',
      'c.subject_kind as subjectKind',
      'c.subject_id as subjectId',
    ])
    .select(
      sql<
        ConsentAnswer[]
      >`coalesce((select json_agg(json_build_object('organisationId', a.organisation_id, 'seatId', a.seat_id, 'agreed', a.agreed, 'reason', a.reason, 'answeredAt', a.answered_at) order by a.answered_at)
        from consent_answers a where a.space_id = c.space_id and a.consent_id = c.id), '[]')`.as('answers'),
    )
const selectConsents = (db: Db, spaceId: string) => selectConsentsEverywhere(db).where('c.space_id', '=', spaceId)

type Row = Awaited<ReturnType<ReturnType<typeof selectConsents>['executeTakeFirstOrThrow']>>

export function toConsent({ subjectKind, subjectId, ...row }: Row): Consent {
  return {
    ...row,
    answeredBy: row.answeredBy as AnsweringRole | null,
    outcome: row.outcome as Consent['outcome'],
    change: row.change as Consent['change'],
    subject: { kind: subjectKind, id: subjectId },
  }
}

export interface ConsentFilter {
  readonly open?: boolean | undefined
  /** What it is about: one record, or all of a kind. */
  readonly subject?: { readonly kind: string; readonly id?: string } | undefined
}

export async function listConsents(db: Db, spaceId: string, filter: ConsentFilter): Promise<Consent[]> {
  const { kind, id } = filter.subject ?? {}
  const shape = { open: filter.open, ofKind: kind !== undefined, ofOne: id !== undefined }
  return (await filtered(db, { spaceId, kind, id }, shape)).map(toConsent)
}

type Given = { readonly spaceId: string; readonly kind: string | undefined; readonly id: string | undefined }
type Shape = { readonly open: boolean | undefined; readonly ofKind: boolean; readonly ofOne: boolean }

const filtered = compileByShape((db: Db, given: Given, { open, ofKind, ofOne }: Shape) =>
  selectConsents(db, given.spaceId)
    .$if(open !== undefined, (query) => query.where('c.settled_at', open ? 'is' : 'is not', null))
    .$if(ofKind, (query) => query.where('c.subject_kind', '=', given.kind ?? ''))
    .$if(ofOne, (query) => query.where('c.subject_id', '=', given.id ?? ''))
    .orderBy('c.asked_at', 'desc')
    .limit(500),
)

export async function findConsent(db: Db, spaceId: string, id: string): Promise<Consent | undefined> {
  const row = await selectConsents(db, spaceId).where('c.id', '=', id).executeTakeFirst()
  return row && toConsent(row)
}

/** Answers to one question come one after the other, so that the last one knows that it is the last. */
export async function lockConsent(db: Db, spaceId: string, id: string): Promise<Consent | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 5))`.execute(db)
  return findConsent(db, spaceId, id)
}

export async function insertConsent(db: Db, consent: Omit<Consent, 'settledAt' | 'outcome' | 'answers'>): Promise<void> {
  await db
    .insertInto('consents')
    .values({
      space_id: consent.spaceId,
      audience_id: consent.audienceId,
      id: consent.id,
      kind: consent.kind,
      subject_kind: consent.subject.kind,
      subject_id: consent.subject.id,
      change: JSON.stringify(consent.change),
      reason: consent.reason,
      asked_by: consent.askedBy,
      asked_of: [...consent.askedOf],
      asked_at: consent.askedAt,
      answered_by: consent.answeredBy,
    })
    .execute()
}

export async function insertConsentAnswer(db: Db, consent: Consent, answer: ConsentAnswer): Promise<void> {
  await db
    .insertInto('consent_answers')
    .values({
      space_id: consent.spaceId,
      audience_id: consent.audienceId,
      consent_id: consent.id,
      organisation_id: answer.organisationId,
      seat_id: answer.seatId,
      agreed: answer.agreed,
      reason: answer.reason,
      answered_at: answer.answeredAt,
    })
    .execute()
}

export async function settleConsent(
  db: Db,
  consent: Pick<Consent, 'spaceId' | 'id'>,
  outcome: NonNullable<Consent['outcome']>,
  now: string,
): Promise<void> {
  await db
    .updateTable('consents')
    .set({ settled_at: now, outcome })
    .where('space_id', '=', consent.spaceId)
    .where('id', '=', consent.id)
    .execute()
}
