import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { buildClientIfNeeded } from '#src/app/build-client.ts'
import { superuserConnection } from '#src/platform/database/embedded/attach.ts'
import { weighPages } from '../scripts/first-load.ts'
import { aims, rowNames } from './aims.ts'
import { measureDrags } from './choose.ts'
import { compare, heading, refuseDifferent, tell } from './compare.ts'
import { measureLive } from './live.ts'
import { measureMethods } from './methods.ts'
import { measurePages } from './pages.ts'
import { listRows } from './rows.ts'
import { startProcess } from './servers/listening.ts'
import { measureStart, withProgram } from './start.ts'
import { openWorld, type World } from './world/open.ts'

const usage = `npm run bench -- [--only NAME,…] [--seconds N] [--small] [--profile FOLDER]
What must be fast, measured in one run and held against bench/aims.ts. Exit code 0 unless an answer is wrong.
  --only      some of ${rowNames.join(', ')}, live, start, client, pages, methods, drag
  --seconds   how long each measurement of a row takes (4)
  --small     a little world, for work on the benchmark itself
  --profile   keeps CPU profiles of the two servers there`

const flag = { type: 'boolean', default: false } as const
const { values } = parseArgs({
  options: {
    help: flag,
    small: flag,
    only: { type: 'string' },
    seconds: { type: 'string', default: '4' },
    profile: { type: 'string', default: '' },
  },
})
const wanted = values.only?.split(',') ?? [...rowNames, 'live', 'start', 'client', 'pages', 'methods', 'drag']
const isWanted = (name: string) => wanted.includes(name)
const verdict = (isMet: boolean) => (isMet ? 'met' : 'NOT MET')

if (values.help) console.log(usage)
else await run()

async function run() {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, Node.js ${process.version}, ${values.small ? 'the small world' : 'the full world'}`,
  )
  // First, for its memory is a high-water mark of this process.
  if (isWanted('methods')) console.table(measureMethods())
  if (['client', 'start', 'pages', 'drag'].some(isWanted)) await buildClientIfNeeded((sentence) => console.error(sentence))
  if (isWanted('client')) tellClient()
  if (isWanted('start')) await tellStart()
  if (isWanted('pages')) console.table(await withProgram(measurePages))
  if (isWanted('drag')) await tellDrag()
  if (![...rowNames, 'live'].some(isWanted)) return
  const world = await openWorld(values.small ? 'small' : 'full', (sentence) => console.error(`… ${sentence}`))
  try {
    await askServers(world)
  } finally {
    await world.stop()
  }
}

function tellClient() {
  for (const { at, language, files, gzip, brotli, styles } of weighPages())
    console.log(
      `before ${at} shows (${language}): ${files} files, script ${gzip.toFixed(0)} kB gzip, ${brotli.toFixed(0)} kB brotli, styles ${styles.toFixed(0)} kB`,
    )
}

async function tellStart() {
  const { firstStart, laterStart, memory, memoryAfterSeconds } = await measureStart(60)
  const { laterStartSeconds, memoryMegabytes } = aims
  console.log(`first start to the first answer: ${firstStart.toFixed(2)} s`)
  console.log(
    `later start to the first answer: ${laterStart.toFixed(2)} s  aim ${laterStartSeconds} ${verdict(laterStart < laterStartSeconds)}`,
  )
  console.log(
    `memory ${memoryAfterSeconds} s after the first signed-in page, all but PostgreSQL: ${memory.toFixed(0)} MB (Pss)  aim ${memoryMegabytes} ${verdict(memory < memoryMegabytes)}`,
  )
}

async function tellDrag() {
  const { p50, p95, workerP95, pageProcessor } = await withProgram(measureDrags)
  const { dragMilliseconds } = aims
  console.log(
    `a dragged weight to its answer, 50 candidates × 30 criteria × 20 assessors × 20,000 draws, processor four times slower: p50 ${p50} ms, p95 ${p95} ms  aim ${dragMilliseconds} ${verdict(p95 < dragMilliseconds)}`,
  )
  console.log(
    `  of it the worker: p95 ${4 * workerP95} ms; processor time of the page for a step: ${pageProcessor} ms on the mean`,
  )
}

async function askServers(world: World) {
  const { user, password, database, host } = superuserConnection(world.dataDir)
  const superuser = `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(String(host))}`
  const places = { OWNER_URL: world.ownerUrl, FILES_FOLDER: `${world.dataDir}/files`, PROFILE: values.profile }
  const ours = await startProcess('ours.ts', places)
  const bare = await startProcess('bare.ts', { SUPERUSER: superuser, HUB: JSON.stringify(world.hub), PROFILE: values.profile })
  const sides = { ours, bare, dataDir: world.dataDir }
  try {
    const rows = listRows(world).filter(({ name }) => isWanted(name))
    if (rows.length > 0) console.log(heading)
    for (const row of rows) {
      await refuseDifferent(sides, row)
      for await (const compared of compare(sides, row, Number(values.seconds))) console.log(tell(compared))
    }
    if (isWanted('live')) {
      const { listeners, changes, p50, p99, missed } = await measureLive(ours, world, 1000)
      console.log(
        `a change to ${listeners} listeners: p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms (${changes} changes, ${missed} missed)`,
      )
      if (missed > 0) process.exitCode = 1
    }
  } finally {
    await Promise.all([ours.stop(), bare.stop()])
  }
}
