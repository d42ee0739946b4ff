import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { sha256 } from '#src/core/ledger/actions.ts'
import { type ChainReport, startChainCheck } from '#src/core/ledger/model.ts'
import type { SpaceReading } from '#src/features/oversee/imports/actions/check-space.ts'
import { checkArchive, takeArchive } from '#src/features/oversee/imports/actions/take-archive.ts'
import type { importsApi } from '#src/features/oversee/imports/api.ts'
import { listImportedArchives, listImportedChains, listImportedEntries } from '#src/features/oversee/imports/store.ts'

export const importsRoutes: Routes<typeof importsApi> = {
  check: async (act, { body }) => {
    const { problems, archive, readings } = await checkArchive(act, body)
    return {
      problems: problems.map((problem) => ({ ...problem, values: { ...problem.values } })),
      problemCount: problems.length,
      madeAt: archive?.madeAt ?? null,
      madeBy: archive?.by.name ?? null,
      files: archive?.files.length ?? 0,
      spaces: readings.map(describe),
    }
  },
  take: async (act, { body }) => ({ spaces: [...(await takeArchive(act, body))] }),
  list: async (act, { spaceId }) => {
    const chains = await listImportedChains(act.db, spaceId)
    return (await listImportedArchives(act.db, spaceId)).map((one) => ({
      ...one,
      chains: chains
        .filter(({ archiveId }) => archiveId === one.id)
        .map(({ archiveId: _archive, originalSpace: _space, ...chain }) => chain),
    }))
  },
  verify: async (act, { spaceId }) => {
    const reports: ChainReport[] = []
    for (const { id, originalSpace } of await listImportedChains(act.db, spaceId))
      reports.push(await verifyImportedChain(act, { spaceId, id, originalSpace }))
    return reports.map((report) => ({ ...report, findings: [...report.findings] }))
  },
}

const describe = ({ space, parties, people }: SpaceReading) => ({
  kind: space.kind,
  name: space.name,
  parties: [...parties.values()].map(({ shortName }) => shortName),
  people: people.size,
  records: space.records,
  entries: space.entries,
  withoutContent: space.standing === 'administrator',
})

const pageLength = 1_000

async function verifyImportedChain(act: Act, chain: { spaceId: string; id: string; originalSpace: string }) {
  const check = startChainCheck({ audience: chain.id, space: chain.originalSpace, checkpoints: [] }, sha256)
  for (let after = 0; ; ) {
    const page = await listImportedEntries(act.db, chain.spaceId, { id: chain.id, after, limit: pageLength })
    for (const { entry, payload } of page) check.take(entry, payload)
    after = page.at(-1)?.entry.sequence ?? after
    if (page.length < pageLength) return check.finish()
  }
}
