import { type Config, describeProblems, readConfig } from '#src/platform/config/config.ts'
import { StartProblem } from '#src/platform/config/start-problem.ts'
import { BackupProblem } from '#src/platform/database/backup/problem.ts'
import { placeDataDir, prepareDataDir } from '#src/platform/database/embedded/place.ts'
import { DatabaseProblem } from '#src/platform/database/migrate.ts'

/** The settings in force, with a data folder that is there. All that is wrong is one StartProblem. */
export function readSettings(): Config {
  const reading = readConfig(process.env)
  if ('problems' in reading) throw new StartProblem('settings-wrong', describeProblems(reading.problems))
  const { dataDir, note } = placeDataDir(reading.config)
  if (note) console.error(note)
  // Where the database is elsewhere the folder still holds the secret and the files.
  if (reading.config.databaseUrl !== undefined) prepareDataDir(dataDir, undefined)
  return { ...reading.config, dataDir }
}

/** Runs a command; a trouble that is expected is its sentence alone, and exit code 1. */
export async function tellProblems(work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (problem) {
    const isExpected = problem instanceof StartProblem || problem instanceof DatabaseProblem || problem instanceof BackupProblem
    if (!isExpected) throw problem
    console.error(problem.message)
    return 1
  }
}
