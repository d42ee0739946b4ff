import { withServer } from '#src/app/cli/with-server.ts'
import { readSettings, tellProblems } from '#src/app/read-settings.ts'
import type { Server } from '#src/app/server.ts'
import { asWorkerListSamples, asWorkerRemoveSample } from '#src/features/oversee/sample/store.ts'
import { isUuid } from '#src/kit/uuid.ts'

const usage = `Usage: entente sample TASK
  list          the sample alliances that people look around in, and until when they last
  remove ID     removes one without a trace
  remove all    removes every one
Samples are made on the first page; SAMPLE=off takes the offer away.`

/** `entente sample`: what stands in the installation for looking around. */
export async function run(words: readonly string[]): Promise<number> {
  const [task, which, ...more] = words
  const isList = task === 'list' && which === undefined
  const isRemove = task === 'remove' && which !== undefined && more.length === 0 && (which === 'all' || isUuid(which))
  if (!isList && !isRemove) {
    console.error(usage)
    return 2
  }
  return tellProblems(() => withServer(readSettings(), (server) => (isList ? list(server) : remove(server, which ?? ''))))
}

async function list({ services }: Server): Promise<number> {
  const samples = await asWorkerListSamples(services.worker)
  for (const sample of samples) console.log(`${sample.id}  made ${sample.createdAt}  lasts until ${sample.expiresAt}`)
  if (samples.length === 0) console.log('Nobody looks around at present.')
  return 0
}

async function remove({ services }: Server, which: string): Promise<number> {
  const samples = await asWorkerListSamples(services.worker)
  const chosen = samples.filter((sample) => which === 'all' || sample.id === which)
  if (which !== 'all' && chosen.length === 0) {
    console.error(`There is no sample ${which}.`)
    return 1
  }
  for (const sample of chosen) await asWorkerRemoveSample(services.worker, sample.id)
  console.log(`Removed: ${chosen.length}.`)
  return 0
}
