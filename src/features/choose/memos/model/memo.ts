import type { Block, Document } from '#src/exchange/document/document.ts'
import type { Disagreement } from '#src/features/choose/assessments/model/disagreement.ts'
import type { LeadLoss } from '#src/features/choose/assessments/model/lead.ts'
import { methodNames, type Ranking } from '#src/features/choose/assessments/model/ranking.ts'
import type { AssessmentTable } from '#src/features/choose/assessments/model/table.ts'
import type { CandidateInFull } from '#src/features/choose/candidates/api.ts'
import type { CheckInFull } from '#src/features/choose/diligence/api.ts'
import { candidatesOf } from '#src/features/choose/memos/model/looked-into.ts'
import { type Criterion, leavesOf } from '#src/features/choose/selections/model/criteria.ts'
import type { Selection } from '#src/features/choose/selections/model/selection.ts'
import type { Formats } from '#src/kit/locale-format.ts'
import type { MessageValues } from '#src/kit/messages.ts'

/** Everything that a memo is made of. */
export interface MemoMatter {
  readonly selection: Selection
  readonly criteria: readonly Criterion[]
  readonly candidates: readonly CandidateInFull[]
  readonly checks: readonly CheckInFull[]
  readonly table: AssessmentTable
  /** Null where there is nothing to rank. */
  readonly ranking: Ranking | null
  readonly firsts: readonly number[]
  readonly samples: number
  readonly losses: readonly LeadLoss[]
  readonly disagreement: Disagreement
  readonly people: readonly { readonly seatId: string; readonly name: string }[]
  readonly now: string
}

