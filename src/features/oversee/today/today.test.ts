import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
let nordwind: TestSeat
let kaito: TestSeat
let spaceId: string
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

// Monday noon in Berlin.
const monday = Temporal.Instant.from('2027-03-01T11:00:00Z')

/** A partnership of two of its own for every test, on the same day. */
async function begin() {
  world.now = monday
  nordwind = await world.addOrganisation({ shortName: 'Nordwind' })
  kaito = await world.addOrganisation({ shortName: 'Kaito' })
  spaceId = await world.addPartnership([nordwind, kaito], 'Grid-scale storage')
}

const listed = async (seat: TestSeat) =>
  (await seat.api.today.ofSeat()).items.map(({ why, urgency, title }) => `${urgency} ${why} ${title}`.trim())

async function offer(title: string, day: string, more: { ownerSeat?: string } = {}) {
  const due = { kind: 'day', day } as const
  const sides = { owedBy: nordwind.organisationId, owedTo: [kaito.organisationId] }
  return (await nordwind.api.commitments.propose({ spaceId, title, ...sides, due, ...more })).id
}

async function promise(title: string, day: string, more: { ownerSeat?: string } = {}) {
  const id = await offer(title, day, more)
  await kaito.api.commitments.accept({ spaceId, id })
  return id
}

describe('commitments on Today', () => {
  it('go from side to side as each of them has something to do', async () => {
    await begin()
    const id = await offer('Send the cells', '2027-03-05')
    expect(await listed(kaito)).toEqual(['answer accept Send the cells'])
    expect(await listed(nordwind)).toEqual([])
    await kaito.api.commitments.accept({ spaceId, id })
    expect(await listed(kaito)).toEqual([])
    expect(await listed(nordwind)).toEqual(['week keep Send the cells'])
    world.now = Temporal.Instant.from('2027-03-04T11:00:00Z')
    expect(await listed(nordwind)).toEqual(['now keep Send the cells'])
    await nordwind.api.commitments.sayKept({ spaceId, id })
    expect(await listed(nordwind)).toEqual([])
    expect(await listed(kaito)).toEqual(['answer confirm Send the cells'])
    await kaito.api.commitments.confirm({ spaceId, id })
    expect(await listed(kaito)).toEqual([])
  })

  it('tell the other side of an early warning, and both of what is late', async () => {
    await begin()
    const id = await promise('Send the cells', '2027-03-03')
    await nordwind.api.commitments.warn({ spaceId, id, reason: 'Ice.', missReason: 'supplier', expectedOn: '2027-03-09' })
    expect((await kaito.api.today.ofSeat()).items).toMatchObject([
      { why: 'warned', day: '2027-03-09', organisationId: nordwind.organisationId },
    ])
    world.now = Temporal.Instant.from('2027-03-08T11:00:00Z')
    expect((await nordwind.api.today.ofSeat()).items).toMatchObject([{ why: 'late', urgency: 'late', daysLate: 3 }])
    expect(await listed(kaito)).toEqual(['know other-late Send the cells'])
  })

  it('concern their owner; who binds the party hears of a colleague’s only when it is late', async () => {
    await begin()
    const owner = await world.addSeat(nordwind)
    const onlooker = await world.addSeat(nordwind)
    for (const { seatId } of [owner, onlooker]) await nordwind.api.participants.name({ spaceId, seatId, role: 'working-group' })
    await promise('Write it down', '2027-03-03', { ownerSeat: owner.seatId })
    expect(await listed(owner)).toEqual(['week keep Write it down'])
    expect(await listed(nordwind)).toEqual([])
    world.now = Temporal.Instant.from('2027-03-05T11:00:00Z')
    expect(await listed(nordwind)).toEqual(['late late Write it down'])
    expect(await listed(onlooker)).toEqual([])
  })

  it('wait until they are near', async () => {
    await begin()
    await promise('In the summer', '2027-06-30')
    expect(await listed(nordwind)).toEqual([])
    world.now = Temporal.Instant.from('2027-06-24T11:00:00Z')
    expect(await listed(nordwind)).toEqual(['week keep In the summer'])
  })
})

