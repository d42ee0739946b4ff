import { setTimeout as sleep } from 'node:timers/promises'
import { launchPostmaster, type Postmaster, type RunningPostmaster } from './postmaster.ts'

export type Supervised = Readonly<{ stop(): Promise<void> }>

/** Keeps PostgreSQL running until it is stopped here: when it dies it is started again, on the same socket. */
export async function supervisePostmaster(wanted: Postmaster): Promise<Supervised> {
  const stopping = new AbortController()
  let running = await launchPostmaster(wanted)
  // When the program ends without stopping in order, PostgreSQL still hears of it, unless it is kill -9.
  const onExit = () => running.signal('SIGINT')
  process.once('exit', onExit)

  const watch = async () => {
    while (!stopping.signal.aborted) {
      const reason = await running.exited
      if (stopping.signal.aborted) return
      wanted.log.error({ reason }, 'PostgreSQL ended although nobody stopped it; it is started again')
      const again = await launchAgain(wanted, stopping.signal)
      if (again) running = again
    }
  }
  const watching = watch()
  return {
    async stop() {
      stopping.abort()
      await stopPostmaster(running)
      await watching
      // A restart may have come up in the very moment of the stop.
      await stopPostmaster(running)
      process.removeListener('exit', onExit)
    },
  }
}

async function launchAgain(wanted: Postmaster, stopping: AbortSignal): Promise<RunningPostmaster | undefined> {
  for (let wait = 250; !stopping.aborted; wait = Math.min(wait * 2, 15_000)) {
    try {
      const running = await launchPostmaster(wanted)
      wanted.log.info('PostgreSQL is back')
      return running
    } catch (problem) {
      wanted.log.error({ err: problem, nextTryInMs: wait }, 'PostgreSQL could not be started again')
      await sleep(wait, undefined, { signal: stopping }).catch(() => undefined)
    }
  }
  return undefined
}

/** Fast: open transactions are rolled back. Who does not end in time is told more firmly; the next start repairs. */
async function stopPostmaster(running: RunningPostmaster) {
  const steps = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const
  for (const [signal, patience] of steps) {
    running.signal(signal)
    const timer = new AbortController()
    const tooLong = sleep(patience, 'too long', { signal: timer.signal }).catch(() => 'too long')
    const outcome = await Promise.race([running.exited, tooLong])
    timer.abort()
    if (outcome !== 'too long') return
  }
}
