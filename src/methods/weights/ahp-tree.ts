import { MethodError } from '#src/methods/method-error.ts'
import { rankScores } from '#src/methods/ranking/rank-scores.ts'
import { ahp } from '#src/methods/weights/ahp.ts'
import type { Judgements } from '#src/methods/weights/judgements.ts'
import { normaliseWeights } from '#src/methods/weights/normalise-weights.ts'
import type { RandomIndex } from '#src/methods/weights/random-index.ts'

/**
 * A goal or criterion. A branch has `children`, a leaf has the alternatives' `priorities`. Instead of `weight`s on the
 * children, or of `priorities`, a `matrix` of pairwise comparisons of the children or of the alternatives may stand.
 */
export interface AhpNode {
  readonly name?: string
  readonly weight?: number
  readonly matrix?: Judgements
  readonly children?: readonly AhpNode[]
  readonly priorities?: readonly number[]
}

export interface AhpTreeCriterion {
  /** Where the node stands: "tree", "tree.children.0" … */
  readonly path: string
  readonly name: string | null
  /** Share of its parent, and of the goal. */
  readonly localWeight: number
  readonly globalWeight: number
  /** Only where a matrix was given. */
  readonly consistencyRatio: number | null
}

export interface AhpTreeScores {
  readonly scores: readonly number[]
  readonly ranks: readonly number[]
  readonly criteria: readonly AhpTreeCriterion[]
}

/** Deeper trees are refused; nobody compares in so many levels. */
const DEEPEST = 20

/**
 * Scores of alternatives in a hierarchy of any depth.
 * Variant: distributive synthesis, as ahpHierarchy: at every node the children's weights, and at every leaf the
 * alternatives' priorities, are scaled to sum 1. The branches may differ in depth.
 * Degenerate: a tree that is one leaf gives that leaf's priorities.
 * Errors: missing (a node without children, priorities and matrix, or a child without weight), length-mismatch,
 * out-of-range, not-positive, too-many (deeper than 20 levels), and those of ahp with the node's path.
 * Source: Saaty 1980.
 */
export function ahpTree(tree: AhpNode, { randomIndex }: { readonly randomIndex?: RandomIndex } = {}): AhpTreeScores {
  const criteria: AhpTreeCriterion[] = []
  const scores: number[] = []
  const visit = (node: AhpNode, place: Place) => {
    if (place.depth > DEEPEST) throw new MethodError('too-many', place.path, `A tree may have ${DEEPEST} levels.`)
    const { shares, consistencyRatio } = sharesOf(node, place.path, randomIndex)
    const { path, localWeight, globalWeight } = place
    criteria.push({ path, name: node.name ?? null, localWeight, globalWeight, consistencyRatio })
    if (node.children) {
      node.children.forEach((child, i) => {
        visit(child, {
          path: `${path}.children.${i}`,
          depth: place.depth + 1,
          localWeight: shares[i]!,
          globalWeight: globalWeight * shares[i]!,
        })
      })
      return
    }
    if (scores.length > 0 && scores.length !== shares.length) {
      throw new MethodError('length-mismatch', path, 'Every leaf must judge the same alternatives.')
    }
    shares.forEach((share, i) => {
      scores[i] = (scores[i] ?? 0) + globalWeight * share
    })
  }
  visit(tree, { path: 'tree', depth: 1, localWeight: 1, globalWeight: 1 })
  return { scores, ranks: rankScores(scores), criteria }
}

interface Place {
  readonly path: string
  readonly depth: number
  readonly localWeight: number
  readonly globalWeight: number
}

/** What a node hands down: to its children, or, at a leaf, to the alternatives. */
function sharesOf(node: AhpNode, path: string, randomIndex: RandomIndex | undefined) {
  if (node.matrix) {
    const { weights, consistencyRatio } = atPath(`${path}.`, () =>
      ahp(node.matrix!, randomIndex === undefined ? {} : { randomIndex }),
    )
    if (node.children && node.children.length !== weights.length) {
      throw new MethodError('length-mismatch', `${path}.matrix`, 'The matrix must have a row for each child.')
    }
    return { shares: weights, consistencyRatio }
  }
  if (node.priorities) return { shares: normaliseWeights(node.priorities, `${path}.priorities`), consistencyRatio: null }
  if (!node.children) throw new MethodError('missing', path, 'A node needs children, priorities or a matrix.')
  const given = node.children.map((child, i) => {
    if (child.weight === undefined) throw new MethodError('missing', `${path}.children.${i}.weight`, 'A child needs a weight.')
    return child.weight
  })
  return { shares: normaliseWeights(given, `${path}.children`), consistencyRatio: null }
}

function atPath<Result>(prefix: string, compute: () => Result): Result {
  try {
    return compute()
  } catch (problem) {
    if (problem instanceof MethodError) throw new MethodError(problem.code, `${prefix}${problem.path}`, problem.message)
    throw problem
  }
}