describe('what else stands on Today', () => {
  it('is a decision for the party that has not answered, in whose words it says what it is about', async () => {
    await begin()
    await nordwind.api.objectives.propose({
      spaceId,
      title: 'Store the wind',
      description: '',
      kind: 'risk',
      horizon: null,
      audience: { kind: 'all-parties' },
    })
    const [objective] = await nordwind.api.objectives.list({ spaceId })
    await nordwind.api.objectives.askAgreement({ spaceId, id: objective?.id ?? '' })
    const { items, places } = await kaito.api.today.ofSeat()
    expect(items).toMatchObject([{ why: 'consent', title: 'Store the wind', consent: { kind: 'objective.agreement' } }])
    expect(places).toMatchObject([{ id: spaceId, name: 'Grid-scale storage', parties: [{}, {}] }])
    const member = await world.addSeat(kaito)
    await kaito.api.participants.name({ spaceId, seatId: member.seatId, role: 'working-group' })
    expect(await listed(member)).toEqual([])
  })

  it('is a round that asks, until it is answered', async () => {
    await begin()
    const { id } = await nordwind.api.rounds.open({
      spaceId,
      title: 'How is it going?',
      content: {
        languages: ['en'],
        questions: [
          {
            key: 'pace',
            kind: 'scale',
            text: { en: 'The pace' },
            settings: { from: 1, to: 5, low: { en: 'Slow' }, high: { en: 'Fast' } },
          },
        ],
      },
      naming: 'named',
      rule: 'all-in',
      invited: { by: 'name', seats: [nordwind.seatId, kaito.seatId] },
      audience: { kind: 'all-parties' },
    })
    expect(await listed(kaito)).toEqual(['answer round How is it going?'])
    await kaito.api.rounds.answer({ spaceId, id, answers: { pace: { value: 4, comment: '' } } })
    expect(await listed(kaito)).toEqual([])
    expect(await listed(nordwind)).toEqual(['answer round How is it going?'])
  })

  it('is an invitation, for those who may accept it', async () => {
    await begin()
    const { id } = await nordwind.api.partnerships.start({ name: 'Another one' })
    const third = await world.addOrganisation({ listed: true })
    const member = await world.addSeat(third)
    await nordwind.api.parties.invite({ spaceId: id, organisationId: third.organisationId, withHistory: true })
    expect(await listed(third)).toEqual(['answer invitation Another one'])
    expect(await listed(member)).toEqual([])
  })

  it('is a value that its owner owes for the last whole period, and the notice that comes near', async () => {
    await begin()
    const { id } = await nordwind.api.measures.define({
      spaceId,
      key: 'yield',
      name: 'Yield',
      unit: '%',
      direction: 'up',
      perspective: 'operational',
      frequency: 'month',
      owner: { organisationId: nordwind.organisationId, seatId: null },
      validFrom: '2027-01-01',
      audience: { kind: 'all-parties' },
    })
    expect((await nordwind.api.today.ofSeat()).items).toMatchObject([{ why: 'value', title: 'Yield', period: '2027-02' }])
    expect(await listed(kaito)).toEqual([])
    await nordwind.api.measures.enterValue({ spaceId, id, period: '2027-02', value: '84.6' })
    expect(await listed(nordwind)).toEqual([])
    await nordwind.api.partnerships.change({ spaceId, endsOn: '2027-06-30', noticeDays: 90 })
    expect((await kaito.api.today.ofSeat()).items).toMatchObject([{ why: 'notice', urgency: 'know', day: '2027-04-01' }])
  })
})

describe('who is told', () => {
  it('follows seats and audiences as they are at the moment of asking', async () => {
    await begin()
    const third = await world.addOrganisation()
    await offer('Between the two', '2027-03-05')
    const colleague = await world.addSeat(kaito)
    expect(await listed(colleague)).toEqual([])
    await kaito.api.participants.name({ spaceId, seatId: colleague.seatId, role: 'alliance-manager' })
    expect(await listed(colleague)).toEqual(['answer accept Between the two'])
    await kaito.api.participants.remove({ spaceId, seatId: colleague.seatId })
    expect(await listed(colleague)).toEqual([])
    expect(await listed(third)).toEqual([])
    await kaito.api.parties.leave({ spaceId, reason: 'Another way.' })
    expect(await listed(kaito)).toEqual([])
  })
})
