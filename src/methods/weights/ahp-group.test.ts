import { describe, expect, it } from 'vitest'
import { ahpGroup } from '#src/methods/weights/ahp-group.ts'

const first = [
  [1, 4],
  [1 / 4, 1],
]
const second = [
  [1, 1],
  [1, 1],
]

describe('ahpGroup', () => {
  it('takes the geometric mean of judgements, the one mean that keeps reciprocity (Aczél and Saaty 1983)', () => {
    const found = ahpGroup([first, second], 'judgements')
    expect(found.group!.matrix[0]![1]).toBeCloseTo(2, 14)
    expect(found.group!.matrix[1]![0]).toBeCloseTo(1 / 2, 14)
    expect(found.weights[0]).toBeCloseTo(2 / 3, 13)
  })

  it('takes the mean of priorities', () => {
    const found = ahpGroup([first, second], 'priorities')
    expect(found.weights[0]).toBeCloseTo((0.8 + 0.5) / 2, 13)
    expect(found.group).toBeNull()
    expect(found.members.map(({ weights }) => weights[0]!.toFixed(6))).toEqual(['0.800000', '0.500000'])
  })

  it('lets voices count differently, and a judgement that one member left out rest on the others', () => {
    expect(ahpGroup([first, second], 'judgements', { voices: [1, 0] }).weights[0]).toBeCloseTo(0.8, 13)
    const partial = [
      [1, null, 4],
      [null, 1, 2],
      [null, null, 1],
    ]
    const whole = [
      [1, 2, 4],
      [null, 1, 2],
      [null, null, 1],
    ]
    expect(ahpGroup([partial, whole], 'judgements').group!.matrix[0]![1]).toBeCloseTo(2, 13)
  })

  it('refuses no member, sizes that differ and an impossible member, with its path', () => {
    expect(() => ahpGroup([], 'judgements')).toThrow(expect.objectContaining({ code: 'too-few', path: 'matrices' }) as Error)
    expect(() => ahpGroup([first, [[1]]], 'judgements')).toThrow(
      expect.objectContaining({ code: 'length-mismatch', path: 'matrices.1' }) as Error,
    )
    expect(() =>
      ahpGroup(
        [
          first,
          [
            [1, 2],
            [2, 1],
          ],
        ],
        'priorities',
      ),
    ).toThrow(expect.objectContaining({ code: 'not-reciprocal', path: 'matrices.1.0.1' }) as Error)
  })
})
