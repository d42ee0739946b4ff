import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Client, type ClientConfig } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { connectAs, roleName } from '#src/platform/database/roles.ts'
import { type Job, type Jobs, startJobs } from '#src/platform/jobs/jobs.ts'
import { migrateJobs } from '#src/platform/jobs/migrate-jobs.ts'
import { cloneDatabase, rolePrefix } from '../../../tests/support/cluster.ts'
import type {} from '../../../tests/support/global-setup.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
let owner: Client
let connection: ClientConfig
const running: Jobs[] = []
const problems: string[] = []
const names = ['greet', 'fail', 'slow', 'tick', 'orphan', 'twice']

beforeAll(async () => {
  database = await cloneDatabase(inject('templateUrl'))
  await migrate()
  connection = connectAs(database.url, rolePrefix, 'worker')
  owner = new Client({ connectionString: database.url })
  await owner.connect()
})

afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()))
  await owner.query('delete from jobs.job')
  await owner.query('delete from jobs.schedule')
  expect(problems.splice(0)).toEqual([])
})

afterAll(async () => {
  await owner.end()
  await database.drop()
})

function migrate() {
  const workerRole = roleName(rolePrefix, 'worker')
  return migrateJobs({ owner: { connectionString: database.url }, workerRole, names })
}

async function start() {
  const note = (details: object, message: string) => {
    const { err, ...rest } = { err: undefined, ...details }
    if (!message.startsWith('A job failed')) problems.push(`${message} ${JSON.stringify(rest)} ${String(err)}`)
  }
  const jobs = await startJobs({ connection, log: { warn: note, error: note } })
  running.push(jobs)
  return jobs
}

const stored = async (name: string) =>
  (await owner.query('select state, retry_count, data, output, singleton_key from jobs.job where name = $1', [name])).rows

describe('a job', () => {
  it('is done soon after it was asked for, by another process than the one that asked', async () => {
    const [asking, working] = [await start(), await start()]
    const done: Job[] = []
    await working.work('greet', async (job) => void done.push(job))
    const asked = performance.now()
    await asking.send('greet', { id: 'a' })
    await expect.poll(() => done, { timeout: 8000, interval: 20 }).toHaveLength(1)
    expect(done[0]).toMatchObject({ id: 'a', attempt: 1 })
    expect(performance.now() - asked).toBeLessThan(3000)
  })

  it('carries its id and nothing else', async () => {
    const jobs = await start()
    await jobs.send('greet', { id: 'a', secret: 'never stored' } as { id: string })
    expect(await stored('greet')).toMatchObject([{ data: { id: 'a' } }])
    expect(JSON.stringify(await stored('greet'))).not.toContain('never stored')
  })

  it('that is asked for again before it began is one job; after it began, a new one', async () => {
    const jobs = await start()
    await jobs.send('twice', { id: 'a' })
    await jobs.send('twice', { id: 'a' })
    await jobs.send('twice', { id: 'b' })
    expect(await stored('twice')).toHaveLength(2)
    const begun: (string | undefined)[] = []
    let letGo = () => {}
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await jobs.work('twice', async ({ id }) => {
      begun.push(id)
      await gate
    })
    await expect.poll(() => begun, { timeout: 8000 }).toEqual(['a'])
    await jobs.send('twice', { id: 'a' })
    letGo()
    // Without a pause between them: what waits is worked off.
    await expect.poll(() => begun, { timeout: 3000 }).toHaveLength(3)
    expect(begun.toSorted()).toEqual(['a', 'a', 'b'])
  })

  it('is done once, however many processes work', async () => {
    const processes = await Promise.all([start(), start(), start()])
    const done: string[] = []
    for (const jobs of processes) await jobs.work('greet', async ({ id }) => void done.push(id!))
    const ids = Array.from({ length: 12 }, (_, index) => `job-${index}`)
    for (const id of ids) await processes[0]!.send('greet', { id })
    await expect.poll(() => done.length, { timeout: 20_000 }).toBe(12)
    expect(done.toSorted()).toEqual(ids.toSorted())
  })

  it('that fails waits and is tried again, and keeps no contents of the error', async () => {
    const jobs = await start()
    const attempts: number[] = []
    await jobs.work('fail', async ({ attempt }) => {
      attempts.push(attempt)
      if (attempt === 1) throw new RangeError('the address was anna@nordwind.example')
    })
    await jobs.send('fail', { id: 'a' })
    await expect.poll(async () => (await stored('fail'))[0].state, { timeout: 8000 }).toBe('retry')
    expect(JSON.stringify(await stored('fail'))).toContain('RangeError')
    expect(JSON.stringify(await stored('fail'))).not.toContain('anna@')
    await owner.query(`update jobs.job set start_after = now() where name = 'fail'`)
    await expect.poll(() => attempts, { timeout: 15_000 }).toEqual([1, 2])
  }, 30_000)

  it('that runs is waited for when the program stops', async () => {
    const jobs = await start()
    let state = 'waiting'
    await jobs.work('slow', async () => {
      state = 'begun'
      await new Promise((resolve) => setTimeout(resolve, 700))
      state = 'done'
    })
    await jobs.send('slow', { id: 'a' })
    await expect.poll(() => state, { timeout: 8000, interval: 10 }).toBe('begun')
    await jobs.stop()
    expect(state).toBe('done')
    expect(await stored('slow')).toMatchObject([{ state: 'completed' }])
  })

  it('whose process was killed is taken up by another one', async () => {
    const script = `
      import { startJobs } from '${new URL('./jobs.ts', import.meta.url).href}'
      const log = { warn() {}, error() {} }
      const jobs = await startJobs({ connection: ${JSON.stringify(connection)}, log })
      await jobs.work('orphan', () => { process.stdout.write('begun'); return new Promise(() => {}) })
      await jobs.send('orphan', { id: 'a' })`
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    // As if the heartbeat had stayed out for its time, and the last look at the queue were long ago.
    await owner.query(`update jobs.job set heartbeat_on = now() - interval '1 hour' where name = 'orphan'`)
    const jobs = await start()
    const done: number[] = []
    await jobs.work('orphan', async ({ attempt }) => void done.push(attempt))
    await expect.poll(async () => (await stored('orphan'))[0].state, { timeout: 60_000, interval: 500 }).not.toBe('active')
    await owner.query(`update jobs.job set start_after = now() where name = 'orphan'`)
    await expect.poll(() => done, { timeout: 20_000 }).toEqual([2])
  }, 90_000)
})

