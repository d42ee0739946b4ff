import { describe, expect, it } from 'vitest'
import { randomIndex } from '#src/methods/weights/random-index.ts'

describe('randomIndex', () => {
  it('gives the published values for three, four, ten and fifteen items', () => {
    expect([3, 4, 10, 15].map((items) => randomIndex(items, 'saaty-1980'))).toEqual([0.58, 0.9, 1.49, 1.59])
    expect([3, 4, 10, 15].map((items) => randomIndex(items, 'saaty-2005'))).toEqual([0.52, 0.89, 1.49, 1.59])
    expect([3, 4, 10, 20].map((items) => randomIndex(items, 'donegan-dodd-1991'))).toEqual([0.4914, 0.8286, 1.4055, 1.5371])
  })

  it('takes a number, needs none for two items, and ends where its table ends', () => {
    expect(randomIndex(40, 1.6)).toBe(1.6)
    expect(randomIndex(2)).toBe(0)
    expect(() => randomIndex(16)).toThrow(expect.objectContaining({ code: 'too-many' }) as Error)
    expect(() => randomIndex(3, 0)).toThrow(expect.objectContaining({ code: 'not-positive', path: 'randomIndex' }) as Error)
  })
})
