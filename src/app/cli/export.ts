import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Addressee, askServer, readAddressee, tellRefusal } from '#src/app/cli/ask-server.ts'
import { keepAnswer, writeOrRefuse } from '#src/app/cli/export/keep-answer.ts'
import { readWish } from '#src/app/cli/read-wish.ts'
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
  const wish = readWish(usage, () => readWords(words))
  if (!wish) return 2
  return tellRefusal(async () => {
    // First the checkpoint: then everything it holds is also in the export.
    if (wish.checkpoint !== undefined) await keepCheckpoint(wish, wish.checkpoint)
    await keepAnswer(await askServer(wish.addressee, wish.path), wish.out)
    if (wish.out !== undefined) console.error(`The export is in ${wish.out}. Check it with: entente verify ${wish.out}`)
    return 0
  })
}

function readWords(words: readonly string[]): Wish | undefined {
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
}

async function keepCheckpoint(wish: Wish, path: string): Promise<void> {
  const answer = await askServer(wish.addressee, `spaces/${wish.space}/ledger/checkpoint`)
  await writeOrRefuse(path, async () => writeFile(path, `${JSON.stringify(await answer.json(), undefined, 2)}\n`))
  console.error(`The checkpoint is in ${path}. Keep it where nobody of the server reaches it.`)
}
