import type { Act } from '#src/core/acting/actions.ts'
import { record } from '#src/core/ledger/actions.ts'
import type { Verb } from '#src/core/ledger/model.ts'
import type { XmlElement } from '#src/exchange/xml/xml-element.ts'
import { leave } from '#src/features/oversee/activities/actions/leaving.ts'
import type { SeriesToWrite } from '#src/features/oversee/activities/actions/measures.ts'
import type { ToldActivity } from '#src/features/oversee/activities/actions/telling.ts'
import { linkMeasures, type WordsWriting, writeObjective } from '#src/features/oversee/activities/actions/writing.ts'
import type { Activity, Detail } from '#src/features/oversee/activities/model/detail.ts'
import type { ToldFigures } from '#src/features/oversee/activities/model/differences.ts'
import type { LeftAsIs } from '#src/features/oversee/activities/model/outcome.ts'
import type { ActivityPlan, PlannedDetail } from '#src/features/oversee/activities/model/plan.ts'
import { deleteDetails, type HeldSeries, insertDetails, saveDetail } from '#src/features/oversee/activities/store.ts'
import { canonicalJson, type Json } from '#src/kit/canonical-json.ts'
import { found } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

/** An activity as its file tells it. */
export interface ActivityWord {
  readonly identifier: string
  readonly element: XmlElement
  readonly fileAttributes: Readonly<Record<string, string>>
  readonly file: string
}

/** What is recorded as the reason of a correction that came with a file; the file's name stands beside it. */
export const imported = 'imported'

export const nothing: ToldFigures = { values: new Set(), targets: new Set(), baseline: false }

export const seriesOf = (partId: string, planned: PlannedDetail['series']): SeriesToWrite[] =>
  planned.map((one) => ({ partId, key: one.key, planned: one, told: nothing }))

interface Placing {
  readonly plan: ActivityPlan
  /** The parts that are kept already, one for each planned. */
  readonly ids: readonly (Detail | undefined)[]
  readonly writing: WordsWriting
}

/** The planned parts as they are kept, each with the objective that tells it. */
export async function toDetails(act: Act, { plan, ids, writing }: Placing): Promise<Detail[]> {
  const idOf = new Map<string, string>()
  const details: Detail[] = []
  for (const [index, planned] of plan.details.entries()) {
    const known = ids[index]
    const id = known?.id ?? newId()
    if (planned.parentKey === null) idOf.set(planned.key, id)
    const { kind, position, key, data, field, objective } = planned
    const words = objective && { id: known?.objectiveId ?? null, words: objective }
    const objectiveId = words ? await writeObjective(act, words, writing) : null
    const parentId = planned.parentKey === null ? null : found(idOf.get(planned.parentKey))
    details.push({ id, parentId, kind, position, key, data, field, objectiveId })
  }
  return details
}

export async function saveDetails(act: Act, before: ToldActivity, details: readonly Detail[]) {
  const known = new Map(before.details.map((one) => [one.id, one]))
  const added = details.filter(({ id }) => !known.has(id))
  const changed = details.filter((one) => {
    const was = known.get(one.id)
    return was !== undefined && !sameJson(was, one)
  })
  const kept = new Set(details.map(({ id }) => id))
  const removed = before.details.filter(({ id }) => !kept.has(id))
  await insertDetails(act.db, before.activity, added)
  for (const one of changed) await saveDetail(act.db, before.activity, one)
  await deleteDetails(
    act.db,
    before.activity,
    removed.map(({ id }) => id),
  )
  const tell = (all: readonly Detail[]) => all.map(({ id, kind, data }) => ({ id, kind, data }))
  return {
    isNothing: added.length + changed.length + removed.length === 0,
    told: { added: tell(added), changed: tell(changed), removed: removed.map(({ id, kind, key }) => ({ id, kind, key })) },
  }
}

export const sameJson = (one: object, other: object) =>
  canonicalJson(JSON.parse(JSON.stringify(one)) as Json) === canonicalJson(JSON.parse(JSON.stringify(other)) as Json)

/** The objectives of results are seen in the measures of their indicators. */
export async function linkIndicators(
  act: Act,
  { details, fresh, left }: { details: readonly Detail[]; fresh: readonly HeldSeries[]; left: LeftAsIs[] },
): Promise<void> {
  const held = Map.groupBy(fresh, ({ partId }) => partId)
  const results = new Map(details.flatMap(({ id, objectiveId }) => (objectiveId === null ? [] : [[id, objectiveId]])))
  for (const { id, parentId, key } of details) {
    const objectiveId = results.get(parentId ?? '')
    const ids = (held.get(id) ?? []).map(({ measureId }) => measureId)
    if (objectiveId !== undefined && ids.length > 0) await leave(left, key, () => linkMeasures(act, objectiveId, ids))
  }
}

export function recordActivity(
  act: Act,
  verb: Verb,
  activity: Activity,
  more: { readonly title: string; readonly [word: string]: unknown },
): void {
  const { id, audienceId, identifier, attributes, file } = activity
  record(act, verb, {
    audienceId,
    subject: { kind: 'activity', id },
    payload: { identifier, attributes, file, ...more },
  })
}
