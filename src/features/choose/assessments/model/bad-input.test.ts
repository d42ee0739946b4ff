import { describe, expect, it } from 'vitest'
import { runDraws, tableDraws } from '#src/features/choose/assessments/model/draws.ts'
import { fragileLeads, leadLosses } from '#src/features/choose/assessments/model/lead.ts'
import { methodNames, rankTable } from '#src/features/choose/assessments/model/ranking.ts'
import { assessmentTable } from '#src/features/choose/assessments/model/table.ts'
import { criterion } from '../../../../../tests/support/criteria.ts'

const criteria = [criterion('skill'), criterion('price', { kind: 'figure', direction: 'min' })]

/** Candidates with what is known of them, on skill and on price; null is nothing. */
function table(rows: readonly (readonly [number | null, number | null])[]) {
  const candidates = rows.map((_, i) => ({ id: `k${i}`, name: `K${i}` }))
  const figures = rows.flatMap(([skill, price], i) =>
    [
      { criterion: 'skill', value: skill },
      { criterion: 'price', value: price },
    ].flatMap(({ criterion, value }) => (value === null ? [] : [{ candidateId: `k${i}`, criterion, value, evidence: '' }])),
  )
  return assessmentTable({ criteria, candidates, assessors: [], figures })
}

describe('a table with little in it', () => {
  it('is empty without candidates, and where nothing is known of any', () => {
    expect(table([])).toMatchObject({ candidates: [], gaps: [], flat: [] })
    expect(table([[null, null]])).toMatchObject({ candidates: [], leaves: [], empty: ['skill', 'price'] })
  })

  it('ranks one candidate first by every method, with nobody to lose the lead to', () => {
    const made = table([[2, 5]])
    const { methods } = rankTable(made, made.weights)
    for (const name of methodNames) expect(methods[name].ranks).toEqual([1])
    expect([leadLosses(made, made.weights), fragileLeads(made, made.weights)]).toEqual([[], []])
    expect(runDraws(tableDraws(made, 50), made.weights).ranks).toEqual([[50]])
  })

  it('puts all first who are level, in every draw', () => {
    const made = table([
      [2, 5],
      [2, 5],
      [2, 5],
    ])
    expect(made.flat).toEqual(['skill', 'price'])
    const { methods } = rankTable(made, made.weights)
    for (const name of methodNames) expect(methods[name].ranks).toEqual([1, 1, 1])
    expect(leadLosses(made, made.weights)).toEqual([])
    expect(runDraws(tableDraws(made, 50), made.weights).ranks.map(([first]) => first)).toEqual([50, 50, 50])
  })

  it('lets a criterion on which all are the same decide nothing, and says of no weight that it would', () => {
    const made = table([
      [2, 5],
      [3, 5],
      [1, 5],
    ])
    expect(made.flat).toEqual(['price'])
    const { methods } = rankTable(made, made.weights)
    for (const name of methodNames) expect(methods[name].ranks).toEqual([2, 1, 3])
    for (const name of methodNames) expect(methods[name].figures.every(Number.isFinite)).toBe(true)
    // Where the other criterion weighs nothing all draw level: nobody else leads there.
    expect(leadLosses(made, made.weights)).toEqual([])
  })

  it('leaves out whoever has no score and says on what, and ranks the others', () => {
    const made = table([
      [2, 5],
      [null, null],
      [null, 4],
      [3, 6],
    ])
    expect(made.candidates.map(({ id }) => id)).toEqual(['k0', 'k3'])
    expect(made.gaps).toEqual([
      { candidateId: 'k1', criteria: ['skill', 'price'] },
      { candidateId: 'k2', criteria: ['skill'] },
    ])
  })
})
