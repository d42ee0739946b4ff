import { withEventMeta } from '@orpc/server'
import { type Act, enterSeat, inTransaction, type StreamAct } from '#src/core/acting/actions.ts'
import type { LiveEvent } from '#src/core/acting/model.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { listAudiences } from '#src/core/audiences/store.ts'
import { sha256 } from '#src/core/ledger/actions.ts'
import type { ledgerApi } from '#src/core/ledger/api.ts'
import { type ChainReport, type Checkpoint, startChainCheck } from '#src/core/ledger/model.ts'
import { listChain, listEntries, listHeads, type Recorded } from '#src/core/ledger/store.ts'
import { Refusal } from '#src/kit/refusal.ts'
import { isUuid } from '#src/kit/uuid.ts'

export const ledgerRoutes: Routes<typeof ledgerApi> = {
  list: async (act, { spaceId, audienceId, subjectKind, subjectId, seatId, limit, after }) => {
    const subject = subjectKind && subjectId ? { kind: subjectKind, id: subjectId } : undefined
    const recorded = await listEntries(act.db, spaceId, {
      audienceId,
      subject,
      seatId,
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
  follow: async (act, { seat }) => {
    const { personId, sessionId, keyId } = act.caller
    // A stream names its seat in the address, since a browser sends no header with it; it must be one of the caller's, and the
    // very one of a key.
    if (act.caller.keyId !== undefined && act.caller.seatId !== seat) throw new Refusal('forbidden', 'no-seat')
    await inTransaction(act, act.caller, { readOnly: true }, (inner) =>
      enterSeat(inner, { ...act.caller, personId, seatId: seat }, undefined),
    )
    return followFeed(act, { seatId: seat, sessionId, keyId })
  },
}

/** A feed's events as an iterator that waits for the next one and ends when the reader is gone. */
async function* followFeed(
  act: StreamAct,
  who: { seatId: string; sessionId: string | undefined; keyId: string | undefined },
): AsyncGenerator<LiveEvent, void> {
  const waiting: LiveEvent[] = []
  let isOver = false
  let ring = () => {}
  const end = () => {
    isOver = true
    ring()
  }
  act.signal?.addEventListener('abort', end, { once: true })
  const stop = await act.services.feed.follow({
    ...who,
    lastEventId: act.lastEventId,
    send: (event, position) => {
      waiting.push(withEventMeta(event, { id: position }))
      ring()
    },
    end,
  })
  try {
    while (!isOver || waiting.length > 0) {
      const next = waiting.shift()
      if (next) yield next
      else await new Promise<void>((resolve) => (ring = resolve))
    }
  } finally {
    stop()
  }
}

const pageLength = 1000

async function verifyStoredChain(
  act: Act,
  { spaceId, audience, checkpoints }: { spaceId: string; audience: string; checkpoints: readonly Checkpoint[] },
) {
  const check = startChainCheck({ audience, space: spaceId, checkpoints }, sha256)
  for (let after = 0; ; ) {
    const page = await listChain(act.db, spaceId, audience, after, pageLength)
    for (const { entry, payload } of page) check.take(entry, payload)
    after = page.at(-1)?.entry.sequence ?? after
    if (page.length < pageLength) return check.finish()
  }
}

const present = ({ entry, payload }: Recorded) => ({ ...entry, payload: payload.payload, erased: payload.erased })

function parseCursor(text: string) {
  const [at, audience, sequence] = text.split('_')
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(at ?? '') || !isUuid(audience ?? '') || !/^\d{1,15}$/.test(sequence ?? ''))
    throw new Refusal('invalid', undefined, [{ path: 'after', code: 'unknown' }])
  return { at: String(at), audience: String(audience), sequence: Number(sequence) }
}
