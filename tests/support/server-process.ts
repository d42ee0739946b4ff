import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const entente = join(import.meta.dirname, '../../src/app/cli/entente.ts')

export interface ServerProcess {
  readonly url: string
  /** Everything that it has told so far. */
  log(): string
  stop(): Promise<number | null>
}

interface Place {
  /** Empty: the PostgreSQL inside. */
  readonly databaseUrl: string
  readonly dataDir: string
  /** The same for all processes of one installation; without one each data folder keeps its own. */
  readonly secret?: string
  /** For tests that no browser looks at. */
  readonly withoutPages?: boolean
}

const environmentOf = ({ databaseUrl, dataDir, secret }: Place) => ({
  ...process.env,
  PORT: '0',
  DATABASE_URL: databaseUrl,
  DATA_DIR: dataDir,
  LOG_LEVEL: 'warn',
  ...(secret === undefined ? {} : { SECRET: secret }),
})

/** `entente start` as a process of its own, on a port that is free, in front of a database that others may share. */
export async function startServerProcess(place: Place): Promise<ServerProcess> {
  const child = spawn(process.execPath, [entente, 'start', ...(place.withoutPages ? ['--without-pages'] : [])], {
    env: environmentOf(place),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ready = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        log += `${line}\n`
        const url = /^Entente is ready: (\S+)$/.exec(line)?.[1]
        if (url) resolve(url)
      })
  })
  const url = await Promise.race([ready, exit.then(() => undefined)])
  if (url === undefined) throw new Error(`The program did not start:\n${log}`)
  const stop = () => {
    child.kill('SIGTERM')
    return exit
  }
  return { url, log: () => log, stop }
}

export interface Ended {
  readonly code: number | null
  readonly output: string
}

/** Runs a command of `entente` to its end. */
export const runEntente = (...words: readonly string[]): Promise<Ended> => runToEnd(process.env, words)

/** The same, for one installation. */
export const runEntenteAt = (place: Place, ...words: readonly string[]): Promise<Ended> => runToEnd(environmentOf(place), words)

async function runToEnd(env: NodeJS.ProcessEnv, words: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [entente, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, output }
}
