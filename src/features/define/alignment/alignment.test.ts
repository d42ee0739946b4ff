import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enter } from '#src/core/acting/store.ts'
import { insertRound, listRounds } from '#src/core/rounds/store.ts'
import { questionKey } from '#src/features/define/alignment/model/questions.ts'
import { found } from '#src/kit/refusal.ts'
import { createAllies } from '../../../../tests/support/allies.ts'
import type { TestSeat, World } from '../../../../tests/support/world.ts'

let world: World
let nordwind: TestSeat
let kaito: TestSeat
let observer: TestSeat
let stranger: TestSeat
let spaceId: string
let cell: string
let coast: string
beforeAll(async () => {
  ;({ world, nordwind, kaito, stranger, spaceId } = await createAllies())
  observer = await world.addSeat(kaito)
  await kaito.api.participants.name({ spaceId, seatId: observer.seatId, role: 'observer' })
  const propose = async (title: string) =>
    (await nordwind.api.objectives.propose({ spaceId, title, kind: 'product-development', audience: { kind: 'all-parties' } }))
      .id
  cell = await propose('A cell for twenty years')
  coast = await propose('Storage on the whole coast')
})
afterAll(() => world.stop())

const wished = (more: object = {}) => ({
  spaceId,
  title: 'Do we want the same?',
  objectives: [cell, coast],
  seats: [nordwind.seatId, kaito.seatId],
  ...more,
})

type Said = Record<string, { value?: unknown; comment?: string }>

const said = (points: readonly [number, number], importance: readonly [number, number], more: Said = {}): Said => ({
  points: { value: { [cell.slice(-12)]: points[0], [coast.slice(-12)]: points[1] } },
  [questionKey(cell, 'importance')]: { value: importance[0], comment: 'It is what we sell.' },
  [questionKey(coast, 'importance')]: { value: importance[1] },
  [questionKey(cell, 'must')]: { value: ['must'] },
  [questionKey(coast, 'must')]: { value: ['nice'] },
  ...more,
})

async function run(ours: Said, theirs: Said, more: object = {}) {
  const { id, roundId } = await nordwind.api.alignments.open(wished(more))
  await nordwind.api.rounds.answer({ spaceId, id: roundId, answers: ours })
  expect((await nordwind.api.alignments.get({ spaceId, id })).outcome, 'sealed until all are in').toBeNull()
  await expect(nordwind.api.alignments.takeUp({ spaceId, id })).rejects.toMatchObject({ status: 409, reason: 'round-sealed' })
  await kaito.api.rounds.answer({ spaceId, id: roundId, answers: theirs })
  return id
}

let first: string

