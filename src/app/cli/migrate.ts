import { openDatabase } from '#src/app/open-database.ts'
import { readSettings, tellProblems } from '#src/app/read-settings.ts'
import { createLog } from '#src/platform/log/log.ts'

/** `entente migrate`: brings the database up to date and ends. `entente start` does the same before it serves. */
export async function run(words: readonly string[]): Promise<number> {
  if (words.length > 0) {
    console.error('Usage: entente migrate')
    return 2
  }
  return tellProblems(async () => {
    const settings = readSettings()
    const { migrated, stop } = await openDatabase(settings, createLog(settings.logLevel))
    await stop()
    console.log(migrated.length === 0 ? 'The database was up to date.' : `Done: ${migrated.join(', ')}.`)
    return 0
  })
}
