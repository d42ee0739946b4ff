import type { z } from 'zod'
import type { Act } from '#src/core/acting/actions.ts'
import { bindsParty, writesInSpace } from '#src/core/acting/policy.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { changeCharter, moveStage, setStages, startPartnership } from '#src/core/partnerships/actions.ts'
import { partnership, type partnershipsApi } from '#src/core/partnerships/api.ts'
import { noticeDay } from '#src/core/partnerships/model.ts'
import { findDeparture, findPartnership, listParties, listPartnerships, listStages } from '#src/core/partnerships/store.ts'
import { listMembers } from '#src/core/spaces/store.ts'
import { found } from '#src/kit/refusal.ts'

export const partnershipsRoutes: Routes<typeof partnershipsApi> = {
  start: startPartnership,
  list: (act) => listPartnerships(act.db),
  get: (act, { spaceId }) => describePartnership(act, spaceId),
  change: async (act, { spaceId, ...changes }) => {
    await changeCharter(act, changes)
    return describePartnership(act, spaceId)
  },
  setStages: async (act, { spaceId, stages }) => {
    await setStages(act, stages)
    return describePartnership(act, spaceId)
  },
  moveStage: async (act, { spaceId, stage }) => {
    await moveStage(act, stage)
    return describePartnership(act, spaceId)
  },
}

/** Everything the header and the rail of a partnership need, in one answer. */
async function describePartnership(act: Act, spaceId: string): Promise<Whole> {
  if (act.actor.standing === 'former') return describeFormer(act, spaceId)
  const row = found(await findPartnership(act.db, spaceId))
  const parties = await listParties(act.db, spaceId)
  const whole = {
    ...row,
    stages: await listStages(act.db, spaceId),
    noticeDay: noticeDay(row) ?? null,
    parties,
    members: await listMembers(act.db, spaceId),
    you: describeYou(act),
    former: null,
  }
  if (act.actor.standing === 'member') return whole
  return act.actor.standing === 'administrator' ? withoutContent(whole) : withoutTerms(withoutContent(whole))
}

type Whole = z.infer<typeof partnership>

/** What an administrator who takes no part learns: that it exists, its parties, stage and dates. */
const withoutContent = (whole: Whole): Whole => ({
  ...whole,
  purpose: '',
  renewal: '',
  members: [],
  parties: whole.parties.map((party) => ({ ...party, leftReason: null })),
})

/** What may be known before accepting: its name, and who is in it. */
const withoutTerms = (whole: Whole): Whole => ({
  ...whole,
  startsOn: null,
  endsOn: null,
  noticeDays: null,
  noticeDay: null,
  parties: whole.parties.filter((party) => party.leftAt === null),
})

/** A party that has left sees the partnership as it was at its leaving. */
async function describeFormer(act: Act, spaceId: string) {
  const departure = found(await findDeparture(act.db, spaceId, act.actor.organisationId))
  const then = partnership.omit({ you: true, former: true, noticeDay: true }).parse(departure.leftWith)
  const former = {
    leftAt: found(departure.leftAt),
    how: departure.leftHow as 'left' | 'ended-by-others',
    reason: departure.leftReason,
  }
  return { ...then, noticeDay: noticeDay(then) ?? null, you: describeYou(act), former }
}

function describeYou({ actor }: Act) {
  return {
    organisationId: actor.organisationId,
    seatId: actor.seatId,
    standing: found(actor.standing),
    role: actor.role ?? null,
    writes: writesInSpace(actor),
    binds: bindsParty(actor),
  }
}
