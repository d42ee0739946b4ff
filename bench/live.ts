import { request } from 'node:http'
import type { Running } from './servers/listening.ts'
import { keyOf } from './world/frame-rows.ts'
import type { World } from './world/open.ts'

export interface LiveFigures {
  readonly listeners: number
  readonly changes: number
  readonly p50: number
  readonly p99: number
  /** Changes that did not reach everybody within the time. */
  readonly missed: number
}

const changes = 20
const patience = 10_000

/**
 * How long after the answer to a change every open screen knows of it: that many streams of one seat, changes one after the other
 * where all of them see it. Counted from the moment at which the change is sent.
 */
export async function measureLive(server: Running, { hub, dense }: World, listeners: number): Promise<LiveFigures> {
  const authorization = `Bearer ${keyOf(0)}`
  const heard: ((at: number) => void)[] = []
  const streams = await Promise.all(
    Array.from({ length: listeners }, (_, index) =>
      listen(server.url, { authorization, seat: hub.seatId, onEntry: (at) => heard[index]?.(at) }),
    ),
  )
  const delays: number[] = []
  let missed = 0
  for (let change = 0; change < changes; change++) {
    const began = performance.now()
    const all = Promise.all(
      Array.from(
        { length: listeners },
        (_, index) => new Promise<number>((resolve) => (heard[index] = (at) => resolve(at - began))),
      ),
    )
    const told = await write(server.url, { authorization, spaceId: dense[change % dense.length]?.id ?? '' })
    if (!told.ok) throw new Error(`The change was refused with ${told.status}: ${await told.text()}`)
    const outcome = await Promise.race([
      all,
      new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience)),
    ])
    if (outcome) delays.push(...outcome)
    else missed += 1
  }
  for (const stream of streams) stream()
  delays.sort((one, other) => one - other)
  const at = (share: number) => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? Number.NaN
  return { listeners, changes, p50: at(0.5), p99: at(0.99), missed }
}

function write(url: string, { authorization, spaceId }: { authorization: string; spaceId: string }): Promise<Response> {
  return fetch(new URL(`/api/spaces/${spaceId}/notes`, url), {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ targetKind: 'space', targetId: spaceId, body: 'Everybody hears of this' }),
  })
}

/** Opens a stream and answers, once it is greeted, what closes it. */
function listen(
  url: string,
  { authorization, seat, onEntry }: { authorization: string; seat: string; onEntry: (at: number) => void },
): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(`/api/events?seat=${seat}`, url), { headers: { authorization }, agent: false }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`A stream was refused with ${answer.statusCode}.`))
      answer.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes('"hello"')) resolve(() => asked.destroy())
        if (text.includes('"entry"')) onEntry(performance.now())
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}
