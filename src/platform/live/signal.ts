import { setTimeout as pause } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'

export interface Signal {
  /** Tells all processes that something may be new. Sent at most every 50 ms, outside the write, without content. */
  wake(): void
  stop(): Promise<void>
}

export interface SignalOptions {
  readonly connection: ClientConfig
  readonly channel: string
  /** Called when any process woke, and after the connection was gone for a while, since signals may have been missed. */
  readonly onWake: () => void
  readonly log: { warn(details: object, message: string): void }
}

const shortestGap = 50

/** A connection of its own for LISTEN and NOTIFY: in the write it would serialise the commits of all sessions. */
export function openSignal({ connection, channel, onWake, log }: SignalOptions): Signal {
  let client: Client | undefined
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastSent = 0
  const running = keepListening()

  async function keepListening() {
    while (!stopped) {
      try {
        await listenOnce()
      } catch (problem) {
        log.warn({ err: problem }, 'The connection for live changes is gone; trying again')
      }
      if (!stopped) await pause(500)
    }
  }

  async function listenOnce() {
    const own = new Client({ ...connection, application_name: 'entente signal', keepAlive: true })
    const ended = new Promise<void>((resolve) => own.once('end', () => resolve()))
    own.on('error', () => {})
    own.on('notification', () => onWake())
    await own.connect()
    await own.query(`listen ${own.escapeIdentifier(channel)}`)
    client = own
    onWake()
    // Told to stop while it was still connecting.
    if (stopped) await own.end()
    await ended
    client = undefined
  }

  function send() {
    timer = undefined
    lastSent = Date.now()
    // Our own process need not wait for the way through the database.
    onWake()
    client?.query(`notify ${client.escapeIdentifier(channel)}`).catch(() => {})
  }

  return {
    wake() {
      timer ??= setTimeout(send, Math.max(0, lastSent + shortestGap - Date.now()))
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
      await running
    },
  }
}