export interface MemoWords {
  readonly t: (id: string, values?: MessageValues) => string
  readonly formats: Formats
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

/** The memo in the order in which a board reads it: the choice, why, how sure, against what, and what was looked into. */
export function memoDocument(matter: MemoMatter, words: MemoWords): Document {
  const { t, formats } = words
  const { selection } = matter
  const blocks: Block[] = [
    { kind: 'title', text: selection.title },
    { kind: 'quiet', text: t('memos.made-on', { day: formats.date(matter.now, 'long') }) },
    ...(selection.purpose ? [{ kind: 'text' as const, text: selection.purpose }] : []),
    ...decision(matter, words),
    ...result(matter, words),
    ...weights(matter, words),
    ...out(matter, words),
    ...disagreements(matter, words),
    ...candidatesOf(matter, words),
    { kind: 'heading', text: t('memos.methods') },
    { kind: 'quiet', text: t('memos.methods-words', { samples: matter.samples }) },
  ]
  return { title: selection.title, language: words.language, direction: words.direction, blocks }
}

const nameOf = (matter: MemoMatter, id: string) => matter.candidates.find((one) => one.id === id)?.name ?? ''
const person = (matter: MemoMatter, seatId: string) => matter.people.find((one) => one.seatId === seatId)?.name ?? ''
const criterion = (matter: MemoMatter, key: string) => matter.criteria.find((one) => one.key === key)?.name ?? key

function decision(matter: MemoMatter, { t, formats }: MemoWords): Block[] {
  const { endedHow, endedAt, endedBy, endedReason, chosenId } = matter.selection
  if (!endedAt) return [{ kind: 'text', text: t('memos.not-decided') }]
  const values = {
    name: nameOf(matter, chosenId ?? ''),
    by: person(matter, endedBy ?? ''),
    day: formats.date(endedAt),
  }
  return [
    { kind: 'heading', text: t('choices.decided') },
    { kind: 'text', text: t(endedHow === 'chosen' ? 'choices.chosen-sentence' : 'choices.nobody-sentence', values) },
    { kind: 'text', text: endedReason ?? '' },
  ]
}

function result(matter: MemoMatter, words: MemoWords): Block[] {
  const { t, formats } = words
  const { table, ranking, firsts, samples, losses } = matter
  const heading: Block = { kind: 'heading', text: t('assessments.result') }
  if (!ranking) return [heading, { kind: 'text', text: t('assessments.nothing-to-rank') }]
  const order = table.candidates.map((_, i) => i).sort((i, j) => ranking.methods.sum.ranks[i]! - ranking.methods.sum.ranks[j]!)
  const figure = (number: number) => formats.number(number, { maximumFractionDigits: 2 })
  const turns = losses.slice(0, 8).map((loss) =>
    t(loss.direction === 'increase' ? 'memos.turn-above' : 'memos.turn-below', {
      criterion: table.leaves[loss.criterion]?.name ?? '',
      weight: figure(loss.weight),
      now: figure(table.weights[loss.criterion] ?? 0),
      challenger: table.candidates[loss.challenger]?.name ?? '',
    }),
  )
  return [
    heading,
    { kind: 'text', text: leadSentence(matter, words) },
    {
      kind: 'table',
      widths: [2.4, 1.1, 1.1, 1.1, 1.2, 1.2],
      head: [
        t('candidates.field-name'),
        ...methodNames.map((name) => t(`assessments.method-${name}`)),
        t('assessments.method-smaa'),
      ],
      rows: order.map((i) => [
        table.candidates[i]?.name ?? '',
        ...methodNames.map((name) =>
          t('assessments.rank-and-figure', {
            rank: ranking.methods[name].ranks[i] ?? 0,
            figure: figure(ranking.methods[name].figures[i] ?? 0),
          }),
        ),
        formats.percent((firsts[i] ?? 0) / samples),
      ]),
    },
    ...(turns.length > 0
      ? [
          { kind: 'text' as const, text: t('memos.turns') },
          { kind: 'list' as const, items: turns },
        ]
      : []),
  ]
}

/** The same sentence as on the screen. */
function leadSentence({ table, ranking, firsts, samples, losses }: MemoMatter, { t, formats }: MemoWords): string {
  const leaders = (ranking?.methods.sum.ranks ?? []).flatMap((rank, i) => (rank === 1 ? [i] : []))
  const nameAt = (i: number) => table.candidates[i]?.name ?? ''
  if (table.candidates.length === 1) return t('assessments.only-one', { name: nameAt(0) })
  if (leaders.length === table.candidates.length) return t('assessments.all-tied', { count: leaders.length })
  if (leaders.length > 1) return t('assessments.tied', { names: formats.list(leaders.map(nameAt)) })
  const leader = leaders[0] ?? 0
  const values = { name: nameAt(leader), share: formats.percent((firsts[leader] ?? 0) / samples) }
  const [loss] = losses
  if (!loss) return t('assessments.leads-always', values)
  return t(loss.direction === 'increase' ? 'assessments.loses-above' : 'assessments.loses-below', {
    ...values,
    criterion: table.leaves[loss.criterion]?.name ?? '',
    weight: formats.number(loss.weight, { maximumFractionDigits: 2 }),
    challenger: nameAt(loss.challenger),
  })
}

function weights(matter: MemoMatter, { t, formats }: MemoWords): Block[] {
  const { table, criteria } = matter
  if (leavesOf(criteria).length === 0) return []
  const valueAt = (i: number, j: number) => formats.number(table.values[i]?.[j] ?? 0, { maximumFractionDigits: 1 })
  // A page holds five candidates beside the weights; the ranking above has them all.
  const shown = table.candidates.slice(0, 5)
  return [
    { kind: 'heading', text: t('selections.criteria') },
    { kind: 'text', text: t(`assessments.basis-${table.weightsFrom}`, { assessors: table.byAssessor.length }) },
    {
      kind: 'table',
      widths: [2.2, 0.9, ...shown.map(() => 1.1)],
      head: [t('assessments.criterion'), t('memos.weight'), ...shown.map(({ name }) => name)],
      rows: table.leaves.map(({ name, unit }, j) => [
        unit ? `${name} (${unit})` : name,
        formats.percent(table.weights[j] ?? 0, 1),
        ...shown.map((_, i) => valueAt(i, j)),
      ]),
    },
  ]
}

function out(matter: MemoMatter, { t, formats }: MemoWords): Block[] {
  const { broken, gaps } = matter.table
  const dropped = matter.candidates.filter(({ stage }) => stage === 'dropped')
  const items = [
    ...broken.map((one) =>
      t('assessments.broken', {
        name: nameOf(matter, one.candidateId),
        criterion: criterion(matter, one.criterion),
        value: formats.number(one.value, { maximumFractionDigits: 2 }),
        must: formats.number(one.mustReach),
      }),
    ),
    ...gaps.map((one) =>
      t('assessments.gap', {
        name: nameOf(matter, one.candidateId),
        criteria: formats.list(one.criteria.map((key) => criterion(matter, key))),
      }),
    ),
    ...dropped.map(({ name, moves }) => t('memos.dropped', { name, reason: moves[0]?.reason ?? '' })),
  ]
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: t('assessments.out') },
        { kind: 'list', items },
      ]
}

function disagreements(matter: MemoMatter, { t, formats }: MemoWords): Block[] {
  const { scorers, disputes } = matter.disagreement
  if (scorers === 0) return []
  const said =
    scorers === 1
      ? t('assessments.one-assessor')
      : disputes.length === 0
        ? t('assessments.no-disputes', { scorers })
        : t('assessments.disputes', { count: disputes.length })
  const items = disputes.map((one) =>
    t('assessments.dispute', {
      candidate: nameOf(matter, one.candidateId),
      criterion: criterion(matter, one.criterion),
      low: formats.list(one.low.map((seat) => person(matter, seat))),
      lowest: one.lowest,
      high: formats.list(one.high.map((seat) => person(matter, seat))),
      highest: one.highest,
    }),
  )
  return [
    { kind: 'heading', text: t('assessments.disagreement') },
    { kind: 'text', text: said },
    ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []),
  ]
}
