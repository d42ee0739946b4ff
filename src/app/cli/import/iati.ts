import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { basename } from 'node:path'
import { json } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Addressee, Refused, readAddressee, reasonOf, tellRefusal } from '#src/app/cli/ask-server.ts'
import { readWish } from '#src/app/cli/read-wish.ts'
import { languageOf, readTexts } from '#src/app/texts.ts'
import type { IatiProblem } from '#src/exchange/iati/problem.ts'
import { type ActivitySummary, readActivities } from '#src/exchange/iati/read-activities.ts'
import type { MessageValues } from '#src/kit/messages.ts'
import { EncodingProblem, readXmlText } from '#src/platform/files/read-xml-text.ts'

const usage = `Usage: entente import iati FILE --server URL --key KEY [--audience all-parties|organisation]
       entente import iati FILE --check
Every activity of the file becomes a partnership of your organisation, or nothing where anything is wrong. With --check the file is
only checked, without a server. ENTENTE_URL and ENTENTE_KEY stand in for --server and --key.`

interface Wish {
  readonly file: string
  readonly audience: string
  /** Undefined when the file is only checked. */
  readonly addressee: Addressee | undefined
}

type Say = (id: string, values?: MessageValues) => string

/** `entente import iati`: exit code 0: done, 1: the file or the server says no, 2: wrong use. */
export async function run(words: readonly string[]): Promise<number> {
  const wish = readWish(usage, () => readWords(words))
  if (!wish) return 2
  const text = readTexts()
  const say: Say = (id, values) => text(languageOf(process.env), id, values)
  return tellRefusal(async () => {
    const { problems, activities } = await checkFile(wish.file)
    tellProblems(problems.list(), say)
    tellCounts({ errors: problems.errors, warnings: problems.warnings, listed: problems.list().length, activities }, say)
    if (problems.errors > 0) return 1
    return wish.addressee ? send(wish, { addressee: wish.addressee, say }) : 0
  })
}

function readWords(words: readonly string[]): Wish | undefined {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      server: text,
      key: text,
      audience: { ...text, default: 'all-parties' },
      check: { type: 'boolean', default: false },
    },
  })
  const [file, ...more] = positionals
  const addressee = values.check ? undefined : readAddressee(values)
  if (file === undefined || more.length > 0 || (!values.check && !addressee)) return undefined
  return ['all-parties', 'organisation'].includes(values.audience) ? { file, audience: values.audience, addressee } : undefined
}

/** Before a byte is sent, everything that is wrong is told: the same check as the server's. */
async function checkFile(path: string): Promise<ActivitySummary> {
  const reading = readActivities({ now: Temporal.Now.instant().toString() })
  try {
    for await (const text of readXmlText(createReadStream(path))) if (!reading.write(text)) break
  } catch (cause) {
    if (!(cause instanceof EncodingProblem)) throw new Refused(`${path} cannot be read: ${reasonOf(cause)}`)
    reading.stop('xml.encoding', { encoding: cause.encoding })
  }
  return reading.finish()
}

function tellProblems(problems: readonly IatiProblem[], say: Say): void {
  for (const { line, severity, rule, values } of problems) {
    const sentence = say(`problem.${rule}`, { ...values, line })
    console.error(`${severity === 'error' ? '✗' : '!'} ${say('activities.in-line', { line })}: ${sentence} [${rule}]`)
  }
}

type Counts = { readonly errors: number; readonly warnings: number; readonly listed: number; readonly activities: number }

function tellCounts({ errors, warnings, listed, activities }: Counts, say: Say): void {
  if (errors + warnings > listed) console.error(say('activities.more-problems', { count: errors + warnings - listed }))
  console.error(say('activities.checked', { activities, errors, warnings }))
}

const outcome = z.object({
  change: z.enum(['created', 'updated', 'unchanged']),
  spaceId: z.string(),
  identifier: z.string(),
  title: z.string(),
  left: z.array(z.object({ code: z.string(), title: z.string() })),
})
const answered = z.object({
  reason: z.string().optional(),
  code: z.string().optional(),
  problems: z
    .array(z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])).default({}) }))
    .default([]),
  created: z.number().default(0),
  updated: z.number().default(0),
  unchanged: z.number().default(0),
  outcomes: z.array(outcome).default([]),
})

async function send({ file, audience }: Wish, { addressee, say }: { addressee: Addressee; say: Say }): Promise<number> {
  const { status, body } = await post(file, { addressee, audience })
  if (status === 401) throw new Refused(say('problem.not-signed-in'))
  if (status === 403) throw new Refused(say('problem.forbidden'))
  const answer = answered.parse(body)
  for (const { code, values } of answer.problems)
    console.error(`✗ ${say('activities.in-line', { line: values.line ?? 0 })}: ${say(`problem.${code}`, values)} [${code}]`)
  if (status !== 200) throw new Refused(say(`problem.${answer.reason ?? answer.code ?? 'unexpected'}`))
  for (const { change, spaceId, identifier, title, left } of answer.outcomes) {
    console.log(`${identifier}  ${say(`activities.change-${change}`)}  ${spaceId}  ${title}`)
    for (const one of left) console.log(`  ${say(`activities.left-${one.code}`, { title: one.title })}`)
  }
  console.log(say('activities.taken', { created: answer.created, updated: answer.updated, unchanged: answer.unchanged }))
  return 0
}

/** Not by `fetch`, which waits five minutes for an answer: a long file takes longer. */
async function post(path: string, { addressee, audience }: { addressee: Addressee; audience: string }) {
  const { server, key } = addressee
  const url = new URL('api/iati/imports', server.href.endsWith('/') ? server : `${server.href}/`)
  url.searchParams.set('name', basename(path).slice(0, 200))
  url.searchParams.set('audience', audience)
  const { size } = await stat(path)
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream', 'content-length': size }
  return new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    const refuse = (cause: unknown) => reject(new Refused(`${server.origin} cannot be reached: ${reasonOf(cause)}`))
    const sending = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, { method: 'POST', headers }, (answer) => {
      json(answer).then((body) => resolve({ status: answer.statusCode ?? 0, body }), refuse)
    })
    sending.on('error', refuse)
    createReadStream(path).on('error', refuse).pipe(sending)
  })
}
