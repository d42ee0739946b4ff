import { enableCompileCache } from 'node:module'

// What was compiled once (types taken out, code made ready) is kept in the temporary folder: a later start reads it, and does not load the
// compiler at all, which would stay in memory. Only what is imported from here on counts, so commands are imported one by one.
enableCompileCache()

/** The command line. One file a command; each exports `run(words)` and answers with an exit code. */
const commands: Readonly<Record<string, () => Promise<{ run(words: readonly string[]): Promise<number> }>>> = {
  start: () => import('./start.ts'),
  migrate: () => import('./migrate.ts'),
  config: () => import('./config.ts'),
  operator: () => import('./operator.ts'),
  sample: () => import('./sample.ts'),
  export: () => import('./export.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  import: () => import('./import.ts'),
  verify: () => import('./verify.ts'),
  method: () => import('./method.ts'),
}

const [name, ...words] = process.argv.slice(2)
const command = name === undefined ? undefined : commands[name]
if (!command) {
  const known = Object.keys(commands).join(', ')
  console.error(
    name ? `There is no command “${name}”. The commands are: ${known}.` : `Usage: entente COMMAND. The commands are: ${known}.`,
  )
  process.exitCode = name ? 2 : 0
} else {
  process.exitCode = await (await command()).run(words)
}
