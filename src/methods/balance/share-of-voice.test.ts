import { describe, expect, it } from 'vitest'
import { shareOfVoice } from '#src/methods/balance/share-of-voice.ts'

describe('shareOfVoice', () => {
  it('holds the voices against the people present and says how much would have to change hands', () => {
    const found = shareOfVoice([
      { name: 'Nordwind', voice: 30, expected: 5 },
      { name: 'Solara', voice: 10, expected: 5 },
    ])
    expect(found.groups[0]).toEqual({ name: 'Nordwind', share: 0.75, expectedShare: 0.5, difference: 0.25, ratio: 1.5 })
    expect(found.imbalance).toBe(0.25)
    // χ² = 10 with one degree of freedom.
    expect(found.p).toBeCloseTo(0.001565402258002549, 12)
  })

  it('does not test minutes or small counts, and defines silence and groups of whom nothing was expected', () => {
    expect(
      shareOfVoice([
        { name: 'a', voice: 1.5, expected: 1 },
        { name: 'b', voice: 90, expected: 1 },
      ]).p,
    ).toBeNull()
    expect(
      shareOfVoice([
        { name: 'a', voice: 1, expected: 1 },
        { name: 'b', voice: 2, expected: 1 },
      ]).p,
    ).toBeNull()
    expect(
      shareOfVoice([
        { name: 'a', voice: 0, expected: 1 },
        { name: 'b', voice: 0, expected: 1 },
      ]),
    ).toMatchObject({ heard: false, imbalance: 0 })
    expect(
      shareOfVoice([
        { name: 'a', voice: 3, expected: 1 },
        { name: 'b', voice: 1, expected: 0 },
      ]).groups[1]!.ratio,
    ).toBeNull()
  })

  it.each([
    [[{ name: 'a', voice: 1, expected: 1 }], 'too-few', 'groups'],
    [
      [
        { name: 'a', voice: 1, expected: 1 },
        { name: 'a', voice: 1, expected: 1 },
      ],
      'duplicate',
      'groups.1.name',
    ],
    [
      [
        { name: 'a', voice: -1, expected: 1 },
        { name: 'b', voice: 1, expected: 1 },
      ],
      'out-of-range',
      'groups.0.voice',
    ],
    [
      [
        { name: 'a', voice: 1, expected: 0 },
        { name: 'b', voice: 1, expected: 0 },
      ],
      'not-positive',
      'groups.*.expected',
    ],
  ] as const)('refuses %j as %s', (groups, code, path) => {
    expect(() => shareOfVoice(groups)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
