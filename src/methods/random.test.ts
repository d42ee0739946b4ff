import { describe, expect, it } from 'vitest'
import { seededRandom, xoshiro128 } from '#src/methods/random.ts'

describe('xoshiro128', () => {
  it('gives the reference sequence of xoshiro128** from the state 1, 2, 3, 4', () => {
    const random = xoshiro128([1, 2, 3, 4])
    const words = Array.from({ length: 6 }, () => random() * 4294967296 - 0.5)
    expect(words).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492])
  })
})

describe('seededRandom', () => {
  it('repeats itself for the same seed only', () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed)
      return Array.from({ length: 5 }, random)
    }
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
  })

  it('is spread evenly: mean one half, variance one twelfth, never 0 or 1', () => {
    const random = seededRandom()
    const draws = Array.from({ length: 100_000 }, random)
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length
    expect(mean).toBeCloseTo(0.5, 2)
    expect(draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length).toBeCloseTo(1 / 12, 2)
    expect(draws.every((draw) => draw > 0 && draw < 1)).toBe(true)
  })
})
