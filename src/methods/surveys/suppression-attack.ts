/**
 * What can be computed from published sums. People who fall into the same published groups everywhere cannot be told
 * apart: they form one atom. Every published group is a set of atoms, and whoever sees the sums can add and subtract
 * them at will: a set of atoms is disclosed when its indicator is a linear combination of those of published groups.
 */
export interface PublishedGroup {
  /** Atoms of the group. */
  readonly atoms: readonly number[]
}

/** More sets than this are not looked through; a caller then has to publish less. */
const MOST_SETS = 200_000
const ROUNDING = 1e-9

/**
 * A disclosed set of atoms with fewer people than the floor, the smallest found first by size of set, or null where
 * there is none; `undecided` when there are too many small atoms to look through all sets of them.
 * A naked kernel: sizes are whole and at least 1. Cost: groups · atoms · rank, plus the number of small sets.
 */
export function findDisclosedSet(
  groups: readonly PublishedGroup[],
  sizes: readonly number[],
  floor: number,
): readonly number[] | null | 'undecided' {
  const residuals = residualsOf(groups, sizes.length)
  const small = sizes
    .flatMap((size, atom) => (size < floor ? [atom] : []))
    .sort((first, second) => sizes[first]! - sizes[second]!)
  let looked = 0
  let frontier: {
    readonly last: number
    readonly atoms: readonly number[]
    readonly people: number
    readonly sum: Float64Array
  }[] = [{ last: -1, atoms: [], people: 0, sum: new Float64Array(sizes.length) }]
  while (frontier.length > 0) {
    const next: typeof frontier = []
    for (const set of frontier) {
      for (let place = set.last + 1; place < small.length; place++) {
        const atom = small[place]!
        const people = set.people + sizes[atom]!
        if (people >= floor) break
        if (++looked > MOST_SETS) return 'undecided'
        const sum = set.sum.map((value, i) => value + residuals[atom]![i]!)
        if (sum.every((value) => Math.abs(value) < ROUNDING)) return [...set.atoms, atom]
        next.push({ last: place, atoms: [...set.atoms, atom], people, sum })
      }
    }
    frontier = next
  }
  return null
}

/** Whether the sum over these atoms can be computed from the published groups. */
export function isDisclosed(groups: readonly PublishedGroup[], atomCount: number, atoms: readonly number[]): boolean {
  const residuals = residualsOf(groups, atomCount)
  return residuals[0]!.every((_, i) => Math.abs(atoms.reduce((sum, atom) => sum + residuals[atom]![i]!, 0)) < ROUNDING)
}

/** For each atom the part of its indicator that no combination of published groups reaches. */
function residualsOf(groups: readonly PublishedGroup[], atoms: number): readonly Float64Array[] {
  const basis: Float64Array[] = []
  for (const group of groups) {
    const vector = new Float64Array(atoms)
    for (const atom of group.atoms) vector[atom] = 1
    // Twice, because one pass of Gram and Schmidt loses digits where groups are nearly dependent.
    for (let pass = 0; pass < 2; pass++) for (const direction of basis) subtractProjection(vector, direction)
    const length = Math.hypot(...vector)
    if (length > ROUNDING) basis.push(vector.map((value) => value / length))
  }
  return Array.from({ length: atoms }, (_, atom) => {
    const indicator = new Float64Array(atoms)
    indicator[atom] = 1
    for (const direction of basis) subtractProjection(indicator, direction)
    return indicator
  })
}

function subtractProjection(vector: Float64Array, direction: Float64Array): void {
  let product = 0
  for (let i = 0; i < vector.length; i++) product += vector[i]! * direction[i]!
  for (let i = 0; i < vector.length; i++) vector[i]! -= product * direction[i]!
}
