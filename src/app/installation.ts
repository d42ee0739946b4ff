import { createHmac, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import { ensurePerson } from '#src/app/identify.ts'
import { isLoopback } from '#src/app/links.ts'
import type { Installation } from '#src/core/acting/actions.ts'
import type { Database } from '#src/core/acting/store.ts'
import { findAccountByEmail } from '#src/platform/auth/store.ts'

export interface InstallationOptions {
  readonly secret: string
  readonly publicUrl: () => string
  readonly mailWorks: boolean
  /** Whether others than this machine can reach it: then it has to be claimed first. */
  readonly isExposed: boolean
  readonly sample: boolean
  readonly version: string
  readonly database: Database
  readonly worker: Database
  readonly authPool: Pool
}

/** The installation as a whole. Once it is claimed it stays claimed, so that is asked no more. */
export function createInstallation(options: InstallationOptions): Installation {
  const { worker } = options
  const claimToken = createHmac('sha256', `${options.secret}/claim`).update('operator').digest('base64url').slice(0, 32)
  let isClaimed = false

  async function hasOperator(): Promise<boolean> {
    if (!isClaimed)
      isClaimed = (await sql<{ has: boolean }>`select guard.has_operator() as has`.execute(worker)).rows[0]?.has ?? false
    return isClaimed
  }

  return {
    hasOperator,
    isLocked: async () => options.isExposed && !(await hasOperator()),
    claimLink() {
      const link = new URL('/claim', options.publicUrl())
      // Behind the hash, so that it is never sent before the page posts it.
      link.hash = claimToken
      return link.href
    },
    isClaimToken: (token) => token.length === claimToken.length && timingSafeEqual(Buffer.from(token), Buffer.from(claimToken)),
    async describe() {
      const { sample, mailWorks, version } = options
      const claimed = await hasOperator()
      return {
        claimed: claimed || !options.isExposed,
        sample,
        mailWorks,
        version,
        onlyOnThisMachine: isLoopback(options.publicUrl()),
      }
    },
    async makeOperator(email) {
      const account = await findAccountByEmail(options.authPool, email)
      if (!account) throw new Error('The account that was just created cannot be found.')
      const personId = await ensurePerson(options, { accountId: account.id, email, name: account.name, locale: account.locale })
      await sql`select guard.add_operator(${personId}::uuid, true)`.execute(worker)
    },
  }
}
