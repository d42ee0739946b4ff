import { type Act, enterAs } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { startPartnership } from '#src/core/partnerships/actions.ts'
import {
  type ActivityWord,
  imported,
  linkIndicators,
  recordActivity,
  seriesOf,
  toDetails,
} from '#src/features/oversee/activities/actions/details.ts'
import { writeSeries } from '#src/features/oversee/activities/actions/measures.ts'
import { digestOf } from '#src/features/oversee/activities/actions/telling.ts'
import { writeCharter } from '#src/features/oversee/activities/actions/writing.ts'
import type { Activity } from '#src/features/oversee/activities/model/detail.ts'
import type { LeftAsIs, Outcome } from '#src/features/oversee/activities/model/outcome.ts'
import { listDetails, planActivity } from '#src/features/oversee/activities/model/plan.ts'
import { insertActivity, insertDetails } from '#src/features/oversee/activities/store.ts'
import { found } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

/** An activity that nobody has brought in yet becomes a partnership of the acting organisation. */
export async function createActivity(act: Act, word: ActivityWord, audience: AudienceChoice): Promise<Outcome> {
  const { attributes } = word.element
  const plan = planActivity(attributes, listDetails(word.element), { ofDetail: () => undefined, ofMovements: new Map() })
  const { stage, ...charter } = plan.charter
  const { id: spaceId } = await startPartnership(act, charter)
  const inside = await enterAs(act, { seatId: act.actor.seatId, spaceId })
  await writeCharter(inside, { ...charter, stage }, { only: null, left: [] })
  const activity = newActivity(inside, word, await openAudience(inside, audience))
  const left: LeftAsIs[] = []
  const writing = { audience, reason: imported, left, only: null }
  const details = await toDetails(inside, { plan, ids: plan.details.map(() => undefined), writing })
  await insertActivity(inside.db, activity)
  await insertDetails(inside.db, activity, details)
  const series = plan.details.flatMap((one, index) => seriesOf(details[index]?.id ?? '', one.series))
  const fresh = await writeSeries(inside, [...series, ...seriesOf(activity.id, plan.movements)], {
    ...writing,
    activity,
    held: [],
    file: word.file,
  })
  await linkIndicators(inside, { details, fresh, left })
  recordActivity(inside, 'activity.imported', activity, {
    title: charter.name,
    details: details.map(({ id, kind, data }) => ({ id, kind, data })),
  })
  return { change: 'created', spaceId, id: activity.id, identifier: word.identifier, title: charter.name, left }
}

const newActivity = ({ actor, now }: Act, word: ActivityWord, audienceId: string): Activity => ({
  id: newId(),
  spaceId: found(actor.spaceId),
  audienceId,
  identifier: word.identifier,
  attributes: word.element.attributes,
  fileAttributes: word.fileAttributes,
  digest: digestOf(word.element),
  file: word.file,
  importedFor: actor.organisationId,
  importedBy: actor.seatId,
  importedAt: now.toString(),
})
