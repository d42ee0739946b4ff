import type { ClientConfig } from 'pg'
import { type Job as BossJob, PgBoss } from 'pg-boss'
import { settingsOf } from '#src/platform/jobs/migrate-jobs.ts'

export type JobsOptions = Readonly<{
  /** Connection of the worker role. */
  connection: ClientConfig
  log: { warn(details: object, message: string): void; error(details: object, message: string): void }
}>

/** A job carries an id and nothing else: what to do follows from the row as it is when the job runs. A scheduled one has none. */
export type Job = Readonly<{
  id: string | undefined
  /** 1 at first; more when it failed before. */
  attempt: number
  /** Aborted when the job takes too long or the program stops waiting for it. */
  signal: AbortSignal
}>

/** May run more than once for one job, should a process die at its end: doing it again must do no harm. */
export type JobHandler = (job: Job) => Promise<void>

export type Jobs = Readonly<{
  /** Does the jobs of a name, one at a time in this process. A job whose handler throws is tried again later. */
  work(name: string, handler: JobHandler): Promise<void>
  /** Asks for a job. Asking again before it began changes nothing. */
  send(name: string, job: { id: string }): Promise<void>
  /** Asks for a job again and again, by a cron expression in UTC. Once for all processes. */
  schedule(name: string, cron: string): Promise<void>
  /** Takes no new jobs and waits for those that run, 30 seconds at most; what is cut off is tried again by another process. */
  stop(): Promise<void>
}>

type Data = Readonly<{ id?: string }> | null

/** Background work in the database, for one process of many. The tables must be there already: it changes none. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const boss = await startBoss(options)
  return {
    async work(name, handler) {
      const workers: string[] = []
      const polling = { batchSize: 1, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 10 }
      const worker = await boss.work<Data>(name, polling, async ([job]) => {
        // Otherwise it would pause after each job, also when more of them wait.
        for (const id of workers) boss.notifyWorker(id)
        if (job) await run(job, handler, options.log)
      })
      workers.push(worker)
    },
    async send(name, { id }) {
      await boss.send(name, { id }, { singletonKey: id })
    },
    schedule: (name, cron) => boss.schedule(name, cron, null, { tz: 'UTC' }),
    stop: () => boss.stop({ graceful: true, timeout: 30_000 }),
  }
}

async function startBoss({ connection, log }: JobsOptions): Promise<PgBoss> {
  const boss = new PgBoss({
    ...settingsOf(connection),
    schema: 'jobs',
    application_name: 'jobs',
    max: 4,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    // Both are the owner's business: rebuilding indexes, and looking at other sessions.
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', (error) => log.error({ err: error }, 'Background work met a problem.'))
  boss.on('warning', ({ message }) => log.warn({}, message))
  try {
    return await boss.start()
  } catch (error) {
    // Half of it may run already.
    await boss.stop({ graceful: false })
    throw error
  }
}

async function run(
  { name, data, signal, retryCount }: BossJob<Data>,
  handler: JobHandler,
  log: JobsOptions['log'],
): Promise<void> {
  const attempt = retryCount + 1
  try {
    await handler({ id: data?.id, attempt, signal })
  } catch (error) {
    log.error({ job: name, id: data?.id, attempt, err: error }, 'A job failed; it is tried again later.')
    // The table keeps the kind of error where people look for it; the whole is in the log alone, since it may hold contents.
    throw new Error(error instanceof Error ? error.name : 'unknown')
  }
}
