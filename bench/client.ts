import { connect, type Socket } from 'node:net'

/** One request, again and again by many connections. */
export interface Errand {
  readonly url: string
  readonly requests: readonly Sent[]
  readonly connections: number
  readonly seconds: number
}
export interface Sent {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}
export interface Outcome {
  readonly count: number
  /** Of those that were answered and not refused. */
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly failures: number
}

/**
 * The load comes from a process of its own, over plain sockets: a client that parses and counts more than it must would take from
 * the server on a small machine, and take more from the faster one.
 */
process.once('disconnect', () => process.exit(0))
process.on('message', (errand: Errand) => {
  run(errand).then((outcome) => process.send?.(outcome))
})

async function run({ url, requests, connections, seconds }: Errand): Promise<Outcome> {
  const { hostname, port } = new URL(url)
  const messages = requests.map(toMessage)
  const times: number[] = []
  let [failures, next] = [0, 0]
  const start = performance.now()
  const end = start + seconds * 1000
  const turns = Array.from({ length: connections }, async () => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    const exchange = talk(socket)
    while (performance.now() < end) {
      const message = messages[next++ % messages.length]!
      const began = performance.now()
      const status = await exchange(message)
      times.push(performance.now() - began)
      if (status >= 400) failures += 1
    }
    socket.destroy()
  })
  await Promise.all(turns)
  const elapsed = (performance.now() - start) / 1000
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    count: times.length,
    perSecond: (times.length - failures) / elapsed,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    failures,
  }
}

function toMessage({ method, path, headers, body }: Sent): Buffer {
  const lines = Object.entries({ host: 'bench', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const length = body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}${length}\r\n${body ?? ''}`)
}

/** Sends a message and answers the status once the whole answer is there, which either tells its length or comes in chunks. */
function talk(socket: Socket): (message: Buffer) => Promise<number> {
  let settle: (status: number) => void = () => {}
  let fail: (problem: Error) => void = () => {}
  let [status, missing, head, isChunked] = [0, -1, '', false]
  const finish = () => {
    ;[missing, head] = [-1, '']
    settle(status)
  }
  socket.on('error', (problem) => fail(problem))
  socket.on('close', () => fail(new Error('The server closed the connection.')))
  socket.on('data', (chunk: Buffer) => {
    if (missing >= 0) missing -= chunk.byteLength
    else {
      head += chunk.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      status = Number(head.slice(9, 12))
      const length = /content-length: (\d+)/i.exec(head.slice(0, end))?.[1]
      isChunked = length === undefined
      missing = isChunked ? 0 : Number(length) - (head.length - end - 4)
    }
    const isOver = isChunked ? chunk.subarray(-5).toString('latin1') === '0\r\n\r\n' : missing <= 0
    if (isOver) finish()
  })
  return (message) =>
    new Promise((resolve, reject) => {
      ;[settle, fail] = [resolve, reject]
      socket.write(message)
    })
}
