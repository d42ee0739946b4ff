import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeXlsx } from '#src/exchange/xlsx/write-xlsx.ts'
import { rankTable } from '#src/features/choose/assessments/model/ranking.ts'
import { assessmentTable } from '#src/features/choose/assessments/model/table.ts'
import type { Criterion } from '#src/features/choose/selections/model/criteria.ts'
import { criterion } from '../../../../tests/support/criteria.ts'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

const tree = [
  criterion('fit'),
  criterion('values', { parent: 'fit', bothSides: true }),
  criterion('culture', { parent: 'fit' }),
  criterion('skill'),
]

async function searching(seat: TestSeat, criteria: readonly Criterion[] = tree) {
  const spaceId = seat.organisationId
  const audience = { kind: 'organisation' as const }
  const { id } = await seat.api.selections.start({ spaceId, title: 'A maker', audience, criteria: [...criteria] })
  const add = async (name: string) => (await seat.api.candidates.add({ spaceId, selectionId: id, name })).id
  return { spaceId, id, add }
}

/** The table as the results page makes it. */
async function tableOf(seat: TestSeat, { spaceId, id }: { spaceId: string; id: string }) {
  const { criteria } = await seat.api.selections.get({ spaceId, id })
  const listed = await seat.api.candidates.list({ spaceId, selectionId: id })
  const { assessors } = await seat.api.assessments.get({ spaceId, id })
  const figures = listed.flatMap((one) => one.figures.map((figure) => ({ ...figure, candidateId: one.id })))
  return assessmentTable({ criteria, candidates: listed, assessors, figures })
}

