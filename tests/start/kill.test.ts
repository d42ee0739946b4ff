import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { describe, expect, test, vi } from 'vitest'
import {
  type Account,
  killHard,
  listAccounts,
  makeRoom,
  type Program,
  postmasterOf,
  startHolder,
  stop,
  untilReady,
} from './programs.ts'

const rounds = Number(process.env.KILL_ROUNDS ?? 12)
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)

describe.each(listAccounts())('under kill -9, as $label', (account) => {
  test(
    `every acknowledged write survives ${rounds} kills of program and postmaster (seed ${seed})`,
    async () => {
      const room = makeRoom(account)
      const story = newStory(room.dataDir, account)
      try {
        for (let round = 0; round < rounds; round++) await playRound(story, victims[round % victims.length])
        await story.restart()
        await story.check()
        expect(story.acknowledged.size).toBeGreaterThan(rounds * 5)
        expect(await stop(story.program())).toBe(0)
      } finally {
        await tidy(story.program(), room)
      }
    },
    60_000 + rounds * 15_000,
  )

  test('a first start that is killed at any moment leaves nothing that keeps the next one away', async () => {
    const room = makeRoom(account)
    try {
      for (const moment of [50, 150, 250, 350, 450, 600, 800, 1000]) {
        const program = startHolder(room.dataDir, account)
        await sleep(moment)
        await killHard(program)
      }
      const program = startHolder(room.dataDir, account)
      await untilReady(program)
      expect(await stop(program)).toBe(0)
    } finally {
      room.remove()
    }
  })
})

/** After a failure too: PostgreSQL outlives its killed program, so the next one takes it over and stops it. */
async function tidy(program: Program, room: ReturnType<typeof makeRoom>) {
  await killHard(program)
  const heir = startHolder(room.dataDir, room.account)
  await heir.until(({ url, refused }) => Boolean(url ?? refused))
  await stop(heir)
  room.remove()
}

type Story = ReturnType<typeof newStory>

/** One data folder, the program on it that is killed and started, and what was acknowledged by any of them. */
function newStory(dataDir: string, account: Account) {
  let program: Program = startHolder(dataDir, account, 'write')
  const programs = [program]
  return {
    dataDir,
    random: randomFrom(seed),
    program: () => program,
    get acknowledged() {
      return new Set(programs.flatMap(({ facts }) => facts.flatMap(({ acknowledged }) => acknowledged ?? [])))
    },
    async restart() {
      await killHard(program)
      program = startHolder(dataDir, account, 'write')
      programs.push(program)
    },
    async check() {
      const url = await untilReady(program)
      const acknowledged = this.acknowledged
      const written = await readWritten(url)
      expect([...acknowledged].filter((id) => !written.has(id))).toEqual([])
    },
  }
}

/** Each in turn; what chance decides is the moment. */
const victims = ['program', 'postmaster', 'starting program', 'postmaster', 'program'] as const

async function playRound(story: Story, victim: (typeof victims)[number] | undefined) {
  if (victim === 'starting program') {
    // In the middle of a start, which is the repair of the round before.
    await sleep(story.random() * 400)
    return story.restart()
  }
  await story.check()
  await sleep(story.random() * 500)
  if (victim === 'program') return story.restart()
  const program = story.program()
  const comebacks = countComebacks(program)
  process.kill(postmasterOf(story.dataDir), 'SIGKILL')
  // What its connections still acknowledge without it counts too; then the program must bring it back and go on.
  await vi.waitUntil(() => countComebacks(program) > comebacks, { timeout: 60_000 })
  const told = program.facts.length
  await program.until(({ acknowledged }, position) => position >= told && acknowledged !== undefined)
}

const countComebacks = (program: Program) => program.log().split('PostgreSQL is back').length

async function readWritten(url: string): Promise<Set<number>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ id: string }>('select id from written')
  await client.end()
  return new Set(rows.map(({ id }) => Number(id)))
}

/** A small generator of our own, so that a failing run can be played again by its seed. */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
