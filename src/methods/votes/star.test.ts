import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { star } from '#src/methods/votes/star.ts'

describe('star', () => {
  it('scores first and lets the majority between the two best decide, by hand', () => {
    const found = star(
      ['a', 'b', 'c'],
      [
        [3, [5, 4, 0]],
        [2, [0, 5, 1]],
        [1, [3, 3, 5]],
      ],
    )
    expect(found.scores).toEqual([18, 25, 7])
    expect(found).toMatchObject({ finalists: ['b', 'a'], winner: 'a', runoff: { votes: [2, 3], equal: 1 } })
    expect(found.tie).toBeUndefined()
  })

  it('takes scores by name, who is not named gets 0', () => {
    expect(star(['a', 'b'], [[1, { b: 4 }]])).toMatchObject({ scores: [0, 4], winner: 'b' })
  })

  it('reports who is level for the runoff; the winner stands where it does not matter', () => {
    const open = star(
      ['a', 'b', 'c'],
      [
        [1, [5, 3, 0]],
        [1, [5, 0, 3]],
      ],
    )
    expect(open).toMatchObject({
      winner: 'a',
      finalists: ['a', 'b', 'c'],
      runoff: null,
      tie: [{ stage: 'finalists', candidates: ['b', 'c'], harmless: true }],
    })
    const cycle = star(
      ['a', 'b', 'c'],
      [
        [1, [5, 3, 1]],
        [1, [1, 5, 3]],
        [1, [3, 1, 5]],
      ],
    )
    expect(cycle).toMatchObject({
      winner: null,
      winners: ['a', 'b', 'c'],
      tie: [{ stage: 'finalists', candidates: ['a', 'b', 'c'], harmless: false }],
    })
  })

  it('reports a tie in the runoff and does not let scores break it', () => {
    const found = star(
      ['a', 'b'],
      [
        [1, [5, 0]],
        [1, [2, 3]],
      ],
    )
    expect(found).toMatchObject({
      winner: null,
      winners: ['a', 'b'],
      scores: [7, 3],
      tie: [{ stage: 'runoff', candidates: ['a', 'b'], harmless: false }],
    })
  })

  it('defines one candidate and no votes', () => {
    expect(star(['a'], [])).toMatchObject({ winner: 'a', finalists: ['a'] })
    expect(star(['a', 'b'], [])).toMatchObject({ winner: null, winners: ['a', 'b'] })
  })

  it('does not depend on the order of candidates', () => {
    const ballot = fc.tuple(
      fc.integer({ min: 0, max: 3 }),
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 6 }), (ballots) => {
        const found = star(['a', 'b', 'c'], ballots)
        const turned = star(
          ['c', 'b', 'a'],
          ballots.map(([count, scores]) => [count, scores.toReversed()] as const),
        )
        expect(turned.winner).toBe(found.winner)
        expect(turned.winners.toSorted()).toEqual(found.winners.toSorted())
      }),
    )
  })

  it.each([
    [['a'], [[1, [6]]], 'out-of-range', 'ballots.0.1.0'],
    [['a'], [[1, [1, 2]]], 'length-mismatch', 'ballots.0.1'],
    [['a'], [[1, { b: 1 }]], 'unknown-name', 'ballots.0.1.b'],
  ] as const)('refuses for %j the ballots %j as %s', (candidates, ballots, code, path) => {
    expect(() => star(candidates, ballots)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
