import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RankedBallot } from '#src/methods/votes/ranked-ballots.ts'
import { schulze } from '#src/methods/votes/schulze.ts'
import { CITIES, TENNESSEE } from '#src/methods/votes/tennessee-example.ts'

const ballotsOf = (text: string): readonly RankedBallot[] =>
  text.split(', ').map((ballot) => [Number(ballot.split(' ')[0]), [...ballot.split(' ')[1]!]])

describe('schulze', () => {
  it('reproduces the election of 45 voters that Schulze uses: E, A, C, B, D', () => {
    const found = schulze(
      ['A', 'B', 'C', 'D', 'E'],
      ballotsOf('5 ACBED, 5 ADECB, 8 BEDAC, 3 CABED, 7 CAEBD, 2 CBADE, 7 DCEBA, 8 EBADC'),
    )
    expect(found.pairwise).toEqual([
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ])
    expect(found.strongestPaths).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ])
    expect(found).toMatchObject({ winner: 'E', winners: ['E'], ranking: ['E', 'A', 'C', 'B', 'D'] })
    expect(found.tie).toBeUndefined()
  })

  it('reports the tie of B and D in Schulze’s election of nine voters instead of breaking it', () => {
    const found = schulze(['A', 'B', 'C', 'D'], ballotsOf('3 ABCD, 2 DABC, 2 DBCA, 2 CBDA'))
    expect(found).toMatchObject({ winner: null, winners: ['B', 'D'], tie: ['B', 'D'] })
    expect(found.ranking[0]).toEqual(['B', 'D'])
  })

  it('elects Nashville, the Condorcet winner, in the Tennessee example', () => {
    expect(schulze(CITIES, TENNESSEE)).toMatchObject({
      winner: 'Nashville',
      ranking: ['Nashville', 'Chattanooga', 'Knoxville', 'Memphis'],
    })
  })

  it('puts who is not named below all who are, and equal ranks beside each other', () => {
    expect(schulze(['a', 'b', 'c'], [[1, ['a']]])).toMatchObject({ ranking: ['a', ['b', 'c']] })
    expect(schulze(['a', 'b', 'c'], [[1, [['a', 'b'], 'c']]])).toMatchObject({ winner: null, winners: ['a', 'b'] })
  })

  it('elects the Condorcet winner whenever there is one', () => {
    const names = ['a', 'b', 'c', 'd']
    const ballot = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.shuffledSubarray(names, { minLength: 4 }))
    fc.assert(
      fc.property(fc.array(ballot, { minLength: 1, maxLength: 9 }), (ballots) => {
        const found = schulze(names, ballots)
        const best = names.findIndex((_, i) =>
          names.every((_, j) => i === j || found.pairwise[i]![j]! > found.pairwise[j]![i]!),
        )
        if (best >= 0) expect(found.winner).toBe(names[best])
        expect(found.ranking.flat().toSorted()).toEqual(names)
      }),
    )
  })

  it('defines one candidate and no votes, and ties thirds of a voice', () => {
    expect(schulze(['a'], [])).toMatchObject({ winner: 'a', ranking: ['a'] })
    expect(schulze(['a', 'b'], [])).toMatchObject({ winner: null, tie: ['a', 'b'], ranking: [['a', 'b']] })
    expect(
      schulze(
        ['a', 'b'],
        [
          [0.1, ['a']],
          [0.2, ['a']],
          [0.3, ['b']],
        ],
      ),
    ).toMatchObject({ winner: null })
  })

  it('refuses an unknown name', () => {
    expect(() => schulze(['a'], [[1, ['b']]])).toThrow(
      expect.objectContaining({ code: 'unknown-name', path: 'ballots.0.1.0' }) as Error,
    )
  })
})
