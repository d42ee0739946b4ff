import type { TestProject } from 'vitest/node'
import { migrateTestDatabase, startTestCluster } from './cluster.ts'

interface Shared {
  readonly url: string
  /** Stops it when the last project is done. */
  leave(): Promise<void>
  users: number
}

/** Each project loads this file for itself; what they share of it lies with the process. */
const place = globalThis as { ententeTestCluster?: Promise<Shared> }

/** One real PostgreSQL for the whole run; every test file works in a database of its own, copied from the migrated one. */
export default async function setup(project: TestProject) {
  place.ententeTestCluster ??= open()
  const shared = await place.ententeTestCluster
  shared.users += 1
  project.provide('templateUrl', shared.url)
  return () => shared.leave()
}

async function open(): Promise<Shared> {
  const cluster = await startTestCluster()
  await migrateTestDatabase(cluster.url)
  const shared: Shared = {
    url: cluster.url,
    users: 0,
    async leave() {
      shared.users -= 1
      if (shared.users > 0) return
      delete place.ententeTestCluster
      await cluster.remove()
    },
  }
  return shared
}

declare module 'vitest' {
  interface ProvidedContext {
    templateUrl: string
  }
}
