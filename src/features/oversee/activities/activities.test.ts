import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bring, canonical, exported, fresh, upload } from '../../../../tests/support/activities.ts'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

describe('an activity file', () => {
  it('becomes partnerships, and is written again as it came', async () => {
    const seat = await world.addOrganisation()
    const text = fresh()
    const { answer, ...place } = await bring(seat, text)
    expect(answer).toMatchObject({ version: '2.03', created: 1, updated: 0, unchanged: 0 })
    expect(canonical(await exported(seat, place))).toBe(canonical(text))
  })

  it('is divided among the records of the product', async () => {
    const seat = await world.addOrganisation()
    const { spaceId } = await bring(seat, fresh())
    expect(await seat.api.partnerships.get({ spaceId })).toMatchObject({
      name: 'Activity title',
      purpose: expect.stringContaining('General activity description text.'),
      startsOn: '2012-04-28',
      endsOn: '2015-12-31',
      stage: 'operation',
    })
    const objectives = await seat.api.objectives.list({ spaceId })
    expect(objectives.map(({ title, kind }) => [title, kind]).sort()).toEqual([
      ['Objectives for the activity, for example from a logical framework.', 'Objective'],
      ['Result title', 'Output'],
    ])
    const measures = await seat.api.measures.list({ spaceId })
    const told = measures.map(({ definition, points }) => [
      definition.name,
      definition.unit,
      definition.baseline,
      definition.targets.map(({ from, value }) => `${from} ${value}`),
      points.map(({ period, value }) => `${period} ${value}`),
    ])
    expect(told.sort()).toEqual([
      ['Budget, original, indicative (EUR)', 'EUR', null, [], ['2014 3000']],
      ['Incoming funds (EUR)', 'EUR', null, [], ['2012-01 1000']],
      ['Indicator title', '', '10', ['2013-01-01 10'], ['2013-Q1 11']],
      // Two of the same year: what falls into one period is added up.
      ['Planned disbursement, original (EUR)', 'EUR', null, [], ['2014 6000']],
    ])
    const linked = objectives.find(({ title }) => title === 'Result title')?.links
    expect(linked?.map(({ title }) => title)).toEqual(['Indicator title'])
  })

  it('is seen by the audience that was chosen for it, and by nobody else', async () => {
    const [seat, other] = [await world.addOrganisation(), await world.addOrganisation()]
    const mine = await seat.api.activities.import({
      query: { name: 'private.xml', audience: 'organisation' },
      body: upload(fresh()).body,
    })
    const spaceId = mine.outcomes[0]?.spaceId ?? ''
    const { invitation } = await seat.api.parties.invite({ spaceId, email: 'partner@example.test', withHistory: true })
    await other.api.parties.acceptLink({ token: invitation?.link.split('/').at(-1) ?? '' })
    expect(await seat.api.activities.list({ spaceId })).toHaveLength(1)
    expect(await seat.api.measures.list({ spaceId })).toHaveLength(4)
    expect(await other.api.activities.list({ spaceId })).toEqual([])
    expect(await other.api.measures.list({ spaceId })).toEqual([])
    expect(await other.api.objectives.list({ spaceId })).toEqual([])
  })
})

describe('a file that cannot be taken over', () => {
  const refusalOf = async (seat: TestSeat, text: string | Uint8Array) =>
    seat.api.activities
      .import({ query: { name: 'bad.xml' }, body: new Blob([text as string], { type: 'application/octet-stream' }) })
      .then(
        () => 'taken',
        (problem: { code: string; reason: string; problems: unknown[] }) => problem,
      )

  it('is refused with all of its problems, and leaves nothing behind', async () => {
    const seat = await world.addOrganisation()
    const good = fresh()
    const activity = good.slice(good.indexOf('<iati-activity '), good.indexOf('</iati-activities>'))
    const bad = activity
      .replace('<iati-identifier>', '<iati-identifier>x')
      .replace('code="AF" percentage="25"', 'code="AF" percentage="20"')
    const text = good.replace('</iati-activities>', `${bad}</iati-activities>`)
    const line = text.slice(0, text.lastIndexOf('code="AF"')).split('\n').length
    expect(await refusalOf(seat, text)).toMatchObject({
      code: 'invalid',
      reason: 'file-problems',
      problems: [{ path: `lines.${line}`, code: 'percentage.sum', values: { sum: 95, line } }],
    })
    expect(await seat.api.partnerships.list()).toEqual([])
  })

  it('is told for what it is', async () => {
    const seat = await world.addOrganisation()
    const firstProblem = async (text: string | Uint8Array) => {
      const refusal = await refusalOf(seat, text)
      return typeof refusal === 'string' ? refusal : (refusal.problems[0] as { code: string }).code
    }
    const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${fresh().slice(fresh().indexOf('<iati-activities'))}`
    expect(await firstProblem(laughs)).toBe('xml.doctype')
    expect(
      await firstProblem(fresh().replace("<?xml version='1.0' encoding='UTF-8'?>", '<!DOCTYPE x SYSTEM "file:///etc/passwd">')),
    ).toBe('xml.doctype')
    expect(await firstProblem(fresh().replace('</title>', ''))).toBe('xml.not-well-formed')
    expect(await firstProblem(fresh().replace('</iati-activities>', ''))).toBe('xml.not-well-formed')
    expect(await firstProblem(fresh().replace('version="2.03"', 'version="1.05"'))).toBe('version.older')
    expect(await firstProblem(fresh().replace('version="2.03"', ''))).toBe('version.missing')
    expect(await firstProblem(fresh().replace('version="2.03"', 'version="3.0"'))).toBe('version.unknown')
    expect(await firstProblem('<html/>')).toBe('file.not-iati')
    expect(await firstProblem('')).toBe('xml.not-well-formed')
    expect(await firstProblem(new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x3e]))).toBe('xml.encoding')
    expect(await seat.api.partnerships.list()).toEqual([])
  })

  it('is read as 2.03 where it is of 2.01 or 2.02, and says so', async () => {
    const seat = await world.addOrganisation()
    const text = fresh().replace('version="2.03"', 'version="2.02"')
    const check = await seat.api.activities.check(upload(text))
    expect(check).toMatchObject({ version: '2.02', errors: 0, activities: 1, known: 0 })
    expect(check.problems[0]).toMatchObject({ rule: 'version.read-as-203', severity: 'warning', values: { version: '2.02' } })
    const { answer, ...place } = await bring(seat, text)
    expect(answer).toMatchObject({ version: '2.02', created: 1 })
    expect(await exported(seat, place)).toContain('version="2.03"')
  })

  it('is not taken from who may start no partnership', async () => {
    const seat = await world.addOrganisation()
    const member = await world.addSeat(seat)
    await expect(member.api.activities.import(upload(fresh()))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(member.api.activities.check(upload(fresh()))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(world.nobody.activities.import(upload(fresh()))).rejects.toMatchObject({ code: 'not-signed-in' })
  })
})

describe('everything that an organisation publishes', () => {
  it('is one file, and comes back as the same activities', async () => {
    const [seat, other] = [await world.addOrganisation(), await world.addOrganisation()]
    await bring(seat, fresh())
    await bring(seat, fresh())
    await bring(other, fresh())
    const text = await (await seat.api.activities.exportAll()).text()
    expect(text.match(/<iati-activity /g)).toHaveLength(2)
    expect((await bring(seat, text)).answer).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
  })
})
