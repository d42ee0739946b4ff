import { Client as Postgres } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectAs } from '#src/platform/database/roles.ts'
import { createClient } from '../support/client.ts'
import { rolePrefix } from '../support/cluster.ts'
import { createWorld, type TestSeat, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

const refused = (status: number, reason?: string) => expect.objectContaining({ status, ...(reason ? { reason } : {}) })
const add = (listed = false) => world.addOrganisation({ listed })

async function parties(count: 2 | 3) {
  const [one, two] = [await add(), await add()]
  const three = await add(true)
  return { one, two, three, spaceId: await world.addPartnership(count === 2 ? [one, two] : [one, two, three], 'Alliance') }
}

const readEntries = async (seat: TestSeat, spaceId: string) =>
  JSON.stringify((await seat.api.ledger.list({ spaceId, limit: 200 })).entries)

/** An active partnership takes another party in, all agreeing. */
async function join(
  spaceId: string,
  by: TestSeat,
  { others, newcomer, withHistory }: { others: TestSeat[]; newcomer: TestSeat; withHistory: boolean },
) {
  const { consent } = await by.api.parties.invite({ spaceId, organisationId: newcomer.organisationId, withHistory })
  for (const other of others) await other.api.consents.answer({ spaceId, id: consent?.id ?? '', agreed: true })
  const [offered] = await newcomer.api.parties.listInvitationsToUs()
  await newcomer.api.parties.accept({ id: offered?.id ?? '' })
}

describe('somebody who is only invited', () => {
  it('learns who invites and who is in it, but neither its terms nor who else is invited', async () => {
    const [one, two, three] = [await add(), await add(true), await add(true)]
    const { id: spaceId } = await one.api.partnerships.start({
      name: 'Alliance',
      purpose: 'Our purpose',
      renewal: 'Our renewal',
      startsOn: '2027-01-01',
    })
    for (const guest of [two, three])
      await one.api.parties.invite({ spaceId, organisationId: guest.organisationId, withHistory: false })
    await three.api.organisations.change({ listed: false })
    const seen = await two.api.partnerships.get({ spaceId })
    expect(seen).toMatchObject({ name: 'Alliance', purpose: '', renewal: '', startsOn: null, members: [] })
    expect((await two.api.partnerships.list())[0]).toMatchObject({ name: 'Alliance', startsOn: null })
    await expect(two.api.parties.listInvitations({ spaceId })).rejects.toEqual(refused(403))
    await expect(two.api.organisations.get({ id: three.organisationId })).rejects.toEqual(refused(404))
    expect((await two.api.organisations.list({})).map((known) => known.id)).not.toContain(three.organisationId)
    expect((await two.api.organisations.get({ id: one.organisationId })).id).toBe(one.organisationId)
  })
})

describe('an organisation that is not known', () => {
  it('cannot be told from one that does not exist by inviting it', async () => {
    const { one, spaceId } = await parties(2)
    const hidden = await add()
    const invite = (organisationId: string) =>
      one.api.parties.invite({ spaceId, organisationId, withHistory: false }).catch((problem) => problem)
    const [real, random] = [await invite(hidden.organisationId), await invite(crypto.randomUUID())]
    expect([real.status, real.problems]).toEqual([random.status, random.problems])
    expect(real.status).toBe(400)
    await expect(one.api.organisations.get({ id: hidden.organisationId })).rejects.toEqual(refused(404))
  })
})

describe('a link', () => {
  it('is gone when it was used, withdrawn or has expired, and when the organisation was ended since', async () => {
    const { one, two, three, spaceId } = await parties(2)
    const { id: another } = await one.api.partnerships.start({ name: 'Links' })
    const invite = async () => {
      const { invitation } = await one.api.parties.invite({
        spaceId: another,
        email: 'partner@attack.example',
        withHistory: true,
      })
      return { id: invitation?.id ?? '', token: invitation?.link.split('/').at(-1) ?? '' }
    }
    const [used, kept, withdrawn] = [await invite(), await invite(), await invite()]
    await two.api.parties.acceptLink({ token: used.token })
    await expect(three.api.parties.acceptLink({ token: used.token })).rejects.toEqual(refused(410))
    await expect(two.api.parties.acceptLink({ token: kept.token })).rejects.toEqual(refused(409, 'party-already'))
    await one.api.parties.withdrawInvitation({ spaceId: another, id: withdrawn.id })
    await expect(three.api.parties.acceptLink({ token: withdrawn.token })).rejects.toEqual(refused(410))
    await one.api.parties.end({ spaceId: another, organisationId: two.organisationId, reason: 'It is over.' })
    await expect(two.api.parties.acceptLink({ token: kept.token })).rejects.toEqual(refused(410))
    await one.api.parties.leave({ spaceId: another, reason: 'Nobody is left.' })
    await expect(three.api.parties.acceptLink({ token: kept.token })).rejects.toEqual(refused(410))
    await expect(three.api.parties.acceptLink({ token: `${used.token}x` })).rejects.toEqual(refused(404))
    expect(await three.api.partnerships.list()).toEqual([])
    expect(spaceId).not.toBe(another)
  })

  it('to a seat gives no second one and takes no role away', async () => {
    const one = await add()
    const { link } = await one.api.seats.invite({ email: 'self@attack.example' })
    const session = await signIn()
    const { seatId } = await session.seats.acceptInvitation({ token: link.split('/').at(-1) ?? '' })
    const again = await one.api.seats.invite({ email: 'self@attack.example', administrator: true })
    const token = again.link.split('/').at(-1) ?? ''
    await expect(session.seats.acceptInvitation({ token })).rejects.toEqual(refused(409, 'seat-already'))
    const members = await one.api.seats.list()
    expect(members.find((seat) => seat.id === seatId)).toMatchObject({ administrator: false })
  })
})

describe('who joins with history', () => {
  it('opens nothing to others that they were not given: what two kept when a third came without history stays theirs', async () => {
    const { one, two, three, spaceId } = await parties(2)
    await one.api.partnerships.moveStage({ spaceId, stage: 'launch' })
    await join(spaceId, one, { others: [two], newcomer: three, withHistory: false })
    const late = await add(true)
    await join(spaceId, one, { others: [two, three], newcomer: late, withHistory: true })
    expect(await readEntries(one, spaceId)).toContain('partnership.started')
    for (const seat of [three, late]) expect(await readEntries(seat, spaceId)).not.toMatch(/partnership\.(started|stage-moved)/)
    for (const seat of [one, three, late])
      for (const report of await seat.api.ledger.verify({ spaceId })) expect(report.findings).toEqual([])
  })

  it('and a question who belongs is asked anew when somebody came who was not asked', async () => {
    const { one, two, three, spaceId } = await parties(3)
    const late = await add(true)
    const { id } = await one.api.parties.end({ spaceId, organisationId: three.organisationId, reason: 'Too slow.' })
    await join(spaceId, one, { others: [two, three], newcomer: late, withHistory: true })
    await expect(two.api.consents.answer({ spaceId, id, agreed: true })).rejects.toEqual(refused(403))
    expect((await three.api.partnerships.get({ spaceId })).former).toBeNull()
  })
})

describe('a seat that ends', () => {
  it('takes its keys and participations along: held again it opens nothing', async () => {
    const { one, two, spaceId } = await parties(2)
    const member = await world.addSeat(one)
    await one.api.participants.name({ spaceId, seatId: member.seatId, role: 'working-group' })
    await one.api.seats.end({ id: member.seatId })
    expect(await readEntries(two, spaceId)).toContain('participant.removed')
    const back = await world.addSeat(one, { personId: member.personId })
    expect(back.seatId).toBe(member.seatId)
    await expect(member.api.seats.list()).rejects.toEqual(refused(401))
    await expect(back.api.partnerships.get({ spaceId })).rejects.toEqual(refused(404))
  })
})

describe('nobody looks from two sides', () => {
  it('also when both parties name the same person at the same moment', async () => {
    const { one, two, spaceId } = await parties(2)
    const first = await world.addSeat(one)
    const second = await world.addSeat(two, { personId: first.personId })
    const name = (by: TestSeat, seat: TestSeat) =>
      by.api.participants.name({ spaceId, seatId: seat.seatId, role: 'working-group' })
    const results = await Promise.allSettled([name(one, first), name(two, second)])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    const seen = await Promise.allSettled([first, second].map((seat) => seat.api.partnerships.get({ spaceId })))
    expect(seen.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  })

  it('and a party can name somebody whose seat in another one is over', async () => {
    const { one, two, spaceId } = await parties(2)
    const before = await world.addSeat(one)
    await one.api.participants.name({ spaceId, seatId: before.seatId, role: 'working-group' })
    await one.api.seats.end({ id: before.seatId })
    const now = await world.addSeat(two, { personId: before.personId })
    await two.api.participants.name({ spaceId, seatId: now.seatId, role: 'working-group' })
    expect((await now.api.partnerships.get({ spaceId })).you.standing).toBe('member')
  })
})

describe('looking as another party', () => {
  it('changes nothing, whichever verb it is', async () => {
    const { one, two, spaceId } = await parties(2)
    const eyes = one.seenBy(two.organisationId)
    await expect(eyes.partnerships.change({ spaceId, name: 'Changed' })).rejects.toEqual(refused(403))
    await expect(eyes.notes.write({ spaceId, targetKind: 'partnership', targetId: spaceId, body: 'x' })).rejects.toEqual(
      refused(403),
    )
    await expect(eyes.parties.leave({ spaceId, reason: 'x' })).rejects.toEqual(refused(403))
    await expect(eyes.seats.end({ id: one.seatId })).rejects.toEqual(
      expect.objectContaining({ status: expect.toBeOneOf([403, 404]) }),
    )
    const note = await one.api.notes.write({ spaceId, targetKind: 'partnership', targetId: spaceId, body: 'Ours alone' })
    expect(JSON.stringify(await eyes.ledger.list({ spaceId }))).not.toContain(note.id)
    expect(await one.api.partnerships.get({ spaceId })).toMatchObject({ name: 'Alliance', former: null })
  })
})

describe('an administrator who takes no part', () => {
  it('sees parties, stage and dates, and neither purpose nor reasons nor who was invited', async () => {
    const { one, two, spaceId } = await parties(2)
    await two.api.partnerships.change({ spaceId, purpose: 'Our purpose', endsOn: '2030-01-01' })
    await one.api.parties.invite({ spaceId, email: 'secret@attack.example', withHistory: false })
    const administrator = await world.addSeat(one, { administrator: true })
    expect(await administrator.api.partnerships.get({ spaceId })).toMatchObject({
      purpose: '',
      endsOn: '2030-01-01',
      members: [],
    })
    await expect(administrator.api.parties.listInvitations({ spaceId })).rejects.toEqual(refused(403))
    expect(await administrator.api.consents.list({ spaceId })).toEqual([])
  })
})

describe('an API key', () => {
  it('makes no other key and does not speak for the person', async () => {
    const one = await add()
    await expect(one.api.keys.create({ name: 'More', scopes: ['read', 'write'] })).rejects.toEqual(refused(403, 'key-scope'))
    await expect(one.api.people.me()).rejects.toEqual(refused(403, 'key-scope'))
  })
})

describe('a member of the organisation', () => {
  it('does not learn from the record at home which address was invited', async () => {
    const one = await add()
    const member = await world.addSeat(one)
    await one.api.seats.invite({ email: 'confidential@attack.example' })
    expect(await readEntries(member, one.organisationId)).not.toContain('confidential@')
  })
})

describe('a party that left', () => {
  it('leaves a second time with what it wrote about the same objective', async () => {
    const { one, two, three, spaceId } = await parties(3)
    const wording = { title: 'Faster', description: '', kind: 'growth', horizon: null }
    const { id } = await one.api.objectives.propose({ spaceId, ...wording, audience: { kind: 'all-parties' } })
    await three.api.objectives.writeStake({ spaceId, id, gives: 'Our secret stake' })
    await three.api.parties.leave({ spaceId, reason: 'Once.' })
    await join(spaceId, one, { others: [two], newcomer: three, withHistory: true })
    await three.api.objectives.writeStake({ spaceId, id, gives: 'Another stake' })
    await three.api.parties.leave({ spaceId, reason: 'Twice.' })
    expect((await one.api.partnerships.get({ spaceId })).parties.filter((party) => party.leftAt === null)).toHaveLength(2)
  })
})

describe('broken cursors and sequence numbers', () => {
  it('are refused as what they are, and never answered by a failure', async () => {
    const { one, spaceId } = await parties(2)
    for (const after of ['x_y_1', `2027_${crypto.randomUUID()}_99999999999999999999`, '__'])
      await expect(one.api.ledger.list({ spaceId, after })).rejects.toEqual(refused(400))
  })
})

describe('the role that serves requests', () => {
  it('cannot put a table of its own under a function that looks past policies', async () => {
    const [one, other] = [await add(), await add()]
    const app = new Postgres(connectAs(world.ownerUrl, rolePrefix, 'app'))
    await app.connect()
    try {
      await app.query(
        'create temporary table seats (id uuid, person_id uuid, organisation_id uuid, administrator_since timestamptz, coordinator_since timestamptz, left_at timestamptz)',
      )
      await app.query('grant select on seats to public')
      const forged = crypto.randomUUID()
      await app.query('insert into seats values ($1, $2, $3, now(), now(), null)', [forged, one.personId, other.organisationId])
      const { rows } = await app.query('select * from acting.enter($1, $2, null, null, null)', [one.personId, forged])
      expect(rows).toEqual([])
    } finally {
      await app.end()
    }
  })
})

async function signIn() {
  const account = {
    email: `p-${crypto.randomUUID()}@attack.example`,
    password: 'tram lemon orbit fjord',
    name: 'P',
    locale: 'en',
  }
  const { http } = world.server
  await http.inject({ method: 'POST', url: '/api/accounts', payload: account })
  const { email, password } = account
  const answer = await http.inject({ method: 'POST', url: '/api/sessions', payload: { email, password } })
  const cookie = [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ')
  return createClient(http, { cookie })
}
