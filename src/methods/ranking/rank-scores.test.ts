import { describe, expect, it } from 'vitest'
import { rankScores } from '#src/methods/ranking/rank-scores.ts'

describe('rankScores', () => {
  it('gives tied scores the smaller rank and leaves the next one out', () => {
    expect(rankScores([5, 7, 7, 1])).toEqual([3, 1, 1, 4])
    expect(rankScores([5, 7, 7, 1], { best: 'lowest' })).toEqual([2, 3, 3, 1])
  })

  it('sees a tie through binary rounding, also of a remainder of zero', () => {
    expect(rankScores([0.1 + 0.2, 0.3])).toEqual([1, 1])
    expect(rankScores([0.1 + 0.2 - 0.3, 0], { scale: 1 })).toEqual([1, 1])
    expect(rankScores([0.3, 0.3000001])).toEqual([2, 1])
  })
})
