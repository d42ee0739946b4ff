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
  readonly databaseUrl: string
  readonly dataDir: string
  /** The same for all processes of one installation. */
  readonly secret: string
}

/** `entente start` as a process of its own, on a port that is free, in front of a database that others may share. */
export async function startServerProcess({ databaseUrl, dataDir, secret }: Place): Promise<ServerProcess> {
  const child = spawn(process.execPath, [entente, 'start'], {
    env: { ...process.env, PORT: '0', DATABASE_URL: databaseUrl, DATA_DIR: dataDir, SECRET: secret, LOG_LEVEL: 'warn' },
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
export async function runEntente(...words: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [entente, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, output }
}
