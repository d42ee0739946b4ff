import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { cloneDatabase } from '../support/cluster.ts'
import type {} from '../support/global-setup.ts'
import { worldsFindings } from './worlds.ts'

const environment = (name: string) => (process.env[name] === undefined ? undefined : Number(process.env[name]))
const seed = environment('WORLDS_SEED')
/** Two at once: what takes time is the database. A replay needs one alone. */
const lanes = seed === undefined ? 2 : 1
const count = environment('WORLDS') ?? 1000
/** On a busy machine it ends with fewer worlds rather than late, but never with too few to show anything. */
const seconds = 150

const databases: Awaited<ReturnType<typeof cloneDatabase>>[] = []
beforeAll(async () => {
  while (databases.length < lanes) databases.push(await cloneDatabase(inject('templateUrl')))
})
afterAll(() => Promise.all(databases.map((database) => database.drop())))

describe('random worlds', () => {
  it('show every seat exactly what the specification says: reading, writing, counting, searching, listening', async () => {
    const findings = await Promise.all(
      databases.map(({ url }) =>
        worldsFindings({ ownerUrl: url, count: Math.ceil(count / lanes), seed, path: process.env.WORLDS_PATH, seconds }),
      ),
    )
    expect(findings.flat().join('\n')).toBe('')
  }, 1_800_000)
})
