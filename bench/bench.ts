import { parseArgs } from 'node:util'
import { superuserConnection } from '#src/platform/database/embedded/attach.ts'
import { type RowName, rowNames } from './aims.ts'
import { compare, heading, refuseDifferent, tell } from './compare.ts'
import { listRows } from './rows.ts'
import { startProcess } from './servers/listening.ts'
import { openWorld, type World } from './world/open.ts'

/**
 * `npm run bench`: what must be fast, measured in one run. Docs/performance.md keeps the figures with the machine they came from.
 * --small: a little world, for work on the benchmark itself. --only record,page,…: some rows. --seconds N: of each measurement.
 */
const { values } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    only: { type: 'string' },
    seconds: { type: 'string', default: '4' },
    profile: { type: 'string', default: '' },
  },
})
const wanted = values.only?.split(',') ?? [...rowNames]
const world = await openWorld(values.small ? 'small' : 'full', (sentence) => console.error(`… ${sentence}`))
try {
  await compareRows(
    world,
    wanted.filter((name): name is RowName => rowNames.includes(name as RowName)),
  )
} finally {
  await world.stop()
}

async function compareRows(of: World, names: readonly RowName[]) {
  const superuser = superuserConnection(of.dataDir)
  const address = `postgres://${superuser.user}:${superuser.password}@/${superuser.database}?host=${encodeURIComponent(String(superuser.host))}`
  const ours = await startProcess('ours.ts', {
    OWNER_URL: of.ownerUrl,
    FILES_FOLDER: `${of.dataDir}/files`,
    PROFILE: values.profile,
  })
  const bare = await startProcess('bare.ts', { SUPERUSER: address, HUB: JSON.stringify(of.hub) })
  const sides = { ours, bare, dataDir: of.dataDir }
  try {
    console.log(heading)
    for (const row of listRows(of).filter(({ name }) => names.includes(name))) {
      await refuseDifferent(sides, row)
      for await (const compared of compare(sides, row, Number(values.seconds))) console.log(tell(compared))
    }
  } finally {
    await Promise.all([ours.stop(), bare.stop()])
  }
}
