import { type Act, todayOf } from '#src/core/acting/actions.ts'
import { writesInSpace } from '#src/core/acting/policy.ts'
import { listAudiences } from '#src/core/audiences/store.ts'
import { type FilePlan, type FileToRead, type PlannedValue, planFile } from '#src/core/measure-files/model.ts'
import { writeValues } from '#src/core/measures/actions.ts'
import { newestOf } from '#src/core/measures/model/definition.ts'
import { canEnterValues } from '#src/core/measures/policy.ts'
import { listMeasures, lockMeasures } from '#src/core/measures/store.ts'
import type { FileProblem } from '#src/exchange/csv/read-csv.ts'
import { allow, found, Refusal } from '#src/kit/refusal.ts'

/** So many problems are listed one by one; the rest is counted. */
export const listedProblems = 1_000

/** What is recorded as the reason of a correction that came with a file; the file's name stands beside it. */
const imported = 'imported'

export type Counts = Readonly<Record<PlannedValue['change'], number>>

/** Reads the file against what is kept, and writes nothing. */
export async function checkFile(act: Act, file: FileToRead): Promise<FilePlan> {
  allow(writesInSpace(act.actor))
  const spaceId = found(act.actor.spaceId)
  const measures = await listMeasures(act.db, spaceId)
  // A measure that is named by its id must be there; to those who must not know of it, it is not.
  if (file.measureId !== undefined) found(measures.find(({ id }) => id === file.measureId))
  const holders = new Map((await listAudiences(act.db, spaceId)).map((one) => [one.id, one.organisations]))
  return planFile(file, {
    measures,
    today: todayOf(act),
    mayEnter: ({ audienceId, definitions }) =>
      canEnterValues(act.actor, newestOf(definitions).owner, holders.get(audienceId) ?? []),
  })
}

/** All rows or none. What differs becomes a correction; a file taken over twice changes nothing the second time. */
export async function takeFile(
  act: Act,
  { name, expected, ...file }: FileToRead & { name: string; expected?: Counts | undefined },
): Promise<Counts> {
  const glance = await checkFile(act, file)
  refuseFileProblems(glance.problems)
  await lockMeasures(act.db, new Set(glance.values.map(({ measureId }) => measureId)))
  // Read again under the locks: somebody may have entered a value since.
  const { problems, values } = await checkFile(act, file)
  refuseFileProblems(problems)
  const counts = countChanges(values)
  if (expected && (expected.new !== counts.new || expected.corrected !== counts.corrected))
    throw new Refusal('conflict', 'changed-meanwhile')
  const measures = new Map((await listMeasures(act.db, found(act.actor.spaceId))).map((one) => [one.id, one]))
  const changes = values.filter(({ change }) => change !== 'unchanged')
  await writeValues(
    act,
    changes.map(({ measureId, start, value, note, change }) => ({
      measure: found(measures.get(measureId)),
      start,
      value,
      note,
      reason: change === 'corrected' ? imported : '',
      file: name,
    })),
  )
  return counts
}

export const countChanges = (values: readonly PlannedValue[]): Counts => {
  const count = (change: PlannedValue['change']) => values.filter((one) => one.change === change).length
  return { new: count('new'), corrected: count('corrected'), unchanged: count('unchanged') }
}

function refuseFileProblems(problems: readonly FileProblem[]): void {
  if (problems.length === 0) return
  throw new Refusal(
    'invalid',
    'file-problems',
    problems.slice(0, listedProblems).map(({ line, column, code, values }) => ({
      path: column === null ? `lines.${line}` : `lines.${line}.${column}`,
      code,
      values: { ...values, line },
    })),
  )
}
