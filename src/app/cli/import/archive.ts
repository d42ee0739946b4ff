import { openAsBlob } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Addressee, askServer, Refused, readAddressee, reasonOf, tellRefusal } from '#src/app/cli/ask-server.ts'
import { readWish } from '#src/app/cli/read-wish.ts'
import { readTexts } from '#src/app/texts.ts'

const usage = `Usage: entente import archive FILE --server URL --key KEY [--check]
Takes over what the archive holds as partnerships of your organisation; with --check it only tells what it would bring.
ENTENTE_URL and ENTENTE_KEY stand in for --server and --key.`

interface Wish {
  readonly addressee: Addressee
  readonly file: string
  readonly check: boolean
}

/** `entente import archive`: all of an archive, or nothing where anything is wrong with it. */
export async function run(words: readonly string[]): Promise<number> {
  const wish = readWish(usage, () => readWords(words))
  return wish ? tellRefusal(() => send(wish)) : 2
}

function readWords(words: readonly string[]): Wish | undefined {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { server: text, key: text, check: { type: 'boolean', default: false } },
  })
  const [file, ...more] = positionals
  const addressee = readAddressee(values)
  return file !== undefined && more.length === 0 && addressee ? { addressee, file, check: values.check } : undefined
}

const problem = z.object({
  code: z.string(),
  path: z.string().optional(),
  part: z.string().optional(),
  line: z.number().optional(),
})
const answered = z.object({
  reason: z.string().optional(),
  problems: z.array(problem).default([]),
  spaces: z.array(z.object({ name: z.string(), id: z.string().optional(), records: z.number().optional() })).default([]),
})

async function openFile(file: string): Promise<Blob> {
  try {
    return await openAsBlob(file, { type: 'application/zip' })
  } catch (cause) {
    throw new Refused(`${file} cannot be read: ${reasonOf(cause)}`)
  }
}

async function send({ addressee, file, check }: Wish): Promise<number> {
  const body = await openFile(file)
  const answer = await askServer(addressee, check ? 'archives/checks' : 'archives', { method: 'POST', body })
  const { reason, problems, spaces } = answered.parse(await answer.json())
  const text = readTexts()
  const say = (id: string, values?: Record<string, string | number>) => text('en', id, values)
  for (const { path, part, line, code } of problems)
    console.error(
      `✗ ${path ?? [part, line].filter((step) => step !== undefined).join(':')}: ${say(`archives.problem-${code}`)}`,
    )
  if (problems.length > 0) throw new Refused(say('archives.problems', { count: problems.length }))
  if (!answer.ok) throw new Refused(say(`archives.refused-${reason ?? 'other'}`))
  for (const { name, id, records = 0 } of spaces)
    console.log(check ? `${name}: ${say('archives.records', { count: records })}` : `${name}: ${id}`)
  return 0
}
