import { describe, expect, it } from 'vitest'
import { midranks } from '#src/methods/midranks.ts'

describe('midranks', () => {
  it('gives tied values the mean of their ranks, as SciPy’s rankdata does', () => {
    expect(midranks([0, 2, 3, 2])).toEqual({ ranks: [1, 2.5, 4, 2.5], tieSizes: [2] })
    expect(midranks([0.3, 0.1 + 0.2, -1])).toEqual({ ranks: [2.5, 2.5, 1], tieSizes: [2] })
    expect(midranks([])).toEqual({ ranks: [], tieSizes: [] })
  })
})
