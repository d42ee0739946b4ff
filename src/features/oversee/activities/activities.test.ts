import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readActivities } from '#src/exchange/iati/read-activities.ts'
import { canonicalXml } from '#src/exchange/xml/canonical-xml.ts'
import type { XmlElement } from '#src/exchange/xml/xml-element.ts'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

const example = readFileSync('src/exchange/iati/schema/activity-standard-example-2.03.xml', 'utf8')

let world: World
let count = 0
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

/** The example under an identifier of its own. */
const fresh = () => example.replace('AA-AAA-123456789-ABC123', `AA-AAA-123456789-${++count}`)
const upload = (text: string, name = 'activities.xml') => ({
  query: { name },
  body: new Blob([text], { type: 'application/octet-stream' }),
})

async function bring(seat: TestSeat, text: string) {
  const answer = await seat.api.activities.import(upload(text))
  const [first] = answer.outcomes
  return { answer, spaceId: first?.spaceId ?? '', id: first?.id ?? '' }
}

const exported = async (seat: TestSeat, place: { spaceId: string; id: string }) =>
  (await seat.api.activities.export(place)).text()

/** A document in canonical form, its siblings sorted. */
function canonical(text: string): string {
  let root: XmlElement | undefined
  const content: XmlElement[] = []
  const reading = readActivities({
    now: '2999-01-01T00:00:00Z',
    take: (activity, { attributes }) => {
      root = { name: 'iati-activities', attributes, content, line: 0 }
      content.push(activity)
    },
  })
  reading.write(text)
  const { problems } = reading.finish()
  expect(problems.list().filter(({ severity }) => severity === 'error')).toEqual([])
  return canonicalXml(root!)
}

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

