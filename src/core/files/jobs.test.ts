import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Services } from '#src/core/acting/actions.ts'
import { purgeDeleted, removeUnneededContents } from '#src/core/files/jobs.ts'
import { contentPath, type FolderStore, openFolderStore } from '#src/platform/files/folder-store.ts'
import { createWorld, type TestSeat, type World } from '../../../tests/support/world.ts'

let world: World
let folder: string
let store: FolderStore
let services: Services
let seat: TestSeat
let spaceId: string
let commitment: string
beforeAll(async () => {
  world = await createWorld()
  folder = await mkdtemp(join(tmpdir(), 'entente-contents-'))
  store = await openFolderStore(folder)
  services = { ...world.server.services, files: store }
  seat = await world.addOrganisation()
  const other = await world.addOrganisation()
  spaceId = await world.addPartnership([seat, other])
  const sides = { owedBy: seat.organisationId, owedTo: [other.organisationId] }
  const due = { kind: 'day' as const, day: '2030-06-30' }
  commitment = (await seat.api.commitments.propose({ spaceId, title: 'Report', ...sides, due })).id
})
afterAll(async () => {
  await world.stop()
  await rm(folder, { recursive: true, force: true })
})

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** A content in the store, put there some hours ago. */
async function keep(text: string, hoursAgo: number): Promise<string> {
  const kept = await store.put(bytes(text), { maxBytes: 100 })
  const hash = kept.ok ? kept.hash : ''
  const then = new Date(Date.now() - hoursAgo * 3_600_000)
  await utimes(contentPath(folder, hash), then, then)
  return hash
}

async function record(text: string): Promise<{ id: string; hash: string }> {
  const file = await seat.api.commitments.addEvidence({
    params: { spaceId, id: commitment },
    query: { name: 'report.txt', mediaType: 'text/plain' },
    body: new Blob([text], { type: 'application/octet-stream' }),
  })
  return { id: file.id, hash: await keep(text, 48) }
}

describe('contents that no record names', () => {
  it('go after a day, and those that a record names stay', async () => {
    const { hash } = await record('Named')
    const [stray, recent] = [await keep('Left behind', 25), await keep('Being uploaded', 1)]
    expect(await removeUnneededContents(services)).toBe(1)
    expect(await store.has(stray)).toBe(false)
    expect(await store.has(recent)).toBe(true)
    expect(await store.has(hash)).toBe(true)
  })

  it('stay when they are put again while they are being looked through', async () => {
    const hash = await keep('Put again', 48)
    const listNeeded = async (hashes: readonly string[]) => {
      await store.put(bytes('Put again'), { maxBytes: 100 })
      return new Set(hashes.filter((one) => one !== hash))
    }
    expect(await store.removeUnneeded({ olderThanHours: 24, listNeeded })).toBe(0)
    expect(await store.has(hash)).toBe(true)
  })
})

describe('what was deleted', () => {
  it('can be brought back for 30 days, and is gone afterwards, content and all', async () => {
    const { id, hash } = await record('Taken back')
    const note = await seat.api.notes.write({ spaceId, targetKind: 'commitment', targetId: commitment, body: 'Hm' })
    const start = world.now
    await seat.api.files.remove({ spaceId, id })
    await seat.api.notes.delete({ spaceId, id: note.id })
    world.now = start.add({ hours: 24 * 29 })
    await purgeDeleted(services)
    expect(await removeUnneededContents(services)).toBe(0)
    await seat.api.files.restore({ spaceId, id })
    await seat.api.notes.restore({ spaceId, id: note.id })
    await seat.api.files.remove({ spaceId, id })
    await seat.api.notes.delete({ spaceId, id: note.id })
    world.now = start.add({ hours: 24 * 60 })
    await purgeDeleted(services)
    expect(await removeUnneededContents(services)).toBe(1)
    expect(await store.has(hash)).toBe(false)
    await expect(seat.api.files.restore({ spaceId, id })).rejects.toMatchObject({ status: 404 })
    await expect(seat.api.notes.restore({ spaceId, id: note.id })).rejects.toMatchObject({ status: 404 })
    world.now = start
  })
})
