interface Repetition {
  readonly pauseMilliseconds: number
  readonly log: { error(details: object, message: string): void }
}

/** Does something again and again, with a pause between; a failure is told and followed by a longer one. `stop` waits for what is being done. */
export function repeat(work: () => Promise<void>, { pauseMilliseconds, log }: Repetition): { stop(): Promise<void> } {
  const stopping = new AbortController()
  async function run() {
    while (!stopping.signal.aborted) {
      try {
        await work()
        await pause(pauseMilliseconds, stopping.signal)
      } catch (error) {
        log.error({ err: error }, 'What is done again and again has failed.')
        await pause(10 * pauseMilliseconds, stopping.signal)
      }
    }
  }
  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
