import { type Act, todayOf } from '#src/core/acting/actions.ts'
import { openAudience } from '#src/core/audiences/actions.ts'
import { type AudienceChoice, isWidening } from '#src/core/audiences/model.ts'
import { findAudience } from '#src/core/audiences/store.ts'
import { askConsent, refuseLeftOut } from '#src/core/consents/actions.ts'
import type { Consent } from '#src/core/consents/model.ts'
import { listConsents } from '#src/core/consents/store.ts'
import { record } from '#src/core/ledger/actions.ts'
import { insertValues, type NewEntry } from '#src/core/measure-values/store.ts'
import { definitionInput } from '#src/core/measures/api.ts'
import {
  aboutMeasure,
  type Definition,
  type DefinitionFields,
  definitionProblems,
  newestOf,
  redefinitionProblems,
  versionOn,
} from '#src/core/measures/model/definition.ts'
import type { Measure } from '#src/core/measures/model/series.ts'
import { canDefineMeasure, canEnterValues, canRedefine, canRetire, canShareMeasure } from '#src/core/measures/policy.ts'
import {
  insertDefinition,
  insertMeasure,
  listMeasuresNamed,
  lockKeys,
  lockMeasure,
  moveMeasure,
  updateRetirement,
} from '#src/core/measures/store.ts'
import { listMembers } from '#src/core/spaces/store.ts'
import type { Decimal } from '#src/kit/decimal.ts'
import { readPeriod } from '#src/kit/period.ts'
import { allow, found, Refusal, refuseProblems } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

/** The kind of the consents by which several parties agree to another definition. */
export const redefinition = 'measure.redefinition'

export type NewMeasure = DefinitionFields & { readonly key: string; readonly audience: AudienceChoice }

export async function defineMeasure(act: Act, { key, audience, ...fields }: NewMeasure): Promise<{ id: string }> {
  const spaceId = found(act.actor.spaceId)
  allow(canDefineMeasure(act.actor))
  const audienceId = await openAudience(act, audience)
  refuseProblems([...definitionProblems(fields), ...(await ownerProblems(act, audienceId, fields))])
  await refuseTakenKey(act, key)
  const place = { spaceId, audienceId, id: newId() }
  const definition = { ...fields, number: 1, reason: '', consentId: null, ...signature(act) }
  await insertMeasure(act.db, { ...place, key, by: definition.definedBy, at: definition.definedAt })
  await insertDefinition(act.db, place, definition)
  record(act, 'measure.defined', { audienceId, ...aboutMeasure(place.id, key, fields), payload: { key, definition } })
  return { id: place.id }
}

/** What measures are called is unique among those that one sees: a refusal must not tell of others. */
async function refuseTakenKey(act: Act, key: string, except?: string): Promise<void> {
  const spaceId = found(act.actor.spaceId)
  await lockKeys(act.db, spaceId)
  const seen = await listMeasuresNamed(act.db, spaceId, key)
  if (seen.some((id) => id !== except)) throw new Refusal('conflict', 'key-taken', [{ path: 'key', code: 'taken' }])
}

async function ownerProblems(act: Act, audienceId: string, { owner }: Pick<DefinitionFields, 'owner'>) {
  if (!owner) return []
  const holders = await holdersOf(act, audienceId)
  if (!holders.includes(owner.organisationId)) return [{ path: 'owner', code: 'not-a-party' }]
  if (owner.seatId === null) return []
  const members = await listMembers(act.db, found(act.actor.spaceId))
  const isOwners = members.some((one) => one.seatId === owner.seatId && one.organisationId === owner.organisationId)
  return isOwners ? [] : [{ path: 'owner', code: 'not-a-participant' }]
}

/** The organisations that see the measure: with several of them it belongs to all of them together. */
export async function holdersOf(act: Act, audienceId: string): Promise<readonly string[]> {
  return found(await findAudience(act.db, found(act.actor.spaceId), audienceId)).organisations
}

