import { resolve } from 'node:path'
import { type Restored, restoreBackup } from '#src/app/backup/restore-backup.ts'
import { readSettings, tellProblems } from '#src/app/read-settings.ts'

const usage = `Usage: entente restore FOLDER
Puts a backup into the empty data folder (DATA_DIR), or into the empty database of DATABASE_URL and the data folder for the files;
then verifies every ledger and every file.`

/** `entente restore`: exit code 0: done and verified, 1: refused or findings, 2: wrong use. */
export async function run(words: readonly string[]): Promise<number> {
  const [folder, ...more] = words
  if (folder === undefined || folder.startsWith('-') || more.length > 0) {
    console.error(usage)
    return 2
  }
  return tellProblems(async () => {
    const config = readSettings()
    return tellVerification(await restoreBackup(config, resolve(process.env.ENTENTE_CALLED_FROM ?? process.cwd(), folder)))
  })
}

const mostShown = 20

/** What was restored, and whether it is whole. */
export function tellVerification({ manifest, migrated, verification }: Restored): number {
  const { chains, entries, findings, contents, damagedContents } = verification
  console.log(`Restored: the backup of ${manifest.madeAt}, made by Entente ${manifest.program}.`)
  if (migrated.length > 0) console.log(`Migrated forward: ${migrated.join(', ')}.`)
  for (const { audience, sequence, fault } of findings.slice(0, mostShown))
    console.log(`✗ Ledger ${audience}, entry ${sequence}: ${fault}`)
  for (const name of damagedContents.slice(0, mostShown)) console.log(`✗ File ${name}: missing or changed`)
  const count = findings.length + damagedContents.length
  const what = `${chains} ledgers with ${entries} entries, ${contents} files`
  console.log(count === 0 ? `✓ Verified: ${what}.` : `✗ Findings: ${count} in ${what}.`)
  return count === 0 ? 0 : 1
}
