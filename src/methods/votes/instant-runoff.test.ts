import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantRunoff } from '#src/methods/votes/instant-runoff.ts'
import type { RankedBallot } from '#src/methods/votes/ranked-ballots.ts'
import { CITIES, TENNESSEE } from '#src/methods/votes/tennessee-example.ts'

describe('instantRunoff', () => {
  it('elects Knoxville in the Tennessee example, after Chattanooga and Nashville have left', () => {
    const found = instantRunoff(CITIES, TENNESSEE)
    expect(found).toMatchObject({ winner: 'Knoxville', winners: ['Knoxville'] })
    expect(found.tie).toBeUndefined()
    expect(found.rounds.map(({ eliminated }) => eliminated)).toEqual([['Chattanooga'], ['Nashville'], []])
    expect(found.rounds[1]!.votes).toEqual({ Memphis: 42, Nashville: 26, Knoxville: 32 })
    expect(found.rounds[2]!.votes).toEqual({ Memphis: 42, Knoxville: 58 })
  })

  it('counts ballots that name nobody left as exhausted and needs half of the rest only', () => {
    const found = instantRunoff(
      ['a', 'b', 'c'],
      [
        [4, ['a']],
        [3, ['b']],
        [2, ['c']],
      ],
    )
    expect(found.rounds[1]).toMatchObject({ exhausted: 2, votes: { a: 4, b: 3 } })
    expect(found.winner).toBe('a')
  })

  it('reports a tie for the last place that decides, and elects nobody', () => {
    const found = instantRunoff(
      ['a', 'b', 'c'],
      [
        [4, ['a']],
        [3, ['b', 'c']],
        [3, ['c', 'b']],
      ],
    )
    expect(found.winner).toBeNull()
    expect(found.winners).toEqual(['b', 'c'])
    expect(found.tie).toEqual([{ round: 0, candidates: ['b', 'c'], harmless: false }])
  })

  it('reports a tie that does not matter, and elects', () => {
    const found = instantRunoff(
      ['a', 'b', 'c', 'd'],
      [
        [10, ['a']],
        [8, ['b']],
        [2, ['c', 'a']],
        [2, ['d', 'a']],
        [5, ['b', 'a']],
      ],
    )
    expect(found.winner).toBe('a')
    const close = instantRunoff(
      ['a', 'b', 'c', 'd'],
      [
        [7, ['a']],
        [5, ['b']],
        [3, ['c', 'a']],
        [3, ['d', 'a']],
      ],
    )
    expect(close).toMatchObject({ winner: 'a', tie: [{ round: 0, candidates: ['c', 'd'], harmless: true }] })
  })

  it('lets all who cannot catch up leave together', () => {
    const found = instantRunoff(
      ['a', 'b', 'c', 'd'],
      [
        [5, ['a']],
        [5, ['b']],
        [1, ['c', 'a']],
        [1, ['d', 'a']],
      ],
    )
    expect(found.rounds[0]!.eliminated).toEqual(['c', 'd'])
    expect(found).toMatchObject({ winner: 'a' })
    expect(found.tie).toBeUndefined()
  })

  it('shares a ballot among those it ranks equally', () => {
    expect(
      instantRunoff(
        ['a', 'b'],
        [
          [3, [['a', 'b']]],
          [1, ['b']],
        ],
      ),
    ).toMatchObject({ winner: 'b', rounds: [{ votes: { a: 1.5, b: 2.5 } }] })
    expect(instantRunoff(['a', 'b', 'c'], [[1, [['a', 'b', 'c']]]]).winners).toEqual(['a', 'b', 'c'])
  })

  it('defines one candidate and no votes', () => {
    expect(instantRunoff(['a'], [])).toMatchObject({ winner: 'a' })
    expect(instantRunoff(['a', 'b'], [])).toMatchObject({
      winner: null,
      winners: ['a', 'b'],
      tie: [{ candidates: ['a', 'b'], harmless: false }],
    })
  })

  it('does not depend on the order of candidates or ballots, ties included', () => {
    const names = ['a', 'b', 'c', 'd']
    const ballot = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.shuffledSubarray(names, { minLength: 1 }))
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 8 }), (ballots: readonly RankedBallot[]) => {
        const found = instantRunoff(names, ballots)
        const turned = instantRunoff([...names].reverse(), [...ballots].reverse())
        expect([...turned.winners].sort()).toEqual([...found.winners].sort())
        expect(turned.winner).toBe(found.winner)
        expect(found.winner === null).toBe(found.winners.length > 1)
      }),
    )
  })

  it.each([
    [[], [], 'too-few', 'candidates'],
    [['a', 'a'], [], 'duplicate', 'candidates.1'],
    [['a'], [[1, ['b']]], 'unknown-name', 'ballots.0.1.0'],
    [['a', 'b'], [[1, ['a', ['b', 'a']]]], 'duplicate', 'ballots.0.1.1'],
    [['a'], [[-1, ['a']]], 'out-of-range', 'ballots.0.0'],
  ] as const)('refuses %j with %j as %s', (candidates, ballots, code, path) => {
    expect(() => instantRunoff(candidates, ballots)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