/** Another definition or another path of targets. Alone one decides at once, together all have to agree. */
export async function redefineMeasure(act: Act, id: string, next: DefinitionFields & { reason: string }): Promise<void> {
  const measure = await openMeasure(act, id)
  const holders = await holdersOf(act, measure.audienceId)
  allow(canRedefine(act.actor, holders))
  if (measure.retired) throw new Refusal('conflict', 'measure-retired')
  const { reason, ...fields } = next
  refuseProblems([
    ...definitionProblems(fields),
    ...redefinitionProblems({ definitions: measure.definitions, periods: measure.values }, fields),
    ...(await ownerProblems(act, measure.audienceId, fields)),
  ])
  if (holders.length < 2) return addDefinition(act, measure, { ...fields, reason, consentId: null, ...signature(act) })
  if (await isBeingRedefined(act, id)) throw new Refusal('conflict', 'redefinition-open')
  await askConsent(act, {
    kind: redefinition,
    audienceId: measure.audienceId,
    subject: subjectOf(measure),
    change: fields,
    reason,
    parties: holders,
  })
}

/** The effect of the consent `measure.redefinition`. What was reported while the question was open keeps the version it was reported under. */
export async function redefineAgreed(act: Act, consent: Consent): Promise<void> {
  const measure = await openMeasure(act, consent.subject.id)
  if (measure.retired) throw new Refusal('conflict', 'measure-retired')
  const holders = await holdersOf(act, measure.audienceId)
  refuseLeftOut(consent, holders)
  const fields = definitionInput.parse(consent.change)
  // It is the word of whoever asked, and holds from the last agreement on.
  const asked = { ...signature(act), definedBy: consent.askedBy }
  await addDefinition(act, measure, { ...fields, reason: consent.reason, consentId: consent.id, ...asked })
}

async function addDefinition(act: Act, measure: Measure, next: Omit<Definition, 'number'>): Promise<void> {
  const definition = { ...next, number: newestOf(measure.definitions).number + 1 }
  await insertDefinition(act.db, measure, definition)
  const { audienceId, key } = measure
  record(act, 'measure.redefined', { audienceId, ...aboutMeasure(measure.id, key, definition), payload: { key, definition } })
}

async function isBeingRedefined(act: Act, id: string): Promise<boolean> {
  const open = await listConsents(act.db, found(act.actor.spaceId), { open: true, subject: subjectOf({ id }) })
  return open.some(({ kind }) => kind === redefinition)
}

type ValueToEnter = Pick<Correction, 'period' | 'note'> & { readonly value: Decimal }

export async function enterValue(act: Act, id: string, { period, value, note }: ValueToEnter): Promise<void> {
  const measure = await openForValues(act, id)
  const start = startOf(act, measure, period)
  if (measure.values.some((one) => one.start === start))
    throw new Refusal('conflict', 'value-exists', [{ path: 'period', code: 'taken' }])
  await writeValues(act, [{ measure, start, value, note, reason: '', file: null }])
}

export interface Correction {
  readonly period: string
  readonly value: Decimal | null
  readonly note: string
  readonly reason: string
  readonly corrects: number
}

/** A correction is a new entry: what was entered before stays where everybody can see it. */
export async function correctValue(act: Act, id: string, { period, corrects, ...entry }: Correction): Promise<void> {
  const measure = await openForValues(act, id)
  const start = startOf(act, measure, period)
  const kept = found(measure.values.find((one) => one.start === start))
  if (kept.revisions.length !== corrects) throw new Refusal('conflict', 'changed-meanwhile')
  await writeValues(act, [{ measure, start, file: null, ...entry }])
}

async function openForValues(act: Act, id: string): Promise<Measure> {
  const measure = await openMeasure(act, id)
  const { owner } = newestOf(measure.definitions)
  allow(canEnterValues(act.actor, owner, await holdersOf(act, measure.audienceId)))
  if (measure.retired) throw new Refusal('conflict', 'measure-retired')
  return measure
}

