import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asWorkerRemoveSample } from '#src/features/oversee/sample/store.ts'
import { openProbe } from '../../../../tests/isolation/connection.ts'
import { createClient } from '../../../../tests/support/client.ts'
import { createWorld, type World } from '../../../../tests/support/world.ts'

let world: World
let seen: Awaited<ReturnType<typeof look>>
beforeAll(async () => {
  world = await createWorld()
  seen = await look()
})
afterAll(() => world.stop())

/** One more sample, and its people by their first names. */
async function look() {
  const answer = await world.server.http.inject({ method: 'POST', url: '/api/sample', payload: {} })
  expect(answer.statusCode, answer.body).toBe(200)
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
  const { seatId, spaceId } = answer.json<{ seatId: string; spaceId: string }>()
  const as = (seat: string) => createClient(world.server.http, { cookie, 'entente-seat': seat })
  const people = await as(seatId).sample.people({})
  const person = (name: string) => {
    const found = people.find((one) => one.name.startsWith(name))
    if (!found) throw new Error(`Nobody is called ${name}.`)
    return { ...found, api: as(found.seatId) }
  }
  return { cookie, seatId, spaceId, as, people, person }
}

/** How many rows there are in every table of the program, whoever may see them. */
async function countRows(): Promise<Record<string, number>> {
  const probe = await openProbe(world.ownerUrl)
  try {
    const { rows } = await probe.client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'sealed') and c.relkind in ('r', 'p') and c.relname not in ('migrations', 'notification_position') order by 1`,
    )
    await probe.client.query('begin')
    await probe.as('guard')
    const counts: Record<string, number> = {}
    for (const { name } of rows)
      counts[name] = Number((await probe.client.query(`select count(*) as count from ${name}`)).rows[0]?.count)
    return counts
  } finally {
    await probe.stop()
  }
}

describe('a sample alliance', () => {
  it('is there without sign-up, eighteen months long, of three parties on three continents', async () => {
    const { person, spaceId, people } = seen
    const { parties, activatedAt, endsOn } = await person('Anna').api.partnerships.get({ spaceId })
    expect(parties.map(({ shortName, country }) => `${shortName} ${country}`)).toEqual([
      'Nordwind DE',
      'Kaito Labs JP',
      'Maresia BR',
    ])
    const began = Temporal.Instant.from(activatedAt ?? '').toZonedDateTimeISO('UTC')
    const months = began.until(Temporal.Now.zonedDateTimeISO('UTC'), { largestUnit: 'months' }).months
    expect(months).toBeGreaterThanOrEqual(17)
    expect(endsOn && endsOn > Temporal.Now.plainDateISO('UTC').toString()).toBe(true)
    expect(people.length).toBe(14)
  })

  it('has a record that verifies, in the order of time and never later than now, for every person', async () => {
    const { people, as } = seen
    for (const { seatId } of people)
      for (const { id: spaceId } of await as(seatId).partnerships.list({}))
        for (const report of await as(seatId).ledger.verify({ spaceId })) expect(report.findings).toEqual([])
    const { entries } = await seen.person('Kenji').api.ledger.list({ spaceId: seen.spaceId })
    const times = entries.map(({ at }) => at)
    expect(times).toEqual(times.toSorted().toReversed())
    expect((times[0] ?? '') <= Temporal.Now.instant().toString()).toBe(true)
  })

  it('has promises in every standing, a measure that shifted for a reason, a conflict resolved and one open', async () => {
    const { person, spaceId } = seen
    const { api } = person('Anna')
    const { commitments } = await api.commitments.list({ spaceId, view: 'all', limit: 100 })
    for (const standing of ['kept', 'kept-late', 'broken', 'late', 'open', 'said-kept', 'offered', 'asked', 'declined'])
      expect(commitments.map((one) => one.standing)).toContain(standing)
    const measures = await api.measures.list({ spaceId })
    expect(measures.find(({ key }) => key === 'efficiency')?.reading.pattern?.shift).toMatchObject({ direction: 'up' })
    expect(measures.find(({ key }) => key === 'alignment')?.points.length).toBe(2)
    const conflicts = await api.conflicts.list({ spaceId })
    expect(conflicts.map(({ settled }) => settled?.outcome ?? 'open')).toEqual(
      expect.arrayContaining(['resolved', 'accepted', 'open']),
    )
  })

  it('shows what each side thinks, and a gap between them that only the last wave revealed', async () => {
    const { person, spaceId } = seen
    const [first, , last] = (await person('Kenji').api.rounds.list({ spaceId }))
      .filter(({ title }) => title === 'Health check')
      .toReversed()
    const gapOf = async (id: string | undefined, asked: string) => {
      const { questions } = await person('Kenji').api.rounds.result({ spaceId, id: id ?? '' })
      return questions.find(({ key }) => key === asked)?.gaps.find(({ verdict }) => verdict === 'differs')
    }
    expect(await gapOf(first?.id, 'early')).toBeDefined()
    expect(await gapOf(first?.id, 'decide')).toBeUndefined()
    expect(await gapOf(last?.id, 'early')).toBeUndefined()
    expect(await gapOf(last?.id, 'decide')).toBeDefined()
  })

  it('has things for whoever looks around first to do, of every kind', async () => {
    const { items } = await seen.person('Anna').api.today.ofSeat({})
    expect(items.map(({ why }) => why)).toEqual(
      expect.arrayContaining(['keep', 'accept', 'confirm', 'consent', 'round', 'value', 'other-late']),
    )
  })

  it('keeps the private side of each party from the others', async () => {
    const { person, spaceId } = seen
    const [anna, kenji, beatriz] = [person('Anna'), person('Kenji'), person('Beatriz')]
    const notesOn = async (one: typeof anna) => {
      const [objective] = (await one.api.objectives.list({ spaceId })).filter(({ kind }) => kind === 'cost-saving')
      const notes = await one.api.notes.list({ spaceId, targetKind: 'objective', targetId: objective?.id ?? '' })
      return notes.map(({ writtenByName }) => writtenByName)
    }
    expect(await notesOn(anna)).toEqual(['Jonas Weber'])
    expect(await notesOn(kenji)).toEqual(['Haruto Sato'])
    expect(await notesOn(beatriz)).toEqual([])
    expect((await anna.api.estimates.get({ spaceId })).estimate?.amount).toBe('9400000')
    expect((await beatriz.api.estimates.get({ spaceId })).estimate).toBeNull()
    expect((await kenji.api.measures.list({ spaceId })).map(({ key }) => key)).toContain('lab-hours')
    expect((await anna.api.measures.list({ spaceId })).map(({ key }) => key)).not.toContain('lab-hours')
    const home = { spaceId: anna.organisationId }
    expect((await anna.api.selections.list(home)).map(({ endedHow }) => endedHow)).toEqual(['chosen'])
    expect((await anna.api.needs.list(home)).length).toBe(2)
    for (const other of [kenji, beatriz])
      for (const noun of ['selections', 'needs', 'goals', 'readiness'] as const)
        await expect(other.api[noun].list(home)).rejects.toMatchObject({ status: 404 })
    expect((await anna.api.partnerships.list({})).map(({ name }) => name)).not.toContain('Island grids of Bahia')
  })
})

describe('the world of a sample', () => {
  it('is found by nobody outside, reaches nobody outside, and goes without leaving a row in any table', async () => {
    const [stranger, two] = [await world.addOrganisation({ listed: true }), await world.addOrganisation()]
    const kept = await world.addPartnership([stranger, two])
    const before = await countRows()
    const other = await look()
    const { seatId, spaceId, as } = seen
    await expect(stranger.api.partnerships.get({ spaceId })).rejects.toMatchObject({ status: 404 })
    await expect(other.as(other.seatId).partnerships.get({ spaceId })).rejects.toMatchObject({ status: 404 })
    expect((await as(seatId).organisations.list({})).map((one) => one.shortName).sort()).toEqual([
      'Kaito Labs',
      'Maresia',
      'Nordwind',
    ])
    expect((await stranger.api.organisations.list({})).map((one) => one.shortName)).not.toContain('Nordwind')
    expect(await stranger.api.search.search({ q: 'Sassnitz' })).toEqual([])
    await expect(as(seatId).seats.invite({ email: 'x@example.test' })).rejects.toMatchObject({ status: 403 })
    await expect(as(seatId).keys.create({ name: 'k', scopes: ['read'] })).rejects.toMatchObject({ status: 403 })
    await expect(
      as(seatId).parties.invite({ spaceId, organisationId: stranger.organisationId, withHistory: false }),
    ).rejects.toMatchObject({ status: 400 })
    await expect(as(other.seatId).people.me({})).resolves.toMatchObject({ name: 'Anna Petersen' })
    await world.server.http.inject({ method: 'DELETE', url: '/api/sample', headers: { cookie: other.cookie } })
    await expect(other.as(other.seatId).partnerships.get({ spaceId: other.spaceId })).rejects.toMatchObject({ status: 401 })
    expect(await countRows()).toEqual(before)
    await asWorkerRemoveSample(world.server.services.worker, kept)
    expect((await stranger.api.partnerships.get({ spaceId: kept })).parties).toHaveLength(2)
    for (const report of await stranger.api.ledger.verify({ spaceId: kept })) expect(report.findings).toEqual([])
  })
})
