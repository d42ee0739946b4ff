import type { LiveEvent } from '#src/core/acting/model.ts'

type Told = LiveEvent & { readonly verb?: string; readonly space?: string }

/** What an open stream has told so far. */
export interface Heard {
  readonly events: readonly Told[]
  lastEventId(): string | undefined
  /** Whether the server has ended it. */
  isOver(): boolean
  stop(): void
}

/** Opens a stream of server-sent events over real HTTP; it is there when the first event has come. */
export async function listen(url: string, headers: Readonly<Record<string, string>>, lastEventId?: string): Promise<Heard> {
  const controller = new AbortController()
  const resume = lastEventId === undefined ? {} : { 'last-event-id': lastEventId }
  const answer = await fetch(url, { headers: { ...headers, ...resume }, signal: controller.signal })
  if (!answer.ok || !answer.body) throw new Error(`The stream was refused with ${answer.status}.`)
  const state = { events: [] as Told[], id: undefined as string | undefined, isOver: false }
  let opened = () => {}
  const first = new Promise<void>((resolve) => (opened = resolve))
  void readAll(answer.body, (id, event) => {
    state.id = id ?? state.id
    if (event) state.events.push(event)
    opened()
  })
    .catch(() => {})
    .finally(() => {
      state.isOver = true
      opened()
    })
  await first
  return {
    events: state.events,
    lastEventId: () => state.id,
    isOver: () => state.isOver,
    stop: () => controller.abort(),
  }
}

async function readAll(body: ReadableStream<Uint8Array>, tell: (id: string | undefined, event: Told | undefined) => void) {
  let text = ''
  for await (const chunk of body.pipeThrough(new TextDecoderStream() as never) as unknown as AsyncIterable<string>) {
    text += chunk
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n')
      text = text.slice(end + 2)
      const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
      const data = field('data')
      if (field('event') === 'message' && data) tell(field('id'), JSON.parse(data) as Told)
    }
  }
}
