import { availableParallelism } from 'node:os'
import { cloneDatabase, withMigratedDatabase } from '../support/cluster.ts'
import { worldsFindings } from './worlds.ts'

/** `npm run worlds -- 100000`: as many random worlds as wished, on all cores. WORLDS_SEED and WORLDS_PATH replay one. */
const count = Number(process.argv[2] ?? 10_000)
const seed = process.env.WORLDS_SEED === undefined ? undefined : Number(process.env.WORLDS_SEED)
const path = process.env.WORLDS_PATH
const lanes = seed === undefined ? Math.max(1, availableParallelism()) : 1
const began = performance.now()

const findings = await withMigratedDatabase(async (templateUrl) => {
  // One after the other: two copies of one template at the same moment refuse each other.
  const databases: Awaited<ReturnType<typeof cloneDatabase>>[] = []
  for (let lane = 0; lane < lanes; lane++) databases.push(await cloneDatabase(templateUrl))
  const results = databases.map(({ url }) => worldsFindings({ ownerUrl: url, count: Math.ceil(count / lanes), seed, path }))
  return (await Promise.all(results)).flat()
})

const seconds = (performance.now() - began) / 1000
console.log(findings.length === 0 ? `${count} worlds are as they should be (${seconds.toFixed(0)} s)` : findings.join('\n'))
process.exit(findings.length === 0 ? 0 : 1)
