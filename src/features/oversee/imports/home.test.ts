import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enter } from '#src/core/acting/store.ts'
import { insertRows } from '#src/features/oversee/imports/store.ts'
import { type ExportedLine, linesOf, type Parts, partsOf, zipOf } from '../../../../tests/support/archives.ts'
import { askGuard } from '../../../../tests/support/guard.ts'
import { tamperedWith } from '../../../../tests/support/tampered-archives.ts'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
let [maker, taker, colleague] = [{} as TestSeat, {} as TestSeat, {} as TestSeat]
let good: Parts
beforeAll(async () => {
  world = await createWorld()
  maker = await world.addOrganisation({ shortName: 'Maker' })
  taker = await world.addOrganisation({ shortName: 'Taker' })
  colleague = await world.addSeat(taker)
  await ask(maker, [maker], 'Left open')
  const said = await ask(maker, [maker], 'Answered')
  await say(maker, said, 3)
  await maker.api.notes.write({ spaceId: maker.organisationId, targetKind: 'round', targetId: said, body: 'As we thought' })
  good = await partsOf(await maker.api.exports.archive({ spaceId: maker.organisationId }))
})
afterAll(() => world.stop())

const question = {
  key: 'pace',
  kind: 'scale' as const,
  text: { en: 'The pace' },
  settings: { from: 1, to: 5, low: { en: 'Slow' }, high: { en: 'Fast' } },
}

async function ask(by: TestSeat, people: readonly TestSeat[], title: string): Promise<string> {
  const { id } = await by.api.rounds.open({
    spaceId: by.organisationId,
    title,
    content: { languages: ['en'], questions: [question] },
    naming: 'named',
    rule: 'all-in',
    invited: { by: 'name', seats: people.map(({ seatId }) => seatId) },
    audience: { kind: 'organisation' },
  })
  return id
}

const say = (by: TestSeat, id: string, value: number) =>
  by.api.rounds.answer({ spaceId: by.organisationId, id, answers: { pace: { value, comment: '' } } })

const resultOf = (id: string) => taker.api.rounds.result({ spaceId: taker.organisationId, id })

const path = () => `spaces/${maker.organisationId}.jsonl`

/** The archive with one row of a table changed, and the line it stands in. */
async function withRow(table: string, change: (row: Record<string, unknown>) => void) {
  const at = linesOf(good.get(path())).findIndex((one) => one.table === table)
  const body = await tamperedWith(good, path(), {
    change: (lines: ExportedLine[]) => {
      change(lines[at]?.row ?? {})
      return lines
    },
  })
  return { line: at + 1, body }
}

describe('an archive of an organisation, brought to another that is at work', () => {
  it('adds nothing to records that were there: each row that tries is told with its line', async () => {
    const round = await ask(taker, [taker], 'Ours')
    await say(taker, round, 5)
    const told = async (table: string, column: string, id: string) => {
      const { line, body } = await withRow(table, (row) => (row[column] = id))
      const { problems } = await taker.api.imports.check({ body })
      expect(problems).toContainEqual(expect.objectContaining({ line, column, values: { table } }))
      await expect(taker.api.imports.take({ body })).rejects.toMatchObject({ status: 400, reason: 'archive-problems' })
      return problems[0]?.code
    }
    expect(await told('round_answers', 'round_id', round)).toBe('reference-unknown')
    expect(await told('round_answers', 'round_id', round.toUpperCase())).toBe('reference-unknown')
    expect(await told('round_answers', 'round_id', `{${round.replaceAll('-', '')}}`)).toBe('reference-unknown')
    expect(await told('round_invitees', 'round_id', round)).toBe('reference-unknown')
    // Without a foreign key, or as another wave of what was asked here.
    expect(await told('notes', 'target_id', round)).toBe('reference-unknown')
    expect(await told('rounds', 'series_id', round)).toBe('reference-unknown')
    expect(await told('notes', 'id', round)).toBe('row-twice')
    expect((await resultOf(round)).answers).toHaveLength(1)
  })

  it('could not do so past the check either: the database takes answers only below a round that came with them', async () => {
    const round = await ask(taker, [taker], 'Ours too')
    await say(taker, round, 5)
    const { database } = world.server.services
    const { personId, seatId, organisationId } = taker
    const [audience] = await taker.api.audiences.list({ spaceId: organisationId })
    const row = { space_id: organisationId, audience_id: audience?.id, round_id: round, id: crypto.randomUUID() }
    const answer = { ...row, organisation_id: organisationId, seat_id: colleague.seatId, answers: {} }
    const columns = Object.keys(answer).map((name) => ({ name, type: '' }))
    const forging = database.transaction().execute(async (db) => {
      await enter(db, { personId, seatId, spaceId: organisationId })
      await insertRows(db, { name: 'round_answers', columns, readOnly: true }, [answer])
    })
    await expect(forging).rejects.toMatchObject({ code: '42501', message: expect.stringContaining('was here before') })
  })

  it('makes nobody heard who was not asked, should an answer of theirs lie there all the same', async () => {
    const round = await ask(taker, [taker], 'Ours alone')
    await say(taker, round, 5)
    await askGuard(
      world,
      `insert into round_answers (space_id, audience_id, round_id, id, organisation_id, seat_id, answers)
       select space_id, audience_id, id, gen_random_uuid(), space_id, $2, '{"pace": {"value": 1}}' from rounds where id = $1`,
      [round, colleague.seatId],
    )
    expect((await resultOf(round)).answers?.map(({ seatId }) => seatId)).toEqual([taker.seatId])
  })

  it('leaves open what was open, with what was answered there; what came open was withdrawn', async () => {
    const open = await ask(taker, [taker, colleague], 'Going on')
    await say(colleague, open, 2)
    await taker.api.imports.take({ body: await zipOf(good) })
    const rounds = await taker.api.rounds.list({ spaceId: taker.organisationId })
    const states = Object.fromEntries(rounds.map(({ title, state }) => [title, state]))
    expect(states).toMatchObject({ 'Going on': 'open', 'Left open': 'withdrawn', Answered: 'revealed' })
    await say(taker, open, 4)
    const { answers } = await resultOf(open)
    expect(answers?.map(({ seatId }) => seatId)).toEqual(expect.arrayContaining([taker.seatId, colleague.seatId]))
    const came = rounds.find(({ title }) => title === 'Answered')
    expect((await resultOf(came?.id ?? '')).answers).toHaveLength(1)
  })
})

