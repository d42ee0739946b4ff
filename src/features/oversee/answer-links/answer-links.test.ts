import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { offerAnswer } from '#src/features/oversee/answer-links/actions/answering.ts'
import { askGuard } from '../../../../tests/support/guard.ts'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
let nordwind: TestSeat
let kaito: TestSeat
let kenji: string
let spaceId: string
const monday = Temporal.Instant.from('2027-03-01T11:00:00Z')
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

/** Two organisations; Kenji of the second has no account and manages the alliance. */
beforeEach(async () => {
  world.now = monday
  nordwind = await world.addOrganisation({ shortName: 'Nordwind' })
  kaito = await world.addOrganisation({ shortName: 'Kaito' })
  spaceId = await world.addPartnership([nordwind, kaito], 'Grid-scale storage')
  kenji = (await kaito.api.seats.add({ name: 'Kenji Mori', email: `kenji-${crypto.randomUUID()}@kaito.example` })).id
  await kaito.api.participants.name({ spaceId, seatId: kenji, role: 'alliance-manager' })
})

async function offer(title = 'Send the cells') {
  const sides = { owedBy: nordwind.organisationId, owedTo: [kaito.organisationId] }
  const due = { kind: 'day', day: '2027-03-12' } as const
  return (await nordwind.api.commitments.propose({ spaceId, title, details: 'Two hundred of them.', ...sides, due })).id
}

async function linkTo(subjectId: string, subjectKind = 'commitment') {
  const { services } = world.server
  const id = crypto.randomUUID()
  await offerAnswer(services, { id, seatId: kenji, spaceId, subjectKind, subjectId })
  return services.links.sign('answer', id)
}

const read = (token: string) => world.nobody.answerLinks.read({ token })
const answer = (token: string, deed: 'accept' | 'decline' | 'confirm' | 'agree' | 'answer', more: object = {}) =>
  world.nobody.answerLinks.answer({ token, deed, ...more })
const closed = (state: string) => ({ state, acting: null, expiresAt: null, thing: null })
const state = async (id: string) => (await nordwind.api.commitments.get({ spaceId, id })).state

