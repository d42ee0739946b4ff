import { fork } from 'node:child_process'
import { join } from 'node:path'

/** A server of the benchmark in a process of its own. */
export interface Running {
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

/** Ends with the process that started it, however that ended. */
export function tellListening(url: string) {
  process.once('disconnect', () => process.exit(0))
  process.send?.({ url })
}

export async function startProcess(file: string, env: Readonly<Record<string, string>>): Promise<Running> {
  const child = fork(join(import.meta.dirname, file), [], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    execArgv: (env.PROFILE ?? '') === '' ? [] : ['--cpu-prof', `--cpu-prof-dir=${env.PROFILE}`],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message: { url: string }) => resolve(message.url))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}.`)))
  })
  return {
    url,
    pid: child.pid ?? 0,
    stop() {
      child.kill('SIGTERM')
      return exited
    },
  }
}
