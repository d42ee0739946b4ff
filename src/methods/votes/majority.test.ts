import { describe, expect, it } from 'vitest'
import { majority } from '#src/methods/votes/majority.ts'

const votes = [
  { organisation: 'Nordwind', choice: 'yes' },
  { organisation: 'Nordwind', choice: 'yes' },
  { organisation: 'Nordwind', choice: 'yes' },
  { organisation: 'Solara', choice: 'no' },
  { organisation: 'Terra', choice: 'no' },
  { organisation: 'Terra', choice: null },
]

describe('majority', () => {
  it('may turn with who has the voice: three persons of one organisation against two organisations', () => {
    expect(majority(['yes', 'no'], votes, { voice: 'person' })).toMatchObject({
      tally: [3, 2],
      cast: 5,
      abstained: 1,
      winner: 'yes',
    })
    expect(majority(['yes', 'no'], votes, { voice: 'organisation' })).toMatchObject({
      tally: [1, 2],
      cast: 3,
      abstained: 0,
      winner: 'no',
    })
  })

  it('gives a divided house no voice, and names it', () => {
    const found = majority(['yes', 'no'], [...votes, { organisation: 'Terra', choice: 'yes' }], { voice: 'organisation' })
    expect(found).toMatchObject({ divided: ['Terra'], tally: [1, 1], winner: null, tie: ['yes', 'no'] })
  })

  it('asks for more than half, or at least two thirds, of the voices cast', () => {
    const two = majority(
      ['yes', 'no'],
      [
        { organisation: 'a', choice: 'yes' },
        { organisation: 'b', choice: 'yes' },
        { organisation: 'c', choice: 'no' },
      ],
      { voice: 'person', needed: { atLeast: 2 / 3 } },
    )
    expect(two.winner).toBe('yes')
    expect(
      majority(
        ['a', 'b', 'c'],
        [
          { organisation: 'x', choice: 'a' },
          { organisation: 'x', choice: 'a' },
          { organisation: 'x', choice: 'b' },
          { organisation: 'x', choice: 'c' },
        ],
        { voice: 'person' },
      ),
    ).toMatchObject({ leaders: ['a'], winner: null })
  })

  it('has neither winner nor tie where nobody voted', () => {
    const found = majority(['yes', 'no'], [], { voice: 'person' })
    expect(found).toMatchObject({ leaders: [], winner: null })
    expect(found.tie).toBeUndefined()
  })

  it.each([
    [[], [], 'too-few', 'options'],
    [['yes'], [{ organisation: 'a', choice: 'no' }], 'unknown-name', 'votes.0.choice'],
    [['yes'], [{ organisation: '', choice: 'yes' }], 'missing', 'votes.0.organisation'],
  ] as const)('refuses %j with %j as %s', (options, given, code, path) => {
    expect(() => majority(options, given, { voice: 'organisation' })).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
