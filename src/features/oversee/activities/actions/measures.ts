import type { Act } from '#src/core/acting/actions.ts'
import type { AudienceChoice } from '#src/core/audiences/model.ts'
import { listAudiences } from '#src/core/audiences/store.ts'
import { defineMeasure, redefineMeasure, writeValues } from '#src/core/measures/actions.ts'
import { newestOf } from '#src/core/measures/model/definition.ts'
import type { Measure } from '#src/core/measures/model/series.ts'
import { canEnterValues } from '#src/core/measures/policy.ts'
import { listMeasures, lockMeasures } from '#src/core/measures/store.ts'
import { leave } from '#src/features/oversee/activities/actions/leaving.ts'
import type { Activity } from '#src/features/oversee/activities/model/detail.ts'
import { nextDefinition, type ToldFigures, valueChanges } from '#src/features/oversee/activities/model/differences.ts'
import type { LeftAsIs } from '#src/features/oversee/activities/model/outcome.ts'
import type { PlannedSeries } from '#src/features/oversee/activities/model/series.ts'
import { type HeldSeries, insertHeldSeries } from '#src/features/oversee/activities/store.ts'
import { found } from '#src/kit/refusal.ts'

/** One series of an activity, with the part that it belongs to and what that part told before. */
export interface SeriesToWrite {
  readonly partId: string
  readonly key: string
  /** Undefined where the activity no longer tells it. */
  readonly planned: PlannedSeries | undefined
  readonly told: ToldFigures
}

export interface Writing {
  readonly activity: Activity
  readonly audience: AudienceChoice
  readonly held: readonly HeldSeries[]
  readonly reason: string
  /** The name of the file that the figures come with; null where somebody changed the activity by hand. */
  readonly file: string | null
  readonly left: LeftAsIs[]
  /** The audience of what may be changed, where the activity is not for all parties. */
  readonly only: string | null
}

const place = (partId: string, key: string) => `${partId} ${key}`

/** Brings the measures of an activity to what it says: new ones are defined, definitions followed by others, values entered or corrected. Answers the new ones. */
export async function writeSeries(act: Act, all: readonly SeriesToWrite[], writing: Writing): Promise<readonly HeldSeries[]> {
  if (all.length === 0) return []
  const spaceId = found(act.actor.spaceId)
  const known = new Map(writing.held.map(({ partId, key, measureId }) => [place(partId, key), measureId]))
  await lockMeasures(act.db, new Set(known.values()))
  const before = new Map((await listMeasures(act.db, spaceId)).map((one) => [one.id, one]))
  const audiences = new Map((await listAudiences(act.db, spaceId)).map((one) => [one.id, one.organisations]))
  const holdersOf = ({ audienceId }: Measure) => audiences.get(audienceId) ?? []
  const fresh: HeldSeries[] = []
  const names = new Set([...before.values()].map(({ key }) => key))
  for (const { partId, key, planned, told } of all) {
    const measureId = known.get(place(partId, key))
    const measure = before.get(measureId ?? '')
    if (planned && measureId === undefined) {
      fresh.push({ partId, key, measureId: await define(act, planned, { audience: writing.audience, names }) })
    } else if (planned && measure) await redefine(act, { measure, planned, told, holders: holdersOf(measure) }, writing)
  }
  await insertHeldSeries(act.db, writing.activity, fresh)
  for (const { partId, key, measureId } of fresh) known.set(place(partId, key), measureId)
  const after = fresh.length === 0 ? before : new Map((await listMeasures(act.db, spaceId)).map((one) => [one.id, one]))
  const entries = all.flatMap((one) => {
    const measure = after.get(known.get(place(one.partId, one.key)) ?? '')
    return measure ? entriesOf(act, { ...one, measure, holders: holdersOf(measure) }, writing) : []
  })
  await writeValues(act, entries)
  return fresh
}

async function define(
  act: Act,
  { definition, measureKey }: PlannedSeries,
  { audience, names }: { audience: AudienceChoice; names: Set<string> },
): Promise<string> {
  const key = freeName(measureKey, names)
  names.add(key)
  const { id } = await defineMeasure(act, {
    ...definition,
    key,
    audience,
    unit: definition.unit.slice(0, 40),
    targets: definition.targets.map((target) => ({ ...target, upTo: null })),
    owner: null,
    source: 'IATI',
    warn: null,
    alarm: null,
  })
  return id
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted.slice(0, 35)}-${number}`
    if (!taken.has(name)) return name
  }
}

interface Known {
  readonly measure: Measure
  readonly planned: PlannedSeries
  readonly told: ToldFigures
  readonly holders: readonly string[]
}

const isShared = ({ audienceId }: Measure, { only }: Writing) => only !== null && audienceId !== only

async function redefine(act: Act, { measure, planned, told, holders }: Known, writing: Writing): Promise<void> {
  const { left, reason } = writing
  // Money has no definition in the file: what it is called is the parties' own word.
  const next = planned.definition.perspective === 'financial' ? undefined : nextDefinition(measure, planned, told)
  if (!next) return
  const title = newestOf(measure.definitions).name
  if (isShared(measure, writing)) {
    left.push({ code: 'shared', title })
    return
  }
  const isDone = await leave(left, title, () => redefineMeasure(act, measure.id, { ...next, reason }))
  if (isDone && holders.length > 1) left.push({ code: 'awaits-consent', title })
}

function entriesOf(
  act: Act,
  { measure, planned, told, holders }: SeriesToWrite & Pick<Known, 'measure' | 'holders'>,
  writing: Writing,
) {
  const { left, reason, file } = writing
  const changes = valueChanges(measure, planned, told)
  if (changes.length === 0) return []
  const { name, owner } = newestOf(measure.definitions)
  const obstacle = measure.retired
    ? 'retired'
    : isShared(measure, writing)
      ? 'shared'
      : canEnterValues(act.actor, owner, holders)
        ? undefined
        : 'not-yours'
  if (obstacle) {
    left.push({ code: obstacle, title: name })
    return []
  }
  return changes.map(({ start, value, note, isNew }) => ({
    measure,
    start,
    value,
    note,
    reason: isNew ? '' : reason,
    file,
  }))
}
