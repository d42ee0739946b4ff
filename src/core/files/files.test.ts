import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type TestSeat, type World } from '../../../tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

async function commitmentOfTwo() {
  const [one, two, three] = [await world.addOrganisation(), await world.addOrganisation(), await world.addOrganisation()]
  const spaceId = await world.addPartnership([one, two, three])
  const { id } = await one.api.commitments.propose({
    spaceId,
    title: 'Deliver the report',
    owedBy: one.organisationId,
    owedTo: [two.organisationId],
    due: { kind: 'day', day: '2027-03-12' },
    audience: { kind: 'parties', organisations: [one.organisationId, two.organisationId] },
  })
  return { one, two, three, spaceId, id }
}

const bytes = (size: number) => new Blob([new Uint8Array(size).fill(7)], { type: 'application/octet-stream' })

const upload = (by: TestSeat, { spaceId, id }: { spaceId: string; id: string }, more: { name?: string; body?: Blob } = {}) =>
  by.api.commitments.addEvidence({
    params: { spaceId, id },
    query: { name: more.name ?? 'report.html', mediaType: 'text/html' },
    body: more.body ?? bytes(1000),
  })

const raw = (by: TestSeat, url: string) =>
  world.server.http.inject({ method: 'GET', url: `/api${url}`, headers: { authorization: `Bearer ${by.secret}` } })

describe('evidence of a commitment', () => {
  it('is read by those who see the commitment, to keep and never as a page; others find nothing', async () => {
    const { one, two, three, spaceId, id } = await commitmentOfTwo()
    const file = await upload(one, { spaceId, id }, { name: '../Bericht "März".html' })
    expect(file).toMatchObject({ name: 'Bericht "März".html', size: 1000 })
    const url = `/spaces/${spaceId}/files/${file.id}/content`
    const answer = await raw(two, url)
    expect(answer.rawPayload).toHaveLength(1000)
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="Bericht _M_rz_.html"; filename*=UTF-8''Bericht%20%22M%C3%A4rz%22.html`,
    )
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['content-security-policy']).toContain('sandbox')
    expect((await raw(three, url)).statusCode).toBe(404)
    expect((await world.server.http.inject({ method: 'GET', url: `/api${url}` })).statusCode).toBe(401)
    const story = await two.api.commitments.get({ spaceId, id })
    expect(story.evidence).toMatchObject([{ id: file.id, hash: file.hash }])
    expect(story.events.at(-1)).toMatchObject({ kind: 'evidence-added', seatId: one.seatId })
    await expect(upload(three, { spaceId, id })).rejects.toMatchObject({ status: 404 })
    expect((await two.api.ledger.list({ spaceId, subjectKind: 'file', subjectId: file.id })).entries[0]?.verb).toBe(
      'file.added',
    )
    expect((await three.api.ledger.list({ spaceId, subjectKind: 'file', subjectId: file.id })).entries).toEqual([])
  })

  it('is refused beyond 25 megabytes, and nothing of it is kept', async () => {
    const { one, two, spaceId, id } = await commitmentOfTwo()
    await expect(upload(one, { spaceId, id }, { body: bytes(25 * 1024 * 1024 + 1) })).rejects.toMatchObject({ status: 413 })
    expect((await two.api.commitments.get({ spaceId, id })).evidence).toEqual([])
    expect(await upload(one, { spaceId, id }, { body: bytes(25 * 1024 * 1024) })).toMatchObject({ size: 25 * 1024 * 1024 })
  })

  it('is removed by the party that added it, and comes back within 30 days by that party alone', async () => {
    const { one, two, three, spaceId, id } = await commitmentOfTwo()
    world.now = Temporal.Instant.from('2027-03-01T09:00:00Z')
    const file = await upload(one, { spaceId, id })
    await expect(two.api.files.remove({ spaceId, id: file.id })).rejects.toMatchObject({ status: 403 })
    await one.api.files.remove({ spaceId, id: file.id })
    expect((await raw(two, `/spaces/${spaceId}/files/${file.id}/content`)).statusCode).toBe(410)
    expect((await two.api.commitments.get({ spaceId, id })).evidence).toEqual([])
    const about = { spaceId, aboutKind: 'commitment', aboutId: id }
    expect(await one.api.files.listRemoved(about)).toMatchObject([{ id: file.id }])
    expect(await two.api.files.listRemoved(about)).toEqual([])
    expect(await three.api.files.listRemoved(about)).toEqual([])
    await expect(two.api.files.restore({ spaceId, id: file.id })).rejects.toMatchObject({ status: 403 })
    await expect(three.api.files.restore({ spaceId, id: file.id })).rejects.toMatchObject({ status: 404 })
    world.now = Temporal.Instant.from('2027-03-30T09:00:00Z')
    await one.api.files.restore({ spaceId, id: file.id })
    expect((await two.api.commitments.get({ spaceId, id })).evidence).toHaveLength(1)
    await one.api.files.remove({ spaceId, id: file.id })
    world.now = Temporal.Instant.from('2027-05-01T09:00:00Z')
    expect(await one.api.files.listRemoved(about)).toEqual([])
    await expect(one.api.files.restore({ spaceId, id: file.id })).rejects.toMatchObject({ status: 410 })
  })
})
