import { type Act, enterAs, enterSeat, inTransaction, type StreamAct } from '#src/core/acting/actions.ts'
import type { AudienceChoice } from '#src/core/audiences/model.ts'
import type { Content } from '#src/core/files/api.ts'
import type { IatiProblem } from '#src/exchange/iati/problem.ts'
import { type ActivityReadingOptions, type ActivitySummary, readActivities } from '#src/exchange/iati/read-activities.ts'
import { detached } from '#src/exchange/xml/detached.ts'
import { childNamed, textOf } from '#src/exchange/xml/xml-element.ts'
import { createActivity } from '#src/features/oversee/activities/actions/creating.ts'
import { type ActivityWord, imported, sameJson } from '#src/features/oversee/activities/actions/details.ts'
import { digestOf, type ToldActivity, tellActivity } from '#src/features/oversee/activities/actions/telling.ts'
import { updateActivity } from '#src/features/oversee/activities/actions/updating.ts'
import type { Activity } from '#src/features/oversee/activities/model/detail.ts'
import type { Outcome } from '#src/features/oversee/activities/model/outcome.ts'
import { canChangeActivity, canImportActivities } from '#src/features/oversee/activities/policy.ts'
import { listPublished, lockActivity, lockImports } from '#src/features/oversee/activities/store.ts'
import { allow, found, Refusal } from '#src/kit/refusal.ts'
import { EncodingProblem, readXmlText } from '#src/platform/files/read-xml-text.ts'
import { type SpooledContent, spoolContent } from '#src/platform/files/spooled-content.ts'

const longestIatiFile = 500 * 1024 * 1024

export interface IatiUpload {
  readonly name: string
  readonly content: Content
}

/** Checks a whole file, and says which of its activities are known already; nothing is written. */
export async function checkActivities(
  act: StreamAct,
  upload: IatiUpload,
): Promise<{ summary: ActivitySummary; found: readonly FoundActivity[] }> {
  return withFile(act, upload, async (file) => {
    const found: FoundActivity[] = []
    const summary = await readFile(file, {
      now: act.now.toString(),
      take: (element) =>
        found.push({
          line: element.line,
          identifier: detached(textOf(childNamed(element, 'iati-identifier')).trim()),
          title: detached(
            textOf(childNamed(childNamed(element, 'title'), 'narrative'))
              .trim()
              .slice(0, 200),
          ),
          spaceId: null,
        }),
    })
    return { summary, found: await asSeat(act, { readOnly: true }, (seat) => markKnown(seat, found)) }
  })
}

export interface FoundActivity {
  readonly line: number
  readonly identifier: string
  readonly title: string
  /** The partnership that it is already. */
  readonly spaceId: string | null
}

async function markKnown(act: Act, found: readonly FoundActivity[]): Promise<readonly FoundActivity[]> {
  const known = new Map((await listPublished(act.db, act.actor.organisationId)).map((one) => [one.identifier, one.spaceId]))
  return found.map((one) => ({ ...one, spaceId: known.get(one.identifier) ?? null }))
}

/** Takes over a file: all of its activities in one transaction, or nothing where anything is wrong. */
export async function importActivities(
  act: StreamAct,
  { audience, ...upload }: IatiUpload & { audience: AudienceChoice },
): Promise<{ summary: ActivitySummary; outcomes: readonly Outcome[] }> {
  return withFile(act, upload, async (file) => {
    const summary = await readFile(file, { now: act.now.toString() })
    refuseFileProblems(summary)
    const outcomes = await asSeat(act, { readOnly: false }, (seat) =>
      takeFile(seat, { file, name: upload.name, audience }),
    ).catch(refuseTooMany)
    return { summary, outcomes }
  })
}

/** A file that changes thousands of known activities may need more locks than a database of somebody else's has room for. */
function refuseTooMany(problem: unknown): never {
  const isFull = problem instanceof Error && 'code' in problem && problem.code === '53200'
  throw isFull ? new Refusal('too-large', 'file-too-much-at-once') : problem
}

interface Taking {
  readonly file: SpooledContent
  readonly name: string
  readonly audience: AudienceChoice
}

/**
 * One activity after the other, each forgotten before the next. What it recorded is appended at once: the entries of a long file
 * would not fit into memory. The chains of new partnerships are nobody else's; those of known ones stay locked until the commit.
 */
