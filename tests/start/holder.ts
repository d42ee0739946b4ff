// A small program that holds a data folder: what the process tests start, kill and start again.
// DATA_DIR=… holder.ts [write]   With `write` it inserts rows over several connections and prints each id once it is acknowledged.
import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'pg'
import { describeProblems, readConfig } from '#src/platform/config/config.ts'
import { StartProblem } from '#src/platform/config/start-problem.ts'
import { type Embedded, startEmbedded } from '#src/platform/database/embedded/embedded.ts'
import { placeDataDir } from '#src/platform/database/embedded/place.ts'
import { createLog } from '#src/platform/log/log.ts'

const [mode] = process.argv.slice(2)
let isEnding = false

try {
  const reading = readConfig(process.env)
  if ('problems' in reading) throw new Error(describeProblems(reading.problems))
  const { dataDir, note } = placeDataDir(reading.config)
  const embedded = await startEmbedded({ dataDir, log: createLog('info') })
  process.once('SIGTERM', () => end(embedded))
  if (mode === 'write') await write(embedded)
  else tell({ url: embedded.url, version: embedded.version, dataDir, note })
} catch (problem) {
  if (!(problem instanceof StartProblem)) throw problem
  tell({ refused: problem.code, sentence: problem.message })
  process.exitCode = 1
}

async function end(embedded: Embedded) {
  isEnding = true
  await embedded.stop()
  tell({ stopped: true })
  process.exit(0)
}

async function write({ url, version }: Embedded) {
  const pool = new Pool({ connectionString: url, max: 4 })
  // An idle connection that PostgreSQL takes down with it must not take the program down.
  pool.on('error', () => undefined)
  await pool.query('create table if not exists written (id bigint generated always as identity primary key, said text)')
  tell({ url, version })
  for (let writer = 0; writer < 4; writer++) void writeOn(pool)
}

async function writeOn(pool: Pool) {
  while (!isEnding) {
    try {
      const { rows } = await pool.query<{ id: string }>(`insert into written (said) values (repeat('x', 200)) returning id`)
      for (const { id } of rows) tell({ acknowledged: Number(id) })
    } catch {
      // PostgreSQL is being started again; whatever was not acknowledged may be lost.
      await sleep(20)
    }
  }
}

function tell(fact: Record<string, unknown>) {
  process.stdout.write(`${JSON.stringify(fact)}\n`)
}
