import { seededRandom } from '#src/methods/random.ts'
import { promethee } from '#src/methods/ranking/promethee.ts'
import { smaa } from '#src/methods/ranking/smaa/smaa.ts'
import { mannKendall } from '#src/methods/signals/mann-kendall.ts'

export interface Measurement {
  readonly name: string
  readonly measured: number
  readonly limit: number
  readonly unit: 'ms' | 'MB'
}

/** The heavy methods at the sizes that people are promised, each as the median of five runs after one to warm up. */
export function measureMethods(): readonly Measurement[] {
  const random = seededRandom()
  const table = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => random()))
  const certain = table(20, 10)
  const uncertain = certain.map((row) => row.map((value) => [value - 0.1, value + 0.1] as const))
  const large = { matrix: table(500, 20), weights: Array.from({ length: 20 }, () => 1) }
  const gaussian = large.weights.map(() => ({ type: 'gaussian' as const, s: 0.3 }))
  const series = Array.from({ length: 10_000 }, (_, i) => Math.round(100 * random()) + i / 1000)
  const samples = 100_000
  const memory = growth('Mann–Kendall, 10,000 points, memory beyond the rest', 100, () => mannKendall(series))
  return [
    time('SMAA, 20 alternatives, 10 criteria, 100,000 draws', 500, () => smaa(certain, seededRandom(), { samples })),
    time('the same, every value an interval', 1000, () => smaa(uncertain, seededRandom(), { samples })),
    time('PROMETHEE, 500 alternatives, 20 criteria', 1000, () => promethee(large)),
    time('the same, Gaussian preference', 1000, () => promethee(large, { functions: gaussian })),
    time('Mann–Kendall with Sen’s slope, 10,000 points', 3000, () => mannKendall(series)),
    memory,
  ]
}

function time(name: string, limit: number, work: () => unknown): Measurement {
  work()
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).sort((first, second) => first - second)
  return { name, measured: Math.round(runs[2]!), limit, unit: 'ms' }
}

/** The peak of the process is a high-water mark, so this runs first: all slopes at once would add 400 MB. */
function growth(name: string, limit: number, work: () => unknown): Measurement {
  const before = process.resourceUsage().maxRSS
  work()
  return { name, measured: Math.round((process.resourceUsage().maxRSS - before) / 1024), limit, unit: 'MB' }
}

if (import.meta.main) {
  const found = measureMethods()
  for (const { name, measured, limit, unit } of found) {
    const verdict = measured <= limit ? 'within' : 'BEYOND'
    console.log(`${String(measured).padStart(6)} ${unit}  ${verdict} ${limit}  ${name}`)
  }
  process.exitCode = found.every(({ measured, limit }) => measured <= limit) ? 0 : 1
}
