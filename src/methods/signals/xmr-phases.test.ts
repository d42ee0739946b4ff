import { describe, expect, it } from 'vitest'
import { xmrPhases } from '#src/methods/signals/xmr-phases.ts'

describe('xmrPhases', () => {
  it('gives each phase limits of its own', () => {
    const phases = xmrPhases([10, 11, 10, 11, 20, 21, 20, 21], [4])
    expect(phases.map(({ from, to, chart }) => [from, to, chart.centre, chart.outside])).toEqual([
      [0, 3, 10.5, []],
      [4, 7, 20.5, []],
    ])
    expect(xmrPhases([1, 2, 3], [])).toHaveLength(1)
  })

  it.each([
    [[1], 'too-few', 'phases.0'],
    [[3], 'too-few', 'phases.0'],
    [[2, 2], 'not-ordered', 'phases.1'],
    [[4], 'out-of-range', 'phases.0'],
  ] as const)('refuses phases that begin at %j as %s', (starts, code, path) => {
    expect(() => xmrPhases([1, 2, 3, 4], starts)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})
