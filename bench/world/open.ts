import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { verifyInstallation } from '#src/app/backup/verify-installation.ts'
import { projectFolder } from '#src/app/folders.ts'
import { openDatabase } from '#src/app/open-database.ts'
import { readConfig } from '#src/platform/config/config.ts'
import { superuserConnection } from '#src/platform/database/embedded/attach.ts'
import { placeDataDir } from '#src/platform/database/embedded/place.ts'
import { createLog } from '#src/platform/log/log.ts'
import { fill } from './fill.ts'
import { sizes as everySize, fingerprint, type Party, type sizes } from './plan.ts'
import type { Landmarks } from './record-rows.ts'
import { sampleAgainstRule } from './sample.ts'

export interface World {
  readonly ownerUrl: string
  readonly dataDir: string
  /** Who asks: the seat that takes part in every partnership. */
  readonly hub: Party
  readonly partner: Party
  readonly dense: readonly { readonly id: string; readonly allParties: string; readonly ownAudience: string }[]
  readonly landmarks: Landmarks
  stop(): Promise<void>
}

type Kept = Pick<World, 'hub' | 'partner' | 'dense' | 'landmarks'>

/** The world of that size, running: loaded now, or long ago by the same code. */
export async function openWorld(name: keyof typeof sizes, tell: (sentence: string) => void): Promise<World> {
  const print = fingerprint(name, projectFolder)
  const wanted = join(projectFolder, '.cache', 'bench', `${name}-${print}`)
  const { dataDir } = placeDataDir({ dataDir: wanted, isDataDirGiven: false, databaseUrl: undefined })
  const kept = join(projectFolder, '.cache', 'bench', `${name}-${print}.json`)
  if (!existsSync(kept) && existsSync(dataDir)) rmSync(dataDir, { recursive: true })
  forgetOthers(dirname(kept), name, print)
  const reading = readConfig({ DATA_DIR: dataDir })
  if ('problems' in reading) throw new Error('The settings of the benchmark are wrong.')
  const database = await openDatabase({ ...reading.config, databaseUrl: undefined }, createLog('error'))
  try {
    if (!existsSync(kept)) await load(name, { dataDir, ownerUrl: database.ownerUrl, kept, tell })
  } catch (problem) {
    await database.stop()
    throw problem
  }
  const content: Kept = JSON.parse(readFileSync(kept, 'utf8'))
  return { ...content, ownerUrl: database.ownerUrl, dataDir, stop: database.stop }
}

async function load(
  name: keyof typeof sizes,
  { dataDir, ownerUrl, kept, tell }: { dataDir: string; ownerUrl: string; kept: string; tell: (sentence: string) => void },
) {
  const client = new Client(superuserConnection(dataDir))
  await client.connect()
  try {
    const { plan, landmarks } = await fill(client, everySize[name], tell)
    await sampleAgainstRule(client, plan)
    tell('samples of who sees what agree with the rule')
    const { chains, entries, findings } = await verifyInstallation({
      ownerUrl,
      rolePrefix: 'entente',
      filesFolder: join(dataDir, 'files'),
    })
    if (findings.length > 0) throw new Error(`The ledger that was made does not verify: ${JSON.stringify(findings[0])}`)
    tell(`${chains} ledgers with ${entries} entries verify`)
    const [hub, partner] = plan.organisations
    const dense = plan.partnerships
      .filter(({ isDense }) => isDense)
      .map(({ id, allParties, ownAudiences: [ownAudience = ''] }) => ({ id, allParties, ownAudience }))
    mkdirSync(dirname(kept), { recursive: true })
    writeFileSync(kept, JSON.stringify({ hub, partner, dense, landmarks }))
  } finally {
    await client.end()
  }
}

/** A world of another seed or schema is of no use any more. */
function forgetOthers(folder: string, name: string, print: string) {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder).filter((one) => one.startsWith(`${name}-`) && !one.startsWith(`${name}-${print}`)))
    rmSync(join(folder, entry), { recursive: true })
}
