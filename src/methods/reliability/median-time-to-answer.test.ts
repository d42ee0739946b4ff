import { describe, expect, it } from 'vitest'
import { medianTimeToAnswer } from '#src/methods/reliability/median-time-to-answer.ts'

/** Remission after leukaemia (Miller 1981), R's survival::aml: times, and whether they are censored. */
const maintained = [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161]
const maintainedOpen = [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1].map(Boolean)
const nonMaintained = [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45]
const nonMaintainedOpen = [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0].map(Boolean)

describe('medianTimeToAnswer', () => {
  it('gives for survival::aml what R’s survfit prints: 31 (18, –) and 23 (8, –)', () => {
    const slow = medianTimeToAnswer(maintained, maintainedOpen)
    expect(slow).toMatchObject({ median: 31, lower: 18, upper: null, answered: 7, open: 4 })
    expect(slow.curve[3]!.share).toBeCloseTo(0.6136363636363636, 12)
    expect(slow.curve[3]!.lower).toBeCloseTo(0.3768670595016798, 10)
    expect(slow.curve[3]!.upper).toBeCloseTo(0.999157600228473, 10)
    expect(medianTimeToAnswer(nonMaintained, nonMaintainedOpen)).toMatchObject({ median: 23, lower: 8, upper: null })
  })

  it('does not let a side look fast by leaving questions open', () => {
    const answered = medianTimeToAnswer([1, 2, 3], [false, false, false])
    const honest = medianTimeToAnswer([1, 2, 3, 30, 30, 30, 30], [false, false, false, true, true, true, true])
    expect(answered.median).toBe(2)
    expect(honest.median).toBeNull()
    expect(honest.open).toBe(4)
  })

  it('takes the middle where exactly half is answered for a while, and a question open at that time as still waiting', () => {
    expect(medianTimeToAnswer([1, 2, 6, 7], [false, false, false, false]).median).toBe(4)
    expect(medianTimeToAnswer([2, 2], [false, true]).curve[0]).toMatchObject({ waiting: 2, share: 0.5 })
  })

  it('defines nothing answered and one answer', () => {
    expect(medianTimeToAnswer([3, 4], [true, true])).toMatchObject({ median: null, lower: null, upper: null, curve: [] })
    expect(medianTimeToAnswer([3], [false])).toMatchObject({ median: 3, lower: null, upper: null })
  })

  it.each([
    [[], [], 'too-few', 'times'],
    [[1], [], 'length-mismatch', 'open'],
    [[-1], [true], 'out-of-range', 'times.0'],
  ] as const)('refuses %j with %j as %s', (times, open, code, path) => {
    expect(() => medianTimeToAnswer(times, open)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
