import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { bringBackCommitment } from '#src/core/commitments/actions/bringing-back.ts'
import { addEvidence } from '#src/core/commitments/actions/evidence.ts'
import {
  acceptCommitment,
  breakCommitment,
  confirmKept,
  declineCommitment,
  disputeKept,
  sayKept,
  warnEarly,
} from '#src/core/commitments/actions/keeping.ts'
import { changeProposal, nameOwner, proposeCommitment } from '#src/core/commitments/actions/proposals.ts'
import { describeDueDay, getStory, listPage, listTrackRecords } from '#src/core/commitments/actions/questions.ts'
import { askToRenegotiate, withdrawCommitment } from '#src/core/commitments/actions/renegotiation.ts'
import type { commitmentsApi } from '#src/core/commitments/api.ts'
import type { Commitment } from '#src/core/commitments/model/commitment.ts'

export const commitmentsRoutes: Routes<typeof commitmentsApi> = {
  list: listPage,
  reliability: listTrackRecords,
  dueDay: describeDueDay,
  propose: (act, { spaceId: _space, audience, ...draft }) => told(act, proposeCommitment(act, draft, audience)),
  get: (act, { id }) => getStory(act, id),
  change: (act, { id, spaceId: _space, ...changes }) => told(act, changeProposal(act, id, changes)),
  nameOwner: (act, { id, seatId }) => told(act, nameOwner(act, id, seatId)),
  accept: (act, { id, version }) => told(act, acceptCommitment(act, id, version)),
  decline: (act, { id, reason }) => told(act, declineCommitment(act, id, reason)),
  withdraw: (act, { id, reason }) => told(act, withdrawCommitment(act, id, reason)),
  bringBack: (act, { id }) => told(act, bringBackCommitment(act, id)),
  warn: (act, { id, ...warning }) => told(act, warnEarly(act, id, warning)),
  sayKept: (act, { id, ...fulfilment }) => told(act, sayKept(act, id, fulfilment)),
  confirm: (act, { id, note }) => told(act, confirmKept(act, id, note)),
  dispute: (act, { id, reason }) => told(act, disputeKept(act, id, reason)),
  break: (act, { id, ...breach }) => told(act, breakCommitment(act, id, breach)),
  renegotiate: (act, { id, spaceId: _space, ...terms }) => told(act, askToRenegotiate(act, id, terms)),
  addEvidence: (act, { params, query, body }) => addEvidence(act, { ...params, ...query, content: body }),
}

/** Every verb answers with the whole story, so that the page needs no second request. */
const told = async (act: Act, changed: Promise<Commitment>) => getStory(act, (await changed).id)
