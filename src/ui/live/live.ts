export type LiveState = 'connecting' | 'live' | 'gone'

export type LiveEntry = {
  readonly type: 'entry'
  readonly audience: string
  readonly sequence: number
  readonly verb: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly space: string
}

/**
 * What the stream tells: an entry was recorded; what I may see has changed; the stream cannot tell what was missed, so everything
 * may have changed; the stream is closed for me for good.
 */
export type LiveEvent = LiveEntry | { readonly type: 'access' | 'reset' | 'ended' }

type Connection = {
  readonly url: string
  readonly onEvent: (event: LiveEvent) => void
  readonly onState: (state: LiveState) => void
}

// A blink of the network is not worth a word; this long without the stream is.
const patience = 4_000
const longestPause = 30_000

/** Follows the stream and comes back by itself. Returns what ends it. */
export function connectLive({ url, onEvent, onState }: Connection): () => void {
  let source: EventSource | undefined
  let pause = 500
  let retry: ReturnType<typeof setTimeout> | undefined
  let worry: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  function open() {
    source = new EventSource(url, { withCredentials: true })
    source.onopen = () => {
      pause = 500
      clearTimeout(worry)
      worry = undefined
      onState('live')
    }
    source.onerror = () => lose()
    source.onmessage = (message) => {
      const event = readEvent(message.data)
      if (event?.type === 'ended') stop()
      if (event) onEvent(event)
    }
  }

  function lose() {
    if (stopped) return
    onState(worry === undefined ? 'connecting' : 'gone')
    worry ??= setTimeout(() => onState('gone'), patience)
    // The browser comes back by itself, with Last-Event-ID, unless the answer was a refusal: then it gives up and we begin anew.
    if (source?.readyState !== EventSource.CLOSED) return
    clearTimeout(retry)
    retry = setTimeout(reopen, pause + Math.random() * pause)
    pause = Math.min(pause * 2, longestPause)
  }

  function reopen() {
    source?.close()
    open()
    // A new stream begins now, so what came between is unknown.
    source?.addEventListener('open', () => onEvent({ type: 'reset' }), { once: true })
  }

  function stop() {
    stopped = true
    clearTimeout(retry)
    clearTimeout(worry)
    source?.close()
    removeEventListener('online', hurry)
    removeEventListener('offline', tellGone)
  }

  // The browser notices before the stream does, which may stay open towards nobody for minutes.
  function tellGone() {
    onState('gone')
  }

  function hurry() {
    if (source?.readyState === EventSource.OPEN) return onState('live')
    clearTimeout(retry)
    reopen()
  }

  onState('connecting')
  open()
  addEventListener('online', hurry)
  addEventListener('offline', tellGone)
  return stop
}

/** An event as it came over the wire; anything else is not for this client, which may be older than the server. */
export function readEvent(data: unknown): LiveEvent | undefined {
  const event = parse(data)
  if (!isRecord(event)) return undefined
  const { type } = event
  return type === 'access' || type === 'reset' || type === 'ended' ? { type } : readEntry(event)
}

function readEntry(entry: Record<string, unknown>): LiveEntry | undefined {
  if (!isRecord(entry.subject)) return undefined
  const { audience, sequence, verb, space } = entry
  const { kind, id } = entry.subject
  if (typeof audience !== 'string' || typeof verb !== 'string' || typeof space !== 'string') return undefined
  if (typeof kind !== 'string' || typeof id !== 'string') return undefined
  return { type: 'entry', audience, sequence: Number(sequence), verb, space, subject: { kind, id } }
}

function parse(data: unknown): unknown {
  try {
    return JSON.parse(String(data))
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
