import { describe, expect, it } from 'vitest'
import { dotVotes } from '#src/methods/votes/dot-votes.ts'

const ballots = [
  { organisation: 'Nordwind', dots: { port: 3 } },
  { organisation: 'Nordwind', dots: { port: 2, grid: 1 } },
  { organisation: 'Solara', dots: { grid: 3 } },
]

describe('dotVotes', () => {
  it('adds up dots where each person has a voice', () => {
    expect(dotVotes(['port', 'grid'], ballots, { each: 3, voice: 'person' })).toEqual({
      totals: [5, 4],
      ranks: [1, 2],
      winner: 'port',
      winners: ['port'],
      supporters: [2, 2],
    })
  })

  it('lets every organisation count one where organisations have the voice', () => {
    const found = dotVotes(['port', 'grid'], ballots, { each: 3, voice: 'organisation' })
    expect(found.totals[0]).toBeCloseTo(5 / 6, 12)
    expect(found.totals[1]).toBeCloseTo(1 + 1 / 6, 12)
    expect(found.winner).toBe('grid')
  })

  it('reports a tie, also of thirds, and no winner where nobody placed a dot', () => {
    const thirds = [1, 1, 1].map(() => ({ organisation: 'Nordwind', dots: { a: 1 } }))
    const found = dotVotes(['a', 'b'], [...thirds, { organisation: 'Solara', dots: { b: 1 } }], {
      each: 1,
      voice: 'organisation',
    })
    expect(found).toMatchObject({ winner: null, tie: ['a', 'b'] })
    expect(dotVotes(['a', 'b'], [{ organisation: 'x', dots: {} }], { each: 1, voice: 'organisation' })).toMatchObject({
      totals: [0, 0],
      winner: null,
      winners: [],
    })
  })

  it.each([
    [[{ organisation: 'x', dots: { a: 4 } }], 'out-of-range', 'ballots.0.dots'],
    [[{ organisation: 'x', dots: { z: 1 } }], 'unknown-name', 'ballots.0.dots.z'],
    [[{ organisation: 'x', dots: { a: 0.5 } }], 'not-whole', 'ballots.0.dots.a'],
    [[{ organisation: '', dots: { a: 1 } }], 'missing', 'ballots.0.organisation'],
  ] as const)('refuses the ballots %j as %s', (given, code, path) => {
    expect(() => dotVotes(['a', 'b'], given, { each: 3, voice: 'organisation' })).toThrow(
      expect.objectContaining({ code, path }) as Error,
    )
  })
})
