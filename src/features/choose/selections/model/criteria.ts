import { z } from 'zod'
import type { FieldProblem } from '#src/kit/refusal.ts'

/** Keys travel into questions of a round with a letter before them, so they are a little shorter than keys there. */
export const criterionKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,29}$/)

export const highestScore = 4

const text = (longest: number) => z.string().trim().max(longest)

/**
 * A group has criteria below it. A criterion is judged on the anchored scale, or is a figure that is known: with a unit, and a
 * direction in which it is better.
 */
export const criterion = z.object({
  key: criterionKey,
  /** The group it stands in; null at the top. */
  parent: criterionKey.nullable().default(null),
  name: text(120).min(1),
  about: text(2000).default(''),
  kind: z.enum(['scale', 'figure']).default('scale'),
  unit: text(40).default(''),
  direction: z.enum(['max', 'min']).default('max'),
  /** What it weighs among its siblings until assessors have weighed; without any all siblings weigh the same. */
  points: z.number().min(0).max(1_000_000).nullable().default(null),
  /** What a candidate must reach at least (or, where less is better, at most), whatever else is good. */
  mustReach: z.number().nullable().default(null),
  /** What each step of the scale means; empty where nothing was written. */
  anchors: z.array(text(300)).max(5).default([]),
  /** Rated by the candidate too: a view of the two together, such as culture. */
  bothSides: z.boolean().default(false),
})
export type Criterion = z.infer<typeof criterion>

/** Of which nothing is said yet. */
export const emptyCriterion: Omit<Criterion, 'key' | 'name'> = {
  parent: null,
  about: '',
  kind: 'scale',
  unit: '',
  direction: 'max',
  points: null,
  mustReach: null,
  anchors: [],
  bothSides: false,
}

const mostCriteria = 60
export const criteria = z.array(criterion).max(mostCriteria + 20)
export type Criteria = readonly Criterion[]

export const childrenOf = (all: Criteria, parent: string | null) => all.filter((one) => one.parent === parent)
export const isGroup = (all: Criteria, one: Pick<Criterion, 'key'>) => all.some(({ parent }) => parent === one.key)

/** What candidates are measured by: criteria that have none below them, in the order of the tree. */
export function leavesOf(all: Criteria, parent: string | null = null): Criterion[] {
  return childrenOf(all, parent).flatMap((one) => (isGroup(all, one) ? leavesOf(all, one.key) : [one]))
}

/** Groups of siblings that are weighed against each other: the top (null), and every group. */
export const levelsOf = (all: Criteria): (string | null)[] => [
  null,
  ...all.filter((one) => isGroup(all, one)).map(({ key }) => key),
]

/** Everything that is wrong with a tree of the right form. */
export function criteriaProblems(all: Criteria): FieldProblem[] {
  const byKey = new Map(all.map((one) => [one.key, one]))
  const problems = all.flatMap((one, i) => [
    ...(byKey.get(one.key) === one ? [] : [{ path: `criteria.${i}.key`, code: 'taken' }]),
    ...parentProblems(byKey, one, `criteria.${i}.parent`),
    ...leafProblems(all, one, `criteria.${i}`),
  ])
  const leaves = leavesOf(all).length
  if (leaves > mostCriteria) problems.push({ path: 'criteria', code: 'too-many-criteria', values: { most: mostCriteria } })
  return [...problems, ...siblingProblems(all)]
}

function parentProblems(byKey: ReadonlyMap<string, Criterion>, one: Criterion, path: string): FieldProblem[] {
  if (one.parent === null) return []
  if (!byKey.has(one.parent)) return [{ path, code: 'unknown-group' }]
  const seen = new Set([one.key])
  for (let at: string | null = one.parent; at !== null; at = byKey.get(at)?.parent ?? null) {
    if (seen.has(at)) return [{ path, code: 'group-in-itself' }]
    seen.add(at)
  }
  return []
}

function leafProblems(all: Criteria, one: Criterion, path: string): FieldProblem[] {
  if (isGroup(all, one)) return one.mustReach === null ? [] : [{ path: `${path}.mustReach`, code: 'not-for-a-group' }]
  const isOffScale = one.kind === 'scale' && one.mustReach !== null && (one.mustReach < 0 || one.mustReach > highestScore)
  const outside = { code: 'not-on-the-scale', values: { from: 0, to: highestScore } }
  return [
    ...(isOffScale ? [{ path: `${path}.mustReach`, ...outside }] : []),
    ...(one.kind === 'scale' && one.direction === 'min' ? [{ path: `${path}.direction`, code: 'scale-goes-up' }] : []),
    ...(one.kind === 'figure' && one.bothSides ? [{ path: `${path}.bothSides`, code: 'only-on-a-scale' }] : []),
  ]
}

/** Points that are given must be given to all siblings, and not all be nothing: a half-weighed group cannot be read. */
function siblingProblems(all: Criteria): FieldProblem[] {
  return levelsOf(all).flatMap((level) => {
    const siblings = childrenOf(all, level)
    const given = siblings.filter(({ points }) => points !== null)
    if (given.length === 0) return []
    const group = all.find(({ key }) => key === level)?.name ?? ''
    const missing = siblings.filter(({ points }) => points === null)
    if (missing.length > 0)
      return missing.map((one) => ({ path: `criteria.${all.indexOf(one)}.points`, code: 'points-missing', values: { group } }))
    const isNothing = given.every(({ points }) => points === 0)
    return isNothing ? [{ path: `criteria.${all.indexOf(given[0]!)}.points`, code: 'points-nothing', values: { group } }] : []
  })
}

/** The weight of each leaf, sum 1: shares among siblings, multiplied from the top down. */
export function leafWeights(all: Criteria, shareOf: (level: string | null, key: string) => number | undefined): number[] {
  const weigh = (level: string | null, share: number): [string, number][] => {
    const siblings = childrenOf(all, level)
    const shares = siblings.map(({ key }) => Math.max(0, shareOf(level, key) ?? 0))
    const sum = shares.reduce((total, one) => total + one, 0)
    return siblings.flatMap((one, i): [string, number][] => {
      const own = share * (sum > 0 ? shares[i]! / sum : 1 / siblings.length)
      return isGroup(all, one) ? weigh(one.key, own) : [[one.key, own]]
    })
  }
  const weights = new Map(weigh(null, 1))
  return leavesOf(all).map(({ key }) => weights.get(key) ?? 0)
}

/** The weights that the tree itself says, before anybody was asked. */
export const statedWeights = (all: Criteria) =>
  leafWeights(all, (_, key) => all.find((one) => one.key === key)?.points ?? undefined)
