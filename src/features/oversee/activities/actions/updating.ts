import type { Act } from '#src/core/acting/actions.ts'
import type { Audience, AudienceChoice } from '#src/core/audiences/model.ts'
import { findAudience } from '#src/core/audiences/store.ts'
import type { XmlElement } from '#src/exchange/xml/xml-element.ts'
import {
  type ActivityWord,
  linkIndicators,
  nothing,
  recordActivity,
  sameJson,
  saveDetails,
  seriesOf,
  toDetails,
} from '#src/features/oversee/activities/actions/details.ts'
import { type SeriesToWrite, writeSeries } from '#src/features/oversee/activities/actions/measures.ts'
import { digestOf, type ToldActivity } from '#src/features/oversee/activities/actions/telling.ts'
import { writeCharter } from '#src/features/oversee/activities/actions/writing.ts'
import type { Activity, Detail } from '#src/features/oversee/activities/model/detail.ts'
import type { ToldFigures } from '#src/features/oversee/activities/model/differences.ts'
import { toldByIndicator } from '#src/features/oversee/activities/model/figures.ts'
import { matchDetails } from '#src/features/oversee/activities/model/match.ts'
import { toldByMovements } from '#src/features/oversee/activities/model/movements.ts'
import type { LeftAsIs, Outcome } from '#src/features/oversee/activities/model/outcome.ts'
import { type ActivityPlan, isMovement, listDetails, planActivity } from '#src/features/oversee/activities/model/plan.ts'
import { rhythmsOf } from '#src/features/oversee/activities/model/rhythms.ts'
import { saveActivity } from '#src/features/oversee/activities/store.ts'
import { found } from '#src/kit/refusal.ts'

export interface Changing {
  /** The file that it comes with again; without one somebody changes it by hand. */
  readonly word: ActivityWord | undefined
  readonly element: XmlElement
  readonly reason: string
}

/** Brings everything that tells an activity to what is said of it now, by the ordinary verbs; what is said already is not touched. */
export async function updateActivity(act: Act, before: ToldActivity, { word, element, reason }: Changing): Promise<Outcome> {
  const listed = listDetails(element)
  const matches = matchDetails(listed, before.details)
  const rhythms = rhythmsOf(before, matches)
  const plan = planActivity(element.attributes, listed, rhythms)
  const recorded = act.pending.length
  const left: LeftAsIs[] = []
  const { spaceId, audienceId } = before.activity
  const audience = choiceOf(found(await findAudience(act.db, spaceId, audienceId)))
  const writing = { audience, reason, left, only: audience.kind === 'all-parties' ? null : audienceId }
  await writeCharter(act, plan.charter, writing)
  const details = await toDetails(act, { plan, ids: listed.map((one) => matches.get(one)), writing })
  const changes = await saveDetails(act, before, details)
  const series = seriesToUpdate(before, { plan, details, rhythms })
  const fresh = await writeSeries(act, series, {
    ...writing,
    activity: before.activity,
    held: before.held,
    file: word?.file ?? null,
  })
  await linkIndicators(act, { details, fresh, left })
  const activity = word ? withWord(act, before.activity, word) : { ...before.activity, attributes: element.attributes }
  const isSame = activity.digest === before.activity.digest && sameJson(activity.attributes, before.activity.attributes)
  const change = act.pending.length === recorded && isSame && changes.isNothing ? 'unchanged' : 'updated'
  const title = plan.charter.name
  if (change === 'updated') {
    await saveActivity(act.db, activity)
    recordActivity(act, word ? 'activity.updated' : 'activity.changed', activity, { title, reason, ...changes.told })
  }
  return { change, spaceId: activity.spaceId, id: activity.id, identifier: activity.identifier, title, left }
}

const withWord = ({ actor, now }: Act, activity: Activity, word: ActivityWord): Activity => ({
  ...activity,
  attributes: word.element.attributes,
  fileAttributes: word.fileAttributes,
  digest: digestOf(word.element),
  file: word.file,
  importedBy: actor.seatId,
  importedAt: now.toString(),
})

interface Updating {
  readonly plan: ActivityPlan
  readonly details: readonly Detail[]
  readonly rhythms: ReturnType<typeof rhythmsOf>
}

/** Every series that is told now, and every one that was told before and is no more. */
function seriesToUpdate(before: ToldActivity, { plan, details, rhythms }: Updating): SeriesToWrite[] {
  const wanted = [
    ...plan.details.flatMap((one, index) => seriesOf(details[index]?.id ?? '', one.series)),
    ...seriesOf(before.activity.id, plan.movements),
  ]
  const told = new Map<string, SeriesToWrite>()
  const add = (partId: string, all: ReadonlyMap<string, ToldFigures>) => {
    for (const [key, figures] of all) told.set(`${partId} ${key}`, { partId, key, planned: undefined, told: figures })
  }
  for (const detail of before.details)
    if (detail.kind === 'indicator') add(detail.id, toldByIndicator(detail.data, rhythms.ofIndicator(detail.id)))
  const money = before.details.filter(({ parentId, data }) => parentId === null && isMovement(data)).map(({ data }) => data)
  const currency = before.activity.attributes['default-currency'] ?? ''
  add(before.activity.id, toldByMovements(money, { currency, given: rhythms.ofMovements }))
  for (const one of wanted) {
    const key = `${one.partId} ${one.key}`
    told.set(key, { ...one, told: told.get(key)?.told ?? nothing })
  }
  return [...told.values()]
}

/** The same audience, as somebody would choose it. */
const choiceOf = ({ kind, organisations, seats }: Audience): AudienceChoice =>
  kind === 'parties' ? { kind, organisations: [...organisations] } : kind === 'people' ? { kind, seats: [...seats] } : { kind }
