import type { Act } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import { findAudience } from '#src/core/audiences/store.ts'
import { record } from '#src/core/ledger/actions.ts'
import { listMembers } from '#src/core/spaces/store.ts'
import { type Stake, type StakeWords, stakeProblems } from '#src/features/define/stakes/model.ts'
import { canWriteStake } from '#src/features/define/stakes/policy.ts'
import { insertStake, listStakes, saveStake } from '#src/features/define/stakes/store.ts'
import { normaliseDecimal } from '#src/kit/decimal.ts'
import { allow, found, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

/** What a party has a stake in; whoever calls has locked it. */
export interface Staked {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly title: string
}

/** What it is worth to the acting party. Private to it until it is shared; what was shared stays so. */
export async function writeStake(
  act: Act,
  objective: Staked,
  { share, ...wished }: StakeWords & { share: boolean },
): Promise<void> {
  const { organisationId, seatId } = act.actor
  const stakes = await listStakes(act.db, objective.spaceId, objective.id)
  const known = stakes.find((one) => one.organisationId === organisationId)
  const isShared = share || known?.audienceId === objective.audienceId
  allow(canWriteStake(act.actor, isShared))
  const words = {
    ...wished,
    figures: wished.figures.map((one) => ({ ...one, amount: normaliseDecimal(one.amount) ?? one.amount })),
  }
  refuseProblems(stakeProblems(words))
  const stake: Stake = {
    ...words,
    id: known?.id ?? newId(),
    spaceId: objective.spaceId,
    audienceId: isShared ? objective.audienceId : (known?.audienceId ?? (await openPrivateAudience(act, objective))),
    objectiveId: objective.id,
    organisationId,
    writtenBy: seatId,
    writtenAt: act.now.toString(),
  }
  await (known ? saveStake(act.db, stake) : insertStake(act.db, stake))
  const isMadeShared = known !== undefined && known.audienceId !== stake.audienceId
  record(act, isMadeShared ? 'stake.made-shared' : 'stake.written', {
    audienceId: stake.audienceId,
    subject: { kind: 'stake', id: stake.id },
    payload: { objectiveId: objective.id, objective: objective.title, organisationId, ...words },
    searchable: {
      title: objective.title,
      text: [words.gives, words.gets, ...words.figures.map(({ label }) => label)].join('\n'),
    },
  })
}

/** The people of the acting party among those who see the objective: where only some do, a private stake must not tell the others of it. */
async function openPrivateAudience(act: Act, objective: Staked): Promise<string> {
  const audience = found(await findAudience(act.db, objective.spaceId, objective.audienceId))
  if (audience.kind !== 'people') return openAudience(act, { kind: 'organisation' })
  const members = await listMembers(act.db, objective.spaceId)
  const own = members.filter((one) => one.organisationId === act.actor.organisationId).map((one) => one.seatId)
  return openAudience(act, { kind: 'people', seats: audience.seats.filter((seat) => own.includes(seat)) })
}
