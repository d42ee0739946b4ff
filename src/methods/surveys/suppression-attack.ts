/**
 * What can be computed from published sums. People who fall into the same published groups everywhere cannot be told
 * apart: they form one atom. Every published group is a set of atoms, and whoever sees the sums can add and subtract
 * them at will: a set of atoms is disclosed when its indicator is a linear combination of those of published groups.
 */
export interface PublishedGroup {
  /** Atoms of the group, from 0. */
  readonly atoms: readonly number[]
}

/** More sets than this are not looked through; a caller then has to publish less. */
const MOST_SETS = 50_000
const ROUNDING = 1e-9

/**
 * A disclosed set of atoms with fewer people than the floor, or null where there is none; `undecided` when there are
 * too many small parts to look through all sets of them.
 * Atoms that no published group tells apart are disclosed together or not at all, so they are joined first.
 * A naked kernel: sizes are whole and at least 1. Cost: groups · atoms · rank, plus the number of small sets.
 */
export function findDisclosedSet(
  groups: readonly PublishedGroup[],
  sizes: readonly number[],
  floor: number,
): readonly number[] | null | 'undecided' {
  const basis = basisOf(groups, sizes.length)
  const parts = joinAtoms(groups, sizes)
    .filter(({ size }) => size < floor)
    .sort((first, second) => first.size - second.size)
    .map((part) => ({ ...part, residual: residualOf(part.atoms, basis, sizes.length) }))
  const search = { parts, floor, looked: 0, chosen: [], sum: new Float64Array(sizes.length) }
  if (extend(search, 0, 0)) return search.chosen.flatMap((part: Part) => part.atoms)
  return search.looked > MOST_SETS ? 'undecided' : null
}

/**
 * Published groups that together give the sum over a disclosed set, by their places in the list; earlier groups are
 * used where there is a choice. Without all of them this one computation is broken, though another may remain.
 */
export function findComputation(
  groups: readonly PublishedGroup[],
  atomCount: number,
  atoms: readonly number[],
): readonly number[] {
  const basis = basisOf(groups, atomCount)
  const share = new Float64Array(groups.length)
  const vector = indicatorOf(atoms, atomCount)
  for (const direction of basis) {
    const product = dot(vector, direction.vector)
    direction.recipe.forEach((value, place) => {
      share[place]! += product * value
    })
  }
  return [...share.keys()].filter((place) => Math.abs(share[place]!) > ROUNDING)
}

/** Whether the sum over these atoms can be computed from the published groups. */
export function isDisclosed(groups: readonly PublishedGroup[], atomCount: number, atoms: readonly number[]): boolean {
  return isZero(residualOf(atoms, basisOf(groups, atomCount), atomCount))
}

interface Part {
  readonly atoms: readonly number[]
  readonly size: number
  readonly residual: Float64Array
}

/** Atoms that lie in the same published groups; those that lie in none cannot be reached and are left out. */
function joinAtoms(groups: readonly PublishedGroup[], sizes: readonly number[]) {
  const signatures: string[] = sizes.map(() => '')
  groups.forEach(({ atoms }, place) => {
    for (const atom of atoms) signatures[atom] += `${place},`
  })
  const reached = signatures.flatMap((signature, atom) => (signature === '' ? [] : [atom]))
  return [...Map.groupBy(reached, (atom) => signatures[atom]!).values()].map((atoms) => ({
    atoms,
    size: atoms.reduce((sum, atom) => sum + sizes[atom]!, 0),
  }))
}

interface Search {
  readonly parts: readonly Part[]
  readonly floor: number
  looked: number
  readonly chosen: Part[]
  /** Residual of the parts chosen so far: 0 where their sum can be computed. */
  readonly sum: Float64Array
}

/** Adds one part after another, in order of size, while the set stays below the floor; true once a set is disclosed. */
function extend(search: Search, from: number, people: number): boolean {
  for (let place = from; place < search.parts.length; place++) {
    const part = search.parts[place]!
    // The parts after this one are no smaller.
    if (people + part.size >= search.floor || ++search.looked > MOST_SETS) return false
    search.chosen.push(part)
    addTo(search.sum, part.residual, 1)
    if (isZero(search.sum) || extend(search, place + 1, people + part.size)) return true
    search.chosen.pop()
    addTo(search.sum, part.residual, -1)
  }
  return false
}

interface Direction {
  readonly vector: Float64Array
  /** How much of each group goes into it. */
  readonly recipe: Float64Array
}

/** Orthonormal vectors that span what can be computed (Gram and Schmidt), and how each is made of the groups. */
function basisOf(groups: readonly PublishedGroup[], atomCount: number): readonly Direction[] {
  const basis: Direction[] = []
  groups.forEach(({ atoms }, place) => {
    const vector = indicatorOf(atoms, atomCount)
    const recipe = new Float64Array(groups.length)
    recipe[place] = 1
    // Twice, because one pass loses digits where groups are nearly dependent.
    for (let pass = 0; pass < 2; pass++) {
      for (const direction of basis) {
        const product = dot(vector, direction.vector)
        addTo(vector, direction.vector, -product)
        addTo(recipe, direction.recipe, -product)
      }
    }
    const length = Math.sqrt(dot(vector, vector))
    if (length > ROUNDING)
      basis.push({ vector: vector.map((value) => value / length), recipe: recipe.map((value) => value / length) })
  })
  return basis
}

/** The part of the sum over these atoms that no combination of published groups reaches. */
function residualOf(atoms: readonly number[], basis: readonly Direction[], atomCount: number): Float64Array {
  const vector = indicatorOf(atoms, atomCount)
  for (const direction of basis) addTo(vector, direction.vector, -dot(vector, direction.vector))
  return vector
}

function indicatorOf(atoms: readonly number[], atomCount: number): Float64Array {
  const vector = new Float64Array(atomCount)
  for (const atom of atoms) vector[atom] = 1
  return vector
}

function dot(first: Float64Array, second: Float64Array): number {
  let sum = 0
  for (let i = 0; i < first.length; i++) sum += first[i]! * second[i]!
  return sum
}

function addTo(into: Float64Array, from: Float64Array, factor: number): void {
  for (let i = 0; i < into.length; i++) into[i]! += factor * from[i]!
}

function isZero(vector: Float64Array): boolean {
  return vector.every((value) => Math.abs(value) < ROUNDING)
}
