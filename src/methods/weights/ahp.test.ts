import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ahp } from '#src/methods/weights/ahp.ts'

/** Buying a house: Saaty, How to make a decision: the analytic hierarchy process, EJOR 48, 1990, table 2. */
const house = [
  [1, 5, 3, 7, 6, 6, 1 / 3, 1 / 4],
  [1 / 5, 1, 1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
  [1 / 3, 3, 1, 6, 3, 4, 6, 1 / 5],
  [1 / 7, 1 / 5, 1 / 6, 1, 1 / 3, 1 / 4, 1 / 7, 1 / 8],
  [1 / 6, 1 / 3, 1 / 3, 3, 1, 1 / 2, 1 / 5, 1 / 6],
  [1 / 6, 1 / 3, 1 / 4, 4, 2, 1, 1 / 5, 1 / 6],
  [3, 5, 1 / 6, 7, 5, 5, 1, 1 / 2],
  [4, 7, 5, 8, 6, 6, 2, 1],
]

/** Which drink is consumed more in the United States: Saaty, Int. J. Services Sciences 1, 2008. */
const drinks = [
  [1, 9, 5, 2, 1, 1, 1 / 2],
  [null, 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
  [null, null, 1, 1 / 3, 1 / 4, 1 / 3, 1 / 9],
  [null, null, null, 1, 1 / 2, 1, 1 / 3],
  [null, null, null, null, 1, 2, 1 / 2],
  [null, null, null, null, null, 1, 1 / 3],
  [null, null, null, null, null, null, 1],
]

describe('ahp', () => {
  it('reproduces the house of Saaty 1990, whose judgements are too inconsistent, and names the one that spoils it', () => {
    const found = ahp(house)
    const published = [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333]
    published.forEach((weight, i) => {
      expect(found.weights[i]).toBeCloseTo(weight, 3)
    })
    expect(found.lambdaMax).toBeCloseTo(9.66888731711815, 12)
    expect(found.consistencyIndex).toBeCloseTo(0.238, 3)
    expect(found.consistencyRatio).toBeCloseTo(0.16908686090356131, 12)
    expect(found.consistent).toBe(false)
    expect(found.worstJudgement).toMatchObject({ row: 2, column: 6, given: 6 })
  })

  it('reproduces the drinks of Saaty 2008 from one triangle, with each random index', () => {
    const found = ahp(drinks)
    const published = [0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327]
    published.forEach((weight, i) => {
      expect(found.weights[i]).toBeCloseTo(weight, 3)
    })
    expect(found.lambdaMax).toBeCloseTo(7.17662903933035, 12)
    expect(found.consistencyRatio).toBeCloseTo(0.02230164638009467, 12)
    expect(ahp(drinks, { randomIndex: 'saaty-2005' }).consistencyRatio).toBeCloseTo(0.02180605423831479, 12)
    expect(ahp(drinks, { randomIndex: 'donegan-dodd-1991' }).consistencyRatio).toBeCloseTo(0.023514796087327237, 12)
    expect(ahp(drinks, { randomIndex: 1.32 }).consistencyRatio).toBeCloseTo(0.02230164638009467, 12)
  })

  it('leaves missing judgements out after Harker 1987', () => {
    const chain = ahp([
      [1, 2, null],
      [1 / 2, 1, 2],
      [null, 1 / 2, 1],
    ])
    expect(chain.missing).toBe(1)
    expect(chain.weights[0]).toBeCloseTo(4 / 7, 12)
    expect(chain.weights[1]).toBeCloseTo(2 / 7, 12)
    expect(chain).toMatchObject({ consistencyRatio: 0, worstJudgement: null })
    const four = ahp([
      [1, 2, 4, null],
      [1 / 2, 1, 3, 5],
      [1 / 4, 1 / 3, 1, 2],
      [null, 1 / 5, 1 / 2, 1],
    ])
    expect(four.lambdaMax).toBeCloseTo(4.013954144957925, 12)
    expect(four.weights[0]).toBeCloseTo(0.5267336802143436, 12)
    expect(four.weights[3]).toBeCloseTo(0.058411007442074864, 12)
  })

  it('gives back the weights that consistent judgements were made from, and no worst judgement', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(shares, (parts) => {
        const sum = parts.reduce((total, part) => total + part, 0)
        const found = ahp(parts.map((row) => parts.map((column) => row / column)))
        parts.forEach((part, i) => {
          expect(found.weights[i]).toBeCloseTo(part / sum, 11)
        })
        expect(found).toMatchObject({ consistencyRatio: 0, consistent: true, worstJudgement: null })
        expect(found.lambdaMax).toBeCloseTo(parts.length, 10)
      }),
    )
  })

  it.each([
    [[], 'too-few', 'matrix'],
    [[[1, 2]], 'length-mismatch', 'matrix.0'],
    [
      [
        [1, 0],
        [null, 1],
      ],
      'not-positive',
      'matrix.0.1',
    ],
    [
      [
        [1, 3],
        [3, 1],
      ],
      'not-reciprocal',
      'matrix.0.1',
    ],
    [
      [
        [2, 3],
        [null, 1],
      ],
      'not-reciprocal',
      'matrix.0.0',
    ],
    [
      [
        [1, null],
        [null, 1],
      ],
      'not-connected',
      'matrix',
    ],
    [
      [
        [1, Number.NaN],
        [null, 1],
      ],
      'not-a-number',
      'matrix.0.1',
    ],
  ] as const)('refuses %j as %s at %s', (matrix, code, path) => {
    expect(() => ahp(matrix)).toThrow(expect.objectContaining({ code, path }) as Error)
  })

  it('asks for a number where the table of random indices ends', () => {
    const sixteen = Array.from({ length: 16 }, () => Array.from({ length: 16 }, () => 1))
    expect(() => ahp(sixteen)).toThrow(expect.objectContaining({ code: 'too-many' }) as Error)
    expect(ahp(sixteen, { randomIndex: 1.6 }).consistencyRatio).toBe(0)
    expect(ahp(sixteen, { randomIndex: 'donegan-dodd-1991' }).weights[3]).toBeCloseTo(1 / 16, 14)
  })

  it('defines one and two items', () => {
    expect(ahp([[1]])).toMatchObject({
      weights: [1],
      lambdaMax: 1,
      consistencyRatio: 0,
      consistent: true,
      worstJudgement: null,
    })
    expect(
      ahp([
        [1, 0.33],
        [3, 1],
      ]),
    ).toMatchObject({ consistencyRatio: 0, consistent: true })
  })
})
