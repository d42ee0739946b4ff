import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enter } from '#src/core/acting/store.ts'
import { addStandIns, insertRows } from '#src/features/oversee/imports/store.ts'
import { linesOf, type Parts, partsOf, zipOf } from '../../../../tests/support/archives.ts'
import { createTampering, type Tampering } from '../../../../tests/support/tampered-archives.ts'
import type { TestSeat, World } from '../../../../tests/support/world.ts'

let [old, fresh] = [{} as World, {} as World]
let [nordwind, kaito, newcomer] = [{} as TestSeat, {} as TestSeat, {} as TestSeat]
let spaceId: string
let good: Parts
let withRow: Tampering['withRow']
beforeAll(async () => {
  ;({ old, fresh, nordwind, kaito, newcomer, spaceId, good, withRow } = await createTampering())
})
afterAll(() => Promise.all([old.stop(), fresh.stop()]))

describe('what an archive cannot be used for', () => {
  it('is to get at a content by knowing its hash', async () => {
    const stolen = createHash('sha256').update('A secret of others').digest('hex')
    await old.server.services.files.put(onceBytes('A secret of others'), { maxBytes: 100 })
    const thief = await old.addOrganisation({ shortName: 'Magpie' })
    // Named outright, the content must be there.
    const named = await withRow('files', (row) => (row.hash = stolen))
    expect((await thief.api.imports.check({ body: named })).problems.map(({ code }) => code)).toEqual(['content-missing'])
    // Said to be removed a moment ago, it may be missing: but then there is nothing to bring back.
    const removed = await withRow('files', (row) =>
      Object.assign(row, {
        hash: stolen,
        removed_at: new Date().toISOString(),
        removed_by: nordwind.seatId,
        added_by: nordwind.seatId,
      }),
    )
    const [made] = (await thief.api.imports.take({ body: removed })).spaces
    const space = made?.id ?? ''
    const lines = linesOf((await partsOf(await thief.api.exports.archive({ spaceId: space }))).get(`spaces/${space}.jsonl`))
    const id = String(lines.find(({ table }) => table === 'files')?.row?.id)
    await thief.api.files.restore({ spaceId: space, id })
    await expect(thief.api.files.download({ spaceId: space, id })).rejects.toMatchObject({
      status: 503,
      reason: 'content-missing',
    })
  })

  it('is to seat anybody where no archive is just being taken over, or in an organisation of others', async () => {
    const { database } = old.server.services
    const { personId, seatId, organisationId } = nordwind
    const person = { id: crypto.randomUUID(), person_id: crypto.randomUUID(), name: 'Somebody', title: '' }
    const seat = (into: string, organisation: string) =>
      database.transaction().execute(async (db) => {
        await enter(db, { personId, seatId, spaceId: into })
        const at = '2026-11-22T00:00:00Z'
        await addStandIns(db, into, { organisations: [], people: [{ ...person, organisation_id: organisation }], at })
      })
    await expect(seat(spaceId, organisationId)).rejects.toMatchObject({ code: '42501' })
    await expect(seat(organisationId, kaito.organisationId)).rejects.toMatchObject({ code: '42501' })
    await expect(seat(kaito.organisationId, kaito.organisationId)).rejects.toMatchObject({ code: '42501' })
  })

  it('is to write what only a reveal writes, where no archive is just being taken over', async () => {
    const { database } = old.server.services
    const { personId, seatId, organisationId } = nordwind
    const columns = ['space_id', 'audience_id', 'round_id', 'id', 'organisation_id', 'answers'].map((name) => ({
      name,
      type: '',
    }))
    const audiences = await nordwind.api.audiences.list({ spaceId })
    const restore = (name: string, space_id: string, audience_id: string) =>
      database.transaction().execute(async (db) => {
        await enter(db, { personId, seatId, spaceId: space_id })
        const row = { space_id, audience_id, round_id: seatId, id: seatId, organisation_id: organisationId, answers: {} }
        await insertRows(db, { name, columns, readOnly: true }, [row])
      })
    const [own] = audiences.map(({ id }) => id)
    await expect(restore('round_answers', spaceId, own ?? '')).rejects.toMatchObject({ code: '42501' })
    // In the organisation's own space only into what is its own, and never past the rights that requests have.
    await expect(restore('round_answers', organisationId, own ?? '')).rejects.toMatchObject({ code: '42501' })
    await expect(restore('notes', organisationId, own ?? '')).rejects.toMatchObject({ code: '42501' })
    await expect(restore('ledger_entries', organisationId, own ?? '')).rejects.toMatchObject({ code: '42501' })
  })

  it('is to act without the right to', async () => {
    const archive = await zipOf(good)
    const member = await fresh.addSeat(newcomer)
    await expect(member.api.imports.check({ body: archive })).rejects.toMatchObject({ status: 403 })
    await expect(member.api.imports.take({ body: archive })).rejects.toMatchObject({ status: 403 })
    await expect(fresh.nobody.imports.take({ body: archive })).rejects.toMatchObject({ status: 401 })
  })
})

async function* onceBytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
