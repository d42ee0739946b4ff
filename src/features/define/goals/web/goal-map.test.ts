import { expect, it } from 'vitest'
import { connected, type MapGoal, mapOf } from '#src/features/define/goals/web/goal-map.ts'

const node = (id: string) => ({ id, title: id })
const goals: MapGoal[] = [
  { id: 'g1', title: 'g1', needs: ['n2'], places: [node('p1')], measure: node('m1') },
  { id: 'g2', title: 'g2', needs: ['n1', 'n2'], places: [], measure: node('m2') },
]

it('orders each column by the goals that lead there, and leaves last what no goal serves', () => {
  const { columns } = mapOf(goals, [node('n3'), node('n1'), node('n2')])
  expect(columns.needs.map(({ id }) => id)).toEqual(['n2', 'n1', 'n3'])
  expect(columns.places.map(({ id }) => id)).toEqual(['p1'])
})

it('leads from need to goal to partnership to measure, and past a partnership that is not there', () => {
  const { links } = mapOf(goals, [node('n1'), node('n2')])
  expect(links.map(({ from, to }) => `${from}>${to}`)).toEqual(['n2>g1', 'g1>p1', 'p1>m1', 'n1>g2', 'n2>g2', 'g2>m2'])
})

it('follows a node in both directions without turning round', () => {
  const { links } = mapOf(goals, [node('n1'), node('n2')])
  expect([...connected('g1', links)].sort()).toEqual(['g1', 'm1', 'n2', 'p1'])
  expect([...connected('n2', links)].sort()).toEqual(['g1', 'g2', 'm1', 'm2', 'n2', 'p1'])
})
