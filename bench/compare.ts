import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { aims } from './aims.ts'
import type { Errand, Outcome, Sent } from './client.ts'
import { type ProcessorTime, readProcessorTime } from './processor-time.ts'
import type { Row } from './rows.ts'
import type { Running } from './servers/listening.ts'

export interface Compared {
  readonly row: Row
  readonly connections: number
  readonly ours: Measured
  readonly bare: Measured
  readonly ratio: number
}

export interface Sides {
  readonly ours: Running
  readonly bare: Running
  readonly dataDir: string
}

/** What one measurement showed, and what it cost. */
export interface Measured extends Outcome {
  /** Milliseconds of computing a request; unknown outside of Linux. */
  readonly cost: ProcessorTime | undefined
}

const crowds = [1, 16, 64] as const

/** Both answer the first requests of the row with the same bytes; otherwise there is nothing to compare. */
export async function refuseDifferent({ ours, bare }: Sides, row: Row): Promise<void> {
  for (const sent of row.requests.slice(0, row.isCreate ? 2 : 20)) {
    const [one, other] = [await ask(ours.url, sent), await ask(bare.url, sent)]
    const told = row.frameOf ?? (row.isCreate ? withoutChance : (text: string) => text)
    const [first, second] = [told(one), told(other)]
    if (first !== second) throw new Error(`${row.name}: the answers differ at ${placeOf(first, second)} of ${sent.path}`)
  }
}

async function ask(url: string, { method, path, headers, body }: Sent): Promise<string> {
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
  const answer = await fetch(new URL(path, url), {
    method,
    headers: { ...headers, ...type },
    ...(body === undefined ? {} : { body }),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.text()
}

/** Ids and times are new with every record. */
const withoutChance = (text: string) => text.replace(/"id":"[^"]+"/, '"id"').replace(/"writtenAt":"[^"]+"/, '"writtenAt"')

function placeOf(one: string, other: string): string {
  const at = [...one].findIndex((character, index) => character !== other[index])
  return `byte ${at} (…${one.slice(Math.max(0, at - 30), at + 40)} | ${other.slice(Math.max(0, at - 30), at + 40)})`
}

/** The two by turns, so that what else the machine does meets both. */
export async function* compare(sides: Sides, row: Row, seconds: number): AsyncGenerator<Compared> {
  const client = fork(join(import.meta.dirname, 'client.ts'))
  try {
    for (const connections of crowds) {
      const measure = (side: Running, duration: number) =>
        send(client, { url: side.url, requests: row.requests, connections, seconds: duration }, () =>
          readProcessorTime(side.pid, sides.dataDir),
        )
      if (!row.isSlow) for (const side of [sides.ours, sides.bare]) await measure(side, Math.min(1, seconds / 2))
      const [ours, bare]: [Measured[], Measured[]] = [[], []]
      for (let turn = 0; turn < (row.isSlow ? 1 : 2); turn++) {
        ours.push(await measure(sides.ours, seconds / 2))
        bare.push(await measure(sides.bare, seconds / 2))
      }
      const [one, other] = [together(ours), together(bare)]
      if (one.perSecond === 0 || other.perSecond === 0) throw new Error(`${row.name}: no request was answered.`)
      yield { row, connections, ours: one, bare: other, ratio: one.perSecond / other.perSecond }
    }
  } finally {
    client.kill()
  }
}

async function send(client: ChildProcess, errand: Errand, readTime: () => ProcessorTime | undefined): Promise<Measured> {
  const before = readTime()
  const outcome = await new Promise<Outcome>((resolve, reject) => {
    const lost = (code: number | null) => reject(new Error(`The client ended with ${code}.`))
    client.once('exit', lost)
    client.once('message', (told: Outcome) => {
      client.off('exit', lost)
      resolve(told)
    })
    client.send(errand)
  })
  const after = readTime()
  const cost = before &&
    after && {
      node: (after.node - before.node) / outcome.count,
      postgres: (after.postgres - before.postgres) / outcome.count,
    }
  return { ...outcome, cost }
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

const together = (outcomes: readonly Measured[]): Measured => ({
  count: outcomes.reduce((sum, one) => sum + one.count, 0),
  cost: {
    node: mean(outcomes.map(({ cost }) => cost?.node ?? 0)),
    postgres: mean(outcomes.map(({ cost }) => cost?.postgres ?? 0)),
  },
  perSecond: mean(outcomes.map((one) => one.perSecond)),
  p50: mean(outcomes.map((one) => one.p50)),
  p95: mean(outcomes.map((one) => one.p95)),
  p99: mean(outcomes.map((one) => one.p99)),
  failures: outcomes.reduce((sum, one) => sum + one.failures, 0),
})

const number = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0).padStart(8)

export const heading = `${'row'.padEnd(10)}${'conn.'.padStart(6)}  ${'ours/s'.padStart(8)}${'p50 ms'.padStart(8)}${'p95'.padStart(8)}${'p99'.padStart(8)}${'node'.padStart(8)}${'pg'.padStart(8)}  ${'bare/s'.padStart(8)}${'p50 ms'.padStart(8)}${'p95'.padStart(8)}${'p99'.padStart(8)}${'node'.padStart(8)}${'pg'.padStart(8)}  ratio    aim`

export function tell({ row, connections, ours, bare, ratio }: Compared): string {
  const figures = ({ perSecond, p50, p95, p99, cost }: Measured) =>
    [perSecond, p50, p95, p99, cost?.node ?? 0, cost?.postgres ?? 0].map(number).join('')
  const aim = aims.rows[row.name]
  const verdict = ratio >= aim ? 'met' : 'NOT MET'
  const refused = ours.failures + bare.failures === 0 ? '' : `, refused ${ours.failures} | ${bare.failures}`
  return `${row.name.padEnd(10)}${String(connections).padStart(6)}  ${figures(ours)}  ${figures(bare)}  ${ratio.toFixed(2).padStart(5)}  ${String(aim).padStart(5)} ${verdict}${refused}`
}
