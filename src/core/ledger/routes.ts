import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { listAudiences } from '#src/core/audiences/store.ts'
import { sha256 } from '#src/core/ledger/actions.ts'
import type { ledgerApi } from '#src/core/ledger/api.ts'
import { type ChainReport, type Checkpoint, verifyChain } from '#src/core/ledger/model.ts'
import { listChain, listEntries, listHeads, type Recorded } from '#src/core/ledger/store.ts'
import { Refusal } from '#src/kit/refusal.ts'

export const ledgerRoutes: Routes<typeof ledgerApi> = {
  list: async (act, { spaceId, audienceId, subjectKind, subjectId, limit, after }) => {
    const subject = subjectKind && subjectId ? { kind: subjectKind, id: subjectId } : undefined
    const recorded = await listEntries(act.db, spaceId, {
      audienceId,
      subject,
      before: after === undefined ? undefined : parseCursor(after),
      limit: limit + 1,
    })
    const page = recorded.slice(0, limit)
    const last = recorded.length > limit ? page.at(-1) : undefined
    return { entries: page.map(present), next: last ? `${last.entry.at}_${last.entry.audience}_${last.entry.sequence}` : null }
  },
  verify: async (act, { spaceId, checkpoints }) => {
    const reports: ChainReport[] = []
    for (const { id } of await listAudiences(act.db, spaceId))
      reports.push(await verifyStoredChain(act, { spaceId, audience: id, checkpoints }))
    return reports.map((report) => ({ ...report, findings: [...report.findings] }))
  },
  takeCheckpoint: async (act, { spaceId }) => {
    const heads = await listHeads(act.db, spaceId)
    const checkpoints = heads.map((head) => ({
      space: spaceId,
      audience: head.audience_id,
      sequence: head.sequence,
      hash: head.hash,
      at: head.recorded_at,
    }))
    return { format: 'entente-checkpoint-1' as const, takenAt: act.now.toString(), checkpoints }
  },
}

const pageLength = 5000

async function verifyStoredChain(
  act: Act,
  { spaceId, audience, checkpoints }: { spaceId: string; audience: string; checkpoints: readonly Checkpoint[] },
) {
  const recorded: Recorded[] = []
  for (;;) {
    const page = await listChain(act.db, spaceId, audience, recorded.at(-1)?.entry.sequence ?? 0, pageLength)
    recorded.push(...page)
    if (page.length < pageLength) break
  }
  const payloads = new Map(recorded.map(({ entry, payload }) => [entry.sequence, payload]))
  return verifyChain({ audience, entries: recorded.map(({ entry }) => entry), payloads, checkpoints }, sha256)
}

const present = ({ entry, payload }: Recorded) => ({ ...entry, payload: payload.payload, erased: payload.erased })

function parseCursor(text: string) {
  const [at, audience, sequence] = text.split('_')
  if (!at || !audience || !/^\d+$/.test(sequence ?? ''))
    throw new Refusal('invalid', undefined, [{ path: 'after', code: 'unknown' }])
  return { at, audience, sequence: Number(sequence) }
}
