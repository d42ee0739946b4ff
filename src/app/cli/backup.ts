import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeBackup } from '#src/app/backup/make-backup.ts'
import { restoreBackup } from '#src/app/backup/restore-backup.ts'
import { readWish } from '#src/app/cli/read-wish.ts'
import { tellVerification } from '#src/app/cli/restore.ts'
import { readSettings, tellProblems } from '#src/app/read-settings.ts'
import { serverOptions } from '#src/app/server-options.ts'
import { readManifest } from '#src/platform/database/backup/manifest.ts'

const usage = `Usage: entente backup FOLDER [--portable]
       entente backup --check FOLDER
Takes a backup into a new folder while the program runs. --portable: rows for any PostgreSQL instead of a copy of the folder.
--check restores a backup into a temporary folder, verifies every ledger and every file, and removes it again.`

/** `entente backup`: exit code 0: done, 1: refused or findings, 2: wrong use. */
export async function run(words: readonly string[]): Promise<number> {
  const wish = readWish(usage, () => readWords(words))
  if (!wish) return 2
  const { folder, portable } = wish
  return tellProblems(() => (wish.check ? check(folder) : take(folder, portable)))
}

function readWords(words: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { portable: flag, check: flag },
  })
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0 || (values.check && values.portable)) return undefined
  return { ...values, folder: resolve(process.env.ENTENTE_CALLED_FROM ?? process.cwd(), folder) }
}

async function take(folder: string, portable: boolean): Promise<number> {
  const config = readSettings()
  const { version } = serverOptions(config)
  const { files } = await makeBackup({ config, folder, portable, program: version, madeAt: Temporal.Now.instant() })
  const megabytes = Math.ceil(files.reduce((sum, { size }) => sum + size, 0) / 1e6)
  console.log(
    `The backup is in ${folder}: ${files.length} files, ${megabytes} MB. It holds passwords; keep it where only you can read it.`,
  )
  console.log(`Try it: entente backup --check ${folder}`)
  return 0
}

async function check(folder: string): Promise<number> {
  const room = await mkdtemp(join(tmpdir(), 'entente-check-'))
  try {
    // Where PostgreSQL runs as another account, it must get through to its folder.
    await chmod(room, 0o711)
    const config = { ...readSettings(), databaseUrl: undefined, dataDir: join(room, 'data') }
    const manifest = await readManifest(folder)
    return tellVerification(await restoreBackup({ ...config, databaseRolePrefix: manifest.rolePrefix }, folder))
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}
