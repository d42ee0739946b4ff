import { median } from 'simple-statistics'
import type { Answers } from '#src/core/question-sets/model/answers.ts'
import type { RevealedAnswer } from '#src/core/rounds/model/tally.ts'
import { claimsKey, itemKey, pointsKey, questionKey } from '#src/features/define/alignment/model/questions.ts'
import type { Part } from '#src/features/define/alignment/model/wording.ts'

/** How one party sees one objective: one voice as it is, several as their middle. */
export interface ObjectiveView {
  readonly objectiveId: string
  readonly importance: number | null
  readonly must: boolean
  readonly points: number | null
  readonly measure: { readonly name: string; readonly definition: string } | null
  readonly direction: string | null
  readonly target: number | null
  /** In months from the opening of the round. */
  readonly horizon: number | null
  readonly gain: number | null
  readonly effort: number | null
  readonly reasons: readonly string[]
  readonly redLines: readonly string[]
  readonly fears: readonly string[]
  readonly expects: readonly string[]
  readonly offers: readonly string[]
}

export interface PartyView {
  readonly organisationId: string
  readonly objectives: readonly ObjectiveView[]
  readonly claims: readonly string[]
}

/** What every party said, in the order of the parties. */
export function partyViews(
  revealed: readonly RevealedAnswer[],
  { parties, objectives }: { parties: readonly string[]; objectives: readonly string[] },
): PartyView[] {
  return parties.flatMap((organisationId) => {
    const voices = revealed.filter((one) => one.organisationId === organisationId).map(({ answers }) => answers)
    if (voices.length === 0) return []
    return [
      {
        organisationId,
        objectives: objectives.map((id) => objectiveView(id, voices)),
        claims: voices.flatMap((voice) => linesOf(voice[claimsKey]?.value)),
      },
    ]
  })
}

function objectiveView(objectiveId: string, voices: readonly Answers[]): ObjectiveView {
  const said = (part: Part) => voices.flatMap((voice) => voice[questionKey(objectiveId, part)] ?? [])
  const numbers = (part: Part) => said(part).flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  const words = (part: Part) => said(part).flatMap(({ value }) => (typeof value === 'string' ? [value.trim()] : []))
  const chosen = (part: Part) => said(part).flatMap(({ value }) => (Array.isArray(value) ? value.map(String) : []))
  const musts = chosen('must')
  const [measure] = said('measure').filter(({ value }) => typeof value === 'string')
  const points = voices.flatMap((voice) => {
    const given = voice[pointsKey]?.value
    return given === undefined || given === null ? [] : [Number((given as Record<string, number>)[itemKey(objectiveId)] ?? 0)]
  })
  return {
    objectiveId,
    importance: middle(numbers('importance')),
    // Half of a party is enough: what half of it cannot do without, it cannot do without.
    must: musts.length > 0 && 2 * musts.filter((one) => one === 'must').length >= musts.length,
    points: middle(points),
    measure: measure ? { name: String(measure.value), definition: measure.comment } : null,
    direction: mostCommon(chosen('direction')),
    target: middle(numbers('target')),
    horizon: middle(numbers('horizon')),
    gain: middle(numbers('gain')),
    effort: middle(numbers('effort')),
    reasons: said('importance').flatMap(({ comment }) => comment || []),
    redLines: words('red-line'),
    fears: words('fear'),
    expects: words('expects'),
    offers: words('offers'),
  }
}

const middle = (numbers: readonly number[]) => (numbers.length === 0 ? null : median([...numbers]))

function mostCommon(chosen: readonly string[]): string | null {
  const groups = [...Map.groupBy(chosen, (one) => one)].toSorted(([, one], [, other]) => other.length - one.length)
  return groups[0]?.[0] ?? null
}

const linesOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? value
        .split(/[\n;]/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : []
