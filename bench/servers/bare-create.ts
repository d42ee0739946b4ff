import { randomBytes } from 'node:crypto'
import { sha256 } from '#src/core/ledger/actions.ts'
import { hashOfChange, nextEntry } from '#src/core/ledger/model.ts'
import { toVector } from '#src/features/oversee/search/model.ts'
import { canonicalJson } from '#src/kit/canonical-json.ts'
import { newId } from '#src/platform/database/new-id.ts'
import type { Asked } from './bare.ts'

const head = 'select sequence, hash from ledger_entries where space_id = $1 and audience_id = $2 order by sequence desc limit 1'
const write = `with note as (
    insert into notes (space_id, audience_id, id, target_space_id, target_kind, target_id, body, written_by, written_at) values ($1, $2, $3, $1, $4, $5, $6, $7, $8)),
  document as (insert into search_documents (space_id, audience_id, kind, id, title, words) values ($1, $2, 'note', $3, $9, $10::tsvector)),
  entry as (insert into ledger_entries (space_id, audience_id, sequence, previous_hash, hash, recorded_at, seat_id, verb, subject_kind, subject_id, change_hash)
    values ($1, $2, $11, $12, $13, $14, $7, 'note.written', 'note', $3, $15) returning sequence)
  insert into ledger_payloads (space_id, audience_id, sequence, salt, payload) values ($1, $2, $11, $16, $17::jsonb)`

/** The same rows as the program writes: the note, its words for the search, its entry at the end of the chain with the payload beside it. */
export async function createNote({ pool, hub, path, body: sent }: Asked): Promise<string> {
  const spaceId = path[1] ?? ''
  const { targetKind, targetId, body } = JSON.parse(sent)
  const client = await pool.connect()
  try {
    const audience = await client.query({
      name: 'audience',
      text: "select id from audiences where space_id = $1 and kind = 'organisation' and members_key = $2 and closed_at is null",
      values: [spaceId, hub.organisationId],
    })
    const audienceId: string = audience.rows[0].id
    const [id, now] = [newId(), Temporal.Now.instant()]
    await client.query('begin')
    await client.query({ name: 'lock', text: 'select pg_advisory_xact_lock(hashtextextended($1, 7))', values: [audienceId] })
    const last = await client.query({ name: 'head', text: head, values: [spaceId, audienceId] })
    const payload = { target: { spaceId, kind: targetKind, id: targetId }, body, writtenBy: hub.seatId, deletedAt: null }
    const [salt, at] = [randomBytes(16).toString('hex'), now.toString({ fractionalSecondDigits: 3 })]
    const change = hashOfChange(salt, payload, sha256)
    const subject = { kind: 'note', id }
    const previous = last.rows[0] && { ...last.rows[0], sequence: Number(last.rows[0].sequence) }
    const entry = nextEntry(
      previous,
      { space: spaceId, audience: audienceId, at, seat: hub.seatId, verb: 'note.written', subject, change },
      sha256,
    )
    const title = body.slice(0, 120)
    const note = [
      spaceId,
      audienceId,
      id,
      targetKind,
      targetId,
      body,
      hub.seatId,
      now.toString(),
      title,
      toVector({ title, text: body }),
    ]
    const link = [entry.sequence, entry.previous, entry.hash, at, change, salt, canonicalJson(payload)]
    await client.query({ name: 'write', text: write, values: [...note, ...link] })
    await client.query('commit')
    const shown = {
      id,
      audienceId,
      targetSpaceId: spaceId,
      targetKind,
      targetId,
      body,
      writtenBy: hub.seatId,
      writtenByName: 'Person 0',
    }
    return JSON.stringify({ ...shown, writtenAt: now.toString(), changedAt: null, deletedAt: null, isYours: true })
  } finally {
    client.release()
  }
}
