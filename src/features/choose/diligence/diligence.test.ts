import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
let lead: TestSeat
let jonas: TestSeat
let at: { spaceId: string; selectionId: string }
let candidateId: string
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

beforeEach(async () => {
  world.now = Temporal.Instant.from('2027-03-01T11:00:00Z')
  lead = await world.addOrganisation()
  jonas = await world.addSeat(lead, { name: 'Jonas' })
  const spaceId = lead.organisationId
  const { id } = await lead.api.selections.start({ spaceId, title: 'A maker', audience: { kind: 'organisation' } })
  at = { spaceId, selectionId: id }
  candidateId = (await lead.api.candidates.add({ ...at, name: 'Kaito' })).id
})

const planned = { area: 'sanctions' as const, title: 'Sanctions lists', dueOn: '2027-03-10' }
async function plan(ownerSeat: string | null = null) {
  await lead.api.diligence.plan({ spaceId: at.spaceId, candidateId, checks: [{ ...planned, ownerSeat }] })
  const [check] = await lead.api.diligence.list(at)
  return { spaceId: at.spaceId, id: check?.id ?? '', commitmentId: check?.promised.id ?? '' }
}
const first = async () => (await lead.api.diligence.list(at))[0]

describe('a check', () => {
  it('is a commitment of the organisation to itself: owner, day, and late when its day has passed', async () => {
    const { spaceId, commitmentId } = await plan(jonas.seatId)
    const commitment = await lead.api.commitments.get({ spaceId, id: commitmentId })
    expect(commitment).toMatchObject({
      title: 'Sanctions lists',
      state: 'accepted',
      ownerSeat: jonas.seatId,
      dueDay: '2027-03-10',
    })
    expect((await first())?.promised.standing).toBe('open')
    world.now = Temporal.Instant.from('2027-03-15T11:00:00Z')
    expect((await first())?.promised.standing).toBe('late')
  })

  it('is done by who promised it, and confirmed by who binds the organisation', async () => {
    const check = await plan(jonas.seatId)
    await expect(jonas.api.diligence.settle({ ...check, outcome: 'stop' })).rejects.toMatchObject({
      problems: [{ path: 'finding', code: 'required' }],
    })
    await jonas.api.diligence.settle({ ...check, outcome: 'concern', finding: 'One owner is listed' })
    expect(await first()).toMatchObject({ outcome: 'concern', settledBy: jonas.seatId, promised: { state: 'said-kept' } })
    await expect(jonas.api.commitments.confirm({ spaceId: check.spaceId, id: check.commitmentId })).rejects.toMatchObject({
      status: 403,
    })
    await lead.api.commitments.confirm({ spaceId: check.spaceId, id: check.commitmentId })
    await lead.api.diligence.settle({ ...check, outcome: 'clear', finding: 'It was a namesake' })
    expect(await first()).toMatchObject({ outcome: 'clear', finding: 'It was a namesake', promised: { state: 'kept' } })
  })

  it('is not settled by somebody else than its owner or who binds the organisation', async () => {
    const check = await plan(lead.seatId)
    await expect(jonas.api.diligence.settle({ ...check, outcome: 'clear' })).rejects.toMatchObject({ status: 403 })
    await lead.api.diligence.settle({ ...check, outcome: 'clear' })
    expect(await first()).toMatchObject({ outcome: 'clear', promised: { state: 'kept' } })
  })

  it('keeps its evidence with the commitment', async () => {
    const { spaceId, commitmentId } = await plan()
    const body = new Blob(['list'], { type: 'application/octet-stream' })
    await jonas.api.commitments.addEvidence({ params: { spaceId, id: commitmentId }, query: { name: 'list.txt' }, body })
    expect(await first()).toMatchObject({ evidence: [{ name: 'list.txt' }] })
  })

  it('is taken off the list by who planned it, and by nobody else who binds nothing', async () => {
    const check = await plan()
    await expect(jonas.api.diligence.drop(check)).rejects.toMatchObject({ status: 403 })
    await lead.api.diligence.drop(check)
    expect(await lead.api.diligence.list(at)).toEqual([])
    await jonas.api.diligence.plan({ spaceId: at.spaceId, candidateId, checks: [planned] })
    await jonas.api.diligence.drop({ spaceId: at.spaceId, id: (await first())?.id ?? '' })
    await expect(lead.api.diligence.settle({ ...check, outcome: 'clear' })).rejects.toMatchObject({ status: 410 })
  })

  it('comes back as it stood within 30 days, by who could take it off', async () => {
    const check = await plan(jonas.seatId)
    await expect(lead.api.diligence.restore(check)).rejects.toMatchObject({ status: 409 })
    await jonas.api.diligence.settle({ ...check, outcome: 'concern', finding: 'A namesake' })
    const before = await first()
    await lead.api.diligence.drop(check)
    expect(await lead.api.diligence.listDropped(at)).toMatchObject([{ id: check.id, title: 'Sanctions lists' }])
    expect(await jonas.api.diligence.listDropped(at)).toEqual([])
    await expect(jonas.api.diligence.restore(check)).rejects.toMatchObject({ status: 403 })
    await lead.api.diligence.restore(check)
    expect(await first()).toMatchObject({ id: check.id, finding: before?.finding, promised: { state: before?.promised.state } })
    await lead.api.diligence.drop(check)
    world.now = Temporal.Instant.from('2027-04-15T11:00:00Z')
    expect(await lead.api.diligence.listDropped(at)).toEqual([])
    await expect(lead.api.diligence.restore(check)).rejects.toMatchObject({ status: 410 })
  })
})

describe('a check of a search among named people', () => {
  it('is given to nobody who does not see the search, and nothing tells them of it', async () => {
    const { spaceId } = at
    const audience = { kind: 'people' as const, seats: [lead.seatId] }
    const secret = await lead.api.selections.start({ spaceId, title: 'A secret search', audience })
    const kaito = await lead.api.candidates.add({ spaceId, selectionId: secret.id, name: 'Nightjar Works' })
    const check = { ...planned, title: 'Nightjar register' }
    const planFor = (ownerSeat: string) =>
      lead.api.diligence.plan({ spaceId, candidateId: kaito.id, checks: [{ ...check, ownerSeat }] })
    const unseen = { status: 400, problems: [{ path: 'ownerSeat', code: 'owner-cannot-see' }] }
    await expect(planFor(jonas.seatId)).rejects.toMatchObject(unseen)
    await planFor(lead.seatId)
    const [one] = await lead.api.diligence.list({ spaceId, selectionId: secret.id })
    const id = one?.promised.id ?? ''
    await expect(lead.api.commitments.nameOwner({ spaceId, id, seatId: jonas.seatId })).rejects.toMatchObject(unseen)
    world.now = Temporal.Instant.from('2027-03-15T11:00:00Z')
    const seenBy = async (seat: TestSeat) =>
      JSON.stringify([
        await seat.api.today.ofSeat({}),
        await seat.api.search.search({ q: 'Nightjar' }),
        await seat.api.commitments.list({ spaceId }),
        await seat.api.ledger.list({ spaceId }),
        await (await seat.api.exports.space({ spaceId })).text(),
      ])
    expect(await seenBy(lead)).toContain('Nightjar')
    expect(await seenBy(jonas)).not.toContain('Nightjar')
  })
})
