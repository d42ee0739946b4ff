import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planFile, type Surroundings, writeValuesFile } from '#src/core/measure-files/model.ts'
import type { Definition } from '#src/core/measures/model/definition.ts'
import type { Measure } from '#src/core/measures/model/series.ts'
import { normaliseDecimal } from '#src/kit/decimal.ts'
import { nextPeriod } from '#src/kit/period.ts'

const definition: Definition = {
  number: 1,
  name: 'Joint bookings',
  unit: 'USD',
  direction: 'up',
  perspective: 'financial',
  frequency: 'quarter',
  owner: null,
  source: '',
  formula: '',
  warn: null,
  alarm: null,
  baseline: null,
  targets: [],
  validFrom: '2025-01-01',
  reason: '',
  consentId: null,
  definedBy: 'seat',
  definedAt: '2025-01-01T00:00:00Z',
}
const revision = (value: string, note = '') => ({
  revision: 1,
  value,
  note,
  reason: '',
  file: null,
  enteredBy: 'seat',
  enteredAt: '2025-04-01T00:00:00Z',
})
const measure = (changes: Partial<Measure> = {}): Measure => ({
  id: 'm1',
  spaceId: 's',
  audienceId: 'a',
  key: 'bookings',
  retired: null,
  definitions: [definition],
  values: [{ start: '2026-01-01', definition: 1, revisions: [revision('1200.5', 'audited')] }],
  ...changes,
})
const around = (...measures: Measure[]): Surroundings => ({
  measures,
  today: '2026-11-20',
  mayEnter: (one) => one.key !== 'theirs',
})
const usual = around(
  measure(),
  measure({ id: 'm2', key: 'theirs', definitions: [{ ...definition, name: 'Theirs' }] }),
  measure({ id: 'm3', key: 'old', retired: { at: '', by: '', reason: '' }, definitions: [{ ...definition, name: 'Old' }] }),
  measure({ id: 'm4', key: 'days', definitions: [{ ...definition, name: 'Same name' }] }),
  measure({ id: 'm5', key: 'hours', definitions: [{ ...definition, name: 'Same name' }] }),
)
const head = 'period,measure,value,note\n'

