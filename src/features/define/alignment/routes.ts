import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { type Round, roundState } from '#src/core/rounds/model/round.ts'
import { findRound, listRoundsById } from '#src/core/rounds/store.ts'
import { findAlignmentMeasure, openAlignment, readOutcome, takeUp } from '#src/features/define/alignment/actions.ts'
import type { alignmentsApi } from '#src/features/define/alignment/api.ts'
import type { Alignment } from '#src/features/define/alignment/model/alignment.ts'
import { canTakeUp } from '#src/features/define/alignment/policy.ts'
import { findAlignment, listAlignments } from '#src/features/define/alignment/store.ts'
import { found } from '#src/kit/refusal.ts'

export const alignmentsRoutes: Routes<typeof alignmentsApi> = {
  list: async (act, { spaceId }) => {
    const alignments = await listAlignments(act.db, spaceId)
    const ids = alignments.map(({ roundId }) => roundId)
    const rounds = new Map((await listRoundsById(act.db, spaceId, ids)).map((round) => [round.id, round]))
    return alignments.map((one) => present(act, one, found(rounds.get(one.roundId))))
  },
  get: async (act, { spaceId, id }) => {
    const { alignment, round } = await getBoth(act, spaceId, id)
    return {
      ...present(act, alignment, round),
      outcome: roundState(round) === 'revealed' ? await presentOutcome(act, alignment, round) : null,
    }
  },
  open: async (act, { spaceId, ...wished }) => presentOne(act, spaceId, await openAlignment(act, wished)),
  takeUp: async (act, { spaceId, id }) => {
    await takeUp(act, id)
    return presentOne(act, spaceId, id)
  },
}

async function getBoth(act: Act, spaceId: string, id: string) {
  const alignment = found(await findAlignment(act.db, spaceId, id))
  return { alignment, round: found(await findRound(act.db, spaceId, alignment.roundId)) }
}

async function presentOne(act: Act, spaceId: string, id: string) {
  const { alignment, round } = await getBoth(act, spaceId, id)
  return present(act, alignment, round)
}

function present(act: Act, alignment: Alignment, round: Round) {
  const { title, seriesId, wave, revealedAt, dueAt } = round
  const state = roundState(round)
  return {
    ...alignment,
    objectives: [...alignment.objectives],
    seriesId,
    wave,
    title,
    state,
    revealedAt,
    dueAt,
    you: { takeUp: state === 'revealed' && canTakeUp(act.actor, alignment) },
  }
}

async function presentOutcome(act: Act, alignment: Alignment, round: Round) {
  const { views, conflicts, score, concordance } = await readOutcome(act, alignment, round)
  return {
    views: views.map((view) => ({
      ...view,
      claims: [...view.claims],
      objectives: view.objectives.map(({ reasons, redLines, fears, expects, offers, ...said }) => ({
        ...said,
        reasons: [...reasons],
        redLines: [...redLines],
        fears: [...fears],
        expects: [...expects],
        offers: [...offers],
      })),
    })),
    conflicts: conflicts.map(({ parties: [first, second], values, ...one }) => ({
      ...one,
      parties: [first, second] as [string, string],
      values: { ...values },
    })),
    score: score.overall,
    scores: [...score.objectives],
    concordance,
    measureId: (await findAlignmentMeasure(act))?.id ?? null,
  }
}