function startOf(act: Act, measure: Measure, period: string): string {
  const read = readPeriod(period)
  const frequency = read && versionOn(measure.definitions, read.start).frequency
  if (!read || read.kind !== frequency) throw new Refusal('invalid', undefined, [{ path: 'period', code: 'not-a-period' }])
  // What was planned for a time to come may be corrected before it begins; nothing is reported before.
  const isKept = measure.values.some((one) => one.start === read.start)
  if (!isKept && read.start > todayOf(act)) throw new Refusal('invalid', undefined, [{ path: 'period', code: 'not-begun' }])
  return read.start
}

export interface Entry {
  readonly measure: Measure
  readonly start: string
  readonly value: Decimal | null
  readonly note: string
  readonly reason: string
  readonly file: string | null
}

/** Every way in ends here, by hand and by file; `measure` is as it stands under its lock. */
export async function writeValues(act: Act, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map(({ measure, start, value, note, reason, file }): NewEntry => {
    const kept = measure.values.find((one) => one.start === start)
    const definition = kept?.definition ?? versionOn(measure.definitions, start).number
    const revision = { revision: (kept?.revisions.length ?? 0) + 1, value, note, reason, file, ...entered(act) }
    record(act, kept ? 'measure.value-corrected' : 'measure.value-entered', {
      ...whereOf(measure),
      payload: { ...nameOf(measure), start, definition, ...revision },
    })
    return { measure, start, definition, revision }
  })
  await insertValues(act.db, rows)
}

export async function retireMeasure(act: Act, id: string, reason: string): Promise<void> {
  const measure = await openMeasure(act, id)
  allow(canRetire(act.actor, await holdersOf(act, measure.audienceId)))
  if (measure.retired) throw new Refusal('conflict', 'measure-retired')
  await updateRetirement(act.db, measure, { at: act.now.toString(), by: act.actor.seatId, reason })
  record(act, 'measure.retired', { ...whereOf(measure), payload: { ...nameOf(measure), reason } })
}

export async function bringBackMeasure(act: Act, id: string): Promise<void> {
  const measure = await openMeasure(act, id)
  allow(canRetire(act.actor, await holdersOf(act, measure.audienceId)))
  if (!measure.retired) throw new Refusal('conflict', 'not-retired')
  await updateRetirement(act.db, measure, null)
  record(act, 'measure.brought-back', { ...whereOf(measure), payload: nameOf(measure) })
}

/** Shows it to more than see it now. Its definitions and values come along; the record of its private time stays private. */
export async function makeMeasureShared(
  act: Act,
  id: string,
  { audience, key }: { audience: AudienceChoice; key?: string | undefined },
): Promise<void> {
  const measure = await openMeasure(act, id)
  allow(canShareMeasure(act.actor))
  if (await isBeingRedefined(act, id)) throw new Refusal('conflict', 'redefinition-open')
  const audienceId = await openAudience(act, audience)
  const from = found(await findAudience(act.db, measure.spaceId, measure.audienceId))
  const to = found(await findAudience(act.db, measure.spaceId, audienceId))
  refuseProblems(from.id === to.id || !isWidening(from, to) ? [{ path: 'audience', code: 'not-wider' }] : [])
  const named = key ?? measure.key
  await refuseTakenKey(act, named, id)
  await moveMeasure(act.db, measure, { audienceId, key: named })
  const { definitions, values, retired } = measure
  const about = aboutMeasure(id, named, newestOf(definitions))
  record(act, 'measure.made-shared', { audienceId, ...about, payload: { key: named, retired, definitions, values } })
}

const openMeasure = async (act: Act, id: string) => found(await lockMeasure(act.db, found(act.actor.spaceId), id))

const subjectOf = ({ id }: { id: string }) => ({ kind: 'measure', id })
const whereOf = ({ id, audienceId }: Measure) => ({ audienceId, subject: subjectOf({ id }) })
/** By its name people know it, by its key programs do. */
const nameOf = ({ key, definitions }: Measure) => ({ key, name: newestOf(definitions).name })
const signature = ({ actor, now }: Act) => ({ definedBy: actor.seatId, definedAt: now.toString() })
const entered = ({ actor, now }: Act) => ({ enteredBy: actor.seatId, enteredAt: now.toString() })
