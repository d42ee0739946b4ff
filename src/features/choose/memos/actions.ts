import type { Act } from '#src/core/acting/actions.ts'
import { roundState } from '#src/core/rounds/model/round.ts'
import { findRound, listRevealedAnswers } from '#src/core/rounds/store.ts'
import { listMembers } from '#src/core/spaces/store.ts'
import { findDisagreement } from '#src/features/choose/assessments/model/disagreement.ts'
import { runDraws, tableDraws, usualSamples } from '#src/features/choose/assessments/model/draws.ts'
import { leadLosses } from '#src/features/choose/assessments/model/lead.ts'
import { rankTable } from '#src/features/choose/assessments/model/ranking.ts'
import { readAssessors, type Said } from '#src/features/choose/assessments/model/reading.ts'
import { type AssessmentTable, assessmentTable, withoutBroken } from '#src/features/choose/assessments/model/table.ts'
import { listAssessments } from '#src/features/choose/assessments/store.ts'
import { isInRunning } from '#src/features/choose/candidates/model.ts'
import { listCandidates, listFigures, listMoves, listTrackRecords } from '#src/features/choose/candidates/store.ts'
import { describeChecks } from '#src/features/choose/diligence/actions.ts'
import type { MemoMatter } from '#src/features/choose/memos/model/memo.ts'
import { findSelection, listCriteriaVersions } from '#src/features/choose/selections/store.ts'
import { found } from '#src/kit/refusal.ts'

/** Everything a memo says, as the acting seat sees it; ranked in the same way and with the same draws as on the screen. */
export async function gatherMatter(act: Act, id: string): Promise<MemoMatter> {
  const spaceId = found(act.actor.spaceId)
  const selection = found(await findSelection(act.db, spaceId, id))
  const criteria = (await listCriteriaVersions(act.db, spaceId, id))[0]?.criteria ?? []
  const listed = await listCandidates(act.db, spaceId, id)
  const ids = listed.map((one) => one.id)
  const figures = await listFigures(act.db, spaceId, ids)
  const running = listed.filter(isInRunning)
  const assessors = readAssessors(criteria, await listSaid(act, spaceId, id))
  const whole = assessmentTable({ criteria, candidates: running, assessors, figures })
  const people = (await listMembers(act.db, spaceId)).map(({ seatId, name }) => ({ seatId, name }))
  return {
    selection,
    criteria,
    people,
    now: act.now.toString(),
    candidates: await describeCandidates(act, spaceId, listed),
    checks: await describeChecks(act, spaceId, ids),
    disagreement: findDisagreement(criteria, running, assessors),
    ...rank(withoutBroken(whole)),
  }
}

function rank(table: AssessmentTable): Pick<MemoMatter, 'table' | 'ranking' | 'firsts' | 'losses' | 'samples'> {
  const samples = usualSamples
  if (table.candidates.length === 0 || table.leaves.length === 0)
    return { table, ranking: null, firsts: [], losses: [], samples }
  const { ranks } = runDraws(tableDraws(table), table.weights)
  const firsts = ranks.map((row) => row[0] ?? 0)
  return { table, ranking: rankTable(table, table.weights), firsts, losses: leadLosses(table, table.weights), samples }
}

async function listSaid(act: Act, spaceId: string, selectionId: string): Promise<Said[]> {
  const said: Said[] = []
  for (const { roundId } of await listAssessments(act.db, spaceId, selectionId)) {
    const round = await findRound(act.db, spaceId, roundId)
    if (!round || roundState(round) !== 'revealed') continue
    for (const { seatId, answers } of await listRevealedAnswers(act.db, spaceId, roundId))
      if (seatId !== null) said.push({ content: round.content, seatId, answers })
  }
  return said
}

async function describeCandidates(act: Act, spaceId: string, listed: Awaited<ReturnType<typeof listCandidates>>) {
  const ids = listed.map(({ id }) => id)
  const moves = await listMoves(act.db, spaceId, ids)
  const records = await listTrackRecords(act.db, spaceId, ids)
  return listed.map((one) => ({
    ...one,
    moves: moves.filter(({ candidateId }) => candidateId === one.id),
    trackRecords: records.filter(({ candidateId }) => candidateId === one.id),
    removedRecords: [],
    figures: [],
    views: [],
  }))
}
