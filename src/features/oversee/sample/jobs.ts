import type { Database } from '#src/core/acting/store.ts'
import { asWorkerListExpiredSamples, asWorkerRemoveSample } from '#src/features/oversee/sample/store.ts'

/** Removes samples whose time is over, one after the other. */
export async function removeExpiredSamples(worker: Database): Promise<number> {
  const expired = await asWorkerListExpiredSamples(worker)
  for (const id of expired) await asWorkerRemoveSample(worker, id)
  return expired.length
}
