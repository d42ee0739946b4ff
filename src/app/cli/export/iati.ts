import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { parseArgs } from 'node:util'
import { type Addressee, askServer, Refused, readAddressee, reasonOf } from '#src/app/cli/ask-server.ts'

const usage = `Usage: entente export iati --server URL --key KEY [--out FILE]
Writes everything that your organisation publishes as an IATI file. ENTENTE_URL and ENTENTE_KEY stand in for --server and --key.`

/** `entente export iati`: exit code 0: done, 1: refused or interrupted, 2: wrong use. */
export async function run(words: readonly string[]): Promise<number> {
  const wish = readWish(words)
  if (!wish) {
    console.error(usage)
    return 2
  }
  try {
    await keep(wish)
    return 0
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
    console.error(problem.message)
    return 1
  }
}

interface Wish {
  readonly addressee: Addressee
  readonly out: string | undefined
}

function readWish(words: readonly string[]): Wish | undefined {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ args: [...words], options: { server: text, key: text, out: text } })
    const addressee = readAddressee(values)
    return addressee && { addressee, out: values.out }
  } catch {
    // An option that there is not: said by the usage, like every other wrong use.
    return undefined
  }
}

async function keep({ addressee, out }: Wish): Promise<void> {
  const answer = await askServer(addressee, 'iati')
  if (!answer.ok || !answer.body) throw new Refused(`The server answered ${answer.status}. Try again later.`)
  const body = Readable.fromWeb(answer.body as ReadableStream<Uint8Array>)
  if (out === undefined) return pipeline(body, process.stdout, { end: false })
  // Half a file never stands under the name that was asked for.
  const unfinished = `${out}.unfinished`
  try {
    await pipeline(body, createWriteStream(unfinished, { mode: 0o600 }))
    await rename(unfinished, out)
  } catch (cause) {
    throw new Refused(`${out} could not be written: ${reasonOf(cause)}`)
  } finally {
    await rm(unfinished, { force: true })
  }
}