describe('a schedule', () => {
  it('is kept once for all processes and asks for jobs without an id', async () => {
    const [one, two] = [await start(), await start()]
    await one.schedule('tick', '* * * * *')
    await two.schedule('tick', '* * * * *')
    const kept = await owner.query('select name, cron, timezone from jobs.schedule')
    expect(kept.rows).toEqual([{ name: 'tick', cron: '* * * * *', timezone: 'UTC' }])
    const done: Job[] = []
    await one.work('tick', async (job) => void done.push(job))
    await two.work('tick', async (job) => void done.push(job))
    await expect.poll(() => done.length, { timeout: 100_000, interval: 500 }).toBe(1)
    expect(done[0]!.id).toBeUndefined()
  }, 120_000)
})

describe('the tables', () => {
  it('can be migrated again, with more names, and keep what waits', async () => {
    const jobs = await start()
    await jobs.send('greet', { id: 'a' })
    await migrate()
    expect(await stored('greet')).toHaveLength(1)
  })

  it('cannot be changed in their structure by the worker, nor touched by who serves requests', async () => {
    const worker = new Client(connection)
    const app = new Client(connectAs(database.url, rolePrefix, 'app'))
    await worker.connect()
    await app.connect()
    try {
      const refusal = /permission denied|must be owner/
      await expect(worker.query('create table jobs.mine (id int)')).rejects.toThrow(refusal)
      await expect(worker.query('drop table jobs.job')).rejects.toThrow(refusal)
      await expect(worker.query('update jobs.version set version = 1')).rejects.toThrow(refusal)
      await expect(
        worker.query(`select jobs.create_queue('mine', '{"partition": true, "policy": "standard"}')`),
      ).rejects.toThrow(refusal)
      await expect(app.query('select from jobs.job')).rejects.toThrow(refusal)
      await expect(app.query(`select jobs.create_queue('mine', '{}')`)).rejects.toThrow(refusal)
    } finally {
      await worker.end()
      await app.end()
    }
  })
})
