import type { Server } from '#src/app/server.ts'
import { openDueOccurrences } from '#src/core/commitments/jobs.ts'
import { purgeDeleted, removeUnneededContents } from '#src/core/files/jobs.ts'
import { revealDueRounds } from '#src/core/rounds/jobs.ts'
import { revealDueViews } from '#src/features/choose/candidate-questions/jobs.ts'
import { forgetOldNews, sendDigests, spreadNews } from '#src/features/oversee/notifications/jobs.ts'
import { removeExpiredSamples } from '#src/features/oversee/sample/jobs.ts'
import type { Config } from '#src/platform/config/config.ts'
import { connectAs } from '#src/platform/database/roles.ts'
import { startJobs } from '#src/platform/jobs/jobs.ts'
import { repeat } from '#src/platform/jobs/repeat.ts'
import type { Log } from '#src/platform/log/log.ts'

export interface Background {
  stop(): Promise<void>
}

/** The regular work of the program, shared by all processes on one database. */
export async function startBackground({
  ownerUrl,
  config,
  server,
  log,
}: {
  ownerUrl: string
  config: Config
  server: Server
  log: Log
}): Promise<Background> {
  const jobs = await startJobs({ connection: connectAs(ownerUrl, config.databaseRolePrefix, 'worker'), log })
  await jobs.work('clean-up', async () => {
    await server.auth.deleteExpired()
    await server.mail.deleteOld()
    await removeExpiredSamples(server.services.worker)
    await forgetOldNews(server.services)
    await purgeDeleted(server.services)
    await removeUnneededContents(server.services)
  })
  await jobs.schedule('clean-up', '17 3 * * *')
  await jobs.work('open-due-occurrences', () => openDueOccurrences(server.services))
  await jobs.schedule('open-due-occurrences', '7 * * * *')
  await jobs.work('reveal-due-rounds', async () => {
    await revealDueRounds(server.services)
    await revealDueViews(server.services)
  })
  await jobs.schedule('reveal-due-rounds', '* * * * *')
  await jobs.work('send-digests', () => sendDigests(server.services))
  await jobs.schedule('send-digests', '*/10 * * * *')
  // News is worth little when it is late: what the ledger holds is read on every few seconds, by one process at a time.
  const news = repeat(() => spreadNews(server.services), { pauseMilliseconds: 2000, log })
  return {
    async stop() {
      await news.stop()
      await jobs.stop()
    },
  }
}
