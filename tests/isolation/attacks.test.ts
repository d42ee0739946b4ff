import { Client as Postgres } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectAs } from '#src/platform/database/roles.ts'
import { createClient, Refused } from '../support/client.ts'
import { rolePrefix } from '../support/cluster.ts'
import { cookiesOf } from '../support/cookies.ts'
import { createWorld, type World } from '../support/world.ts'
import { alliance, join, readEntries, refused } from './attacking.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

describe('somebody who is only invited', () => {
  it('learns who invites and who is in it, but neither its terms nor who else is invited', async () => {
    const [one, two, three] = [
      await world.addOrganisation(),
      await world.addOrganisation({ listed: true }),
      await world.addOrganisation({ listed: true }),
    ]
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
    const { one, spaceId } = await alliance(world, 2)
    const hidden = await world.addOrganisation()
    const invite = (organisationId: string) =>
      one.api.parties.invite({ spaceId, organisationId, withHistory: false }).catch((problem) => problem)
    const [real, random] = [await invite(hidden.organisationId), await invite(crypto.randomUUID())]
    expect([real.status, real.problems]).toEqual([random.status, random.problems])
    expect(real.status).toBe(400)
    await expect(one.api.organisations.get({ id: hidden.organisationId })).rejects.toEqual(refused(404))
  })
})

describe('looking as another party', () => {
  it('changes nothing, whichever verb it is', async () => {
    const { one, two, spaceId } = await alliance(world, 2)
    // Somebody else is there, so that the only thing in the way of ending the seat is that one is looking.
    await world.addSeat(one)
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
    const { one, two, spaceId } = await alliance(world, 2)
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
    const one = await world.addOrganisation()
    await expect(one.api.keys.create({ name: 'More', scopes: ['read', 'write'] })).rejects.toEqual(refused(403, 'key-scope'))
    await expect(one.api.people.me()).rejects.toEqual(refused(403, 'key-scope'))
  })
})

describe('who looks around in a sample', () => {
  it('founds nothing outside of it, takes no seat outside, and finds nobody there', async () => {
    const listed = await world.addOrganisation({ listed: true })
    const { http } = world.server
    const answer = await http.inject({ method: 'POST', url: '/api/sample' })
    const cookie = cookiesOf(answer.headers['set-cookie'])
    const guest = createClient(http, { cookie })
    const {
      id: _id,
      identifiers: _identifiers,
      closedDays: _days,
      ...profile
    } = await listed.api.organisations.get({ id: listed.organisationId })
    await expect(guest.organisations.found(profile)).rejects.toEqual(refused(403, 'sample'))
    const { link } = await listed.api.seats.invite({ email: 'guest@attack.example' })
    await expect(guest.seats.acceptInvitation({ token: link.split('/').at(-1) ?? '' })).rejects.toEqual(refused(403, 'sample'))
    await expect(guest.organisations.get({ id: listed.organisationId })).rejects.toEqual(refused(404))
    const { invitation } = await listed.api.partnerships
      .start({ name: 'Real' })
      .then(({ id: spaceId }) => listed.api.parties.invite({ spaceId, email: 'guest@attack.example', withHistory: true }))
    await expect(guest.parties.acceptLink({ token: invitation?.link.split('/').at(-1) ?? '' })).rejects.toEqual(refused(403))
  })
})

describe('a member of the organisation', () => {
  it('does not learn from the record at home which address was invited', async () => {
    const one = await world.addOrganisation()
    const member = await world.addSeat(one)
    await one.api.seats.invite({ email: 'confidential@attack.example' })
    expect(await readEntries(member, one.organisationId)).not.toContain('confidential@')
  })
})

