import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { revealDueViews } from '#src/features/choose/candidate-questions/jobs.ts'
import { criterion } from '../../../../tests/support/criteria.ts'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
let lead: TestSeat
let colleague: TestSeat
let spaceId: string
let id: string
let kaito: string
const monday = Temporal.Instant.from('2027-03-01T11:00:00Z')
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

/** A search with two candidates; values and culture are for both sides to rate. */
beforeEach(async () => {
  world.now = monday
  lead = await world.addOrganisation({ shortName: 'Nordwind' })
  colleague = await world.addSeat(lead, { name: 'Jonas' })
  spaceId = lead.organisationId
  const criteria = [
    criterion('values', { bothSides: true, anchors: ['Nothing in common', '', '', '', 'The same'] }),
    criterion('culture', { bothSides: true, about: 'How one works' }),
    criterion('price', { points: null }),
  ]
  const audience = { kind: 'organisation' as const }
  id = (await lead.api.selections.start({ spaceId, title: 'Secret search', purpose: 'Hush', audience, criteria })).id
  kaito = (await lead.api.candidates.add({ spaceId, selectionId: id, name: 'Kaito Labs' })).id
  await lead.api.candidates.add({ spaceId, selectionId: id, name: 'Rival Works' })
})

const ends = { low: 'Not at all', high: 'Fully' }
async function ask(more: object = {}) {
  const { link, id: questionId } = await lead.api.candidateQuestions.ask({ spaceId, candidateId: kaito, ends, ...more })
  return { questionId, token: link.split('/').at(-1) ?? '' }
}
const read = (token: string) => world.nobody.candidateQuestions.read({ token })
const given = { values: { value: 2, comment: 'We are younger' }, culture: { value: 4, comment: '' } }
const answer = (token: string, answers: object = given) =>
  world.nobody.candidateQuestions.answer({ token, answers: answers as typeof given, saidBy: 'Kenji Mori' })
const viewsOf = async () =>
  (await lead.api.candidates.list({ spaceId, selectionId: id })).find((one) => one.id === kaito)?.views ?? []

async function openScores() {
  const assessors = [lead.seatId, colleague.seatId]
  return (await lead.api.assessments.open({ spaceId, id, asks: 'scores', weighing: 'points', assessors })).roundId
}
const score = (seat: TestSeat, roundId: string) =>
  seat.api.rounds.answer({ spaceId, id: roundId, answers: { 's-values': { value: { [kaito]: { score: 3 } } } } })

