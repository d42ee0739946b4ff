import fc from 'fast-check'
import type { Client as Postgres } from 'pg'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { Refused } from '../support/client.ts'
import { openGuard } from '../support/guard.ts'
import { createWorld, type TestSeat, type World } from '../support/world.ts'
import { attempt, deeds, openStage, type Stage } from './deeds.ts'
import { type Facts, readContents, readFacts } from './facts.ts'
import { secret } from './scene.ts'
import { sees } from './specification.ts'

let world: World
let guard: Postgres
beforeAll(async () => {
  world = await createWorld()
  guard = await openGuard(world)
})
afterAll(async () => {
  await guard.end()
  await world.stop()
})

type Contents = Awaited<ReturnType<typeof readContents>>

/** Whether the specification shows an audience to a seat, by the facts that the deeds have left behind. */
function sightOf({ world: facts, audiences }: Facts, seatId: string) {
  const seat = facts.seats.find((one) => one.id === seatId)
  return (audienceId: string) => {
    const audience = audiences.get(audienceId)
    return seat !== undefined && audience !== undefined && sees(facts, seat, audience)
  }
}

const sorted = (lines: Iterable<string>) => [...lines].sort()

function compare(what: string, real: Iterable<string>, wanted: Iterable<string>): string[] {
  const [got, meant] = [sorted(real), sorted(wanted)]
  if (got.join() === meant.join()) return []
  const tooMuch = got.filter((one) => !meant.includes(one))
  return [
    `${what}: too much [${tooMuch}], too little [${meant.filter((one) => !got.includes(one))}], ${got.length} of ${meant.length}`,
  ]
}

/** An answer, or nothing where the space does not exist for the seat or the seat is over. */
async function answerOf<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (problem) {
    if (problem instanceof Refused && problem.status < 500) return undefined
    throw problem
  }
}

async function listAll(seat: TestSeat, spaceId: string): Promise<string[]> {
  const found: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await answerOf(seat.api.ledger.list({ spaceId, limit: 40, ...(after ? { after } : {}) }))
    for (const { audience, sequence } of page?.entries ?? []) found.push(`${audience} ${sequence}`)
    if (!page?.next) return found
    after = page.next
  }
}

async function exported(seat: TestSeat, spaceId: string) {
  const file = await answerOf(seat.api.exports.space({ spaceId }))
  const lines = ((await file?.text()) ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const rows = lines.filter(({ line }) => line === 'record').map(({ table, row }) => `${table} ${row.audience_id}`)
  return {
    counts: [...Map.groupBy(rows, (row) => row)].map(([row, all]) => `${row} ${all.length}`),
    entries: lines.filter(({ line }) => line === 'entry').map(({ entry }) => `${entry.audience} ${entry.sequence}`),
  }
}

async function seatFindings(
  seat: TestSeat,
  { spaces, facts, contents }: { spaces: string[]; facts: Facts; contents: Contents },
) {
  const isSeen = sightOf(facts, seat.seatId)
  const findings: string[] = []
  const name = `seat ${seat.seatId}`
  for (const spaceId of spaces) {
    const entries = contents.entries
      .filter(({ space, audience }) => space === spaceId && isSeen(audience))
      .map(({ audience, sequence }) => `${audience} ${sequence}`)
    const counts = [...contents.counts]
      .filter(([key]) => !key.startsWith('search_documents') && facts.audiences.get(key.split(' ')[1] ?? '')?.space === spaceId)
      .filter(([key]) => isSeen(key.split(' ')[1] ?? ''))
      .map(([key, count]) => `${key} ${count}`)
    findings.push(...compare(`${name} lists`, await listAll(seat, spaceId), entries))
    const file = await exported(seat, spaceId)
    findings.push(...compare(`${name} exports entries`, file.entries, entries))
    findings.push(...compare(`${name} exports records`, file.counts, counts))
    for (const report of (await answerOf(seat.api.ledger.verify({ spaceId }))) ?? [])
      if (report.findings.length > 0) findings.push(`${name} cannot verify: ${JSON.stringify(report.findings)}`)
  }
  const hits = (await answerOf(seat.api.search.search({ q: secret, limit: 50 }))) ?? []
  const documents = contents.documents.filter(({ audience }) => isSeen(audience)).map(({ id }) => id)
  return [
    ...findings,
    ...compare(
      `${name} finds`,
      hits.map(({ id }) => id),
      documents,
    ),
    ...(await sentFindings(seat, { isSeen, contents })),
  ]
}

/** What a stream is sent that was away since the beginning, as far as it concerns these spaces. */
async function sentFindings(
  seat: TestSeat,
  { isSeen, contents }: { isSeen: (audience: string) => boolean; contents: Contents },
) {
  const here = new Set(contents.entries.map(({ audience }) => audience))
  const sent = new Set<string>()
  const stop = await world.server.services.feed.follow({
    seatId: seat.seatId,
    sessionId: undefined,
    keyId: undefined,
    lastEventId: '1',
    send: (event) =>
      void (event.type === 'entry' && here.has(event.audience) && sent.add(`${event.audience} ${event.sequence}`)),
    end: () => {},
  })
  stop()
  const wanted = contents.entries
    .filter(({ audience }) => isSeen(audience))
    .map(({ audience, sequence }) => `${audience} ${sequence}`)
  return compare(`seat ${seat.seatId} is sent`, sent, wanted)
}

async function stageFindings({ seats }: Stage): Promise<string[]> {
  const facts = await readFacts(guard, [...new Set(seats.map((seat) => seat.organisationId))])
  const spaces = facts.world.spaces.map((space) => space.id)
  const contents = await readContents(guard, spaces)
  const findings: string[] = []
  for (const seat of new Map(seats.map((one) => [one.seatId, one])).values())
    findings.push(...(await seatFindings(seat, { spaces, facts, contents })))
  return findings
}

describe('whatever people do through the program', () => {
  it('each lists, exports, finds and is told what the specification shows them, and every chain verifies', async () => {
    const property = fc.asyncProperty(deeds, async (done) => {
      const stage = await openStage(world)
      for (const deed of done) await attempt(stage, deed)
      const findings = await stageFindings(stage)
      if (findings.length > 0) throw new Error(findings.slice(0, 8).join('\n'))
    })
    const seed = process.env.DEEDS_SEED
    await fc.assert(property, {
      numRuns: Number(process.env.DEEDS ?? 20),
      endOnFailure: true,
      ...(seed ? { seed: Number(seed) } : {}),
    })
  })
})
