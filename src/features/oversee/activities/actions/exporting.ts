import { type Act, enterAs } from '#src/core/acting/actions.ts'
import { writeActivitiesFile } from '#src/exchange/iati/write-activities.ts'
import { tellActivity } from '#src/features/oversee/activities/actions/telling.ts'
import type { Activity } from '#src/features/oversee/activities/model/detail.ts'
import { findActivity, listPublished } from '#src/features/oversee/activities/store.ts'
import { found } from '#src/kit/refusal.ts'

/** An activity of a partnership as an IATI file. */
export async function exportActivity(act: Act, id: string): Promise<{ name: string; text: string }> {
  const activity = found(await findActivity(act.db, found(act.actor.spaceId), id))
  const { element, isChanged } = await tellActivity(act, activity)
  const file = writeActivitiesFile(headOf(act, [activity], isChanged))
  const name = `${activity.identifier.replaceAll(/[^\w.-]+/g, '-').slice(0, 100)}.xml`
  return { name, text: file.head + file.activity(element) + file.end }
}

/** Everything that the acting organisation publishes, as one file, an activity at a time. */
export async function* exportPublished(act: Act): AsyncGenerator<string> {
  const all = await listPublished(act.db, act.actor.organisationId)
  const file = writeActivitiesFile(headOf(act, all, true))
  yield file.head.trimEnd()
  for (const activity of all) {
    const inside = await enterAs(act, { seatId: act.actor.seatId, spaceId: activity.spaceId })
    yield file.activity((await tellActivity(inside, activity)).element).trimEnd()
  }
  yield file.end.trimEnd()
}

/** What the file says of itself: what its activities came with, as far as they agree; a file of other words is of now. */
function headOf(act: Act, activities: readonly Activity[], isChanged: boolean): Record<string, string> {
  const [first, ...others] = activities.map(({ fileAttributes }) => fileAttributes)
  const common = Object.entries(first ?? {}).filter(([name, value]) => others.every((one) => one[name] === value))
  const said = Object.fromEntries(common)
  const at = act.now.round('second').toString()
  return { ...said, version: '2.03', ...(isChanged || others.length > 0 || !first ? { 'generated-datetime': at } : {}) }
}
