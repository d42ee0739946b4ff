import { z } from 'zod'
import type { Act } from '#src/core/acting/actions.ts'
import { listEntries } from '#src/core/ledger/store.ts'
import type { XmlElement } from '#src/exchange/xml/xml-element.ts'
import { recordActivity } from '#src/features/oversee/activities/actions/details.ts'
import { changeActivity } from '#src/features/oversee/activities/actions/editing.ts'
import { tellActivity } from '#src/features/oversee/activities/actions/telling.ts'
import type { Activity, Detail } from '#src/features/oversee/activities/model/detail.ts'
import type { Outcome } from '#src/features/oversee/activities/model/outcome.ts'
import { wholeElement } from '#src/features/oversee/activities/model/render.ts'
import { canChangeActivity } from '#src/features/oversee/activities/policy.ts'
import { type HeldSeries, insertDetails, insertHeldSeries, lockActivity } from '#src/features/oversee/activities/store.ts'
import { allow, found, Refusal } from '#src/kit/refusal.ts'
import { canBeUndone } from '#src/kit/undo.ts'

/** A part that was taken away, as the ledger keeps it: what it said, its rows, and which measures held its figures. */
export interface RemovedPart {
  readonly id: string
  readonly kind: string
  readonly element: XmlElement
  readonly removedAt: string
  readonly details: readonly Detail[]
  readonly held: readonly HeldSeries[]
}

const verbs = { removed: 'activity.part-removed', restored: 'activity.part-restored' } as const
const mostEntries = 500

/** Takes a part away. The ledger keeps it whole, so that it can be brought back as it was. */
export async function removePart(
  act: Act,
  id: string,
  { partId, reason }: { partId: string; reason: string },
): Promise<Outcome> {
  const activity = await getOwnActivity(act, id)
  const { told, details, held } = await tellActivity(act, activity)
  const part = found(told.find((one) => one.id === partId))
  const rows = details.filter((one) => one.id === partId || one.parentId === partId)
  const ids = new Set(rows.map((one) => one.id))
  const outcome = await changeActivity(act, id, { detailId: partId, element: undefined, reason })
  recordActivity(act, verbs.removed, activity, {
    title: outcome.title,
    part: {
      ...{ id: partId, kind: part.kind, element: wholeElement(part) },
      ...{ details: rows, held: held.filter((one) => ids.has(one.partId)) },
    },
  })
  return outcome
}

/** Brings a part back under its old ids, so that the records that told it tell it again. */
export async function restorePart(
  act: Act,
  id: string,
  { partId, reason }: { partId: string; reason: string },
): Promise<Outcome> {
  const activity = await getOwnActivity(act, id)
  const part = found((await listRemovals(act, activity)).find((one) => one.id === partId))
  if (!canBeUndone(part.removedAt, act.now)) throw new Refusal('gone')
  await insertDetails(act.db, activity, part.details)
  await insertHeldSeries(act.db, activity, part.held)
  // A payment whose amount its measure has let go is told by nothing until it is said again.
  const isTold = (await tellActivity(act, activity)).told.some((one) => one.id === partId)
  const outcome = await changeActivity(act, id, { detailId: isTold ? partId : undefined, element: part.element, reason })
  recordActivity(act, verbs.restored, activity, { title: outcome.title, partId })
  return outcome
}

/** What the acting seat can bring back of an activity, the latest first. */
export async function listRestorableParts(act: Act, activity: Activity): Promise<RemovedPart[]> {
  if (!canChangeActivity(act.actor, activity)) return []
  return (await listRemovals(act, activity)).filter(({ removedAt }) => canBeUndone(removedAt, act.now))
}

async function getOwnActivity(act: Act, id: string): Promise<Activity> {
  const activity = found(await lockActivity(act.db, found(act.actor.spaceId), id))
  allow(canChangeActivity(act.actor, activity))
  return activity
}

const element: z.ZodType<XmlElement> = z.lazy(() =>
  z.object({
    name: z.string(),
    attributes: z.record(z.string(), z.string()),
    content: z.array(z.union([z.string(), element])),
    line: z.number(),
    foreign: z.literal(true).optional(),
  }),
) as z.ZodType<XmlElement>

const removal = z.object({
  part: z.object({
    id: z.string(),
    kind: z.string(),
    element,
    details: z.array(z.custom<Detail>((value) => typeof value === 'object' && value !== null)),
    held: z.array(z.object({ partId: z.string(), key: z.string(), measureId: z.string() })),
  }),
})
const restoral = z.object({ partId: z.string() })

/** The latest word on each part decides. Words that were erased bring nothing back. */
async function listRemovals(act: Act, { spaceId, audienceId, id }: Activity): Promise<RemovedPart[]> {
  const told = { subject: { kind: 'activity', id }, audienceId, verbs: Object.values(verbs), limit: mostEntries }
  const settled = new Set<string>()
  const removals: RemovedPart[] = []
  for (const { entry, payload } of await listEntries(act.db, spaceId, told)) {
    const back = restoral.safeParse(payload.payload)
    if (entry.verb === verbs.restored && back.success) settled.add(back.data.partId)
    const gone = removal.safeParse(payload.payload)
    if (entry.verb !== verbs.removed || !gone.success || settled.has(gone.data.part.id)) continue
    settled.add(gone.data.part.id)
    removals.push({ ...gone.data.part, removedAt: entry.at })
  }
  return removals
}