describe('a file of values', () => {
  it.each([
    ['2026-Q2,nowhere,5', 'measure', 'measure-unknown'],
    ['2026-Q2,,5', 'measure', 'required'],
    ['2026-Q2,Same name,5', 'measure', 'measure-ambiguous'],
    ['2026-Q2,theirs,5', 'measure', 'not-yours'],
    ['2026-Q2,old,5', 'measure', 'measure-retired'],
    [',bookings,5', 'period', 'required'],
    ['spring,bookings,5', 'period', 'period-unreadable'],
    ['03/04/2026,bookings,5', 'period', 'period-unreadable'],
    ['2026-05,bookings,5', 'period', 'other-frequency'],
    ['2027-Q1,bookings,5', 'period', 'not-begun'],
    ['2026-Q2,bookings,five', 'value', 'not-a-number'],
    ['2026-Q2,bookings,"1,234"', 'value', 'number-unclear'],
    ['2026-Q2,bookings,=1+1', 'value', 'not-a-number'],
    [`2026-Q2,bookings,5,${'x'.repeat(2001)}`, 'note', 'too-long'],
    ['2026-Q2,bookings,5,note,more', null, 'too-many-cells'],
  ])('tells of a line %s', (line, column, code) => {
    const { problems } = planFile({ text: `${head}2026-Q3,bookings,7\n${line}\n` }, usual)
    expect(problems.map((one) => [one.line, one.column, one.code])).toEqual([[3, column, code]])
  })

  it('tells all that is wrong in a line, and in every line', () => {
    const text = `${head}spring,nowhere,five\n2026-Q2,bookings,5\n2026-05-31,Joint Bookings,6\n`
    expect(
      planFile({ text }, usual).problems.map(({ line, column, code, values }) => [line, column, code, values?.other]),
    ).toEqual([
      [2, 'value', 'not-a-number', undefined],
      [2, 'measure', 'measure-unknown', undefined],
      [2, 'period', 'period-unreadable', undefined],
      [4, 'period', 'row-twice', 3],
    ])
  })

  it.each([
    ['', [[1, null, 'file-empty']]],
    ['period,measure,value\n', [[1, null, 'file-empty']]],
    [
      'when,value\n2026-Q1,5',
      [
        [1, 'period', 'column-missing'],
        [1, 'measure', 'column-missing'],
      ],
    ],
    ['period,measure,value,Wert\n2026-Q1,bookings,5,5', [[1, 'value', 'column-twice']]],
  ])('refuses %j as a whole', (text, expected) => {
    const found = planFile({ text }, usual).problems.map(({ line, column, code }) => [line, column, code])
    for (const one of expected) expect(found).toContainEqual(one)
  })

  it('refuses more rows than one file may bring', () => {
    const text = `${head}${'2026-Q1,bookings,5\n'.repeat(5001)}`
    expect(planFile({ text }, usual).problems).toMatchObject([{ line: 5002, code: 'too-many-rows', values: { rows: 5001 } }])
  })

  it('reads columns by their German and Arabic names too, and leaves out the rest', () => {
    const german = planFile(
      { text: 'Zeitraum;Kennzahl;Wert;Region\n31.03.2026;bookings;1.200,50;Nord\nQ2 2026;bookings;3,5;' },
      usual,
    )
    expect(german).toMatchObject({
      problems: [],
      ignored: ['Region'],
      decimal: 'comma',
      values: [{ change: 'unchanged' }, { value: '3.5', change: 'new' }],
    })
    expect(planFile({ text: 'الفترة,المقياس,القيمة\n2026-Q2,bookings,5' }, usual).values).toMatchObject([{ value: '5' }])
  })

  it('takes an unclear number as it was said to be, and never two signs at once', () => {
    const read = (text: string, decimal?: 'point' | 'comma') => planFile({ text: `${head}${text}`, decimal }, usual)
    expect(read('2026-Q2,bookings,"1,234"', 'point').values).toMatchObject([{ value: '1234' }])
    expect(read('2026-Q2,bookings,"1,234"', 'comma').values).toMatchObject([{ value: '1.234' }])
    expect(read('2026-Q2,bookings,1.5', 'comma').problems).toMatchObject([{ code: 'other-decimal-sign' }])
    expect(read('2026-Q2,bookings,1.5\n2026-Q3,bookings,"1,5"\n2025-Q1,bookings,7').problems).toMatchObject([
      { line: 2, code: 'number-mixed' },
      { line: 3, code: 'number-mixed' },
    ])
  })

  it('knows what is new, what corrects and what changes nothing', () => {
    const text = `${head}2026-Q1,bookings,1200.50\n2026-Q2,bookings,7\n2025-Q4,bookings,\n`
    expect(planFile({ text }, usual)).toMatchObject({ empty: [4], values: [{ change: 'unchanged' }, { change: 'new' }] })
    expect(planFile({ text: `${head}2026-Q1,bookings,1200\n` }, usual).values).toMatchObject([
      { change: 'corrected', before: '1200.5', note: 'audited' },
    ])
    expect(planFile({ text: `${head}2026-Q1,bookings,1200.5,unaudited\n` }, usual).values).toMatchObject([
      { change: 'corrected' },
    ])
  })

  it('of one measure needs no name in its rows, and refuses another’s', () => {
    const text = 'period,measure,value\n2026-Q2,,5\n2026-Q3,days,5\n'
    expect(planFile({ text, measureId: 'm1' }, usual).problems).toMatchObject([{ line: 3, code: 'another-measure' }])
    expect(planFile({ text: 'date,value\n2026-06-30,5\n', measureId: 'm1' }, usual).values).toMatchObject([
      { period: '2026-Q2' },
    ])
  })

  it('that we have written changes nothing when it comes back, whatever the values and notes', () => {
    const value = fc.tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 999 }))
    const note = fc.oneof(fc.constantFrom('=SUM(A1)', '-', '"quoted"', 'a;b,c', "'"), fc.string({ maxLength: 20 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(value, note), { minLength: 1, maxLength: 12 }), (entries) => {
        let start = '2020-01-01'
        const values = entries.map(([[whole, part], text]) => {
          const kept = revision(normaliseDecimal(`${whole}.${part}`) ?? '0', text.replaceAll(/\s/g, ' ').trim())
          const one = { start, definition: 1, revisions: [kept] }
          start = nextPeriod(start, 'quarter')
          return one
        })
        const kept = measure({ values })
        const plan = planFile({ text: writeValuesFile(kept), decimal: 'point' }, around(kept))
        expect(plan.problems).toEqual([])
        expect(plan.values.every(({ change }) => change === 'unchanged')).toBe(true)
      }),
    )
  })
})
