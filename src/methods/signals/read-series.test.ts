import { describe, expect, it } from 'vitest'
import { NILE } from '#src/methods/signals/nile-example.ts'
import { readSeries } from '#src/methods/signals/read-series.ts'

describe('readSeries', () => {
  it('reads routine variation as stable', () => {
    const reading = readSeries([50, 52, 49, 51, 50, 48, 51, 50, 52, 49, 50, 51])
    expect(reading).toMatchObject({ enough: true, stable: true, signals: [], runs: [], trend: null, shift: null })
  })

  it('points to the one month that is a signal in an otherwise stable series', () => {
    const reading = readSeries([50, 52, 70, 51, 50, 48, 51, 50, 52, 49, 50, 51])
    expect(reading).toMatchObject({ stable: true, signals: [{ index: 2, side: 'above' }], trend: null, shift: null })
  })

  it('tells a steady rise as a trend and a step as a shift, never as both', () => {
    const rise = readSeries([10, 11, 11.5, 13, 13.6, 15, 16, 16.4, 18, 19.1, 20, 21])
    expect(rise).toMatchObject({ trend: { direction: 'rising' }, shift: null })
    const step = readSeries(NILE)
    expect(step).toMatchObject({ trend: null, shift: { at: 28, direction: 'down' } })
  })

  it('says that seven values are too few instead of guessing, and that equal values are stable', () => {
    expect(readSeries([1, 2, 3, 4, 5, 6, 7])).toEqual({ enough: false, count: 7, needed: 8 })
    expect(readSeries([])).toEqual({ enough: false, count: 0, needed: 8 })
    expect(readSeries(Array.from({ length: 8 }, () => 3))).toMatchObject({
      stable: true,
      level: { centre: 3, lower: 3, upper: 3 },
    })
  })

  it('refuses what is not a number', () => {
    expect(() => readSeries([1, Number.NaN])).toThrow(expect.objectContaining({ code: 'not-a-number', path: 'y.1' }) as Error)
  })
})
