import { sql } from 'kysely'
import type { Database, Db } from '#src/core/acting/store.ts'
import type { AnswerLink } from '#src/features/oversee/answer-links/model.ts'

/**
 * Whom a link belongs to and what it leads to; its signature was checked before. A seat that is over has none, nor has somebody who has
 * an account by now: a mail from before must not go round their password and second factor.
 */
export async function asWorkerFindAnswerLink(worker: Database, id: string): Promise<AnswerLink | undefined> {
  const { rows } = await sql<AnswerLink>`
    select l.id, l.seat_id as "seatId", s.person_id as "personId", l.space_id as "spaceId", l.subject_kind as "subjectKind",
           l.subject_id as "subjectId", l.expires_at as "expiresAt", l.used_at as "usedAt", l.used_for as "usedFor"
      from answer_links l join seats s on s.id = l.seat_id and s.left_at is null
      join people p on p.id = s.person_id and p.account_id is null where l.id = ${id}::uuid`.execute(worker)
  return rows[0]
}

/** Made when its mail is sent; a mail that is sent again carries the same one, with the time it had. */
export async function asWorkerInsertAnswerLink(
  worker: Database,
  link: Omit<AnswerLink, 'personId' | 'usedAt' | 'usedFor' | 'subjectKind'> & {
    readonly subjectKind: string
    readonly now: string
  },
): Promise<string> {
  await sql`insert into answer_links (id, seat_id, space_id, subject_kind, subject_id, made_at, expires_at)
    values (${link.id}, ${link.seatId}, ${link.spaceId}, ${link.subjectKind}, ${link.subjectId}, ${link.now}, ${link.expiresAt})
    on conflict (id) do nothing`.execute(worker)
  const { rows } = await sql<{ at: string }>`select expires_at as at from answer_links where id = ${link.id}::uuid`.execute(
    worker,
  )
  return rows[0]?.at ?? link.expiresAt
}

/**
 * Marks a link of the acting seat as used; false when it was used already or its time is over. Two at once: one of them finds it used.
 * When somebody answered a round is told nowhere, so not here either: such a link is used as of when it was made.
 */
export async function useAnswerLink(db: Db, { id, now, deed }: { id: string; now: string; deed: string }): Promise<boolean> {
  const result = await db
    .updateTable('answer_links')
    .set({
      used_at: sql<string>`case when subject_kind = 'round' then made_at else ${now}::timestamptz end`,
      used_for: deed,
    })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
