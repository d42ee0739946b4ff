import type { Act } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Estimate } from '#src/features/oversee/estimates/model.ts'
import { canEstimate } from '#src/features/oversee/estimates/policy.ts'
import { deleteEstimate, findEstimate, insertEstimate, updateEstimate } from '#src/features/oversee/estimates/store.ts'
import { allow, found } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

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
  record(act, 'estimate.written', {
    audienceId,
    subject: { kind: 'estimate', id: estimate.id },
    payload: { amount, currency, basis },
  })
  return estimate
}

export async function removeEstimate(act: Act): Promise<void> {
  const spaceId = found(act.actor.spaceId)
  const { id, audienceId } = found(await findEstimate(act.db, spaceId))
  allow(canEstimate(act.actor))
  await deleteEstimate(act.db, spaceId, id)
  record(act, 'estimate.removed', { audienceId, subject: { kind: 'estimate', id }, payload: {} })
}
