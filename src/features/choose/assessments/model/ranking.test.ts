import { describe, expect, it } from 'vitest'
import { preferences, rankTable } from '#src/features/choose/assessments/model/ranking.ts'
import { assessmentTable, withoutBroken } from '#src/features/choose/assessments/model/table.ts'
import type { Criterion } from '#src/features/choose/selections/model/criteria.ts'
import { seededRandom } from '#src/methods/random.ts'
import { promethee } from '#src/methods/ranking/promethee.ts'

const leaf = (key: string, more: Partial<Criterion> = {}): Criterion => ({
  key,
  parent: null,
  name: key,
  about: '',
  kind: 'figure',
  unit: '',
  direction: 'max',
  points: 1,
  mustReach: null,
  anchors: [],
  bothSides: false,
  ...more,
})

/** Rows of figures, by candidate. */
function table(criteria: readonly Criterion[], rows: readonly (readonly (number | null)[])[]) {
  const candidates = rows.map((_, i) => ({ id: `k${i}`, name: `K${i}` }))
  const figures = rows.flatMap((row, i) =>
    row.flatMap((value, j) =>
      value === null ? [] : [{ candidateId: `k${i}`, criterion: criteria[j]?.key ?? '', value, evidence: '' }],
    ),
  )
  return assessmentTable({ criteria, candidates, assessors: [], figures })
}

describe('the rankings of a table', () => {
  it('have the net flows of PROMETHEE, though they are put together from single criteria', () => {
    const random = seededRandom(11)
    const criteria = [leaf('a'), leaf('b', { direction: 'min' }), leaf('c', { kind: 'scale' })]
    const rows = Array.from({ length: 12 }, () => [random() * 9, random() * 5, Math.floor(random() * 5)])
    const made = table(criteria, rows)
    const weights = [0.5, 0.3, 0.2]
    const expected = promethee(
      { matrix: made.values, weights, directions: ['max', 'min', 'max'] },
      { functions: preferences(made.leaves, made.values) },
    )
    const { figures, ranks } = rankTable(made, weights).methods.promethee
    for (const [i, net] of figures.entries()) expect(net).toBeCloseTo(expected.net[i]!, 12)
    expect(ranks).toEqual(expected.ranks)
  })

  it('call all level where nothing differs, and one alone the first', () => {
    const same = table(
      [leaf('a'), leaf('b')],
      [
        [3, 3],
        [3, 3],
        [3, 3],
      ],
    )
    expect(same.flat).toEqual(['a', 'b'])
    for (const { ranks } of Object.values(rankTable(same, same.weights).methods)) expect(ranks).toEqual([1, 1, 1])
    const alone = table([leaf('a')], [[3]])
    for (const { ranks } of Object.values(rankTable(alone, alone.weights).methods)) expect(ranks).toEqual([1])
  })

  it('leave out who lacks a value and who misses a must, each with the reason', () => {
    const criteria = [leaf('a', { mustReach: 2 }), leaf('b'), leaf('unknown')]
    const made = table(criteria, [
      [5, 1, null],
      [1, 9, null],
      [4, null, null],
    ])
    expect(made.empty).toEqual(['unknown'])
    expect(made.gaps).toEqual([{ candidateId: 'k2', criteria: ['b'] }])
    expect(made.broken).toEqual([{ candidateId: 'k1', criterion: 'a', value: 1, mustReach: 2 }])
    expect(withoutBroken(made).candidates.map(({ id }) => id)).toEqual(['k0'])
    expect(table(criteria, []).candidates).toEqual([])
  })
})
