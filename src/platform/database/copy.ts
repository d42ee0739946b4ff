import { once } from 'node:events'
import { Readable, type Writable } from 'node:stream'
import type { Client } from 'pg'

/** The part of pg's connection that speaks COPY; its types leave it out. */
interface CopyConnection {
  readonly stream: Readable & Writable
  query(text: string): void
  sendCopyFromChunk(chunk: Uint8Array): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

/** What `client.query` takes instead of a text: it is told of every message of the server. */
interface Submittable {
  submit(connection: CopyConnection): void
  handleError(problem: Error): void
  handleReadyForQuery(): void
  handleCommandComplete(message: { readonly text: string }): void
  handleCopyData?(message: { readonly chunk: Buffer }, connection: CopyConnection): void
  handleCopyInResponse?(connection: CopyConnection): void
}

const submit = (client: Client, query: Submittable) => client.query(query as never)

/** `COPY … TO STDOUT` as a stream of bytes. The server waits whenever the reader does. */
export function copyOut(client: Client, statement: string, onCount: (rows: number) => void): Readable {
  let connection: CopyConnection | undefined
  const rows = new Readable({ highWaterMark: 1 << 20, read: () => void connection?.stream.resume() })
  submit(client, {
    submit(by) {
      connection = by
      by.query(statement)
    },
    handleCopyData({ chunk }, by) {
      // A copy: the parser writes the next message over this one.
      if (!rows.push(Buffer.from(chunk))) by.stream.pause()
    },
    handleError: (problem) => void rows.destroy(problem),
    handleCommandComplete: ({ text }) => onCount(Number(text.split(' ').at(-1))),
    handleReadyForQuery: () => void (rows.destroyed || rows.push(null)),
  })
  return rows
}

/** `COPY … FROM STDIN`, fed with what the source gives; answers how many rows came in. */
export function copyIn(client: Client, statement: string, source: AsyncIterable<Uint8Array>): Promise<number> {
  return new Promise((resolve, reject) => {
    let count = 0
    let failure: Error | undefined
    submit(client, {
      submit: (by) => by.query(statement),
      handleCopyInResponse: (by) => void feed(by, source, () => failure !== undefined),
      handleError(problem) {
        failure ??= problem
        reject(failure)
      },
      handleCommandComplete({ text }) {
        count = Number(text.split(' ').at(-1))
      },
      handleReadyForQuery: () => (failure ? reject(failure) : resolve(count)),
    })
  })
}

async function feed(connection: CopyConnection, source: AsyncIterable<Uint8Array>, hasFailed: () => boolean): Promise<void> {
  try {
    for await (const chunk of source) {
      // The server has refused a row: it would read the rest only to throw it away.
      if (hasFailed()) return
      connection.sendCopyFromChunk(chunk)
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
    }
    connection.endCopyFrom()
  } catch (problem) {
    connection.sendCopyFail(problem instanceof Error ? problem.message : String(problem))
  }
}
