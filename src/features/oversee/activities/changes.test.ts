import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bring, canonical, exported, fresh } from '../../../../tests/support/activities.ts'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

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
