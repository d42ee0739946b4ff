import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeXlsx } from '#src/exchange/xlsx/write-xlsx.ts'
import { nextPeriod, periodKey } from '#src/kit/period.ts'
import { createAllies } from '../../../tests/support/allies.ts'
import type { TestSeat, World } from '../../../tests/support/world.ts'

let world: World
let nordwind: TestSeat
let kaito: TestSeat
let stranger: TestSeat
let spaceId: string
beforeAll(async () => {
  ;({ world, nordwind, kaito, stranger, spaceId } = await createAllies({ at: '2026-11-20T09:00:00Z' }))
})
afterAll(() => world.stop())

let count = 0
async function define(seat: TestSeat, more: { owner?: TestSeat; audience?: 'organisation' | 'all-parties' } = {}) {
  const key = `bookings-${++count}`
  const { id } = await seat.api.measures.define({
    spaceId,
    key,
    name: `Bookings ${count}`,
    direction: 'up',
    frequency: 'week',
    validFrom: '2016-01-04',
    audience: { kind: more.audience ?? 'all-parties' },
    owner: more.owner ? { organisationId: more.owner.organisationId, seatId: null } : null,
  })
  return { id, key }
}

const weeks = (number: number) => {
  const keys: string[] = []
  for (let start = '2016-01-04'; keys.length < number; start = nextPeriod(start, 'week')) keys.push(periodKey(start, 'week'))
  return keys
}

describe('a CSV file of 500 rows', () => {
  it('is checked whole: every problem is told with its line, and nothing is written', async () => {
    const { id, key } = await define(nordwind)
    const rows = weeks(500).map((week, index) => `${week},${key},${index}.5,`)
    const wrong: Readonly<Record<number, [string, string, string]>> = {
      2: [`2016-W54,${key},1,`, 'period', 'period-unreadable'],
      77: [`${weeks(1)[0]},${key},1,`, 'period', 'row-twice'],
      103: ['2017-W51,no-such-measure,1,', 'measure', 'measure-unknown'],
      250: [`2020-Q1,${key},1,`, 'period', 'other-frequency'],
      333: [`2015-W30,${key},12;5,`, 'value', 'not-a-number'],
      501: [`2030-W01,${key},1,`, 'period', 'not-begun'],
    }
    for (const [line, [row]] of Object.entries(wrong)) rows[Number(line) - 2] = row
    rows[75 - 2] = `${weeks(1)[0]},${key},1.5,"a note
over two lines"`
    const text = ['period,measure,value,note', ...rows].join('\r\n')
    const check = await nordwind.api.measureFiles.check({ spaceId, name: 'q.csv', text })
    // The note in line 75 has two lines, so what follows stands one further down; its week is the one that line 2 failed to name.
    expect(check.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'period', 'period-unreadable'],
      [78, 'period', 'row-twice'],
      [104, 'measure', 'measure-unknown'],
      [251, 'period', 'other-frequency'],
      [334, 'value', 'not-a-number'],
      [502, 'period', 'not-begun'],
    ])
    await expect(nordwind.api.measureFiles.take({ spaceId, name: 'q.csv', text })).rejects.toMatchObject({
      status: 400,
      reason: 'file-problems',
      problems: expect.arrayContaining([
        { path: 'lines.251.period', code: 'other-frequency', values: { frequency: 'week', line: 251 } },
      ]),
    })
    expect((await nordwind.api.measures.get({ spaceId, id })).values).toEqual([])
  })

  it('is taken over in one go, changes nothing the second time, and corrects where it differs', async () => {
    const { id, key } = await define(nordwind)
    const file = (first: string) => ({
      spaceId,
      name: 'weeks.csv',
      text: [
        'Zeitraum;Kennzahl;Wert',
        ...weeks(500).map((week, index) => `${week};${key};${index === 0 ? first : `${index},5`}`),
      ].join('\n'),
    })
    const check = await nordwind.api.measureFiles.check(file('0,5'))
    expect(check).toMatchObject({ problemCount: 0, decimal: 'comma', counts: { new: 500, corrected: 0, unchanged: 0 } })
    expect(await nordwind.api.measureFiles.take({ ...file('0,5'), expected: check.counts })).toEqual(check.counts)
    expect(await nordwind.api.measureFiles.take(file('0,50'))).toEqual({ new: 0, corrected: 0, unchanged: 500 })
    await expect(
      nordwind.api.measureFiles.take({ ...file('9'), expected: { new: 0, corrected: 0, unchanged: 500 } }),
    ).rejects.toMatchObject({ status: 409, reason: 'changed-meanwhile' })
    expect(await nordwind.api.measureFiles.take(file('9'))).toEqual({ new: 0, corrected: 1, unchanged: 499 })

    const { values } = await kaito.api.measures.get({ spaceId, id })
    expect(values).toHaveLength(500)
    expect(values[0]?.revisions.map(({ value, reason, file: from }) => [value, reason, from])).toEqual([
      ['0.5', '', 'weeks.csv'],
      ['9', 'imported', 'weeks.csv'],
    ])
    const { entries } = await kaito.api.ledger.list({ spaceId, subjectKind: 'measure', subjectId: id, limit: 1 })
    expect(entries.find((entry) => entry.verb === 'measure.value-corrected')).toMatchObject({
      verb: 'measure.value-corrected',
      payload: { value: '9', file: 'weeks.csv' },
    })
    for (const report of await kaito.api.ledger.verify({ spaceId })) expect(report.findings).toEqual([])
  })
})

