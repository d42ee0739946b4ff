import { createWriteStream } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { parseArgs } from 'node:util'
import { isUuid } from '#src/kit/uuid.ts'

const usage = `Usage: entente export SPACE --server URL --key KEY [--out FILE] [--checkpoint FILE]
SPACE is the id of a partnership or of your organisation. ENTENTE_URL and ENTENTE_KEY stand in for --server and --key.`

interface Wish {
  readonly space: string
  readonly server: URL
  readonly key: string
  readonly out: string | undefined
  readonly checkpoint: string | undefined
}

/** What keeps the export from being made; the sentence is for the person who asked. */
class Refused extends Error {}

/** `entente export`: fetches everything that the key's seat may see in a space. Exit code 0: done, 1: refused or interrupted, 2: wrong use. */
export async function run(words: readonly string[]): Promise<number> {
  if (words[0] === 'iati') return (await import('./export/iati.ts')).run(words.slice(1))
  const wish = readWish(words)
  if (!wish) {
    console.error(usage)
    return 2
  }
  try {
    // First the checkpoint: then everything it holds is also in the export.
    if (wish.checkpoint !== undefined) await keepCheckpoint(wish, wish.checkpoint)
    await keepExport(wish)
    return 0
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
    console.error(problem.message)
    return 1
  }
}

function readWish(words: readonly string[]): Wish | undefined {
  try {
    const text = { type: 'string' } as const
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { server: text, key: text, out: text, checkpoint: text },
    })
    const [space = '', ...more] = positionals
    const server = URL.parse(values.server ?? process.env.ENTENTE_URL ?? '')
    const key = values.key ?? process.env.ENTENTE_KEY ?? ''
    if (more.length > 0 || !isUuid(space) || !server || !/^https?:$/.test(server.protocol) || key === '') return undefined
    return { space, server, key, out: values.out, checkpoint: values.checkpoint }
  } catch {
    // An option that there is not: said by the usage, like every other wrong use.
    return undefined
  }
}

async function keepCheckpoint(wish: Wish, path: string): Promise<void> {
  const answer = await ask(wish, 'ledger/checkpoint')
  await writeOrRefuse(path, async () => writeFile(path, `${JSON.stringify(await answer.json(), undefined, 2)}\n`))
  console.error(`The checkpoint is in ${path}. Keep it where nobody of the server reaches it.`)
}

async function keepExport(wish: Wish): Promise<void> {
  const answer = await ask(wish, 'export')
  if (!answer.body) throw new Refused('The server answered with nothing.')
  const body = Readable.fromWeb(answer.body as ReadableStream<Uint8Array>)
  if (wish.out === undefined) return writeOrRefuse('the output', () => pipeline(body, process.stdout, { end: false }))
  // Half an export never stands under the name that was asked for.
  const unfinished = `${wish.out}.unfinished`
  const { out } = wish
  try {
    await writeOrRefuse(out, async () => {
      await pipeline(body, createWriteStream(unfinished, { mode: 0o600 }))
      await rename(unfinished, out)
    })
  } finally {
    await rm(unfinished, { force: true })
  }
  console.error(`The export is in ${out}. Check it with: entente verify ${out}`)
}

async function ask({ server, space, key }: Wish, what: string): Promise<Response> {
  const url = new URL(`api/spaces/${space}/${what}`, server.href.endsWith('/') ? server : `${server.href}/`)
  let answer: Response
  try {
    answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } })
  } catch (cause) {
    throw new Refused(`${server.origin} cannot be reached: ${reasonOf(cause)}`)
  }
  if (answer.ok) return answer
  if (answer.status === 401) throw new Refused('The key is not known here, has expired or was revoked.')
  if (answer.status === 403) throw new Refused('The key may not read.')
  if (answer.status === 404) throw new Refused('There is no such space for this key’s seat.')
  throw new Refused(`The server answered ${answer.status}. Try again later.`)
}

async function writeOrRefuse(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (cause) {
    throw new Refused(`${path} could not be written: ${reasonOf(cause)}`)
  }
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return cause.cause instanceof Error ? cause.cause.message : cause.message
}
