import { MethodError } from '#src/methods/method-error.ts'
import { checkNumber } from '#src/methods/number-checks.ts'
import { findComputation, findDisclosedSet, isDisclosed } from '#src/methods/surveys/suppression-attack.ts'

/** One answer: what is known of the person, by attribute ("side": "Nordwind", "role": "manager"). */
export type Respondent = Readonly<Record<string, string>>

export interface GroupVerdict {
  /** Place in the list of groupings, and the values that make the group; empty for everybody. */
  readonly grouping: number
  readonly values: Readonly<Record<string, string>>
  readonly size: number
  /** "small": below the floor; "secondary": hidden so that a small group cannot be computed from the rest. */
  readonly status: 'shown' | 'small' | 'secondary'
}

export interface Suppression {
  readonly groups: readonly GroupVerdict[]
  readonly floor: number
  /** How many groups had to be hidden although they are large enough. */
  readonly secondary: number
}

interface Group extends GroupVerdict {
  readonly atoms: readonly number[]
}

const MOST_GROUPS = 500
const MOST_ATOMS = 500

/**
 * Which groups of a survey may be shown, so that nobody is exposed, also not by subtraction.
 * Variants: primary suppression below the floor (5 unless stated); secondary suppression over all groupings together:
 * hidden is the finest, then smallest, group that breaks the computation, until no set of fewer people than the floor is a sum or
 * difference, of any length, of what is shown (totals, means and counts alike); of equal ones the later. Then what was
 * hidden in vain is shown again, the largest first: nothing that is hidden could be shown.
 * It does not guard against what single extreme answers give away (a mean of 5 on a scale of 5), nor against people
 * who subtract their own answer.
 * Shapes: `groupings` are lists of attributes; [] is everybody, ["side"] the sides, ["side", "role"] their parts. All
 * that is published together must be in one call.
 * Degenerate: nobody answered: nothing to show. A floor of 1 shows everything.
 * Errors: missing (a respondent without an attribute of a grouping), duplicate (an attribute twice in a grouping),
 * too-few (no groupings), too-many (more than 500 groups or 500 different combinations), not-whole, out-of-range.
 * Cost: groups² · combinations in the worst case.
 * Source: Cox, Suppression methodology and statistical disclosure control, JASA 75, 1980; Willenborg and de Waal 2001.
 */
export function suppressGroups(
  respondents: readonly Respondent[],
  groupings: readonly (readonly string[])[],
  { floor = 5 }: { readonly floor?: number } = {},
): Suppression {
  checkNumber(floor, 'floor', { whole: true, atLeast: 1, atMost: 1000 })
  checkGroupings(respondents, groupings)
  const { sizes, atomOf } = findAtoms(respondents, groupings)
  const groups = groupings.flatMap((attributes, grouping) => groupBy(respondents, attributes, { grouping, atomOf, floor }))
  if (groups.length > MOST_GROUPS) throw new MethodError('too-many', 'groupings', `More than ${MOST_GROUPS} groups.`)
  const shown = findSafe(
    groups.filter(({ status }) => status === 'shown'),
    sizes,
    floor,
  )
  const verdicts = groups.map(({ grouping, values, size, status }, i) => {
    const isHidden = status === 'shown' && !shown.has(groups[i]!)
    return { grouping, values, size, status: isHidden ? ('secondary' as const) : status }
  })
  return { groups: verdicts, floor, secondary: verdicts.filter(({ status }) => status === 'secondary').length }
}

function checkGroupings(respondents: readonly Respondent[], groupings: readonly (readonly string[])[]): void {
  if (groupings.length === 0) throw new MethodError('too-few', 'groupings', 'At least one grouping is needed.')
  groupings.forEach((attributes, i) => {
    attributes.forEach((attribute, j) => {
      if (attributes.indexOf(attribute) !== j) {
        throw new MethodError('duplicate', `groupings.${i}.${j}`, 'This attribute stands twice.')
      }
      const place = respondents.findIndex((respondent) => !Object.hasOwn(respondent, attribute))
      if (place >= 0) throw new MethodError('missing', `answers.${place}.${attribute}`, 'This attribute is missing.')
    })
  })
}

/** Joins values so that no two combinations look alike. */
function keyOf(respondent: Respondent, attributes: readonly string[]): string {
  return JSON.stringify(attributes.map((attribute) => respondent[attribute]))
}

/** People with the same values on all attributes that any grouping uses. */
function findAtoms(respondents: readonly Respondent[], groupings: readonly (readonly string[])[]) {
  const attributes = [...new Set(groupings.flat())]
  const places = new Map<string, number>()
  const sizes: number[] = []
  const atomOf = respondents.map((respondent) => {
    const key = keyOf(respondent, attributes)
    const atom = places.get(key) ?? places.size
    places.set(key, atom)
    sizes[atom] = (sizes[atom] ?? 0) + 1
    return atom
  })
  if (sizes.length > MOST_ATOMS) throw new MethodError('too-many', 'groupings', `More than ${MOST_ATOMS} combinations.`)
  return { sizes, atomOf }
}

function groupBy(
  respondents: readonly Respondent[],
  attributes: readonly string[],
  { grouping, atomOf, floor }: { readonly grouping: number; readonly atomOf: readonly number[]; readonly floor: number },
): readonly Group[] {
  const members = Map.groupBy(
    respondents.map((_, i) => i),
    (i) => keyOf(respondents[i]!, attributes),
  )
  return [...members.values()].map((people) => ({
    grouping,
    values: Object.fromEntries(attributes.map((attribute) => [attribute, respondents[people[0]!]![attribute]!])),
    size: people.length,
    status: people.length < floor ? 'small' : 'shown',
    atoms: [...new Set(people.map((i) => atomOf[i]!))],
  }))
}

/**
 * Hides groups until nothing is disclosed, then shows again, the largest first, whatever turned out not to be needed:
 * the total is worth more to a reader than a corner of a table.
 */
function findSafe(candidates: readonly Group[], sizes: readonly number[], floor: number): ReadonlySet<Group> {
  let shown = candidates
  const hidden: Group[] = []
  for (;;) {
    const disclosed = findDisclosedSet(shown, sizes, floor)
    if (disclosed === null) break
    const next = disclosed === 'undecided' ? inOrderOfLoss(shown)[0]! : chooseToHide(shown, disclosed, sizes)
    hidden.push(next)
    shown = shown.filter((group) => group !== next)
  }
  for (const group of hidden.toSorted((first, second) => second.size - first.size)) {
    if (findDisclosedSet([...shown, group], sizes, floor) === null) shown = [...shown, group]
  }
  return new Set(shown)
}

/**
 * Of the groups that one computation of the disclosed set needs: the finest one without which there is no other
 * computation, or, where each can be replaced, the finest one.
 */
function chooseToHide(shown: readonly Group[], disclosed: readonly number[], sizes: readonly number[]): Group {
  const finestFirst = inOrderOfLoss(shown)
  const needed = findComputation(finestFirst, sizes.length, disclosed).map((place) => finestFirst[place]!)
  const isBreaking = (group: Group) =>
    !isDisclosed(
      shown.filter((other) => other !== group),
      sizes.length,
      disclosed,
    )
  return needed.find(isBreaking) ?? needed[0] ?? finestFirst[0]!
}

/** What is missed least comes first: the finest groups, of those the smallest, of those the later. */
function inOrderOfLoss(groups: readonly Group[]): readonly Group[] {
  return groups.toReversed().toSorted((first, second) => first.atoms.length - second.atoms.length || first.size - second.size)
}
