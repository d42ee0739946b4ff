import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { callerFor, enterSeat, inTransaction, programVisit } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import { record } from '#src/core/ledger/actions.ts'
import { offerAnswer } from '#src/features/oversee/answer-links/actions/answering.ts'
import { describeNotifications } from '#src/features/oversee/notifications/actions/describing.ts'
import { sendDigests, spreadNews } from '#src/features/oversee/notifications/jobs.ts'
import { listNotifications } from '#src/features/oversee/notifications/store.ts'
import { askGuard } from '../../../../tests/support/guard.ts'
import { startMailServer } from '../../../../tests/support/mail-server.ts'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
let post: Awaited<ReturnType<typeof startMailServer>>
let nordwind: TestSeat
let kaito: TestSeat
let spaceId: string
const monday = Temporal.Instant.from('2027-03-01T11:00:00Z')
beforeAll(async () => {
  post = await startMailServer()
  world = await createWorld({ mailUrl: post.url })
})
afterAll(async () => {
  await world.stop()
  await post.stop()
})

beforeEach(async () => {
  world.now = monday
  await spread()
  nordwind = await world.addOrganisation({ shortName: 'Nordwind' })
  kaito = await world.addOrganisation({ shortName: 'Kaito' })
  spaceId = await world.addPartnership([nordwind, kaito], 'Grid-scale storage')
  await spread()
  post.received.length = 0
})

const spread = () => spreadNews(world.server.services)

/** What a seat has been told, as it reads it: its notifications are for a signed-in person, its key is not. */
const toldTo = (seat: TestSeat) =>
  inTransaction(programVisit(world.server.services), callerFor(seat), { readOnly: true }, async (entering) => {
    const act = await enterSeat(entering, callerFor(seat), undefined)
    return (await describeNotifications(act, await listNotifications(act.db, 50))).map(({ verb, title }) => `${verb} ${title}`)
  })

async function offer(title = 'Send the cells', audience: object = { kind: 'all-parties' }) {
  const sides = { owedBy: nordwind.organisationId, owedTo: [kaito.organisationId] }
  const due = { kind: 'day', day: '2027-03-12' } as const
  return (await nordwind.api.commitments.propose({ spaceId, title, ...sides, due, audience: audience as never })).id
}

const addressed = (seat: TestSeat) => `person-${seat.personId}@example.test`
const mailsTo = (address: string) =>
  post.received.filter(({ to }) => to.includes(address)).map(({ message }) => decode(message))
const delivered = async (address: string, count: number) => {
  await expect.poll(() => mailsTo(address).length, { timeout: 10_000 }).toBe(count)
  return mailsTo(address)
}