describe('an Excel file', () => {
  it('is read like a CSV file: problems by the rows of its sheet, numbers as they are, days as periods', async () => {
    const { id, key } = await define(nordwind)
    const columns = [
      { name: 'Period', kind: 'date' },
      { name: 'Measure', kind: 'text' },
      { name: 'Value', kind: 'number' },
    ] as const
    const workbook = (rows: (string | number | null)[][]) =>
      Buffer.from(writeXlsx({ name: 'Values', columns, rows, rightToLeft: false })).toString('base64')
    const wrong = workbook([
      ['2016-01-04', key, 1.234],
      ['2016-01-11', 'nowhere', 2],
    ])
    const check = await nordwind.api.measureFiles.check({ spaceId, name: 'values.xlsx', workbook: wrong })
    expect(check.problems.map(({ line, code }) => [line, code])).toEqual([[3, 'measure-unknown']])
    const right = workbook([
      ['2016-01-04', key, 1.234],
      ['2016-01-11', key, -1234567.5],
    ])
    expect(await nordwind.api.measureFiles.take({ spaceId, name: 'values.xlsx', workbook: right })).toMatchObject({ new: 2 })
    const { values } = await kaito.api.measures.get({ spaceId, id })
    expect(values.map(({ revisions }) => revisions[0]?.value)).toEqual(['1.234', '-1234567.5'])
    const none = Buffer.from('no workbook').toString('base64')
    expect((await nordwind.api.measureFiles.check({ spaceId, name: 'a.xlsx', workbook: none })).problems).toMatchObject([
      { line: 1, code: 'not-a-workbook' },
      { line: 1, code: 'column-missing' },
      { line: 1, code: 'column-missing' },
      { line: 1, code: 'column-missing' },
    ])
    await expect(nordwind.api.measureFiles.check({ spaceId, name: 'a' })).rejects.toMatchObject({ status: 400 })
    await expect(stranger.api.measureFiles.check({ spaceId, name: 'a', workbook: none })).rejects.toMatchObject({ status: 404 })
  })
})

describe('who brings a file', () => {
  it('finds only the measures it sees, and enters only what is its own', async () => {
    const own = await define(nordwind, { audience: 'organisation' })
    const shared = await define(nordwind, { owner: nordwind })
    const observer = await world.addSeat(kaito)
    await kaito.api.participants.name({ spaceId, seatId: observer.seatId, role: 'observer' })
    const text = `period,measure,value\n2026-W01,${own.key},1\n2026-W01,${shared.key},1\n`
    expect((await nordwind.api.measureFiles.check({ spaceId, name: 'a.csv', text })).counts.new).toBe(2)
    expect(
      (await kaito.api.measureFiles.check({ spaceId, name: 'a.csv', text })).problems.map(({ line, code }) => [line, code]),
    ).toEqual([
      [2, 'measure-unknown'],
      [3, 'not-yours'],
    ])
    await expect(kaito.api.measureFiles.check({ spaceId, name: 'a.csv', text, measureId: own.id })).rejects.toMatchObject({
      status: 404,
    })
    await expect(observer.api.measureFiles.check({ spaceId, name: 'a.csv', text })).rejects.toMatchObject({ status: 403 })
    await expect(stranger.api.measureFiles.check({ spaceId, name: 'a.csv', text })).rejects.toMatchObject({ status: 404 })
    await expect(stranger.api.measureFiles.take({ spaceId, name: 'a.csv', text })).rejects.toMatchObject({ status: 404 })
  })

  it('gets a file back that it can bring again, with formulas made harmless', async () => {
    const { id, key } = await define(nordwind)
    const note = '=HYPERLINK("http://example.test")'
    await nordwind.api.measures.enterValue({ spaceId, id, period: '2026-W01', value: '-5.25', note })
    const file = await kaito.api.measureFiles.write({ spaceId, id })
    expect(file).toEqual({
      name: `${key}.csv`,
      text: `\uFEFFperiod,measure,value,note,target,target-up-to,state,definition,corrections\r\n2026-W01,${key},-5.25,"'=HYPERLINK(""http://example.test"")",,,no-target,1,0\r\n`,
    })
    expect(await kaito.api.measureFiles.take({ spaceId, ...file })).toEqual({ new: 0, corrected: 0, unchanged: 1 })
    await expect(stranger.api.measureFiles.write({ spaceId, id })).rejects.toMatchObject({ status: 404 })
  })
})
