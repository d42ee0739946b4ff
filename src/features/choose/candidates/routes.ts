import type { Routes } from '#src/core/acting/routes.ts'
import {
  addCandidate,
  addTrackRecord,
  changeCandidate,
  enterView,
  moveOnBoard,
  removeTrackRecord,
  restoreTrackRecord,
  setFigure,
} from '#src/features/choose/candidates/actions.ts'
import type { candidatesApi } from '#src/features/choose/candidates/api.ts'
import {
  findCandidate,
  listCandidates,
  listFigures,
  listKnownPartnerships,
  listMoves,
  listRecordRemovals,
  listTrackRecords,
  listViews,
} from '#src/features/choose/candidates/store.ts'
import { findSelection } from '#src/features/choose/selections/store.ts'
import { found } from '#src/kit/refusal.ts'
import { canBeUndone } from '#src/kit/undo.ts'

const done = { done: true } as const

export const candidatesRoutes: Routes<typeof candidatesApi> = {
  list: async (act, { spaceId, selectionId }) => {
    found(await findSelection(act.db, spaceId, selectionId))
    const candidates = await listCandidates(act.db, spaceId, selectionId)
    const ids = candidates.map(({ id }) => id)
    const moves = await listMoves(act.db, spaceId, ids)
    const records = await listTrackRecords(act.db, spaceId, ids)
    const removed = await listRecordRemovals(act.db, spaceId, ids)
    const figures = await listFigures(act.db, spaceId, ids)
    const views = await listViews(act.db, spaceId, ids)
    return candidates.map((one) => ({
      ...one,
      moves: moves.filter(({ candidateId }) => candidateId === one.id).map(({ candidateId: _of, ...move }) => move),
      trackRecords: records.filter(({ candidateId }) => candidateId === one.id),
      removedRecords: removed.flatMap(({ candidateId, removedAt, ...gone }) =>
        candidateId === one.id && removedAt !== null && canBeUndone(removedAt, act.now) ? [{ ...gone, removedAt }] : [],
      ),
      figures: figures.filter(({ candidateId }) => candidateId === one.id).map(({ candidateId: _of, ...figure }) => figure),
      views: views
        .filter(({ candidateId }) => candidateId === one.id)
        .map((view) => ({ ...view, ratings: { ...view.ratings } })),
    }))
  },
  add: async (act, { spaceId: _space, selectionId, ...wished }) => ({ id: await addCandidate(act, selectionId, wished) }),
  change: async (act, { spaceId: _space, id, ...words }) => {
    await changeCandidate(act, id, words)
    return done
  },
  move: async (act, { id, to, reason }) => {
    await moveOnBoard(act, id, { to, reason })
    return done
  },
  knownPartnerships: async (act, { spaceId, id }) => {
    const { organisationId } = found(await findCandidate(act.db, spaceId, id))
    return organisationId === null ? [] : listKnownPartnerships(act.db, organisationId)
  },
  addTrackRecord: async (act, { spaceId: _space, id, ...wished }) => ({ id: await addTrackRecord(act, id, wished) }),
  removeTrackRecord: async (act, { id, recordId }) => {
    await removeTrackRecord(act, { id, recordId })
    return done
  },
  restoreTrackRecord: async (act, { id, recordId }) => {
    await restoreTrackRecord(act, { id, recordId })
    return done
  },
  setFigure: async (act, { id, criterion, value, evidence }) => {
    await setFigure(act, { candidateId: id, criterion, value, evidence })
    return done
  },
  enterView: async (act, { id, ratings, saidBy, saidOn }) => {
    await enterView(act, id, { ratings, saidBy, saidOn })
    return done
  },
}
