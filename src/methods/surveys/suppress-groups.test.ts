import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Respondent, type Suppression, suppressGroups } from '#src/methods/surveys/suppress-groups.ts'

const people = (counts: Readonly<Record<string, number>>): readonly Respondent[] =>
  Object.entries(counts).flatMap(([key, count]) => {
    const [side, role] = key.split(' ')
    return Array.from({ length: count }, () => ({ side: side!, role: role ?? 'any' }))
  })

const statusOf = (found: Suppression, values: Readonly<Record<string, string>>) =>
  found.groups.find((group) => JSON.stringify(group.values) === JSON.stringify(values))?.status

/**
 * An attack by brute force, written apart from the method: sums of shown groups with coefficients −1, 0 and 1, over the
 * combinations of values; whether one of them is a set of fewer people than the floor.
 */
function canAttack(respondents: readonly Respondent[], found: Suppression): boolean {
  const atoms = [...new Set(respondents.map(({ side, role }) => `${side} ${role}`))]
  const sizes = atoms.map((atom) => respondents.filter(({ side, role }) => `${side} ${role}` === atom).length)
  const shown = found.groups
    .filter(({ status }) => status === 'shown')
    .map(({ values }) =>
      atoms.map((atom) =>
        Number((!values.side || atom.startsWith(`${values.side} `)) && (!values.role || atom.endsWith(` ${values.role}`))),
      ),
    )
  const combine = (place: number, sum: readonly number[]): boolean => {
    if (place === shown.length) {
      if (sum.some((value) => value !== 0 && value !== 1) || sum.every((value) => value === 0)) return false
      return sum.reduce((total, value, i) => total + value * sizes[i]!, 0) < found.floor
    }
    return [-1, 0, 1].some((factor) =>
      combine(
        place + 1,
        sum.map((value, i) => value + factor * shown[place]![i]!),
      ),
    )
  }
  return combine(
    0,
    atoms.map(() => 0),
  )
}

describe('suppressGroups', () => {
  it('never lets the total minus one side give the other', () => {
    const found = suppressGroups(people({ Nordwind: 20, Solara: 3 }), [[], ['side']])
    expect(statusOf(found, {})).toBe('shown')
    expect(statusOf(found, { side: 'Solara' })).toBe('small')
    expect(statusOf(found, { side: 'Nordwind' })).toBe('secondary')
    expect(found.secondary).toBe(1)
  })

  it('shows everything where every group reaches the floor', () => {
    const found = suppressGroups(people({ Nordwind: 5, Solara: 6 }), [[], ['side']])
    expect(found.groups.every(({ status }) => status === 'shown')).toBe(true)
  })

  it('protects a cell of a table from its row and its column, and a group that nobody published', () => {
    const table = people({ 'A manager': 9, 'A expert': 3, 'B manager': 8, 'B expert': 7 })
    const found = suppressGroups(table, [[], ['side'], ['role'], ['side', 'role']])
    expect(statusOf(found, { side: 'A', role: 'expert' })).toBe('small')
    expect(canAttack(table, found)).toBe(false)
    expect(statusOf(found, {})).toBe('shown')
    // Managers of A are published, and all of A: the experts of A, whom nobody asked for, would be the difference.
    const hidden = suppressGroups(
      table.filter(({ side }) => side === 'A'),
      [[], ['role']],
    )
    expect(statusOf(hidden, { role: 'manager' })).toBe('secondary')
  })

  it('leaves no attack by sums and differences on any table', () => {
    const cell = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 6, maxLength: 6 }), fc.integer({ min: 2, max: 5 }), (counts, floor) => {
        const keys = ['A x', 'A y', 'A z', 'B x', 'B y', 'B z']
        const table = people(Object.fromEntries(keys.map((key, i) => [key, counts[i]!])))
        const found = suppressGroups(table, [[], ['side'], ['role']], { floor })
        expect(canAttack(table, found)).toBe(false)
        expect(found.groups.every(({ size, status }) => status === 'shown' || size < floor || status === 'secondary')).toBe(
          true,
        )
      }),
      { numRuns: 60 },
    )
  })

  it('shows the sides of a hundred people who each are a team of their own', () => {
    const loners = Array.from({ length: 100 }, (_, i) => ({ team: `team ${i}`, side: i % 2 ? 'A' : 'B' }))
    const shown = suppressGroups(loners, [[], ['side'], ['team']]).groups.filter(({ status }) => status === 'shown')
    expect(shown.map(({ size }) => size)).toEqual([100, 50, 50])
  })

  it('hides even everybody when they are too few, and has nothing to show for nobody', () => {
    expect(
      suppressGroups(people({ Nordwind: 2, Solara: 2 }), [[], ['side']]).groups.every(({ status }) => status === 'small'),
    ).toBe(true)
    expect(suppressGroups([], [[]]).groups).toEqual([])
    expect(suppressGroups(people({ Nordwind: 1 }), [['side']], { floor: 1 }).groups[0]!.status).toBe('shown')
  })

  it.each([
    [[], {}, 'too-few', 'groupings'],
    [[['team']], {}, 'missing', 'answers.0.team'],
    [[['side', 'side']], {}, 'duplicate', 'groupings.0.1'],
    [[['side']], { floor: 0 }, 'out-of-range', 'floor'],
  ] as const)('refuses the groupings %j with %j as %s', (groupings, options, code, path) => {
    expect(() => suppressGroups(people({ Nordwind: 1 }), groupings, options)).toThrow(
      expect.objectContaining({ code, path }) as Error,
    )
  })
})
