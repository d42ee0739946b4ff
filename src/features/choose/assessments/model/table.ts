import type { Assessor } from '#src/features/choose/assessments/model/reading.ts'
import type { Figure } from '#src/features/choose/candidates/model.ts'
import {
  type Criteria,
  type Criterion,
  highestScore,
  leavesOf,
  statedWeights,
} from '#src/features/choose/selections/model/criteria.ts'
import { type KnockOutRule, knockOut } from '#src/methods/ranking/knock-out.ts'

export interface Assessed {
  readonly criteria: Criteria
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
  readonly assessors: readonly Assessor[]
  readonly figures: readonly Figure[]
}

/** A candidate that cannot be ranked, and the criteria on which nobody said anything of it. */
export interface Gap {
  readonly candidateId: string
  readonly criteria: readonly string[]
}

export interface BrokenMust {
  readonly candidateId: string
  readonly criterion: string
  readonly value: number
  readonly mustReach: number
}

/** What can be ranked, in the order of candidates and criteria, and what cannot, with the reason. */
export interface AssessmentTable {
  readonly leaves: readonly Criterion[]
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
  /** Candidates × criteria: the mean of the assessors, or the figure. */
  readonly values: readonly (readonly number[])[]
  /** The same for each assessor who scored; where one said nothing, the group's value stands. */
  readonly byAssessor: readonly (readonly (readonly number[])[])[]
  /** The group's weights, sum 1. */
  readonly weights: readonly number[]
  readonly weightsFrom: 'assessors' | 'stated' | 'equal'
  readonly gaps: readonly Gap[]
  /** Criteria on which nothing is known of anybody, left out. */
  readonly empty: readonly string[]
  /** Criteria on which all are the same: they decide nothing. */
  readonly flat: readonly string[]
  readonly broken: readonly BrokenMust[]
}

/** Brings everything that was said into one table. Nothing is invented: a candidate with a gap is left out, and said to be. */
export function assessmentTable({ criteria, candidates, assessors, figures }: Assessed): AssessmentTable {
  const all = leavesOf(criteria)
  const known = new Map(figures.map((one) => [`${one.candidateId} ${one.criterion}`, one.value]))
  const knownValue = (candidate: string, { key }: Criterion) => {
    const said = assessors.flatMap(({ scores }) => scores[key]?.[candidate]?.score ?? [])
    return said.length > 0 ? said.reduce((sum, one) => sum + one, 0) / said.length : known.get(`${candidate} ${key}`)
  }
  const isKnown = (leaf: Criterion) => candidates.some(({ id }) => knownValue(id, leaf) !== undefined)
  const leaves = all.filter(isKnown)
  const missing = (id: string) => leaves.filter((leaf) => knownValue(id, leaf) === undefined).map(({ key }) => key)
  const ranked = leaves.length === 0 ? [] : candidates.filter(({ id }) => missing(id).length === 0)
  const values = ranked.map(({ id }) => leaves.map((leaf) => knownValue(id, leaf)!))
  const scorers = assessors.filter(({ scores }) => Object.keys(scores).length > 0)
  const { weights, weightsFrom } = groupWeights(criteria, assessors)
  const places = leaves.map((leaf) => all.indexOf(leaf))
  return {
    leaves,
    candidates: ranked.map(({ id, name }) => ({ id, name })),
    values,
    byAssessor: scorers.map(({ scores }) =>
      ranked.map(({ id }, i) => leaves.map(({ key }, j) => scores[key]?.[id]?.score ?? values[i]![j]!)),
    ),
    weights: scaled(places.map((place) => weights[place]!)),
    weightsFrom,
    gaps: candidates.flatMap(({ id }) => (missing(id).length > 0 ? [{ candidateId: id, criteria: missing(id) }] : [])),
    empty: all.filter((leaf) => !leaves.includes(leaf)).map(({ key }) => key),
    flat:
      ranked.length < 2 ? [] : leaves.flatMap(({ key }, j) => (values.every((row) => row[j] === values[0]![j]) ? [key] : [])),
    broken: brokenMusts(leaves, ranked, values),
  }
}

/** The mean of those who weighed: each counts the same. */
function groupWeights(criteria: Criteria, assessors: readonly Assessor[]) {
  const given = assessors.flatMap(({ weights }) => (weights ? [weights] : []))
  if (given.length > 0) {
    const weights = given[0]!.map((_, j) => given.reduce((sum, one) => sum + one[j]!, 0) / given.length)
    return { weights, weightsFrom: 'assessors' as const }
  }
  const isStated = criteria.some(({ points }) => points !== null)
  return { weights: statedWeights(criteria), weightsFrom: isStated ? ('stated' as const) : ('equal' as const) }
}

function scaled(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, one) => total + one, 0)
  return weights.map((one) => (sum > 0 ? one / sum : 1 / weights.length))
}

function brokenMusts(
  leaves: readonly Criterion[],
  ranked: readonly { id: string }[],
  values: readonly (readonly number[])[],
): BrokenMust[] {
  const rules = leaves.flatMap(({ mustReach, direction }, criterion): KnockOutRule[] => {
    if (mustReach === null) return []
    return [direction === 'max' ? { criterion, atLeast: mustReach } : { criterion, atMost: mustReach }]
  })
  if (rules.length === 0 || values.length === 0) return []
  return knockOut(values, rules).failed.flatMap(({ alternative, broken }) =>
    broken.map(({ criterion, value }) => {
      const { key, mustReach } = leaves[criterion]!
      return { candidateId: ranked[alternative]!.id, criterion: key, value, mustReach: mustReach ?? 0 }
    }),
  )
}

/** The table without those who break a must: they are out whatever else is good. */
export function withoutBroken(table: AssessmentTable, alsoOut: readonly string[] = []): AssessmentTable {
  const out = new Set([...table.broken.map(({ candidateId }) => candidateId), ...alsoOut])
  const stays = table.candidates.map(({ id }) => !out.has(id))
  const keep = <T>(rows: readonly T[]) => rows.filter((_, i) => stays[i])
  return {
    ...table,
    candidates: keep(table.candidates),
    values: keep(table.values),
    byAssessor: table.byAssessor.map(keep),
  }
}

/** Values on 0 to 1, more is better: the scale by its ends, a figure between the lowest and the highest that candidates reach. */
export function utilities(
  leaves: readonly Criterion[],
  values: readonly (readonly number[])[],
  among: readonly (readonly number[])[] = values,
): number[][] {
  const ends = leaves.map(({ kind }, j) => {
    if (kind === 'scale') return { low: 0, high: highestScore }
    const column = among.map((row) => row[j]!)
    return { low: Math.min(...column), high: Math.max(...column) }
  })
  return values.map((row) =>
    row.map((value, j) => {
      const { low, high } = ends[j]!
      if (low === high) return 1
      const share = (value - low) / (high - low)
      return leaves[j]!.direction === 'min' ? 1 - share : share
    }),
  )
}
