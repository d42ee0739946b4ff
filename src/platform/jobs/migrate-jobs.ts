import { setTimeout as pause } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { PgBoss } from 'pg-boss'

export type JobsMigration = Readonly<{
  /** Connection of the role that owns the schema. */
  owner: ClientConfig
  /** The role that works, as it is called in the database. */
  workerRole: string
  /** The names of all jobs. Those that a former version knew stay, so that what waits in them is not lost. */
  names: readonly string[]
}>

/** pg-boss's own: it hands out scheduled jobs through this queue. */
const schedulingQueue = '__pgboss__send-it'

/**
 * One waiting job for an id: asking twice for the same work before it began is one work. A failed job is tried again for about half
 * a day, with growing pauses; one whose process died is taken up again when its heartbeat has stayed out.
 */
const queueOptions = {
  retryLimit: 20,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 900,
  heartbeatSeconds: 30,
  notify: true,
}

/** Creates or upgrades what pg-boss needs, and lets the worker use it. After the SQL migrations, under their lock; safe to repeat. */
export async function migrateJobs({ owner, workerRole, names }: JobsMigration): Promise<void> {
  const boss = new PgBoss({
    ...settingsOf(owner),
    schema: 'jobs',
    createSchema: false,
    migrate: true,
    supervise: false,
    schedule: false,
    bamIntervalSeconds: 10,
    max: 2,
  })
  const problems: Error[] = []
  boss.on('error', (problem) => problems.push(problem))
  try {
    await boss.start()
    await boss.createQueue(schedulingQueue)
    for (const name of names) {
      await boss.createQueue(name, { policy: 'short', ...queueOptions })
      await boss.updateQueue(name, queueOptions)
    }
    await waitForIndexes(boss)
  } finally {
    await boss.stop({ graceful: false })
  }
  if (problems[0]) throw problems[0]
  await grantToWorker(owner, workerRole)
}

/** An upgrade builds large indexes beside the running work, one after the other. */
async function waitForIndexes(boss: PgBoss): Promise<void> {
  for (;;) {
    const states = await boss.getBamStatus()
    const failed = states.find(({ status, count }) => status === 'failed' && count > 0)
    if (failed) throw new Error('An index of the job tables could not be built.')
    if (!states.some(({ status, count }) => status !== 'completed' && count > 0)) return
    await pause(500)
  }
}

/**
 * Rows, no structure: the worker can neither change the tables nor their functions. `create_queue` runs with the worker's own rights,
 * which are enough for a row; pg-boss calls it at every start for its scheduling.
 */
async function grantToWorker(owner: ClientConfig, workerRole: string): Promise<void> {
  const client = new Client(owner)
  await client.connect()
  try {
    const role = client.escapeIdentifier(workerRole)
    await client.query(`
      grant select on jobs.version, jobs.subscription, jobs.bam to ${role};
      grant update (cron_on, flow_on, reindex_on, monitor_backoff_on) on jobs.version to ${role};
      grant execute on function jobs.job_now, jobs.create_queue to ${role};
      grant select, insert, update on jobs.queue to ${role};
      grant select, insert, update, delete on jobs.job, jobs.job_common, jobs.job_dependency, jobs.schedule to ${role};
      grant select, insert, delete on jobs.warning to ${role}`)
  } finally {
    await client.end()
  }
}

/** pg-boss knows the settings of `pg` one by one. */
export function settingsOf(connection: ClientConfig) {
  const { host, port, user, password, database, ssl, connectionString } = connection
  const given = { host, port, user, password, database, ssl, connectionString }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
