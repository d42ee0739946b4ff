import type { Answers } from '#src/core/question-sets/model/answers.ts'
import type { Content } from '#src/core/question-sets/model/content.ts'

/** What one group said to one question or in one dimension: values in no order of people, and comments. */
export interface Tally {
  readonly question: string
  /** Null is everybody. */
  readonly organisationId: string | null
  readonly answered: number
  readonly given: readonly unknown[]
  readonly comments: readonly string[]
}

/** A revealed answer; by party it has no seat. */
export interface RevealedAnswer {
  readonly organisationId: string
  readonly seatId: string | null
  readonly answers: Answers
}

/** Groups by party and everybody together, from answers that everybody may read. The empty question counts people. */
export function tallyAnswers(content: Content, revealed: readonly RevealedAnswer[]): Tally[] {
  const groups = [...Map.groupBy(revealed, ({ organisationId }) => organisationId), [null, revealed] as const]
  return groups.flatMap(([organisationId, members]) => {
    if (members.length === 0) return []
    const people: Tally = { question: '', organisationId, answered: members.length, given: [], comments: [] }
    const questions = content.questions.map(({ key }) => tallyOf(key, organisationId, members))
    const dimensions = content.dimensions.map(({ key, questions: of }) => dimensionOf(key, of, { organisationId, members }))
    return [people, ...questions, ...dimensions].filter(({ answered, comments }) => answered > 0 || comments.length > 0)
  })
}

function tallyOf(question: string, organisationId: string | null, members: readonly RevealedAnswer[]): Tally {
  const given = members.flatMap(({ answers }) => {
    const value = answers[question]?.value
    return value === undefined || value === null ? [] : [value]
  })
  // Comments are told once, beside their party.
  const comments = organisationId === null ? [] : members.flatMap(({ answers }) => answers[question]?.comment || [])
  return { question, organisationId, answered: given.length, given, comments }
}

function dimensionOf(
  question: string,
  of: readonly string[],
  { organisationId, members }: { organisationId: string | null; members: readonly RevealedAnswer[] },
): Tally {
  const given = members.flatMap(({ answers }) => {
    const values = of.map((key) => answers[key]?.value).filter((value) => typeof value === 'number')
    return values.length === 0 ? [] : [values.reduce((sum, value) => sum + value, 0) / values.length]
  })
  return { question, organisationId, answered: given.length, given, comments: [] }
}
