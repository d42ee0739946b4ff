import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { cloneDatabase } from '../support/cluster.ts'
import type {} from '../support/global-setup.ts'
import { worldsFindings } from './worlds.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
beforeAll(async () => {
  database = await cloneDatabase(inject('templateUrl'))
})
afterAll(() => database.drop())

const environment = (name: string) => (process.env[name] === undefined ? undefined : Number(process.env[name]))

describe('random worlds', () => {
  it('show every seat exactly what the specification says: reading, writing, counting, searching, listening', async () => {
    const findings = await worldsFindings({
      ownerUrl: database.url,
      count: environment('WORLDS') ?? 1500,
      seed: environment('WORLDS_SEED'),
      path: process.env.WORLDS_PATH,
    })
    expect(findings.join('\n')).toBe('')
  })
})