describe('a link from a mail', () => {
  it('shows one thing, in whose name it would be answered, and does nothing by being opened', async () => {
    const id = await offer()
    await offer('Another one')
    const token = await linkTo(id)
    const page = await read(token)
    expect(page).toMatchObject({
      state: 'open',
      acting: { name: 'Kenji Mori', organisation: 'Kaito', partnership: 'Grid-scale storage' },
      thing: { kind: 'commitment', title: 'Send the cells', organisation: 'Nordwind', can: ['accept', 'decline'] },
    })
    expect(JSON.stringify(page)).not.toContain('Another one')
    await read(token)
    for (const method of ['HEAD', 'GET'] as const)
      for (const path of [`/api/answer-links/${token}`, `/api/answer-links/${token}/answer`, `/answer/${token}`])
        await world.server.http.inject({ method, url: path })
    expect(await state(id)).toBe('offered')
    expect((await read(token)).state).toBe('open')
  })

  it('answers once, as the seat that it was sent to', async () => {
    const id = await offer()
    const token = await linkTo(id)
    await answer(token, 'accept')
    const { acceptedBy, events } = await nordwind.api.commitments.get({ spaceId, id })
    expect(acceptedBy).toBe(kenji)
    expect(events.at(-1)).toMatchObject({ kind: 'accepted', seatId: kenji })
    await expect(answer(token, 'accept')).rejects.toMatchObject({ status: 410 })
    expect(await read(token)).toEqual(closed('used'))
  })

  it('used twice at once answers once', async () => {
    const token = await linkTo(await offer())
    const both = await Promise.allSettled([answer(token, 'accept'), answer(token, 'accept')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is not used up by an answer that was refused', async () => {
    const id = await offer()
    const token = await linkTo(id)
    await expect(answer(token, 'decline')).rejects.toMatchObject({ status: 400 })
    await expect(answer(token, 'agree')).rejects.toMatchObject({ status: 403 })
    await answer(token, 'decline', { reason: 'Too early.' })
    expect(await state(id)).toBe('declined')
  })

  it('is nothing once it has expired, was tampered with or is of another kind', async () => {
    const id = await offer()
    const token = await linkTo(id)
    const other = await linkTo(await offer('Another one'))
    const [linkId] = token.split('.')
    const mixed = `${linkId}.${other.split('.')[1]}`
    const invitation = world.server.services.links.sign('seat-invitation', linkId ?? '')
    for (const wrong of [mixed, `${token}x`, invitation, `${crypto.randomUUID()}.x`]) {
      await expect(read(wrong)).rejects.toMatchObject({ status: 404 })
      await expect(answer(wrong, 'accept')).rejects.toMatchObject({ status: 404 })
    }
    world.now = monday.add({ hours: 24 * 14 })
    expect(await read(token)).toEqual(closed('expired'))
    await expect(answer(token, 'accept')).rejects.toMatchObject({ status: 410 })
    expect(await state(id)).toBe('offered')
  })

  it('ends with the seat, with taking part, with the right to bind, and with the party', async () => {
    const id = await offer()
    const token = await linkTo(id)
    await kaito.api.participants.name({ spaceId, seatId: kenji, role: 'observer' })
    expect(await read(token)).toEqual(closed('over'))
    await expect(answer(token, 'accept')).rejects.toMatchObject({ status: 403 })
    await kaito.api.participants.remove({ spaceId, seatId: kenji })
    expect(await read(token)).toEqual(closed('over'))
    await expect(answer(token, 'accept')).rejects.toMatchObject({ status: 404 })
    await kaito.api.participants.name({ spaceId, seatId: kenji, role: 'alliance-manager' })
    expect((await read(token)).state).toBe('open')
    await kaito.api.seats.end({ id: kenji })
    await expect(read(token)).rejects.toMatchObject({ status: 404 })
    await expect(answer(token, 'accept')).rejects.toMatchObject({ status: 404 })
    expect(await state(id)).toBe('offered')
  })

  it('is over when the party has left, and when somebody else was faster', async () => {
    const first = await offer()
    const token = await linkTo(first)
    await kaito.api.commitments.accept({ spaceId, id: first })
    expect(await read(token)).toEqual(closed('over'))
    const later = await linkTo(await offer('Another one'))
    await kaito.api.parties.leave({ spaceId, reason: 'Another way.' })
    expect(await read(later)).toEqual(closed('over'))
    await expect(answer(later, 'accept')).rejects.toMatchObject({ code: expect.any(String) })
  })

  it('agrees to a decision and answers a round', async () => {
    const audience = { kind: 'all-parties' } as const
    const wanted = { spaceId, title: 'Store the wind', description: '', kind: 'risk', horizon: null, audience } as const
    const { id } = await nordwind.api.objectives.propose(wanted)
    await nordwind.api.objectives.askAgreement({ spaceId, id })
    const [consent] = await nordwind.api.consents.list({ spaceId, open: 'true' })
    const decision = await linkTo(consent?.id ?? '', 'consent')
    expect((await read(decision)).thing).toMatchObject({ title: 'Store the wind', can: ['agree', 'refuse'] })
    await answer(decision, 'agree')
    const question = {
      key: 'pace',
      kind: 'scale' as const,
      text: { en: 'The pace' },
      settings: { from: 1, to: 5, low: { en: 'Slow' }, high: { en: 'Fast' } },
    }
    const round = await nordwind.api.rounds.open({
      spaceId,
      title: 'How is it going?',
      content: { languages: ['en'], questions: [question] },
      naming: 'named',
      rule: 'all-in',
      invited: { by: 'name', seats: [nordwind.seatId, kenji] },
      audience,
    })
    const asked = await linkTo(round.id, 'round')
    expect((await read(asked)).thing).toMatchObject({ kind: 'round', round: { naming: 'named' }, can: ['answer'] })
    world.now = monday.add({ hours: 5 })
    await answer(asked, 'answer', { answers: { pace: { value: 4, comment: '' } } })
    // Used up, and when is told nowhere: not even in the database.
    expect(await read(asked)).toEqual(closed('used'))
    const [used] = await askGuard(world, 'select made_at, used_at from answer_links where subject_id = $1', [round.id])
    expect(used.used_at).toEqual(used.made_at)
    await nordwind.api.rounds.answer({ spaceId, id: round.id, answers: { pace: { value: 2, comment: '' } } })
    const { answers } = await nordwind.api.rounds.result({ spaceId, id: round.id })
    expect(answers).toContainEqual(expect.objectContaining({ seatId: kenji }))
  })
})

describe('a person without an account', () => {
  it('is added by an administrator alone, and keeps the seat when taking it with an account of the same address', async () => {
    const member = await world.addSeat(kaito)
    const personId = await world.addPerson('Mei Sato')
    const email = `person-${personId}@example.test`
    const person = { name: 'Mei', email: email.toUpperCase() }
    await expect(member.api.seats.add(person)).rejects.toMatchObject({ status: 403 })
    const seat = await kaito.api.seats.add(person)
    expect(seat).toMatchObject({ name: 'Mei', email, hasAccount: false })
    await kaito.api.participants.name({ spaceId, seatId: seat.id, role: 'working-group' })
    const { link } = await kaito.api.seats.invite({ email, title: 'Engineer' })
    const taken = await world.takeSeat(personId, link)
    expect(taken.seatId).toBe(seat.id)
    expect(await taken.api.commitments.list({ spaceId })).toMatchObject({ commitments: [] })
    const { entries } = await kaito.api.ledger.list({ spaceId: kaito.organisationId })
    const over = entries.find(({ verb }) => verb === 'seat.taken-over')
    expect(over).toMatchObject({ seat: seat.id, payload: { name: 'Mei Sato', heldAs: 'Mei' } })
  })

  it('loses the seat to nobody who holds the link under another address, nor to an invitation to another address', async () => {
    const email = `ren-${crypto.randomUUID()}@kaito.example`
    const ren = await kaito.api.seats.add({ name: 'Ren', email })
    const { link } = await kaito.api.seats.invite({ email })
    expect((await world.takeSeat(await world.addPerson('Who was passed the link'), link)).seatId).not.toBe(ren.id)
    const { link: elsewhere } = await kaito.api.seats.invite({ email: 'someone@kaito.example' })
    expect((await world.takeSeat(await world.addPerson('Somebody'), elsewhere)).seatId).not.toBe(ren.id)
    const seats = await kaito.api.seats.list({})
    expect(seats.find(({ id }) => id === ren.id)).toMatchObject({ name: 'Ren', email, hasAccount: false })
  })

  it('has no link that acts any more once there is an account', async () => {
    const id = await offer()
    const token = await linkTo(id)
    expect((await read(token)).state).toBe('open')
    await giveAccount(kenji)
    await expect(read(token)).rejects.toMatchObject({ status: 404 })
    await expect(answer(token, 'accept')).rejects.toMatchObject({ status: 404 })
    expect(await state(id)).toBe('offered')
  })
})

/** As if the person of a seat had signed up. */
const giveAccount = (seatId: string) =>
  askGuard(world, `update people set account_id = 'account-' || id where id = (select person_id from seats where id = $1)`, [
    seatId,
  ])
