import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { netPromoterScore, promoterBands } from '#src/methods/surveys/net-promoter-score.ts'

describe('netPromoterScore', () => {
  it('gives the adjusted Wald interval of Rocks 2016, worked out with SciPy 1.17.1', () => {
    const found = netPromoterScore({ promoters: 30, passives: 40, detractors: 10 })
    expect(found.nps).toBe(25)
    expect(found.lower).toBeCloseTo(9.794643461678554, 10)
    expect(found.upper).toBeCloseTo(38.3981276226588, 10)
    const wide = netPromoterScore({ promoters: 16, passives: 12, detractors: 8 }, { confidence: 0.9 })
    expect(wide.lower).toBeCloseTo(-0.08819053364139962, 10)
    expect(wide.upper).toBeCloseTo(41.113831559282424, 10)
  })

  it('clips the interval to ±100 and stays wide for a few answers of one kind', () => {
    const found = netPromoterScore({ promoters: 5, passives: 0, detractors: 0 })
    expect(found).toMatchObject({ nps: 100, upper: 100 })
    expect(found.lower).toBeCloseTo(17.49145303416897, 10)
  })

  it('turns when promoters and detractors change places', () => {
    const count = fc.integer({ min: 0, max: 200 })
    fc.assert(
      fc.property(count, count, count, (promoters, passives, detractors) => {
        fc.pre(promoters + passives + detractors > 0)
        const found = netPromoterScore({ promoters, passives, detractors })
        const turned = netPromoterScore({ promoters: detractors, passives, detractors: promoters })
        expect(turned.nps).toBeCloseTo(-found.nps, 12)
        expect(turned.lower).toBeCloseTo(-found.upper, 9)
        expect(found.lower).toBeGreaterThanOrEqual(-100)
      }),
    )
  })

  it.each([
    [{ promoters: 0, passives: 0, detractors: 0 }, {}, 'too-few', 'promoters'],
    [{ promoters: 1.5, passives: 0, detractors: 0 }, {}, 'not-whole', 'promoters'],
    [{ promoters: 1, passives: -1, detractors: 0 }, {}, 'out-of-range', 'passives'],
    [{ promoters: 1, passives: 0, detractors: 0 }, { confidence: 95 }, 'out-of-range', 'confidence'],
  ] as const)('refuses %j with %j as %s', (bands, options, code, path) => {
    expect(() => netPromoterScore(bands, options)).toThrow(expect.objectContaining({ code, path }) as Error)
  })
})

describe('promoterBands', () => {
  it('sorts 0–6, 7–8 and 9–10, and refuses what is not on the scale', () => {
    expect(promoterBands([0, 6, 7, 8, 9, 10])).toEqual({ promoters: 2, passives: 2, detractors: 2 })
    expect(() => promoterBands([11])).toThrow(expect.objectContaining({ code: 'out-of-range', path: 'scores.0' }) as Error)
    expect(() => promoterBands([])).toThrow(expect.objectContaining({ code: 'too-few', path: 'scores' }) as Error)
  })
})
