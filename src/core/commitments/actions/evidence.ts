import { type Act, enterSeat, inTransaction, type StreamAct } from '#src/core/acting/actions.ts'
import { insertEvent } from '#src/core/commitment-events/store.ts'
import type { Commitment } from '#src/core/commitments/model/commitment.ts'
import { canAddEvidence } from '#src/core/commitments/policy.ts'
import { findCommitment, lockCommitment } from '#src/core/commitments/store.ts'
import { addFile } from '#src/core/files/actions.ts'
import { type Content, longestFile } from '#src/core/files/api.ts'
import type { FileRecord } from '#src/core/files/model.ts'
import { allow, found, Refusal } from '#src/kit/refusal.ts'

export interface Upload {
  readonly spaceId: string
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly content: Content
}

/**
 * Adds a file to a commitment. The bytes are taken between two transactions: a slow sender must hold no database connection, and
 * who may not add anything is refused before a byte is kept.
 */
export async function addEvidence(act: StreamAct, { spaceId, id, name, mediaType, content }: Upload): Promise<FileRecord> {
  await inTransaction(act, act.caller, { readOnly: true }, async (entering) => {
    const inside = await enterSeat(entering, act.caller, spaceId)
    allowEvidence(inside, await findCommitment(inside.db, spaceId, id))
  })
  if (!(Symbol.asyncIterator in content)) throw new Refusal('invalid', undefined, [{ path: 'body', code: 'required' }])
  const kept = await act.services.files.put(content, { maxBytes: longestFile })
  if (!kept.ok) throw new Refusal('too-large')
  return inTransaction(act, act.caller, { readOnly: false }, async (entering) => {
    const inside = await enterSeat(entering, act.caller, spaceId)
    const commitment = allowEvidence(inside, await lockCommitment(inside.db, spaceId, id))
    const about = { kind: 'commitment', id }
    const file = await addFile(inside, {
      about,
      audienceId: commitment.audienceId,
      content: { name, mediaType, hash: kept.hash, size: kept.size },
    })
    const at = inside.now.toString()
    const details = { fileId: file.id, name: file.name, hash: file.hash }
    await insertEvent(inside.db, commitment, { kind: 'evidence-added', seatId: inside.actor.seatId, at, reason: '', details })
    return file
  })
}

function allowEvidence(act: Act, commitment: Commitment | undefined): Commitment {
  const known = found(commitment)
  allow(canAddEvidence(act.actor, known))
  return known
}