describe('an assessment', () => {
  it('is sealed until the last assessor has answered, then says who gave what', async () => {
    const lead = await world.addOrganisation()
    const colleague = await world.addSeat(lead)
    const { spaceId, id, add } = await searching(lead)
    const [kaito, nord] = [await add('Kaito'), await add('Nord')]
    const assessors = [lead.seatId, colleague.seatId]
    const { roundId } = await lead.api.assessments.open({ spaceId, id, asks: 'both', weighing: 'points', assessors })
    const again = lead.api.assessments.open({ spaceId, id, asks: 'both', weighing: 'points', assessors })
    await expect(again).rejects.toMatchObject({ status: 409, reason: 'assessment-open' })

    const scores = (first: number, second: number) => ({
      value: { [kaito]: { score: first, evidence: 'Seen on site' }, [nord]: { score: second } },
    })
    const answers = (first: number, second: number, fit: number) => ({
      w0: { value: { fit, skill: 100 - fit } },
      'w-fit': { value: { values: 50, culture: 50 } },
      's-values': scores(first, second),
      's-culture': scores(first, second),
      's-skill': scores(second, first),
    })
    await lead.api.rounds.answer({ spaceId, id: roundId, answers: answers(4, 2, 60) })
    expect((await lead.api.assessments.get({ spaceId, id })).assessors).toEqual([])
    await colleague.api.rounds.answer({ spaceId, id: roundId, answers: answers(3, 2, 80) })

    const { assessors: said, rounds } = await lead.api.assessments.get({ spaceId, id })
    expect(rounds[0]).toMatchObject({ state: 'revealed', you: { invited: true } })
    expect(said.find(({ seatId }) => seatId === lead.seatId)?.scores.values?.[kaito]).toEqual({
      score: 4,
      evidence: 'Seen on site',
    })
    const table = await tableOf(lead, { spaceId, id })
    expect(table.weights.map((one) => Number(one.toFixed(6)))).toEqual([0.35, 0.35, 0.3])
    expect(table.values[table.candidates.findIndex((one) => one.id === kaito)]).toEqual([3.5, 3.5, 2])
  })

  it('refuses weights that do not make a hundred, and nothing is lost', async () => {
    const lead = await world.addOrganisation()
    const { spaceId, id } = await searching(lead)
    const asked = { spaceId, id, asks: 'weights' as const, weighing: 'points' as const, assessors: [lead.seatId] }
    const { roundId } = await lead.api.assessments.open(asked)
    const half = { w0: { value: { fit: 30, skill: 40 } }, 'w-fit': { value: { values: 50, culture: 50 } } }
    await expect(lead.api.rounds.answer({ spaceId, id: roundId, answers: half })).rejects.toMatchObject({
      problems: [{ path: 'answers.w0.value', code: 'not-a-hundred', values: { sum: 70 } }],
    })
    const whole = { ...half, w0: { value: { fit: 30, skill: 70 } } }
    await lead.api.rounds.answer({ spaceId, id: roundId, answers: whole })
    expect((await lead.api.assessments.get({ spaceId, id })).assessors[0]?.weights).toEqual([0.15, 0.15, 0.7])
  })

  it('reads every way of weighing, and names the pair to reconsider where judgements contradict', async () => {
    const lead = await world.addOrganisation()
    const { spaceId, id } = await searching(lead, [criterion('first'), criterion('second'), criterion('third')])
    const weigh = async (weighing: 'swing' | 'ranking' | 'pairwise', value: unknown) => {
      const asked = { spaceId, id, asks: 'weights' as const, weighing, assessors: [lead.seatId] }
      const { roundId } = await lead.api.assessments.open(asked)
      await lead.api.rounds.answer({ spaceId, id: roundId, answers: { w0: { value } } })
      return (await lead.api.assessments.get({ spaceId, id })).assessors[0]
    }
    expect((await weigh('swing', { first: 100, second: 60, third: 40 }))?.weights).toEqual([0.5, 0.3, 0.2])
    const byOrder = await weigh('ranking', ['second', 'first', 'third'])
    expect(byOrder?.weights?.map((one) => Number(one.toFixed(4)))).toEqual([0.2778, 0.6111, 0.1111])
    const contradictory = { 'first:second': 9, 'second:third': 9, 'first:third': -9 }
    const paired = await weigh('pairwise', contradictory)
    expect(paired?.consistency[0]).toMatchObject({ consistent: false })
    expect(paired?.consistency[0]?.ratio).toBeGreaterThan(1)
    expect(paired?.consistency[0]?.reconsider?.first).toBeDefined()
  })

  it('is not opened without criteria, without candidates, or for people who do not see it, or until a day gone by', async () => {
    const [lead, other] = [await world.addOrganisation(), await world.addOrganisation()]
    const bare = await searching(lead, [])
    const asked = { asks: 'both' as const, weighing: 'points' as const, assessors: [lead.seatId] }
    await expect(lead.api.assessments.open({ ...bare, ...asked })).rejects.toMatchObject({
      problems: [
        { path: 'criteria', code: 'no-criteria' },
        { path: 'candidates', code: 'no-candidates' },
      ],
    })
    const { spaceId, id, add } = await searching(lead)
    await add('Kaito')
    const foreign = lead.api.assessments.open({ spaceId, id, ...asked, assessors: [other.seatId] })
    await expect(foreign).rejects.toMatchObject({ problems: [{ path: 'invited.seats.0', code: 'cannot-answer' }] })
    const late = { rule: 'all-in-or-deadline' as const, dueAt: '2020-01-01T00:00:00Z' }
    await expect(lead.api.assessments.open({ spaceId, id, ...asked, ...late })).rejects.toMatchObject({
      problems: [{ path: 'dueAt', code: 'in-the-past' }],
    })
    // One candidate and one assessor are few, and enough to ask.
    await lead.api.assessments.open({ spaceId, id, ...asked })
  })
})

