import type { ObjectiveView, PartyView } from '#src/features/define/alignment/model/views.ts'
import type { ConflictKind, Found } from '#src/features/define/conflicts/model.ts'

/** Two of five steps: below that it may be chance of wording. */
export const importanceGap = 2
/** Horizons more than a year apart. */
const horizonMonths = 12
/** Targets that differ by more than a fifth of the larger one. */
const targetShare = 0.2
/** Gain less effort, in steps: three of them are a different bargain. */
const lopsidedBy = 3

/** A promise that is linked to an objective. */
export interface LinkedCommitment {
  readonly objectiveId: string
  readonly owedBy: string
  readonly owedTo: readonly string[]
}

interface Pair {
  readonly objectiveId: string
  readonly one: ObjectiveView
  readonly other: ObjectiveView
  readonly parties: readonly [string, string]
  readonly commitments: readonly LinkedCommitment[]
}

type Rule = (pair: Pair) => readonly Found[]

/** Everything in which two parties differ so that it has to be talked about; the order is that of the objectives. */
export function findConflicts(views: readonly PartyView[], commitments: readonly LinkedCommitment[]): Found[] {
  const pairs = views.flatMap((one, i) => views.slice(i + 1).map((other) => [one, other] as const))
  return [
    ...pairs.flatMap(([one, other]) =>
      one.objectives.flatMap((view, i) => {
        const counterpart = other.objectives[i]
        if (!counterpart) return []
        const { objectiveId } = view
        const parties = [one.organisationId, other.organisationId] as const
        const linked = commitments.filter((commitment) => commitment.objectiveId === objectiveId)
        return rules.flatMap((rule) => rule({ objectiveId, one: view, other: counterpart, parties, commitments: linked }))
      }),
    ),
    ...pairs.flatMap(([one, other]) => twoClaims(one, other)),
  ]
}

const found = (pair: Pair, kind: ConflictKind, values: Found['values'], turned = false): Found => ({
  kind,
  objectiveId: pair.objectiveId,
  parties: turned ? [pair.parties[1], pair.parties[0]] : pair.parties,
  values,
})

/** The sentence begins with the party to which it matters more. */
const importance: Rule = (pair) => {
  const [first, second] = [pair.one.importance, pair.other.importance]
  if (first === null || second === null || Math.abs(first - second) < importanceGap) return []
  const turned = second > first
  return [found(pair, 'importance', { high: Math.max(first, second), low: Math.min(first, second) }, turned)]
}

const isSameMeasure = ({ one, other }: Pair) =>
  one.measure !== null && other.measure !== null && plain(one.measure.name) === plain(other.measure.name)

/** Without a named measure on either side both speak of the objective itself. */
const speakOfTheSame = (pair: Pair) => isSameMeasure(pair) || (pair.one.measure === null && pair.other.measure === null)

const direction: Rule = (pair) => {
  const [first, second] = [pair.one.direction, pair.other.direction]
  const isOpposite = (first === 'up' && second === 'down') || (first === 'down' && second === 'up')
  if (!isOpposite || !speakOfTheSame(pair)) return []
  return [found(pair, 'direction', { measure: pair.one.measure?.name ?? '' }, first === 'down')]
}

const definition: Rule = (pair) => {
  const [first, second] = [pair.one.measure, pair.other.measure]
  if (!first || !second || !isSameMeasure(pair) || first.definition === '' || second.definition === '') return []
  if (plain(first.definition) === plain(second.definition)) return []
  return [found(pair, 'definition', { measure: first.name, first: first.definition, second: second.definition })]
}

const apart: Rule = (pair) => [...horizonsApart(pair), ...targetsApart(pair)].slice(0, 1)

function horizonsApart(pair: Pair): Found[] {
  const [first, second] = [pair.one.horizon, pair.other.horizon]
  if (first === null || second === null || Math.abs(first - second) <= horizonMonths) return []
  return [
    found(pair, 'apart', { of: 'horizon', early: Math.min(first, second), late: Math.max(first, second) }, second < first),
  ]
}

function targetsApart(pair: Pair): Found[] {
  const [first, second] = [pair.one.target, pair.other.target]
  if (first === null || second === null || !speakOfTheSame(pair)) return []
  const larger = Math.max(Math.abs(first), Math.abs(second))
  if (Math.abs(first - second) <= targetShare * larger) return []
  return [found(pair, 'apart', { of: 'target', first, second })]
}

const redLine: Rule = (pair) => {
  const [line] = pair.one.redLines
  const [otherLine] = pair.other.redLines
  return [
    ...(line && pair.other.must ? [found(pair, 'red-line', { line })] : []),
    ...(otherLine && pair.one.must ? [found(pair, 'red-line', { line: otherLine }, true)] : []),
  ]
}

const expectation: Rule = (pair) => {
  const isPromised = (by: string, to: string) =>
    pair.commitments.some(({ owedBy, owedTo }) => owedBy === by && owedTo.includes(to))
  const [first, second] = pair.parties
  const [expected] = pair.one.expects
  const [otherExpected] = pair.other.expects
  return [
    ...(expected && !isPromised(second, first) ? [found(pair, 'expectation', { expected })] : []),
    ...(otherExpected && !isPromised(first, second) ? [found(pair, 'expectation', { expected: otherExpected }, true)] : []),
  ]
}

/** The sentence begins with the party that gains more. */
const lopsided: Rule = (pair) => {
  const [first, second] = [balance(pair.one), balance(pair.other)]
  if (first === null || second === null || Math.abs(first - second) < lopsidedBy) return []
  const [winner, loser] = first > second ? [pair.one, pair.other] : [pair.other, pair.one]
  const values = {
    gain: winner.gain ?? 0,
    effort: winner.effort ?? 0,
    otherGain: loser.gain ?? 0,
    otherEffort: loser.effort ?? 0,
  }
  return [found(pair, 'lopsided', values, second > first)]
}

const balance = ({ gain, effort }: ObjectiveView) => (gain === null || effort === null ? null : gain - effort)

const rules: readonly Rule[] = [importance, direction, definition, apart, redLine, expectation, lopsided]

/** The same thing for oneself alone: it cannot be had twice. */
function twoClaims(one: PartyView, other: PartyView): Found[] {
  const theirs = new Set(other.claims.map(plain))
  const shared = [...new Map(one.claims.map((claim) => [plain(claim), claim]))].filter(([key]) => theirs.has(key))
  return shared.map(([, thing]) => ({
    kind: 'claim',
    objectiveId: null,
    parties: [one.organisationId, other.organisationId],
    values: { thing },
  }))
}

/** Words as they are compared: without case, accents, signs and double blanks. */
const plain = (words: string) =>
  words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