describe('the question to a candidate', () => {
  it('shows what is asked and by whom, and nothing else of the search; opening it does nothing', async () => {
    const { token } = await ask({ message: 'We would like to know.' })
    const page = await read(token)
    expect(page).toMatchObject({
      state: 'open',
      asked: { organisation: 'Nordwind', candidate: 'Kaito Labs', title: null, message: 'We would like to know.' },
    })
    expect(page.asked?.content.questions.map(({ key }) => key)).toEqual(['values', 'culture'])
    const told = JSON.stringify(page)
    for (const hidden of ['Secret search', 'Hush', 'Rival', 'price', 'points', spaceId, id, kaito])
      expect(told).not.toContain(hidden)
    for (const method of ['HEAD', 'GET'] as const)
      for (const url of [`/api/candidate-questions/${token}`, `/api/candidate-questions/${token}/answer`, `/asked/${token}`])
        await world.server.http.inject({ method, url })
    expect((await read(token)).state).toBe('open')
  })

  it('tells the title where the organisation wants it to', async () => {
    const { token } = await ask({ tellsTitle: true })
    expect((await read(token)).asked?.title).toBe('Secret search')
  })

  it('is answered once, and read by nobody before the scores are revealed', async () => {
    const { token } = await ask()
    const roundId = await openScores()
    await answer(token)
    await expect(answer(token)).rejects.toMatchObject({ status: 410 })
    expect(await read(token)).toEqual({ state: 'used', asked: null })
    await score(lead, roundId)
    await revealDueViews(world.server.services)
    expect(await viewsOf()).toEqual([])
    const entries = async () => JSON.stringify((await lead.api.ledger.list({ spaceId })).entries)
    expect(await entries()).not.toContain('younger')
    await score(colleague, roundId)
    await revealDueViews(world.server.services)
    expect(await viewsOf()).toMatchObject([
      { saidBy: 'Kenji Mori', enteredBy: null, ratings: { values: { score: 2, evidence: 'We are younger' } } },
    ])
    expect(await entries()).toContain('candidate.view-revealed')
  })

  it('stays sealed while nobody has scored, and while a round that came later is open', async () => {
    const first = await openScores()
    await score(lead, first)
    await score(colleague, first)
    const second = await openScores()
    const { token } = await ask()
    await answer(token)
    await revealDueViews(world.server.services)
    expect(await viewsOf()).toEqual([])
    await lead.api.rounds.withdraw({ spaceId, id: second, reason: 'Another time' })
    await revealDueViews(world.server.services)
    expect(await viewsOf()).toHaveLength(1)
  })

  it('answered twice at once is answered once', async () => {
    const { token } = await ask()
    const both = await Promise.allSettled([answer(token), answer(token)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('refuses what it did not ask, what is off the scale and an answer without any rating, and stays open', async () => {
    const { token } = await ask()
    await expect(answer(token, { price: { value: 2 } })).rejects.toMatchObject({ problems: [{ code: 'unknown-question' }] })
    await expect(answer(token, { values: { value: 9 } })).rejects.toMatchObject({ problems: [{ code: 'not-on-the-scale' }] })
    await expect(answer(token, {})).rejects.toMatchObject({ problems: [{ path: 'answers', code: 'required' }] })
    await answer(token, { culture: { value: 0 } })
  })

  it('is nothing once it was tampered with, of another kind, expired, withdrawn, or the search has ended', async () => {
    const { token, questionId } = await ask()
    const { services } = world.server
    for (const wrong of [
      `${token}x`,
      services.links.sign('answer', questionId),
      services.links.sign('candidate-question', kaito),
    ]) {
      await expect(read(wrong)).rejects.toMatchObject({ status: 404 })
      await expect(answer(wrong)).rejects.toMatchObject({ status: 404 })
    }
    world.now = monday.add({ hours: 24 * 30 })
    expect(await read(token)).toEqual({ state: 'expired', asked: null })
    await expect(answer(token)).rejects.toMatchObject({ status: 410 })
    world.now = monday
    await lead.api.candidateQuestions.withdraw({ spaceId, id: questionId })
    expect(await read(token)).toEqual({ state: 'over', asked: null })
    await expect(answer(token)).rejects.toMatchObject({ status: 410 })
    const again = await ask()
    await lead.api.choices.endWithout({ spaceId, id, reason: 'Another way' })
    expect(await read(again.token)).toEqual({ state: 'over', asked: null })
  })

  it('does not tell a candidate that it is out of the running', async () => {
    const { token } = await ask()
    await lead.api.candidates.move({ spaceId, id: kaito, to: 'dropped', reason: 'Too small' })
    expect((await read(token)).state).toBe('open')
  })

  it('is put once at a time, never without a criterion for both, and its link is for whoever asked', async () => {
    await ask()
    await expect(ask()).rejects.toMatchObject({ status: 409, reason: 'asked-already' })
    const [seen] = await colleague.api.candidateQuestions.list({ spaceId, selectionId: id })
    expect(seen).toMatchObject({ state: 'open', link: null })
    const { questionId, token } = { questionId: seen?.id ?? '', token: (await linkOf()).split('/').at(-1) ?? '' }
    await answer(token)
    const taken = lead.api.candidateQuestions.withdraw({ spaceId, id: questionId })
    await expect(taken).rejects.toMatchObject({ status: 409, reason: 'answered-already' })
    await lead.api.selections.setCriteria({ spaceId, id, criteria: [criterion('price')], reason: '' })
    await expect(ask()).rejects.toMatchObject({ reason: 'nothing-of-both-sides' })
  })

  it('leads to who asked and nobody else, also where an archive has brought the same records to others', async () => {
    const { questionId, token } = await ask()
    expect(token).not.toContain(questionId)
    const other = await world.addOrganisation({ shortName: 'Magpie' })
    const body = await lead.api.exports.archive({ spaceId })
    await other.api.imports.take({ body })
    const [copied] = await other.api.selections.list({ spaceId: other.organisationId })
    const copies = { spaceId: other.organisationId, selectionId: copied?.id ?? '' }
    expect(await other.api.candidateQuestions.list(copies)).toMatchObject([{ state: 'over', link: null }])
    const sameId = world.server.services.links.sign('candidate-question', questionId)
    await expect(read(sameId)).rejects.toMatchObject({ status: 404 })
    expect((await read(token)).asked?.organisation).toBe('Nordwind')
    await answer(token)
    expect(await lead.api.candidateQuestions.list({ spaceId, selectionId: id })).toMatchObject([{ state: 'used' }])
    expect(await other.api.candidateQuestions.list(copies)).toMatchObject([{ state: 'over' }])
  })

  it('goes by mail where there is an address, in words and with the link', async () => {
    const { token } = await ask({ email: 'Kenji@Kaito.Example', message: 'Please look at it.' })
    await world.server.mail.deliverDue()
    const letters = await world.server.mail.listMailbox({ limit: 5 })
    const letter = letters.find(({ recipient }) => recipient === 'kenji@kaito.example')
    const text = (await world.server.mail.readMessage(letter?.id ?? ''))?.text ?? ''
    expect(letter?.subject).toBe('Nordwind asks how you see the two of you together')
    expect(text).toContain('Please look at it.')
    expect(text).toContain(`/asked/${token}`)
    expect(text).not.toContain('Secret search')
  })
})

const linkOf = async () => (await lead.api.candidateQuestions.list({ spaceId, selectionId: id }))[0]?.link ?? ''
