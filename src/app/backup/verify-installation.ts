import { sql } from 'kysely'
import { parseIntoClientConfig } from 'pg-connection-string'
import type { Tables } from '#src/core/acting/tables.generated.ts'
import { asGuardListContents } from '#src/core/files/store.ts'
import { sha256 } from '#src/core/ledger/actions.ts'
import { type ChainCheck, type ChainFinding, startChainCheck } from '#src/core/ledger/model.ts'
import { asGuardReadEveryEntry } from '#src/core/ledger/store.ts'
import { hashFile } from '#src/platform/database/backup/manifest.ts'
import { openKysely, openPool } from '#src/platform/database/pool.ts'
import { roleName } from '#src/platform/database/roles.ts'
import { contentPath } from '#src/platform/files/folder-store.ts'

export interface Verification {
  readonly chains: number
  readonly entries: number
  readonly findings: readonly ChainFinding[]
  readonly contents: number
  /** Files that records name and that are gone or no longer what they were. */
  readonly damagedContents: readonly string[]
}

export interface Installed {
  readonly ownerUrl: string
  readonly rolePrefix: string
  readonly filesFolder: string
}

/** Recomputes every chain of the installation and the hash of every file that a record names. */
export async function verifyInstallation({ ownerUrl, rolePrefix, filesFolder }: Installed): Promise<Verification> {
  const pool = openPool({ connection: parseIntoClientConfig(ownerUrl), size: 1, name: 'verify' })
  const database = openKysely<Tables>(pool)
  try {
    return await database
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (db) => {
        await sql`set local role ${sql.id(roleName(rolePrefix, 'guard'))}`.execute(db)
        const ledger = await verifyChains(db)
        const contents = await asGuardListContents(db)
        const damagedContents: string[] = []
        for (const { hash, name } of contents) {
          const found = await hashFile(contentPath(filesFolder, hash)).catch(() => undefined)
          if (found !== hash) damagedContents.push(name)
        }
        return { ...ledger, contents: contents.length, damagedContents }
      })
  } finally {
    await pool.end()
  }
}

async function verifyChains(db: Parameters<typeof asGuardReadEveryEntry>[0]) {
  const findings: ChainFinding[] = []
  let [chains, entries] = [0, 0]
  let current: { audience: string; space: string; check: ChainCheck } | undefined
  const close = () => {
    if (current) findings.push(...current.check.finish().findings)
  }
  for await (const { entry, payload } of asGuardReadEveryEntry(db)) {
    const { audience, space } = entry
    if (current?.audience !== audience || current.space !== space) {
      close()
      current = { audience, space, check: startChainCheck({ audience, space, checkpoints: [] }, sha256) }
      chains += 1
    }
    current.check.take(entry, payload)
    entries += 1
  }
  close()
  return { chains, entries, findings }
}
