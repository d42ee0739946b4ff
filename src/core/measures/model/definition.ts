import { compareDecimals, type Decimal } from '#src/kit/decimal.ts'
import { type Frequency, nextPeriod, periodKey, periodStart } from '#src/kit/period.ts'
import type { FieldProblem } from '#src/kit/refusal.ts'

/** Which way is better: higher, lower, or inside a corridor. */
export const directions = ['up', 'down', 'within'] as const
export type Direction = (typeof directions)[number]

/** The usual perspectives of a scorecard; any other word is the parties' own. */
export const usualPerspectives = ['financial', 'operational', 'strategic', 'relationship', 'learning'] as const

/** What is aimed for from a day on, until the next point takes its place. `upTo` closes the corridor of *within*. */
export interface Target {
  readonly from: string
  readonly value: Decimal
  readonly upTo: Decimal | null
}

export interface Owner {
  readonly organisationId: string
  readonly seatId: string | null
}

/** What a measure says and how it is counted. */
export interface DefinitionFields {
  readonly name: string
  readonly unit: string
  readonly direction: Direction
  readonly perspective: string
  readonly frequency: Frequency
  /** Whose people enter the values; everybody's where nobody owns it. */
  readonly owner: Owner | null
  readonly source: string
  readonly formula: string
  /** How far a target may be missed before it needs care, and from where it counts as off. */
  readonly warn: Decimal | null
  readonly alarm: Decimal | null
  readonly baseline: Decimal | null
  readonly targets: readonly Target[]
  /** The first day of the period that it holds from. */
  readonly validFrom: string
}

/** A version of the definition. None is ever changed: another follows it. */
export interface Definition extends DefinitionFields {
  readonly number: number
  readonly reason: string
  readonly consentId: string | null
  readonly definedBy: string
  readonly definedAt: string
}

export function definitionProblems(fields: DefinitionFields): FieldProblem[] {
  const { warn, alarm, frequency, validFrom } = fields
  const problems: FieldProblem[] = []
  if (warn !== null && compareDecimals(warn, '0') < 0) problems.push({ path: 'warn', code: 'negative' })
  if (alarm !== null && compareDecimals(alarm, warn ?? '0') < 0) problems.push({ path: 'alarm', code: 'before-warn' })
  if (periodStart(validFrom, frequency) !== validFrom)
    problems.push({ path: 'validFrom', code: 'not-period-start', values: { start: periodStart(validFrom, frequency) } })
  return [...problems, ...targetProblems(fields)]
}

function targetProblems({ targets, direction }: DefinitionFields): FieldProblem[] {
  return targets.flatMap(({ from, value, upTo }, index) => {
    const problems: FieldProblem[] = []
    const path = `targets.${index}`
    const before = targets[index - 1]
    if (before && from <= before.from) problems.push({ path: `${path}.from`, code: 'not-later' })
    if (direction !== 'within' && upTo !== null) problems.push({ path: `${path}.upTo`, code: 'only-within' })
    if (direction === 'within' && upTo === null) problems.push({ path: `${path}.upTo`, code: 'required' })
    if (upTo !== null && compareDecimals(upTo, value) < 0) problems.push({ path: `${path}.upTo`, code: 'below-value' })
    return problems
  })
}

/**
 * A new version begins after everything that was reported: what was reported is judged by what was agreed then. It may take the
 * place of a version whose time has not come, and never reaches behind it.
 */
export function redefinitionProblems(
  { definitions, periods }: { definitions: readonly Definition[]; periods: readonly { start: string; definition: number }[] },
  next: DefinitionFields,
): FieldProblem[] {
  const newest = newestOf(definitions)
  const last = periods
    .map(({ start, definition }) => ({ start, frequency: versionOf(definitions, definition).frequency }))
    .at(-1)
  const earliest = last ? nextPeriod(last.start, last.frequency) : undefined
  if (earliest !== undefined && next.validFrom < earliest)
    return [{ path: 'validFrom', code: 'already-reported', values: { start: earliest } }]
  return next.validFrom < newest.validFrom
    ? [{ path: 'validFrom', code: 'already-defined', values: { start: newest.validFrom } }]
    : []
}

/** The newest version, by which the measure is named and found. */
export function newestOf(definitions: readonly Definition[]): Definition {
  const newest = definitions.at(-1)
  if (!newest) throw new Error('A measure has at least one definition.')
  return newest
}

export const versionOf = (definitions: readonly Definition[], number: number): Definition =>
  definitions.find((one) => one.number === number) ?? newestOf(definitions)

/** The version that holds for a day; the first one also for everything before it. */
export const versionOn = (definitions: readonly Definition[], day: string): Definition =>
  definitions.findLast((one) => one.validFrom <= day) ?? definitions[0] ?? newestOf(definitions)

export const targetOn = ({ targets }: Pick<Definition, 'targets'>, day: string): Target | undefined =>
  targets.findLast((target) => target.from <= day)

/** Where the path of targets steps, over all versions: each version's own while it holds. */
export function targetSteps(definitions: readonly Definition[]): Target[] {
  return definitions.flatMap((definition, index) => {
    const from = index === 0 ? '' : definition.validFrom
    const until = definitions[index + 1]?.validFrom
    if (until !== undefined && until <= definition.validFrom) return []
    const inside = definition.targets.filter((target) => target.from > from && (until === undefined || target.from < until))
    const first = from === '' ? undefined : targetOn(definition, from)
    return first ? [{ ...first, from }, ...inside] : inside
  })
}

/** From which version on values can be compared with those of today: counted alike, as often, in the same unit. */
export function comparableFrom(definitions: readonly Definition[]): number {
  const newest = newestOf(definitions)
  const isAlike = (one: Definition) =>
    one.unit === newest.unit && one.frequency === newest.frequency && one.formula === newest.formula
  const lastOther = definitions.findLast((one) => !isAlike(one))
  return (lastOther?.number ?? 0) + 1
}

/** A key as it is kept: how a file, a colleague or a program names the measure. */
export const normaliseKey = (key: string) => key.trim().toLowerCase().normalize('NFC')
export const keyForm = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,39}$/u

export const periodOf = (definition: Pick<Definition, 'frequency'>, start: string) => periodKey(start, definition.frequency)

/** What the ledger and a search know a measure by. */
export const aboutMeasure = (id: string, key: string, { name, source, formula }: DefinitionFields) => ({
  subject: { kind: 'measure', id },
  searchable: { title: name, text: [key, source, formula].join('\n') },
})
