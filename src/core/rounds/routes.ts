import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { handInAnswers, openNextWave, openRound, withdrawRound } from '#src/core/rounds/actions.ts'
import type { roundsApi } from '#src/core/rounds/api.ts'
import { roundResult } from '#src/core/rounds/model/result.ts'
import { type Round, roundState } from '#src/core/rounds/model/round.ts'
import { type Tally, tallyAnswers } from '#src/core/rounds/model/tally.ts'
import { canWithdrawRound, isInvited } from '#src/core/rounds/policy.ts'
import {
  findRound,
  listAnsweredRounds,
  listProgress,
  listRevealedAnswers,
  listRounds,
  listTallies,
  listWaves,
} from '#src/core/rounds/store.ts'
import { found, Refusal } from '#src/kit/refusal.ts'
import { seededRandom } from '#src/methods/random.ts'

export const roundsRoutes: Routes<typeof roundsApi> = {
  list: async (act, { spaceId }) => {
    const present = await presenter(act, spaceId)
    return (await listRounds(act.db, spaceId)).map(({ content: _content, ...round }) => present(round))
  },
  get: async (act, { spaceId, id }) => presentWhole(act, found(await findRound(act.db, spaceId, id))),
  open: async (act, { audience, ...round }) => ({ id: await openRound(act, round, audience) }),
  openNextWave: async (act, { id, ...asking }) => ({ id: await openNextWave(act, id, asking) }),
  answer: async (act, { id, answers }) => {
    await handInAnswers(act, id, answers)
    return { done: true }
  },
  withdraw: async (act, { id, reason }) => {
    await withdrawRound(act, id, reason)
    return { done: true }
  },
  result: async (act, { spaceId, id }) => {
    const round = found(await findRound(act.db, spaceId, id))
    if (roundState(round) !== 'revealed') throw new Refusal('conflict', 'round-sealed')
    const answers = await listRevealedAnswers(act.db, spaceId, id)
    const tallies = await talliesOf(act, round)
    const before = await waveBefore(act, round)
    const parties = [...new Set(round.invitees.map(({ organisationId }) => organisationId))]
    const questions = roundResult({
      content: round.content,
      tallies,
      parties,
      before: before && { content: before.content, tallies: await talliesOf(act, before) },
      // The same round shows the same intervals to everybody, every time.
      random: seededRandom(Number.parseInt(round.id.slice(-8), 16)),
    })
    return {
      round: await presentWhole(act, round),
      before: before ? { id: before.id, wave: before.wave, revealedAt: before.revealedAt ?? '' } : null,
      people: peopleOf(round, tallies),
      questions,
      answers,
    }
  },
}

async function presenter(act: Act, spaceId: string) {
  const progress = await listProgress(act.db, spaceId)
  const answered = await listAnsweredRounds(act.db, spaceId)
  return <R extends Omit<Round, 'content'>>(round: R) => ({
    ...round,
    invitees: [...round.invitees],
    state: roundState(round),
    progress: progress.get(round.id) ?? [],
    you: {
      invited: isInvited(act.actor, round),
      answered: answered.has(round.id),
      mayWithdraw: canWithdrawRound(act.actor, round),
    },
  })
}

const presentWhole = async (act: Act, round: Round) => (await presenter(act, round.spaceId))(round)

/** What may be shown of a round: counted by the database where it is anonymous, else by everybody who reads the answers. */
async function talliesOf(act: Act, round: Round): Promise<Tally[]> {
  if (round.naming === 'anonymous') return listTallies(act.db, round.spaceId, round.id)
  return tallyAnswers(round.content, await listRevealedAnswers(act.db, round.spaceId, round.id))
}

async function waveBefore(act: Act, round: Round): Promise<Round | undefined> {
  const waves = await listWaves(act.db, round.spaceId, round.seriesId)
  return waves.find((one) => one.wave < round.wave && one.revealedAt !== null)
}

function peopleOf(round: Round, tallies: readonly Tally[]) {
  return tallies
    .filter(({ question }) => question === '')
    .map(({ organisationId, answered }) => ({
      organisationId,
      answered,
      invited: round.invitees.filter((one) => organisationId === null || one.organisationId === organisationId).length,
    }))
}
