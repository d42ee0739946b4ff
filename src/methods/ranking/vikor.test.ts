import { describe, expect, it } from 'vitest'
import { FIGHTER_AIRCRAFT } from '#src/methods/ranking/fighter-aircraft-example.ts'
import { vikor } from '#src/methods/ranking/vikor.ts'

describe('vikor', () => {
  it('chooses the middle mountain for the climber of Opricovic and Tzeng 2004', () => {
    const found = vikor({
      matrix: [
        [1, 3000],
        [2, 3750],
        [5, 4500],
      ],
      weights: [0.5, 0.5],
      directions: ['min', 'max'],
    })
    expect(found.s).toEqual([0.5, 0.375, 0.5])
    expect(found.r).toEqual([0.5, 0.25, 0.5])
    expect(found.q).toEqual([1, 0, 1])
    expect(found).toMatchObject({ ranks: [2, 1, 2], compromise: [1], acceptableAdvantage: true, acceptableStability: true })
    expect(found).toMatchObject({ ideal: [1, 4500], antiIdeal: [5, 3000] })
  })

  it('names several as the compromise when the first has no clear advantage', () => {
    const found = vikor({
      matrix: [
        [5, 6],
        [6, 4.9],
        [1, 9],
        [9, 1],
      ],
      weights: [0.5, 0.5],
    })
    expect(found.acceptableAdvantage).toBe(false)
    expect(found.compromise.length).toBeGreaterThan(1)
    expect(found.compromise).toContain(found.ranks.indexOf(1))
  })

  it('is not changed by a normalisation that only rescales', () => {
    const plain = vikor(FIGHTER_AIRCRAFT)
    const scaled = vikor(FIGHTER_AIRCRAFT, { normalisation: 'vector' })
    scaled.q.forEach((value, i) => {
      expect(value).toBeCloseTo(plain.q[i]!, 12)
    })
    expect(scaled.compromise).toEqual(plain.compromise)
  })

  it('defines one alternative, identical ones and a criterion without differences', () => {
    expect(vikor({ matrix: [[4]], weights: [1] })).toMatchObject({ q: [0], ranks: [1], compromise: [0] })
    expect(
      vikor({
        matrix: [
          [4, 1],
          [4, 1],
        ],
        weights: [1, 1],
      }),
    ).toMatchObject({ q: [0, 0], ranks: [1, 1], compromise: [0, 1] })
    expect(
      vikor({
        matrix: [
          [4, 1],
          [4, 2],
        ],
        weights: [1, 1],
      }),
    ).toMatchObject({ s: [0.5, 0], ranks: [2, 1] })
  })

  it('refuses a strategy weight outside 0 to 1', () => {
    expect(() => vikor(FIGHTER_AIRCRAFT, { v: 1.5 })).toThrow(
      expect.objectContaining({ code: 'out-of-range', path: 'v' }) as Error,
    )
  })
})