describe('ids of strangers, put where ids of partners belong', () => {
  it('are answered like ids that nobody has', async () => {
    const { one, two, spaceId } = await alliance(world, 2)
    const outsider = await world.addOrganisation()
    const [due, day] = [{ kind: 'day' as const, day: '2040-06-30' }, '2025-01-01']
    const note = { spaceId, targetKind: 'partnership', targetId: spaceId, body: 'x' }
    const measure = {
      spaceId,
      audience: { kind: 'all-parties' as const },
      name: 'M',
      direction: 'up' as const,
      frequency: 'year' as const,
    }
    const promise = { spaceId, title: 'T', owedBy: one.organisationId, owedTo: [two.organisationId], due }
    const stranger = { seat: outsider.seatId, organisation: outsider.organisationId }
    const nobody = { seat: crypto.randomUUID(), organisation: crypto.randomUUID() }
    const tries: ((who: typeof stranger) => Promise<unknown>)[] = [
      ({ seat }) => one.api.notes.write({ ...note, audience: { kind: 'people', seats: [one.seatId, seat] } }),
      ({ organisation }) =>
        one.api.notes.write({ ...note, audience: { kind: 'parties', organisations: [one.organisationId, organisation] } }),
      ({ seat, organisation: organisationId }) =>
        one.api.measures.define({ ...measure, key: 'k', validFrom: day, owner: { organisationId, seatId: seat } }),
      ({ seat }) =>
        one.api.measures.define({
          ...measure,
          key: 'k',
          validFrom: day,
          owner: { organisationId: one.organisationId, seatId: seat },
        }),
      ({ organisation }) => one.api.commitments.propose({ ...promise, owedTo: [organisation] }),
      ({ organisation }) => one.api.commitments.propose({ ...promise, owedBy: organisation, owedTo: [one.organisationId] }),
      ({ seat }) => one.api.commitments.propose({ ...promise, ownerSeat: seat }),
      ({ seat }) => one.api.participants.name({ spaceId, seatId: seat, role: 'observer' }),
      ({ seat }) => one.api.seats.change({ id: seat, title: 'x' }),
      ({ organisation }) => one.api.parties.end({ spaceId, organisationId: organisation, reason: 'x' }),
      ({ organisation }) => one.api.commitments.dueDay({ spaceId, day, parties: [organisation] }),
    ]
    for (const attempt of tries) {
      const [real, random] = [await outcome(attempt(stranger)), await outcome(attempt(nobody))]
      expect(real.replaceAll(stranger.seat, '?').replaceAll(stranger.organisation, '?')).toBe(
        random.replaceAll(nobody.seat, '?').replaceAll(nobody.organisation, '?'),
      )
    }
  })
})

describe('broken cursors and sequence numbers', () => {
  it('are refused as what they are, and never answered by a failure', async () => {
    const { one, spaceId } = await alliance(world, 2)
    for (const after of ['x_y_1', `2027_${crypto.randomUUID()}_99999999999999999999`, '__'])
      await expect(one.api.ledger.list({ spaceId, after })).rejects.toEqual(refused(400))
  })
})

describe('a party that joins while others are asked', () => {
  it('is not said to have agreed to an objective that nobody put to it', async () => {
    const { one, two, three, spaceId } = await alliance(world, 2)
    const audience = { kind: 'all-parties' } as const
    const wording = { spaceId, title: 'Together', description: '', kind: 'risk', horizon: null, audience }
    const { id } = await one.api.objectives.propose(wording)
    await one.api.objectives.askAgreement({ spaceId, id })
    const [asked] = await two.api.consents.list({ spaceId, open: 'true' })
    await join(spaceId, one, { others: [two], newcomer: three, withHistory: true })
    await expect(two.api.consents.answer({ spaceId, id: asked?.id ?? '', agreed: true })).rejects.toEqual(
      refused(409, 'parties-changed'),
    )
    expect(await three.api.objectives.get({ spaceId, id })).toMatchObject({ agreedAt: null })
  })
})

describe('the role that serves requests', () => {
  it('cannot put a table of its own under a function that looks past policies', async () => {
    const [one, other] = [await world.addOrganisation(), await world.addOrganisation()]
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

const outcome = async (call: Promise<unknown>): Promise<string> => {
  try {
    return JSON.stringify(await call)
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
    return JSON.stringify([problem.status, problem.code, problem.reason, problem.problems])
  }
}