async function takeFile(act: Act, { file, name, audience }: Taking): Promise<Outcome[]> {
  await lockImports(act.db, act.actor.organisationId)
  const outcomes: Outcome[] = []
  const waiting: ActivityWord[] = []
  const options: ActivityReadingOptions = {
    now: act.now.toString(),
    checked: true,
    take: (element, { attributes: fileAttributes }) => {
      const identifier = textOf(childNamed(element, 'iati-identifier')).trim()
      waiting.push({ identifier, element, fileAttributes, file: name })
    },
  }
  await readFile(file, options, async () => {
    for (const word of waiting.splice(0)) {
      const outcome = await takeActivity(act, word, audience)
      outcomes.push({ ...outcome, identifier: detached(outcome.identifier), title: detached(outcome.title) })
      await act.services.ledger.append(act)
    }
  })
  return outcomes
}

async function takeActivity(act: Act, word: ActivityWord, audience: AudienceChoice): Promise<Outcome> {
  const { seatId, organisationId } = act.actor
  const outside = await enterAs(act, { seatId })
  const [known] = await listPublished(act.db, organisationId, [word.identifier])
  if (!known) return createActivity(outside, word, audience)
  const inside = await enterAs(outside, { seatId, spaceId: known.spaceId })
  // What says the same is only looked at: a long file that comes again would lock more than the database can hold.
  const glance = await tellActivity(inside, known)
  if (!glance.isChanged && isSaidAlready(known, word)) return unchanged(known, glance)
  const activity = found(await lockActivity(inside.db, known.spaceId, known.id))
  allow(canChangeActivity(inside.actor, activity))
  return updateActivity(inside, await tellActivity(inside, activity), { word, element: word.element, reason: imported })
}

const isSaidAlready = (activity: Activity, word: ActivityWord) =>
  activity.digest === digestOf(word.element) && sameJson(activity.fileAttributes, word.fileAttributes)

const unchanged = ({ spaceId, id, identifier }: Activity, { element }: ToldActivity): Outcome => ({
  change: 'unchanged',
  ...{ spaceId, id, identifier },
  title: textOf(childNamed(childNamed(element, 'title'), 'narrative')),
  left: [],
})

/** The bytes are taken outside of any transaction; who may not bring in anything is refused before one of them is kept. */
async function withFile<T>(act: StreamAct, { content }: IatiUpload, work: (file: SpooledContent) => Promise<T>): Promise<T> {
  await asSeat(act, { readOnly: true }, async () => {})
  if (!(Symbol.asyncIterator in content)) throw new Refusal('invalid', undefined, [{ path: 'body', code: 'required' }])
  const file = await spoolContent(content, { maxBytes: longestIatiFile })
  if (!file) throw new Refusal('too-large')
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

async function asSeat<T>(act: StreamAct, options: { readOnly: boolean }, work: (seat: Act) => Promise<T>): Promise<T> {
  // Who looks through the eyes of another organisation changes nothing meanwhile.
  allow(act.caller.seenBy === undefined)
  return inTransaction(act, act.caller, options, async (entering) => {
    const seat = await enterSeat(entering, act.caller, undefined)
    allow(canImportActivities(seat.actor))
    return work(seat)
  })
}

async function readFile(
  file: SpooledContent,
  options: ActivityReadingOptions,
  afterChunk: () => Promise<void> = async () => {},
): Promise<ActivitySummary> {
  const reading = readActivities(options)
  try {
    for await (const text of readXmlText(file.read())) {
      const goesOn = reading.write(text)
      await afterChunk()
      if (!goesOn) break
    }
  } catch (problem) {
    if (!(problem instanceof EncodingProblem)) throw problem
    reading.stop('xml.encoding', { encoding: problem.encoding })
  }
  return reading.finish()
}

const fieldProblem = ({ line, rule, values }: IatiProblem) => ({
  path: `lines.${line}`,
  code: rule,
  values: { ...values, line },
})

function refuseFileProblems({ problems }: ActivitySummary): void {
  if (problems.errors === 0) return
  throw new Refusal(
    'invalid',
    'file-problems',
    problems
      .list()
      .filter(({ severity }) => severity === 'error')
      .map(fieldProblem),
  )
}
