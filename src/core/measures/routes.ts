import { type Act, todayOf } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import { findAudience } from '#src/core/audiences/store.ts'
import { canAnswerConsent } from '#src/core/consents/policy.ts'
import { listConsents } from '#src/core/consents/store.ts'
import { findSeriesText, listNames } from '#src/core/measure-values/store.ts'
import {
  bringBackMeasure,
  correctValue,
  defineMeasure,
  enterValue,
  makeMeasureShared,
  redefineMeasure,
  redefinition,
  retireMeasure,
} from '#src/core/measures/actions.ts'
import { definitionInput, type measuresApi } from '#src/core/measures/api.ts'
import { newestOf, targetSteps } from '#src/core/measures/model/definition.ts'
import { describeValues, type Measure } from '#src/core/measures/model/series.ts'
import { type Summary, summarise, summariseAll } from '#src/core/measures/model/summary.ts'
import { canEnterValues, canRedefine, canShareMeasure } from '#src/core/measures/policy.ts'
import { findMeasure, listMeasures } from '#src/core/measures/store.ts'
import { JsonText } from '#src/kit/json-text.ts'
import { found } from '#src/kit/refusal.ts'

export const measuresRoutes: Routes<typeof measuresApi> = {
  list: async (act, { spaceId, retired }) => {
    const measures = await listMeasures(act.db, spaceId)
    const wanted = measures.filter((one) => (one.retired !== null) === (retired === 'true'))
    return summariseAll(wanted, todayOf(act)).map(plainSummary)
  },
  get: (act, { id }) => describeMeasure(act, id),
  series: async (act, { spaceId, id }) => new JsonText(found(await findSeriesText(act.db, spaceId, id))),
  define: (act, { spaceId: _space, ...measure }) => defineMeasure(act, measure),
  redefine: async (act, { spaceId: _space, id, ...next }) => {
    await redefineMeasure(act, id, next)
    return describeMeasure(act, id)
  },
  enterValue: async (act, { id, ...value }) => {
    await enterValue(act, id, value)
    return describeMeasure(act, id)
  },
  correctValue: async (act, { id, ...correction }) => {
    await correctValue(act, id, correction)
    return describeMeasure(act, id)
  },
  retire: async (act, { id, reason }) => {
    await retireMeasure(act, id, reason)
    return describeMeasure(act, id)
  },
  bringBack: async (act, { id }) => {
    await bringBackMeasure(act, id)
    return describeMeasure(act, id)
  },
  makeShared: async (act, { id, audience, key }) => {
    await makeMeasureShared(act, id, { audience, key })
    return describeMeasure(act, id)
  },
}

/** Everything that the page of a measure needs, in one answer. */
async function describeMeasure(act: Act, id: string) {
  const measure = found(await findMeasure(act.db, found(act.actor.spaceId), id))
  const { definitions, values, retired } = measure
  const described = describeValues(measure)
  const seats = [...definitions.map((one) => one.definedBy), ...(retired ? [retired.by] : [])]
  const entered = values.flatMap((one) => one.revisions.map(({ enteredBy }) => enteredBy))
  const names = new Map((await listNames(act.db, [...seats, ...entered])).map((one) => [one.seatId, one]))
  const who = (seatId: string) => names.get(seatId) ?? { seatId, organisationId: null, name: null }
  return {
    ...plainSummary(summarise(measure, described, todayOf(act))),
    retired: retired && { ...retired, by: who(retired.by) },
    definitions: definitions.map((one) => ({ ...one, targets: [...one.targets], definedBy: who(one.definedBy) })),
    values: described.map(({ revisions, ...one }) => ({
      ...one,
      revisions: revisions.map((revision) => ({ ...revision, enteredBy: who(revision.enteredBy) })),
    })),
    steps: targetSteps(definitions),
    proposal: await findProposal(act, id),
    you: await describeYou(act, measure),
  }
}

async function findProposal(act: Act, id: string) {
  const open = await listConsents(act.db, found(act.actor.spaceId), { open: true })
  const consent = open.find(({ kind, subject }) => kind === redefinition && subject.id === id)
  return consent
    ? {
        ...consent,
        askedOf: [...consent.askedOf],
        answers: [...consent.answers],
        awaitsYou: canAnswerConsent(act.actor, consent),
        definition: definitionInput.parse(consent.change),
      }
    : null
}

async function describeYou(act: Act, { spaceId, audienceId, definitions, retired }: Measure) {
  const { kind, organisations: holders } = found(await findAudience(act.db, spaceId, audienceId))
  const isOpen = retired === null
  // An organisation's own space has nobody else to share with.
  const canWiden = kind !== 'all-parties' && spaceId !== act.actor.organisationId
  return {
    enters: isOpen && canEnterValues(act.actor, newestOf(definitions).owner, holders),
    redefines: canRedefine(act.actor, holders),
    shares: isOpen && canWiden && canShareMeasure(act.actor),
    needsConsentOf: holders.length > 1 ? holders.filter((party) => party !== act.actor.organisationId) : [],
  }
}

const plainSummary = ({ definition, points, reading, ...summary }: Summary) => ({
  ...summary,
  definition: { ...definition, targets: [...definition.targets] },
  points: [...points],
  reading: { ...reading, pattern: reading.pattern && plainPattern(reading.pattern) },
})

const plainPattern = ({ signals, runs, ...pattern }: NonNullable<Summary['reading']['pattern']>) => ({
  ...pattern,
  signals: [...signals],
  runs: [...runs],
})