describe('an archive of an organisation, brought to a party of a partnership', () => {
  let [third, spaceId] = [{} as TestSeat, '']
  beforeAll(async () => {
    third = await world.addOrganisation({ shortName: 'Third' })
    spaceId = await world.addPartnership([taker, third, await world.addOrganisation()], 'Alliance')
  })

  it('puts no words into what another party has shown there', async () => {
    const words = {
      title: 'Cells',
      kind: 'technology',
      problem: '',
      purpose: '',
      urgency: 'now',
      options: [],
      sources: [],
    } as const
    const share = { targetSpaceId: spaceId, fields: [], audience: { kind: 'all-parties' } as const }
    const theirs = await third.api.needs.state({ spaceId: third.organisationId, ...words, options: [], sources: [] })
    await third.api.needs.share({ spaceId: third.organisationId, id: theirs.id, ...share })
    const [shown] = await taker.api.sharedNeeds.list({ spaceId })
    const origin = await world.addOrganisation()
    const home = origin.organisationId
    const bait = await origin.api.needs.state({ spaceId: home, ...words, title: 'Forged', options: [], sources: [] })
    const elsewhere = await world.addPartnership([origin, await world.addOrganisation()])
    await origin.api.needs.share({ spaceId: home, id: bait.id, ...share, targetSpaceId: elsewhere })
    const body = await tamperedWith(
      await partsOf(await origin.api.exports.archive({ spaceId: home })),
      `spaces/${home}.jsonl`,
      {
        change: (lines) => {
          const line = lines.find(({ table }) => table === 'need_shares')
          Object.assign(line?.row ?? {}, { target_space_id: spaceId, target_id: shown?.id })
          return lines
        },
      },
    )
    await taker.api.imports.take({ body })
    await expect(taker.api.needs.share({ spaceId: taker.organisationId, id: bait.id, ...share })).rejects.toMatchObject({
      status: 403,
    })
    expect(await taker.api.sharedNeeds.list({ spaceId })).toEqual([shown])
  })

  it('shows partners nothing that their pages cannot read, or that would run there', async () => {
    const origin = await world.addOrganisation()
    const home = origin.organisationId
    const sources = [{ title: 'Report', url: 'https://example.test' }]
    const words = { title: 'Wind', kind: 'technology', problem: '', purpose: '', urgency: 'now' as const, options: [], sources }
    const bait = await origin.api.needs.state({ spaceId: home, ...words })
    const body = await tamperedWith(
      await partsOf(await origin.api.exports.archive({ spaceId: home })),
      `spaces/${home}.jsonl`,
      {
        change: (lines) => {
          Object.assign(lines.find(({ table }) => table === 'need_sources')?.row ?? {}, { url: 'javascript:alert(1)' })
          return lines
        },
      },
    )
    await taker.api.imports.take({ body })
    const share = { targetSpaceId: spaceId, fields: ['sources' as const], audience: { kind: 'all-parties' } as const }
    await expect(taker.api.needs.share({ spaceId: taker.organisationId, id: bait.id, ...share })).rejects.toMatchObject({
      status: 400,
      problems: [{ path: 'sources.0.url' }],
    })
  })

  it('makes the party no one that others cannot end: what does not fit at home stays in what is closed', async () => {
    const own = { spaceId, targetKind: 'partnership', targetId: spaceId } as const
    const [note, other] = [
      await taker.api.notes.write({ ...own, body: 'Ours, there' }),
      await taker.api.notes.write({ ...own, body: 'Ours, too' }),
    ]
    const origin = await world.addOrganisation()
    const home = origin.organisationId
    await origin.api.notes.write({ ...own, spaceId: home, targetKind: 'organisation', targetId: home, body: 'In the way' })
    const body = await tamperedWith(
      await partsOf(await origin.api.exports.archive({ spaceId: home })),
      `spaces/${home}.jsonl`,
      {
        change: (lines) => {
          Object.assign(lines.find(({ table }) => table === 'notes')?.row ?? {}, { id: note.id })
          return lines
        },
      },
    )
    await taker.api.imports.take({ body })
    await taker.api.parties.leave({ spaceId, reason: 'Another way' })
    const notes = await taker.api.notes.list({ spaceId: taker.organisationId, targetKind: 'partnership', targetId: spaceId })
    expect(notes.map(({ id }) => id)).toEqual([other.id])
    expect(await third.api.notes.list(own)).toEqual([])
  })
})
