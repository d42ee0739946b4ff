import { createAllies } from './allies.ts'
import type { TestSeat } from './world.ts'

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
  const allies = await createAllies({ at: '2026-11-20T09:00:00Z' })
  const { spaceId } = allies

  const define = async (seat: TestSeat, more: Wished = {}) =>
    (await seat.api.measures.define({ spaceId, audience: { kind: 'all-parties' }, ...efficiency(), ...more })).id

  async function verbsOf(seat: TestSeat, id: string): Promise<string[]> {
    const { entries } = await seat.api.ledger.list({ spaceId, limit: 200 })
    return entries.filter((entry) => entry.subject.id === id).map((entry) => entry.verb)
  }

  return { ...allies, define, verbsOf }
}
export type Measuring = Awaited<ReturnType<typeof createMeasuring>>
