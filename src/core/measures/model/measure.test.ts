import { describe, expect, it } from 'vitest'
import {
  comparableFrom,
  type Definition,
  definitionProblems,
  redefinitionProblems,
  targetSteps,
  versionOn,
} from './definition.ts'
import { readMeasure } from './reading.ts'
import { describeValues, judge, type Measure, missingPeriod } from './series.ts'

const definition = (changes: Partial<Definition> = {}): Definition => ({
  number: 1,
  name: 'Efficiency',
  unit: '%',
  direction: 'up',
  perspective: '',
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
  ...changes,
})
const target = (value: string, upTo: string | null = null) => ({ from: '2025-01-01', value, upTo })
const valued = (entries: readonly (readonly [string, string | null])[], number = 1): Measure['values'] =>
  entries.map(([start, value]) => ({
    start,
    definition: number,
    revisions: [{ revision: 1, value, note: '', reason: '', file: null, enteredBy: 'seat', enteredAt: '' }],
  }))

describe('judging a value', () => {
  it.each([
    ['up', '86', '86', null, null, null, 'on'],
    ['up', '85.999', '86', null, null, null, 'off'],
    ['up', '85.5', '86', null, '0.5', null, 'on'],
    ['up', '85.4', '86', null, '0.5', null, 'off'],
    ['up', '84', '86', null, '0.5', '2', 'near'],
    ['up', '83.99', '86', null, '0.5', '2', 'off'],
    ['up', '85', '86', null, null, '2', 'near'],
    ['down', '3', '4', null, null, null, 'on'],
    ['down', '5', '4', null, null, '1', 'near'],
    ['down', '5.1', '4', null, null, '1', 'off'],
    ['within', '20', '20', '22', null, null, 'on'],
    ['within', '22.5', '20', '22', null, '1', 'near'],
    ['within', '19', '20', '22', null, '0.5', 'off'],
    ['up', '0.3', '0.1', null, '0', '0', 'on'],
  ] as const)('%s: %s against %s to %s, tolerance %s, alarm %s, is %s', (direction, value, low, high, warn, alarm, state) =>
    expect(judge(value, target(low, high), { direction, warn, alarm })).toBe(state),
  )

  it('says when there is nothing to judge, or nothing to judge by', () => {
    expect(judge(null, target('1'), definition())).toBe('no-data')
    expect(judge('1', undefined, definition())).toBe('no-target')
  })
})

describe('versions of a definition', () => {
  const first = definition({
    targets: [
      { from: '2024-01-01', value: '80', upTo: null },
      { from: '2025-07-01', value: '83', upTo: null },
      { from: '2026-06-01', value: '99', upTo: null },
    ],
  })
  const second = definition({ number: 2, validFrom: '2026-01-01', targets: [{ from: '2020-01-01', value: '86', upTo: null }] })

  it('hold from their day on, the first for everything before', () => {
    expect(['2020-01-01', '2025-12-31', '2026-01-01'].map((day) => versionOn([first, second], day).number)).toEqual([1, 1, 2])
  })

  it('make one path of targets, each for its time', () => {
    expect(targetSteps([first, second]).map(({ from, value }) => [from, value])).toEqual([
      ['2024-01-01', '80'],
      ['2025-07-01', '83'],
      ['2026-01-01', '86'],
    ])
    expect(targetSteps([first, { ...second, validFrom: '2025-01-01' }]).map(({ value }) => value)).toEqual(['86'])
  })

  it('begin after what was reported, and not before the version they follow', () => {
    const periods = valued([['2025-10-01', '5']])
    const at = (validFrom: string, definitions = [first]) =>
      redefinitionProblems({ definitions, periods }, { ...second, validFrom })
    expect(at('2026-01-01')).toEqual([])
    expect(at('2025-10-01')).toMatchObject([{ code: 'already-reported', values: { start: '2026-01-01' } }])
    expect(at('2026-04-01', [first, { ...second, validFrom: '2026-07-01' }])).toMatchObject([{ code: 'already-defined' }])
    expect(at('2026-07-01', [first, { ...second, validFrom: '2026-07-01' }])).toEqual([])
  })

  it('begin where a period does', () => {
    expect(definitionProblems({ ...second, validFrom: '2026-02-01' })).toMatchObject([{ code: 'not-period-start' }])
    expect(definitionProblems({ ...second, validFrom: '2026-02-02', frequency: 'week' })).toEqual([])
  })

  it('can be compared as long as they count alike', () => {
    expect(comparableFrom([first, second])).toBe(1)
    expect(comparableFrom([first, { ...second, formula: 'another' }])).toBe(2)
    expect(comparableFrom([first, { ...second, unit: 'MWh' }, { ...second, number: 3 }])).toBe(1 + 2)
  })
})

describe('a series', () => {
  it('waits for the last period that is over', () => {
    const definitions = [definition()]
    const missing = (today: string, values = valued([['2025-10-01', '5']])) => missingPeriod({ definitions, values }, today)
    expect(missing('2026-03-31')).toBeNull()
    expect(missing('2026-04-01')).toBe('2026-Q1')
    expect(missing('2026-04-01', valued([['2026-01-01', null]]))).toBe('2026-Q1')
    expect(missing('2025-02-01', [])).toBeNull()
  })

  it('tells of its last four periods how many missed their target, and reads no pattern from too few', () => {
    const definitions = [definition({ targets: [target('86')] })]
    const values = valued([
      ['2025-01-01', '80'],
      ['2025-04-01', '84'],
      ['2025-07-01', '87'],
      ['2025-10-01', '86.25'],
      ['2026-01-01', '85'],
    ])
    expect(readMeasure(definitions, describeValues({ definitions, values }))).toEqual({
      count: 5,
      needed: 8,
      places: 2,
      pattern: null,
      targets: { judged: 4, missed: 2 },
    })
  })
})
