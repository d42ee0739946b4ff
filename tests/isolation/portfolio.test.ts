import fc from 'fast-check'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { Refused } from '../support/client.ts'
import { createWorld, type TestSeat, type World } from '../support/world.ts'
import { attempt, deeds, openStage } from './deeds.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

const count = <T>(all: readonly T[], isMeant: (one: T) => boolean) => all.filter(isMeant).length

/** What the portfolio says of a partnership, found out by asking for every single record as the seat sees it. */
async function recount({ api }: TestSeat, spaceId: string) {
  const { commitments } = await api.commitments.list({ spaceId, view: 'all', limit: 500 })
  const measures = await api.measures.list({ spaceId })
  const { entries } = await api.ledger.list({ spaceId, limit: 200 })
  const stands = (...words: readonly string[]) => count(commitments, ({ standing }) => words.includes(standing))
  const measured = (...words: readonly string[]) => count(measures, ({ state }) => words.includes(state))
  return {
    figures: {
      open: stands('asked', 'offered', 'open', 'warned', 'late', 'said-kept'),
      late: stands('late'),
      warned: stands('warned'),
      kept: stands('kept', 'kept-late'),
      onTarget: measured('on'),
      nearTarget: measured('near'),
      offTarget: measured('off'),
      notJudged: measured('no-target', 'no-data'),
    },
    lastAt: Math.max(...entries.map(({ at }) => Date.parse(at))),
  }
}

async function portfolioFindings(seat: TestSeat): Promise<string[]> {
  const { partnerships } = await seat.api.portfolio.list()
  const known = (await seat.api.partnerships.list()).filter(({ standing }) => standing !== 'invited')
  const findings: string[] = []
  const expectSame = (what: string, got: unknown, meant: unknown) => {
    if (JSON.stringify(got) !== JSON.stringify(meant))
      findings.push(`${seat.seatId} ${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(meant)}`)
  }
  expectSame('rows', partnerships.map(({ id }) => id).sort(), known.map(({ id }) => id).sort())
  for (const row of partnerships) {
    const meant = known.find(({ id }) => id === row.id)
    expectSame('name', row.name, meant?.name)
    expectSame('stage', [row.stage, row.stageName], [meant?.stage, meant?.stageName])
    expectSame('standing', row.standing, meant?.standing)
    if (row.standing === 'former') continue
    expectSame('parties', [...row.parties].sort(), meant?.parties.map(({ organisationId }) => organisationId).sort())
    if (row.standing !== 'member') {
      expectSame(
        'hidden',
        [row.figures, row.lastAt, row.nextDue, row.worth, row.health],
        [undefined, undefined, undefined, undefined, 'unseen'],
      )
      continue
    }
    const counted = await recount(seat, row.id)
    expectSame('figures', row.figures, counted.figures)
    expectSame('last', Date.parse(row.lastAt ?? ''), counted.lastAt)
  }
  return findings
}

/** A seat that is over is told so, and has no portfolio. */
async function findingsOf(seat: TestSeat): Promise<string[]> {
  try {
    return await portfolioFindings(seat)
  } catch (problem) {
    if (problem instanceof Refused && problem.status < 500) return []
    throw problem
  }
}

describe('whatever people do', () => {
  it('each portfolio says what asking for every record says, before and after everything is due', async () => {
    const property = fc.asyncProperty(deeds, async (done) => {
      world.now = Temporal.Now.instant()
      const stage = await openStage(world)
      for (const deed of done) await attempt(stage, deed)
      const findings: string[] = []
      const seats = [...new Map(stage.seats.map((seat) => [seat.seatId, seat])).values()]
      for (const seat of seats) findings.push(...(await findingsOf(seat)))
      // All that was promised in these deeds is due in June 2040.
      world.now = Temporal.Instant.from('2040-08-01T12:00:00Z')
      for (const seat of seats) findings.push(...(await findingsOf(seat)))
      if (findings.length > 0) throw new Error(findings.slice(0, 8).join('\n'))
    })
    await fc.assert(property, { numRuns: Number(process.env.DEEDS ?? 12), endOnFailure: true })
  })
})

const decimal = fc.integer({ min: -40, max: 40 }).map((tenths) => String(tenths / 10))
const small = fc.integer({ min: 0, max: 20 }).map((tenths) => String(tenths / 10))
const definition = fc
  .record({
    direction: fc.constantFrom('up', 'down', 'within'),
    unit: fc.constantFrom('%', 'days'),
    warn: fc.option(small),
    more: small,
    hasAlarm: fc.boolean(),
    targets: fc.uniqueArray(fc.record({ year: fc.integer({ min: 2018, max: 2026 }), value: decimal, width: small }), {
      selector: ({ year }) => year,
      maxLength: 3,
    }),
  })
  .map(({ direction, unit, warn, more, hasAlarm, targets }) => ({
    direction: direction as 'up' | 'down' | 'within',
    unit,
    warn,
    alarm: hasAlarm ? (Number(warn ?? 0) + Number(more)).toFixed(1) : null,
    targets: [...targets]
      .sort((first, second) => first.year - second.year)
      .map(({ year, value, width }) => ({
        from: `${year}-01-01`,
        value,
        upTo: direction === 'within' ? (Number(value) + Number(width)).toFixed(1) : null,
      })),
  }))

const story = fc.record({
  first: definition,
  second: fc.option(definition),
  values: fc.array(fc.record({ value: decimal, correction: fc.option(fc.option(decimal)) }), { maxLength: 4 }),
})

describe('however a measure was defined and filled', () => {
  it('the portfolio judges it as its own page does', async () => {
    world.now = Temporal.Instant.from('2027-03-01T12:00:00Z')
    const seat = await world.addOrganisation()
    const partner = await world.addOrganisation()
    const property = fc.asyncProperty(fc.array(story, { minLength: 1, maxLength: 4 }), async (stories) => {
      const spaceId = await world.addPartnership([seat, partner])
      for (const [index, one] of stories.entries()) await tell(seat, { spaceId, key: `m-${index}`, story: one })
      const row = (await seat.api.portfolio.list()).partnerships.find(({ id }) => id === spaceId)
      const { figures } = await recount(seat, spaceId)
      if (JSON.stringify(row?.figures) !== JSON.stringify(figures))
        throw new Error(`${JSON.stringify(row?.figures)} instead of ${JSON.stringify(figures)}`)
    })
    await fc.assert(property, { numRuns: 25, endOnFailure: true })
  })
})

type Story = typeof story extends fc.Arbitrary<infer S> ? S : never

/** Refused where a redefinition does not fit what was reported, as in life. */
async function tell(
  { api }: TestSeat,
  { spaceId, key, story: { first, second, values } }: { spaceId: string; key: string; story: Story },
) {
  const plain = { name: 'A measure', frequency: 'year', validFrom: '2018-01-01' } as const
  const { id } = await api.measures.define({ spaceId, key, audience: { kind: 'organisation' }, ...plain, ...first })
  for (const [place, { value, correction }] of values.entries()) {
    const period = String(2019 + place * 2)
    if (second && place === 2)
      await api.measures.redefine({ spaceId, id, ...plain, ...second, validFrom: '2022-01-01', reason: 'Counted better.' })
    await api.measures.enterValue({ spaceId, id, period, value })
    if (correction !== null)
      await api.measures.correctValue({ spaceId, id, period, value: correction, reason: 'A typing error.', corrects: 1 })
  }
}