describe('a change in the product changes what is written', () => {
  let seat: TestSeat
  let place: { spaceId: string; id: string }
  beforeAll(async () => {
    seat = await world.addOrganisation()
    place = await bring(seat, fresh())
  })
  const measureNamed = async (name: string) => {
    const all = await seat.api.measures.list({ spaceId: place.spaceId })
    return all.find(({ definition }) => definition.name === name)!
  }
  const partOf = async (kind: string) => {
    const [activity] = await seat.api.activities.list({ spaceId: place.spaceId })
    return activity!.parts.find((part) => part.kind === kind)!
  }

  it('title, purpose, dates and stage of the partnership', async () => {
    const { spaceId } = place
    const words = { name: 'Clean water', purpose: 'Wells & pumps', startsOn: '2012-05-01', endsOn: '2016-06-30' }
    await seat.api.partnerships.change({ spaceId, ...words })
    await seat.api.partnerships.moveStage({ spaceId, stage: 'exit' })
    const text = await exported(seat, place)
    expect(text).toContain('<narrative>Clean water</narrative>')
    expect(text).toContain('<narrative>Wells &amp; pumps</narrative>')
    expect(text).toContain("Titre de l'activité")
    expect(text).toMatch(/<activity-date (iso-date="2012-05-01" type="2"|type="2" iso-date="2012-05-01")/)
    expect(text).toMatch(/<activity-date (iso-date="2016-06-30" type="3"|type="3" iso-date="2016-06-30")/)
    expect(text).toContain('<activity-status code="4"/>')
    expect(text).not.toContain('>Activity title<')
    expect(text).not.toContain('last-updated-datetime="2014-09-10T07:15:37Z"')
  })

  it('the wording of a result, by its objective', async () => {
    const { spaceId } = place
    const result = (await seat.api.objectives.list({ spaceId })).find(({ kind }) => kind === 'Output')!
    const change = { title: 'Water for all', description: 'Every village', kind: 'Impact', reason: 'clearer' }
    await seat.api.objectives.change({ spaceId, id: result.id, ...change })
    const text = await exported(seat, place)
    expect(text).toContain('<narrative>Water for all</narrative>')
    expect(text).toContain('<narrative>Every village</narrative>')
    expect(text).toMatch(/<result [^>]*type="3"/)
  })

  it('baseline, targets and actuals, by the measure', async () => {
    const { spaceId } = place
    const { id, definition } = await measureNamed('Indicator title')
    await seat.api.measures.correctValue({
      spaceId,
      id,
      period: '2013-Q1',
      value: '12.5',
      note: 'counted again',
      reason: 'error',
      corrects: 1,
    })
    await seat.api.measures.enterValue({ spaceId, id, period: '2013-Q2', value: '14' })
    const targets = [
      { from: '2013-01-01', value: '9' },
      { from: '2013-04-01', value: '15' },
    ]
    const { number: _number, ...fields } = definition
    await seat.api.measures.redefine({
      spaceId,
      id,
      ...{ ...fields, name: 'Wells', baseline: '8', targets, validFrom: '2013-07-01', reason: 'agreed anew' },
    })
    const text = await exported(seat, place)
    const indicator = text.slice(text.indexOf('<indicator'), text.indexOf('</indicator>'))
    expect(indicator).toContain('<narrative>Wells</narrative>')
    expect(indicator).toMatch(/<baseline [^>]*value="8"/)
    expect(indicator).toContain('<target value="9">')
    expect(indicator).toContain('<actual value="12.5">')
    expect(indicator).toContain('<narrative>counted again</narrative>')
    expect(indicator).toContain('<period-start iso-date="2013-04-01"/>')
    expect(indicator).toContain('<target value="15">')
    expect(indicator).toContain('<actual value="14">')
    expect(canonical(text)).toContain('Wells')
  })

  it('money, by its measures', async () => {
    const { spaceId } = place
    const budget = await measureNamed('Budget, original, indicative (EUR)')
    const funds = await measureNamed('Incoming funds (EUR)')
    const planned = await measureNamed('Planned disbursement, original (EUR)')
    const reason = 'revised'
    await seat.api.measures.correctValue({ spaceId, id: budget.id, period: '2014', value: '3500', reason, corrects: 1 })
    await seat.api.measures.correctValue({ spaceId, id: funds.id, period: '2012-01', value: '1100', reason, corrects: 1 })
    await seat.api.measures.correctValue({ spaceId, id: planned.id, period: '2014', value: '6400', reason, corrects: 1 })
    await seat.api.measures.enterValue({ spaceId, id: funds.id, period: '2012-03', value: '70' })
    const text = await exported(seat, place)
    expect([...text.matchAll(/<value [^>]*>([^<]*)</g)].map(([, value]) => value)).toEqual([
      '3500',
      '3000',
      '3400',
      '1100',
      '70',
    ])
    expect(canonical(text)).toContain('2012-03-31')
  })

  it('organisations and documents, by their parts', async () => {
    const { spaceId, id } = place
    const agency = await partOf('participating-org')
    await seat.api.activities.changePart({
      ...{ spaceId, id, partId: agency.id ?? '' },
      element: { name: 'participating-org', attributes: { role: '4', ref: 'DD-DDD-1' }, content: [] },
    })
    await seat.api.activities.removePart({ spaceId, id, partId: (await partOf('tag')).id ?? '' })
    const narrative = { name: 'narrative', attributes: {}, content: ['Handbook'] }
    const parts = [
      { name: 'title', attributes: {}, content: [narrative] },
      { name: 'category', attributes: { code: 'A01' }, content: [] },
    ]
    const document = {
      name: 'document-link',
      attributes: { url: 'https://example.org/handbook', format: 'text/html' },
      content: parts,
    }
    await seat.api.activities.addPart({ spaceId, id, element: document })
    const text = await exported(seat, place)
    expect(text).toMatch(/<participating-org (role="4" ref="DD-DDD-1"|ref="DD-DDD-1" role="4")\/>/)
    expect(text).not.toContain('BB-BBB-123456789-1234"/>')
    expect(text).toContain('https://example.org/handbook')
    expect(text.match(/<tag /g)).toHaveLength(1)
    expect(canonical(text)).toContain('Handbook')
  })

  it('but nothing that the schema or a rule forbids', async () => {
    const { spaceId, id } = place
    const refused = (element: { name: string; attributes: Record<string, string>; content: [] }) =>
      seat.api.activities.addPart({ spaceId, id, element })
    await expect(refused({ name: 'participating-org', attributes: { ref: 'EE-1' }, content: [] })).rejects.toMatchObject({
      code: 'invalid',
      problems: [{ code: 'schema.missing-attribute', values: { attribute: 'role', element: 'participating-org' } }],
    })
    await expect(refused({ name: 'no-such-part', attributes: {}, content: [] })).rejects.toMatchObject({
      problems: [{ code: 'schema.unknown-element' }],
    })
    await expect(
      refused({ name: 'sector', attributes: { code: '113', vocabulary: '2', percentage: '1' }, content: [] }),
    ).rejects.toMatchObject({
      problems: [{ code: 'percentage.sum' }],
    })
    const member = await world.addSeat(seat)
    await expect(
      member.api.activities.removePart({ spaceId, id, partId: (await partOf('sector')).id ?? '' }),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('a file that comes again', () => {
  it('changes nothing where it says the same', async () => {
    const seat = await world.addOrganisation()
    const text = fresh()
    const place = await bring(seat, text)
    const before = await seat.api.ledger.list({ spaceId: place.spaceId, limit: 200 })
    const { answer } = await bring(seat, text)
    expect(answer).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
    expect(await seat.api.ledger.list({ spaceId: place.spaceId, limit: 200 })).toEqual(before)
    expect(await seat.api.partnerships.list()).toHaveLength(1)
  })

  it('updates what it says anew, by corrections, and doubles nothing', async () => {
    const seat = await world.addOrganisation()
    const text = fresh()
    const place = await bring(seat, text)
    const changed = text
      .replace('<narrative>Activity title</narrative>', '<narrative>Another title</narrative>')
      .replace('<narrative>Result title</narrative>', '<narrative>Another result</narrative>')
      .replace('<target value="10">', '<target value="12">')
      .replace('<actual value="11">', '<actual value="13">')
      .replace('value-date="2012-01-01">1000<', 'value-date="2012-01-01">1200<')
      .replace('<narrative>Name of Agency B</narrative>', '<narrative>Agency B, renamed</narrative>')
      .replace('<tag vocabulary="1" code="1">\n    <narrative>A description of the tag</narrative>\n  </tag>', '')
    const { answer } = await bring(seat, changed)
    expect(answer).toMatchObject({ created: 0, updated: 1, unchanged: 0 })
    expect(answer.outcomes[0]).toMatchObject({ spaceId: place.spaceId, title: 'Another title', left: [] })
    expect(canonical(await exported(seat, place))).toBe(canonical(changed))
    const { spaceId } = place
    expect(await seat.api.objectives.list({ spaceId })).toHaveLength(2)
    const measures = await seat.api.measures.list({ spaceId })
    expect(measures).toHaveLength(4)
    const indicator = measures.find(({ definition }) => definition.name === 'Indicator title')!
    const { values } = await seat.api.measures.get({ spaceId, id: indicator.id })
    expect(values[0]?.revisions.map(({ value, reason, file }) => [value, reason, file])).toEqual([
      ['11', '', 'activities.xml'],
      ['13', 'imported', 'activities.xml'],
    ])
    expect((await bring(seat, changed)).answer).toMatchObject({ unchanged: 1 })
    expect((await bring(seat, text)).answer).toMatchObject({ updated: 1 })
    expect(canonical(await exported(seat, place))).toBe(canonical(text))
  })

  it('takes back what it no longer says', async () => {
    const seat = await world.addOrganisation()
    const text = fresh()
    const place = await bring(seat, text)
    const less = text.replace(/<transaction ref[\s\S]*?<\/transaction>/, '').replace(/<result type[\s\S]*?<\/result>/, '')
    expect((await bring(seat, less)).answer).toMatchObject({ updated: 1 })
    expect(canonical(await exported(seat, place))).toBe(canonical(less))
  })

  it('waits for the others where all have agreed, and says so', async () => {
    const [seat, other] = [await world.addOrganisation(), await world.addOrganisation()]
    const text = fresh()
    const place = await bring(seat, text)
    const { spaceId } = place
    const { invitation } = await seat.api.parties.invite({ spaceId, email: 'partner@example.test', withHistory: true })
    await other.api.parties.acceptLink({ token: invitation?.link.split('/').at(-1) ?? '' })
    const { answer } = await bring(seat, text.replace('<target value="10">', '<target value="12">'))
    expect(answer.outcomes[0]?.left).toEqual([{ code: 'awaits-consent', title: 'Indicator title' }])
    expect(await exported(seat, place)).toContain('<target value="10">')
    const [consent] = await other.api.consents.list({ spaceId, open: 'true' })
    await other.api.consents.answer({ spaceId, id: consent?.id ?? '', agreed: true })
    expect(await exported(seat, place)).toContain('<target value="12">')
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
