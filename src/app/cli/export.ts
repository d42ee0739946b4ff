import { createWriteStream } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { parseArgs } from 'node:util'
import { type Addressee, askServer, Refused, readAddressee, reasonOf } from '#src/app/cli/ask-server.ts'
import { isUuid } from '#src/kit/uuid.ts'

const usage = `Usage: entente export SPACE --server URL --key KEY [--archive] [--out FILE] [--checkpoint FILE]
       entente export organisation --server URL --key KEY [--out FILE]
SPACE is the id of a partnership or of your organisation: its records and its ledger; with --archive also the contents of files.
“organisation” makes one archive of your organisation’s own space and of every partnership that you know of.
ENTENTE_URL and ENTENTE_KEY stand in for --server and --key.`

interface Wish {
  readonly addressee: Addressee
  /** What is asked for, as the server calls it. */
  readonly path: string
  readonly space: string | undefined
  readonly out: string | undefined
  readonly checkpoint: string | undefined
}

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
      options: { server: text, key: text, out: text, checkpoint: text, archive: { type: 'boolean', default: false } },
    })
    const [what = '', ...more] = positionals
    const addressee = readAddressee(values)
    const { out, checkpoint } = values
    if (more.length > 0 || !addressee) return undefined
    if (what === 'organisation' && checkpoint === undefined)
      return { addressee, path: 'organisation/archive', space: undefined, out, checkpoint }
    const path = `spaces/${what}/${values.archive ? 'archive' : 'export'}`
    return isUuid(what) ? { addressee, path, space: what, out, checkpoint } : undefined
  } catch {
    // An option that there is not: said by the usage, like every other wrong use.
    return undefined
  }
}

async function keepCheckpoint(wish: Wish, path: string): Promise<void> {
  const answer = await askServer(wish.addressee, `spaces/${wish.space}/ledger/checkpoint`)
  await writeOrRefuse(path, async () => writeFile(path, `${JSON.stringify(await answer.json(), undefined, 2)}\n`))
  console.error(`The checkpoint is in ${path}. Keep it where nobody of the server reaches it.`)
}

async function keepExport(wish: Wish): Promise<void> {
  const answer = await askServer(wish.addressee, wish.path)
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

async function writeOrRefuse(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (cause) {
    throw new Refused(`${path} could not be written: ${reasonOf(cause)}`)
  }
}
