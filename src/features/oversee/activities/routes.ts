import type { Act } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import type { XmlElement } from '#src/exchange/xml/xml-element.ts'
import { changeActivity } from '#src/features/oversee/activities/actions/editing.ts'
import { exportActivity, exportPublished } from '#src/features/oversee/activities/actions/exporting.ts'
import { checkActivities, importActivities } from '#src/features/oversee/activities/actions/importing.ts'
import { listRestorableParts, removePart, restorePart } from '#src/features/oversee/activities/actions/removing.ts'
import { describeActivity } from '#src/features/oversee/activities/actions/telling.ts'
import type { activitiesApi, ElementInput } from '#src/features/oversee/activities/api.ts'
import type { Outcome } from '#src/features/oversee/activities/model/outcome.ts'
import { canChangeActivity } from '#src/features/oversee/activities/policy.ts'
import { findActivity, listActivities } from '#src/features/oversee/activities/store.ts'
import { found } from '#src/kit/refusal.ts'
import { spoolLines } from '#src/platform/files/spooled-file.ts'

const listed = 100
const xml = 'application/xml'

export const activitiesRoutes: Routes<typeof activitiesApi> = {
  check: async (act, { query: { name }, body }) => {
    const { summary, found } = await checkActivities(act, { name, content: body })
    return {
      version: summary.version ?? null,
      problems: summary.problems.list().map((one) => ({ ...one, values: { ...one.values } })),
      errors: summary.problems.errors,
      warnings: summary.problems.warnings,
      activities: summary.activities,
      known: found.filter(({ spaceId }) => spaceId !== null).length,
      found: found.slice(0, listed),
    }
  },
  import: async (act, { query: { name, audience }, body }) => {
    const { summary, outcomes } = await importActivities(act, { name, content: body, audience: { kind: audience } })
    const count = (change: Outcome['change']) => outcomes.filter((one) => one.change === change).length
    const first = [...outcomes].sort((one, other) => Number(other.left.length > 0) - Number(one.left.length > 0))
    return {
      version: summary.version ?? null,
      warnings: summary.problems.warnings,
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      outcomes: first.slice(0, listed).map(plain),
    }
  },
  exportAll: (act) => spoolLines(exportPublished(act), { name: 'iati-activities.xml', type: xml }),
  list: async (act, { spaceId }) => {
    const activities = []
    for (const one of await listActivities(act.db, spaceId)) activities.push(await present(act, one))
    return activities
  },
  export: async (act, { id }) => {
    const { name, text } = await exportActivity(act, id)
    return new File([text], name, { type: xml })
  },
  addPart: async (act, { id, element, reason }) =>
    plain(await changeActivity(act, id, { detailId: undefined, element: toElement(element), reason: reason || byHand })),
  changePart: async (act, { id, partId, element, reason }) =>
    plain(await changeActivity(act, id, { detailId: partId, element: toElement(element), reason: reason || byHand })),
  removePart: async (act, { id, partId, reason }) => plain(await removePart(act, id, { partId, reason: reason || byHand })),
  listRemovedParts: async (act, { spaceId, id }) => {
    const removed = await listRestorableParts(act, found(await findActivity(act.db, spaceId, id)))
    return removed.map(({ id: part, kind, element, removedAt }) => ({ id: part, kind, element, removedAt }))
  },
  restorePart: async (act, { id, partId }) => plain(await restorePart(act, id, { partId, reason: byHand })),
}

/** The reason of corrections that follow when a part is written anew and nobody said why. */
const byHand = 'activity'

const plain = ({ left, ...outcome }: Outcome) => ({ ...outcome, left: [...left] })

async function present(act: Act, activity: Parameters<typeof describeActivity>[1]) {
  const { parts, isChanged } = await describeActivity(act, activity)
  const { id, spaceId, audienceId, identifier, attributes, importedFor, importedAt, file } = activity
  return {
    ...{ id, spaceId, audienceId, identifier, attributes: { ...attributes }, importedFor, importedAt, file },
    changed: isChanged,
    parts,
    you: { changes: canChangeActivity(act.actor, activity) },
  }
}

const toElement = ({ name, attributes, content }: ElementInput): XmlElement => ({
  name,
  attributes,
  content: content.map((part) => (typeof part === 'string' ? part : toElement(part))),
  line: 0,
  ...(name.includes(':') ? { foreign: true as const } : {}),
})