/** Quoted-printable as people read it. */
const decode = (message: string) =>
  Buffer.from(
    message
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

describe('being told', () => {
  it('comes from the ledger, to those who may answer, never to who did it, and once', async () => {
    const id = await offer()
    await spread()
    await spread()
    expect(await toldTo(kaito)).toEqual(['commitment.offered Send the cells'])
    expect(await toldTo(nordwind)).not.toContain('commitment.offered Send the cells')
    await kaito.api.commitments.accept({ spaceId, id })
    await spread()
    expect(await toldTo(nordwind)).toContain('commitment.accepted Send the cells')
    expect(await toldTo(kaito)).toEqual(['commitment.offered Send the cells'])
  })

  it('loses nothing of a change that holds more than is read at a time', async () => {
    const caller = callerFor(nordwind)
    await inTransaction(programVisit(world.server.services), caller, { readOnly: false }, async (entering) => {
      const act = await enterSeat(entering, caller, spaceId)
      const audienceId = await openAudience(act, { kind: 'all-parties' })
      for (let number = 0; number < 520; number++)
        record(act, 'partnership.stage-moved', {
          audienceId,
          subject: { kind: 'partnership', id: spaceId },
          payload: { number },
        })
    })
    await offer()
    await spread()
    await spread()
    const told = await inTransaction(
      programVisit(world.server.services),
      callerFor(kaito),
      { readOnly: true },
      async (entering) => listNotifications((await enterSeat(entering, callerFor(kaito), undefined)).db, 1000),
    )
    expect(told.filter(({ verb }) => verb === 'partnership.stage-moved')).toHaveLength(520)
    expect(told.filter(({ verb }) => verb === 'commitment.offered')).toHaveLength(1)
  })

  it('keeps quiet while the own side alone prepares a partnership, as an import does a thousand times', async () => {
    const colleague = await world.addSeat(nordwind, { coordinator: true })
    const { id } = await nordwind.api.partnerships.start({ name: 'A harbour to come' })
    await nordwind.api.partnerships.moveStage({ spaceId: id, stage: 'agreement' })
    await nordwind.api.partnerships.moveStage({ spaceId, stage: 'launch' })
    await spread()
    const told = await toldTo(colleague)
    expect(told.filter((one) => one.startsWith('partnership.stage-moved'))).toHaveLength(1)
  })

  it('reaches nobody who does not see it, nor cannot answer it', async () => {
    const third = await world.addOrganisation()
    // What happened before they were named is not told, whenever the ledger is read.
    world.now = monday.add({ seconds: 1 })
    const member = await world.addSeat(kaito)
    await kaito.api.participants.name({ spaceId, seatId: member.seatId, role: 'working-group' })
    await offer()
    await nordwind.api.objectives.propose({
      spaceId,
      title: 'Alone',
      description: '',
      kind: 'risk',
      horizon: null,
      audience: { kind: 'organisation' },
    })
    await spread()
    expect(await toldTo(third)).toEqual([])
    expect(await toldTo(member)).toEqual(['participant.named '])
  })

  it('ends with taking part: what was told before is not shown any more', async () => {
    const member = await world.addSeat(kaito)
    await kaito.api.participants.name({ spaceId, seatId: member.seatId, role: 'alliance-manager' })
    await offer()
    await spread()
    expect(await toldTo(member)).toContain('commitment.offered Send the cells')
    await kaito.api.participants.remove({ spaceId, seatId: member.seatId })
    await offer('Later')
    await spread()
    expect(await toldTo(member)).toEqual([])
  })
})

describe('mail', () => {
  it('goes at once to a person without an account, with a link that answers, in their language', async () => {
    const email = `kenji-${crypto.randomUUID()}@kaito.example`
    const { id: seatId } = await kaito.api.seats.add({ name: 'Kenji Mori', email, locale: 'de' })
    await kaito.api.participants.name({ spaceId, seatId, role: 'alliance-manager' })
    const id = await offer('Zellen liefern')
    await spread()
    const [mail = ''] = await delivered(email, 1)
    expect(mail).toContain('bietet an: Zellen liefern')
    expect(mail).toContain('Wer diese Nachricht hat')
    const token = /\/answer\/([\w.-]+)/.exec(mail)?.[1] ?? ''
    expect((await world.nobody.answerLinks.read({ token })).thing?.title).toBe('Zellen liefern')
    await world.nobody.answerLinks.answer({ token, deed: 'accept' })
    expect((await nordwind.api.commitments.get({ spaceId, id })).acceptedBy).toBe(seatId)
  })

  it('waits for the end of the quiet hours of its receiver', async () => {
    const email = `kenji-${crypto.randomUUID()}@kaito.example`
    const { id: seatId } = await kaito.api.seats.add({ name: 'Kenji Mori', email, timeZone: 'Asia/Tokyo' })
    await kaito.api.participants.name({ spaceId, seatId, role: 'alliance-manager' })
    // Eight in the evening in Tokyo.
    await offer()
    await spread()
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(mailsTo(email)).toEqual([])
    world.now = Temporal.Instant.from('2027-03-01T22:05:00Z')
    await spread()
    await delivered(email, 1)
  })

  it('says nothing to who was removed between the telling and the sending', async () => {
    const email = `kenji-${crypto.randomUUID()}@kaito.example`
    const { id: seatId } = await kaito.api.seats.add({ name: 'Kenji Mori', email, timeZone: 'Asia/Tokyo' })
    await kaito.api.participants.name({ spaceId, seatId, role: 'alliance-manager' })
    await offer()
    await spread()
    await kaito.api.participants.remove({ spaceId, seatId })
    world.now = Temporal.Instant.from('2027-03-01T22:05:00Z')
    await spread()
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(mailsTo(email)).toEqual([])
  })

  it('holds no link that acts for who has signed up while it waited', async () => {
    const email = `kenji-${crypto.randomUUID()}@kaito.example`
    const { id: seatId } = await kaito.api.seats.add({ name: 'Kenji Mori', email, timeZone: 'Asia/Tokyo' })
    await kaito.api.participants.name({ spaceId, seatId, role: 'alliance-manager' })
    const id = await offer()
    await spread()
    const [told] = await askGuard(
      world,
      "select n.id, s.person_id from notifications n join seats s on s.id = n.seat_id where n.kind = 'answer' and s.id = $1",
      [seatId],
    )
    const { worker, mail: post } = world.server.services
    await withAccount({ personId: told.person_id })
    const waiting = { kind: 'answer-link', to: email, locale: 'en', values: { id: told.id } }
    await worker.transaction().execute((db) => post.queue(db, waiting))
    const [mail = ''] = await delivered(email, 1)
    expect(mail).toContain(`/partnerships/${spaceId}/commitments/${id}`)
    expect(mail).not.toContain('/answer/')
    expect(mail).not.toContain('without an account')
  })

  it('is gathered into a digest for who has an account, and goes out once', async () => {
    await withAccount(nordwind)
    const id = await offer()
    await kaito.api.commitments.accept({ spaceId, id })
    await spread()
    await sendDigests(world.server.services)
    await sendDigests(world.server.services)
    const [mail = ''] = await delivered(addressed(nordwind), 1)
    expect(mail).toContain('accepted: Send the cells')
    expect(mail).toContain('/today')
  })
})

/** As if the person had signed up: only then is there a product to read the rest in. */
const withAccount = ({ personId }: Pick<TestSeat, 'personId'>) =>
  askGuard(world, 'update people set account_id = $1 where id = $2', [`account-${personId}`, personId])

it('a mail that is sent again carries the same link', async () => {
  const { services } = world.server
  const id = crypto.randomUUID()
  const subject = { id, seatId: kaito.seatId, spaceId, subjectKind: 'commitment', subjectId: await offer() }
  const first = await offerAnswer(services, subject)
  world.now = monday.add({ hours: 5 })
  expect(await offerAnswer(services, subject)).toBe(first)
})
