import { z } from 'zod'
import type { Act } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import { record } from '#src/core/ledger/actions.ts'
import { listEntries } from '#src/core/ledger/store.ts'
import type { Estimate } from '#src/features/oversee/estimates/model.ts'
import { canEstimate } from '#src/features/oversee/estimates/policy.ts'
import { deleteEstimate, findEstimate, insertEstimate, updateEstimate } from '#src/features/oversee/estimates/store.ts'
import { allow, found, Refusal } from '#src/kit/refusal.ts'
import { canBeUndone } from '#src/kit/undo.ts'
import { newId } from '#src/platform/database/new-id.ts'

const verbs = { written: 'estimate.written', removed: 'estimate.removed', restored: 'estimate.restored' } as const

export interface Figure {
  readonly amount: string
  readonly currency: string
  readonly basis: string
}

/** Writes the organisation's estimate anew. It lies in the partnership's space, for the organisation's participants alone. */
export async function writeEstimate(act: Act, { amount, currency, basis }: Figure): Promise<Estimate> {
  const spaceId = found(act.actor.spaceId)
  allow(canEstimate(act.actor))
  const audienceId = await openAudience(act, { kind: 'organisation' })
  const before = await findEstimate(act.db, spaceId)
  const figure = { amount, currency, basis, writtenBy: act.actor.seatId, writtenAt: act.now.toString() }
  const estimate = { id: before?.id ?? newId(), audienceId, ...figure }
  await (before ? updateEstimate(act.db, spaceId, estimate) : insertEstimate(act.db, spaceId, estimate))
  record(act, verbs.written, {
    audienceId,
    subject: { kind: 'estimate', id: estimate.id },
    payload: { amount, currency, basis },
  })
  return estimate
}

export async function removeEstimate(act: Act): Promise<void> {
  const spaceId = found(act.actor.spaceId)
  const { id, audienceId, amount, currency, basis } = found(await findEstimate(act.db, spaceId))
  allow(canEstimate(act.actor))
  await deleteEstimate(act.db, spaceId, id)
  const payload = { amount, currency, basis }
  record(act, verbs.removed, { audienceId, subject: { kind: 'estimate', id }, payload })
}

/** Writes the figure again that was taken back last. */
export async function restoreEstimate(act: Act): Promise<Estimate> {
  const spaceId = found(act.actor.spaceId)
  allow(canEstimate(act.actor))
  const { removedAt, audienceId, ...figure } = found(await findRemoval(act))
  if (!canBeUndone(removedAt, act.now)) throw new Refusal('gone')
  const estimate = { ...figure, id: newId(), audienceId, writtenBy: act.actor.seatId, writtenAt: act.now.toString() }
  await insertEstimate(act.db, spaceId, estimate)
  record(act, verbs.restored, { audienceId, subject: { kind: 'estimate', id: estimate.id }, payload: figure })
  return estimate
}

export interface RemovedEstimate extends Figure {
  readonly audienceId: string
  readonly removedAt: string
}

/** What the acting seat can bring back, where there is no estimate now. */
export async function findRestorableEstimate(act: Act): Promise<RemovedEstimate | undefined> {
  if (!canEstimate(act.actor)) return undefined
  const removal = await findRemoval(act)
  return removal && canBeUndone(removal.removedAt, act.now) ? removal : undefined
}

const figure = z.object({ amount: z.string(), currency: z.string(), basis: z.string() })

/** The ledger keeps the figure that was taken back; where its words were erased, nothing comes back. */
async function findRemoval(act: Act): Promise<RemovedEstimate | undefined> {
  const [latest] = await listEntries(act.db, found(act.actor.spaceId), {
    kind: 'estimate',
    verbs: Object.values(verbs),
    limit: 1,
  })
  const told = figure.safeParse(latest?.payload.payload)
  if (latest?.entry.verb !== verbs.removed || !told.success) return undefined
  return { ...told.data, audienceId: latest.entry.audience, removedAt: latest.entry.at }
}
