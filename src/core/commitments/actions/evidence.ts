import type { StreamAct } from '#src/core/acting/actions.ts'
import { insertEvent } from '#src/core/commitment-events/store.ts'
import { canAddEvidence } from '#src/core/commitments/policy.ts'
import { lockCommitment } from '#src/core/commitments/store.ts'
import { addUploadedFile, type Upload } from '#src/core/files/actions.ts'
import type { FileRecord } from '#src/core/files/model.ts'
import { allow, found } from '#src/kit/refusal.ts'

/** Adds a file to a commitment, and says so in its story. */
export const addEvidence = (act: StreamAct, upload: Upload): Promise<FileRecord> =>
  addUploadedFile(act, upload, {
    place: async (inside, { spaceId, id }) => {
      const commitment = found(await lockCommitment(inside.db, spaceId, id))
      allow(canAddEvidence(inside.actor, commitment))
      return { about: { kind: 'commitment', id }, audienceId: commitment.audienceId }
    },
    afterwards: async (inside, file) => {
      const commitment = { spaceId: file.spaceId, audienceId: file.audienceId, id: file.about.id }
      const at = inside.now.toString()
      const details = { fileId: file.id, name: file.name, hash: file.hash }
      await insertEvent(inside.db, commitment, { kind: 'evidence-added', seatId: inside.actor.seatId, at, reason: '', details })
    },
  })