describe('an alignment round', () => {
  it('is sealed until all are in, and then says in which way the parties differ', async () => {
    first = await run(
      said([70, 30], [5, 3], { [questionKey(cell, 'expects')]: { value: 'Cells by June' } }),
      said([20, 80], [3, 3], {
        [questionKey(cell, 'red-line')]: { value: 'No cell leaves Japan untested' },
        // How it is counted may stay unsaid.
        [questionKey(coast, 'measure')]: { value: 'Sites' },
      }),
    )
    const { outcome, state, wave } = await observer.api.alignments.get({ spaceId, id: first })
    expect({ state, wave }).toEqual({ state: 'revealed', wave: 1 })
    expect(outcome?.conflicts.map(({ kind, parties: [one] }) => `${kind} ${one === nordwind.organisationId}`)).toEqual([
      'importance true',
      'red-line false',
      'expectation true',
    ])
    expect(outcome?.concordance).toBe(0)
    // The cell: 100 − 2 of 4 steps − a red line − an expectation; the coast: as important to both.
    expect(outcome?.scores.map(({ score }) => score)).toEqual([30, 100])
    expect(outcome?.score).toBe(65)
    const measures = outcome?.views.map(({ objectives }) => objectives[1]?.measure)
    expect(measures).toContainEqual({ name: 'Sites', definition: '' })
    expect(outcome?.views[0]?.objectives[0]).toMatchObject({ reasons: ['It is what we sell.'], points: expect.any(Number) })
    await expect(stranger.api.alignments.get({ spaceId, id: first })).rejects.toMatchObject({ status: 404 })
  })

  it('finds no orphan where a linked commitment answers the expectation', async () => {
    const { id } = await kaito.api.commitments.propose({
      spaceId,
      title: 'Cells by June',
      owedBy: kaito.organisationId,
      owedTo: [nordwind.organisationId],
      due: { kind: 'day', day: '2030-06-30' },
    })
    await kaito.api.objectives.link({ spaceId, id: cell, kind: 'commitment', linkedId: id })
    const { outcome } = await nordwind.api.alignments.get({ spaceId, id: first })
    expect(outcome?.conflicts.map(({ kind }) => kind)).toEqual(['importance', 'red-line'])
  })

  it('is taken up once: conflicts get an owner, and an outcome that the parties confirm', async () => {
    await expect(observer.api.alignments.takeUp({ spaceId, id: first })).rejects.toMatchObject({ status: 403 })
    expect(await kaito.api.alignments.takeUp({ spaceId, id: first })).toMatchObject({ takenUp: { score: 70 } })
    await expect(nordwind.api.alignments.takeUp({ spaceId, id: first })).rejects.toMatchObject({
      status: 409,
      reason: 'taken-up',
    })
    const [conflict] = await nordwind.api.conflicts.list({ spaceId })
    const id = conflict?.id ?? ''
    await expect(
      nordwind.api.conflicts.nameOwner({ spaceId, id, ownerSeat: stranger.seatId, dueOn: '2030-01-01' }),
    ).rejects.toMatchObject({ status: 400, problems: [{ path: 'ownerSeat', code: 'not-a-participant' }] })
    await nordwind.api.conflicts.nameOwner({ spaceId, id, ownerSeat: kaito.seatId, dueOn: '2030-01-01' })
    const asked = await kaito.api.conflicts.settle({
      spaceId,
      id,
      outcome: 'accepted',
      words: 'It matters more to Nordwind, and that is fine.',
    })
    expect(asked).toMatchObject({ settled: null, ownerSeat: kaito.seatId })
    await expect(nordwind.api.conflicts.settle({ spaceId, id, outcome: 'resolved', words: 'x' })).rejects.toMatchObject({
      status: 409,
      reason: 'consent-open',
    })
    await nordwind.api.consents.answer({ spaceId, id: asked.openConsentId ?? '', agreed: true })
    const settled = (await kaito.api.conflicts.list({ spaceId })).find((one) => one.id === id)
    expect(settled).toMatchObject({ settled: { outcome: 'accepted' }, you: { name: false, settle: false } })
  })

  it('is repeated, and one measure shows whether the parties converge', async () => {
    const second = await run(said([50, 50], [4, 3]), said([50, 50], [4, 3]), { after: first })
    const { outcome, wave } = await nordwind.api.alignments.get({ spaceId, id: second })
    expect({ wave, score: outcome?.score, concordance: outcome?.concordance }).toEqual({
      wave: 2,
      score: 100,
      concordance: null,
    })
    await nordwind.api.alignments.takeUp({ spaceId, id: second })
    const measure = (await kaito.api.measures.list({ spaceId })).find(({ key }) => key === 'alignment')
    expect(measure?.latest, 'the second of a month takes the place of the first').toMatchObject({ value: '100' })
    const whole = await kaito.api.measures.get({ spaceId, id: measure?.id ?? '' })
    expect(whole.values[0]?.revisions.map(({ value }) => value)).toEqual(['70', '100'])
    expect(outcome?.measureId).toBe(measure?.id)
  })

  it('is about open objectives that all parties see', async () => {
    const quiet = await nordwind.api.objectives.propose({
      spaceId,
      title: 'Ours',
      kind: 'risk',
      audience: { kind: 'organisation' },
    })
    await expect(nordwind.api.alignments.open(wished({ objectives: [cell, quiet.id] }))).rejects.toMatchObject({
      status: 400,
      problems: [{ path: 'objectives.1', code: 'not-seen-by-all' }],
    })
    await expect(kaito.api.alignments.open(wished({ objectives: [quiet.id] }))).rejects.toMatchObject({ status: 404 })
    await expect(observer.api.alignments.open(wished())).rejects.toMatchObject({ status: 403 })
  })
})

describe('a word of the glossary', () => {
  it('has a meaning a party, and one that all agreed to', async () => {
    const [conflict] = await nordwind.api.conflicts.list({ spaceId })
    const { id } = await nordwind.api.terms.open({ spaceId, word: 'Priority decision', conflictId: conflict?.id ?? null })
    await nordwind.api.terms.writeMeaning({ spaceId, id, meaning: 'A fast one.' })
    const seen = await kaito.api.terms.writeMeaning({ spaceId, id, meaning: 'One that all were asked about.' })
    expect(seen.meanings).toHaveLength(2)
    const asked = await kaito.api.terms.agree({ spaceId, id, meaning: 'Within five days, after both were asked.' })
    await nordwind.api.consents.answer({ spaceId, id: asked.openConsentId ?? '', agreed: true })
    expect((await nordwind.api.terms.list({ spaceId }))[0]).toMatchObject({
      conflictId: conflict?.id,
      agreed: { meaning: 'Within five days, after both were asked.' },
    })
    await expect(observer.api.terms.writeMeaning({ spaceId, id, meaning: 'x' })).rejects.toMatchObject({ status: 403 })
    await expect(stranger.api.terms.list({ spaceId })).rejects.toMatchObject({ status: 404 })
    await expect(nordwind.api.terms.open({ spaceId, word: 'x', conflictId: crypto.randomUUID() })).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('the list of alignment rounds', () => {
  it('is whole however many other rounds the parties have held since', async () => {
    const { database } = world.server.services
    const { personId, seatId } = nordwind
    const listed = (await nordwind.api.alignments.list({ spaceId })).map(({ id }) => id)
    await database.transaction().execute(async (db) => {
      await enter(db, { personId, seatId, spaceId })
      const round = found((await listRounds(db, spaceId))[0])
      const withdrawn = { withdrawnAt: round.openedAt, withdrawnReason: '' }
      for (let more = 0; more < 500; more += 1) {
        const id = crypto.randomUUID()
        await insertRound(db, { ...round, ...withdrawn, id, seriesId: id, wave: 1, openedAt: '2099-01-01T00:00:00Z' })
      }
    })
    expect((await nordwind.api.alignments.list({ spaceId })).map(({ id }) => id)).toEqual(listed)
  })
})
