import type { TestProject } from 'vitest/node'
import { migrateTestDatabase, startTestCluster } from './cluster.ts'

/** One real PostgreSQL for the whole run; every test file works in a database of its own, copied from the migrated one. */
export default async function setup(project: TestProject) {
  const cluster = await startTestCluster()
  await migrateTestDatabase(cluster.url)
  project.provide('templateUrl', cluster.url)
  return () => cluster.remove()
}

declare module 'vitest' {
  interface ProvidedContext {
    templateUrl: string
  }
}
