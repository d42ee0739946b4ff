import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAllies } from '../../../tests/support/allies.ts'
import type { TestSeat, World } from '../../../tests/support/world.ts'

let world: World
let nordwind: TestSeat
let kaito: TestSeat
let stranger: TestSeat
let spaceId: string
beforeAll(async () => {
  ;({ world, nordwind, kaito, stranger, spaceId } = await createAllies())
})
afterAll(() => world.stop())

/** Records something and answers where its entry stands. */
async function say(seat: TestSeat, title: string, kind: 'organisation' | 'all-parties', space = spaceId) {
  const wording = { title, description: '', kind: 'risk', horizon: null }
  const { id } = await seat.api.objectives.propose({ spaceId: space, ...wording, audience: { kind } })
  const [entry] = (await seat.api.ledger.list({ spaceId: space, subjectKind: 'objective', subjectId: id })).entries
  return { spaceId: space, audienceId: entry?.audience ?? '', sequence: entry?.sequence ?? 0 }
}

const read = async (seat: TestSeat, place: { spaceId: string; audienceId: string; sequence: number }) =>
  (await seat.api.ledger.list({ spaceId: place.spaceId, audienceId: place.audienceId, limit: 200 })).entries.find(
    (entry) => entry.sequence === place.sequence,
  )

const findingsOf = async (seat: TestSeat) => (await seat.api.ledger.verify({ spaceId })).flatMap((report) => report.findings)

describe('erasing words', () => {
  it('takes them away at once where only the own organisation reads them; the chain still verifies and says so', async () => {
    const place = await say(nordwind, 'A private name', 'organisation')
    expect(await nordwind.api.erasures.erase({ ...place, reason: 'It named a person.' })).toEqual({
      erased: true,
      consentId: null,
    })
    const entry = await read(nordwind, place)
    expect(entry).toMatchObject({ payload: null, erased: { by: nordwind.seatId, reason: 'It named a person.' } })
    const { entries } = await nordwind.api.ledger.list({ spaceId, audienceId: place.audienceId })
    expect(entries[0]).toMatchObject({
      verb: 'entry.erased',
      payload: { sequence: place.sequence, reason: 'It named a person.' },
    })
    expect(JSON.stringify(entries)).not.toContain('private name')
    expect(await findingsOf(nordwind)).toEqual([])
    await expect(nordwind.api.erasures.erase({ ...place, reason: 'Again.' })).rejects.toMatchObject({
      status: 409,
      reason: 'already-erased',
    })
    const told = { spaceId, audienceId: place.audienceId, sequence: entries[0]?.sequence ?? 0 }
    await expect(nordwind.api.erasures.erase({ ...told, reason: 'Hide it.' })).rejects.toMatchObject({ status: 403 })
  })

  it('needs the consent of all where other parties read them, and happens only then', async () => {
    const place = await say(nordwind, 'A shared name', 'all-parties')
    const asked = await nordwind.api.erasures.erase({ ...place, reason: 'It named a person.' })
    expect(asked).toMatchObject({ erased: false, consentId: expect.any(String) })
    expect(await read(kaito, place)).toMatchObject({ payload: { title: 'A shared name' }, erased: null })
    await kaito.api.consents.answer({ spaceId, id: asked.consentId ?? '', agreed: true })
    expect(await read(kaito, place)).toMatchObject({ payload: null, erased: { by: nordwind.seatId } })
    expect(await findingsOf(kaito)).toEqual([])

    const kept = await say(nordwind, 'A promise', 'all-parties')
    const refused = await nordwind.api.erasures.erase({ ...kept, reason: 'We regret it.' })
    await kaito.api.consents.answer({ spaceId, id: refused.consentId ?? '', agreed: false, reason: 'We rely on it.' })
    expect(await read(kaito, kept)).toMatchObject({ payload: { title: 'A promise' } })
  })

  it('is nobody’s right but the writer’s and their own administrator’s', async () => {
    const colleague = await world.addSeat(nordwind)
    await nordwind.api.participants.name({ spaceId, seatId: colleague.seatId, role: 'alliance-manager' })
    const theirs = await say(colleague, 'My words', 'organisation')
    const ours = await say(nordwind, 'Our words', 'organisation')
    const shared = await say(kaito, 'Kaito’s words', 'all-parties')
    const reason = 'Why not.'
    await expect(colleague.api.erasures.erase({ ...ours, reason })).rejects.toMatchObject({ status: 403 })
    await expect(nordwind.api.erasures.erase({ ...shared, reason })).rejects.toMatchObject({ status: 403 })
    await expect(kaito.api.erasures.erase({ ...theirs, reason })).rejects.toMatchObject({ status: 404 })
    await expect(stranger.api.erasures.erase({ ...shared, reason })).rejects.toMatchObject({ status: 404 })
    await expect(nordwind.api.erasures.erase({ ...theirs, sequence: 999, reason })).rejects.toMatchObject({ status: 404 })
    await expect(nordwind.api.erasures.erase({ ...theirs, reason: '' })).rejects.toMatchObject({ status: 400 })
    expect(await nordwind.api.erasures.erase({ ...theirs, reason })).toMatchObject({ erased: true })
  })

  it('reaches a chain that was closed, through those of its readers who are still there', async () => {
    const third = await world.addOrganisation()
    const space = await world.addPartnership([nordwind, kaito, third])
    const place = await say(nordwind, 'Before it left', 'all-parties', space)
    await third.api.parties.leave({ spaceId: space, reason: 'Another way.' })
    await expect(third.api.erasures.erase({ ...place, reason: 'x' })).rejects.toMatchObject({ status: 403 })
    const asked = await nordwind.api.erasures.erase({ ...place, reason: 'It named a person.' })
    await kaito.api.consents.answer({ spaceId: space, id: asked.consentId ?? '', agreed: true })
    expect(await read(third, place)).toMatchObject({ payload: null })
    for (const seat of [nordwind, third])
      for (const report of await seat.api.ledger.verify({ spaceId: space })) expect(report.findings).toEqual([])
  })
})
