import { createWorld, type TestSeat } from './world.ts'

let count = 0
export const efficiency = () => ({
  key: `efficiency-${++count}`,
  name: 'Round-trip efficiency',
  unit: '%',
  direction: 'up' as const,
  perspective: 'operational',
  frequency: 'quarter' as const,
  formula: 'Energy out over energy in.',
  warn: '0.5',
  alarm: '2',
  targets: [{ from: '2025-01-01', value: '83' }],
  validFrom: '2025-01-01',
})
type Wished = Partial<Parameters<TestSeat['api']['measures']['define']>[0]>

/** Two parties that measure together, and a stranger. */
export async function createMeasuring() {
  const world = await createWorld()
  world.now = Temporal.Instant.from('2026-11-20T09:00:00Z')
  const [nordwind, kaito] = [await world.addOrganisation(), await world.addOrganisation()]
  const stranger = await world.addOrganisation()
  const spaceId = await world.addPartnership([nordwind, kaito])

  const define = async (seat: TestSeat, more: Wished = {}) =>
    (await seat.api.measures.define({ spaceId, audience: { kind: 'all-parties' }, ...efficiency(), ...more })).id

  async function verbsOf(seat: TestSeat, id: string): Promise<string[]> {
    const { entries } = await seat.api.ledger.list({ spaceId, limit: 200 })
    return entries.filter((entry) => entry.subject.id === id).map((entry) => entry.verb)
  }

  return { world, nordwind, kaito, stranger, spaceId, define, verbsOf }
}
export type Measuring = Awaited<ReturnType<typeof createMeasuring>>
