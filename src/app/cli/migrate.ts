import { openDatabase } from '#src/app/open-database.ts'
import { describeProblems, readConfig } from '#src/platform/config/config.ts'
import { StartProblem } from '#src/platform/config/start-problem.ts'
import { DatabaseProblem } from '#src/platform/database/migrate.ts'
import { createLog } from '#src/platform/log/log.ts'

/** `entente migrate`: brings the database up to date and ends. `entente start` does the same before it serves. */
export async function run(words: readonly string[]): Promise<number> {
  const reading = readConfig(process.env)
  if (words.length > 0 || 'problems' in reading) {
    console.error('problems' in reading ? describeProblems(reading.problems) : 'Usage: entente migrate')
    return words.length > 0 ? 2 : 1
  }
  try {
    const { migrated, stop } = await openDatabase(reading.config, createLog(reading.config.logLevel))
    await stop()
    console.log(migrated.length === 0 ? 'The database was up to date.' : `Done: ${migrated.join(', ')}.`)
    return 0
  } catch (problem) {
    if (!(problem instanceof StartProblem || problem instanceof DatabaseProblem)) throw problem
    console.error(problem.message)
    return 1
  }
}