describe('an imported table', () => {
  // Hwang and Yoon, Multiple Attribute Decision Making, Springer 1981: the choice of a fighter aircraft, its table, its weights and
  // the order that TOPSIS gives in the book: A1, A3, A4, A2, with a closeness of 0.643, 0.613, 0.312 and 0.268.
  const published = [
    'Aircraft;Maximum speed;Ferry range;Maximum payload;Acquisition cost;Reliability;Manoeuvrability',
    'Weight;0.2;0.1;0.1;0.1;0.2;0.3',
    'Direction;max;max;max;min;max;max',
    'Unit;Mach;NM;lb;million $;;',
    'A1;2.0;1500;20000;5.5;5;9',
    'A2;2.5;2700;18000;6.5;3;5',
    'A3;1.8;2000;21000;4.5;7;7',
    'A4;2.2;1800;20000;5.0;5;5',
  ].join('\n')

  it('gives the ranking that was published with it', async () => {
    const lead = await world.addOrganisation()
    const { spaceId, id } = await searching(lead, [])
    const seen = await lead.api.assessments.preview({ spaceId, id, text: published })
    expect(seen).toMatchObject({ problems: [], newCandidates: ['A1', 'A2', 'A3', 'A4'], figures: 24, empty: 0 })
    expect(await lead.api.candidates.list({ spaceId, selectionId: id })).toEqual([])
    await lead.api.assessments.take({ spaceId, id, text: published })

    const table = await tableOf(lead, { spaceId, id })
    const { methods } = rankTable(table, table.weights)
    const ranked = table.candidates
      .map(({ name }, i) => ({ name, rank: methods.topsis.ranks[i]!, closeness: methods.topsis.figures[i]! }))
      .toSorted((one, other) => one.rank - other.rank)
    expect(ranked.map(({ name }) => name)).toEqual(['A1', 'A3', 'A4', 'A2'])
    // The book rounds on the way, so its third decimal is not quite that of the whole computation.
    for (const [place, closeness] of [0.643, 0.613, 0.312, 0.268].entries())
      expect(Math.abs(ranked[place]!.closeness - closeness)).toBeLessThan(0.001)
  })

  it('comes from Excel as from CSV, and ranks the same', async () => {
    const lead = await world.addOrganisation()
    const { spaceId, id } = await searching(lead, [])
    const [header = '', ...lines] = published.split('\n')
    const columns = header.split(';').map((name, i) => ({ name, kind: i === 0 ? ('text' as const) : ('number' as const) }))
    const rows = lines.map((line) => line.split(';').map((cell) => (cell === '' ? null : cell)))
    const sheet = writeXlsx({
      name: 'Aircraft',
      columns: columns.map(({ name }) => ({ name, kind: 'text' })),
      rows,
      rightToLeft: false,
    })
    const numbers = writeXlsx({ name: 'Aircraft', columns, rows: rows.slice(3), rightToLeft: false })
    const workbook = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
    const seen = await lead.api.assessments.take({ spaceId, id, workbook: workbook(sheet) })
    expect(seen).toMatchObject({ problems: [], newCandidates: ['A1', 'A2', 'A3', 'A4'], figures: 24 })
    await lead.api.assessments.take({ spaceId, id, workbook: workbook(numbers) })
    const table = await tableOf(lead, { spaceId, id })
    const { ranks } = rankTable(table, table.weights).methods.topsis
    expect(table.candidates.map(({ name }, i) => `${name} ${ranks[i]}`).sort()).toEqual(['A1 1', 'A2 4', 'A3 2', 'A4 3'])
    const broken = lead.api.assessments.take({ spaceId, id, workbook: workbook(new Uint8Array([0x50, 0x4b, 3, 4])) })
    await expect(broken).rejects.toMatchObject({ status: 400 })
  })

  it('tells every problem with its line and takes over nothing of it', async () => {
    const lead = await world.addOrganisation()
    const { spaceId, id } = await searching(lead)
    const text = 'Name,skill,fit\nKaito,7,1\nKaito,much,1\n,3,1'
    const { problems } = await lead.api.assessments.preview({ spaceId, id, text })
    expect(problems).toMatchObject([
      { line: 1, column: 'fit', code: 'column-is-a-group' },
      { line: 2, column: 'skill', code: 'not-on-the-scale' },
      { line: 3, code: 'name-twice' },
      { line: 3, column: 'skill', code: 'not-a-number' },
      { line: 4, code: 'name-missing' },
    ])
    await expect(lead.api.assessments.take({ spaceId, id, text })).rejects.toMatchObject({ status: 400 })
    expect(await lead.api.candidates.list({ spaceId, selectionId: id })).toEqual([])
  })
})
