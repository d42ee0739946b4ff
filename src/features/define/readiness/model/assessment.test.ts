import { expect, it } from 'vitest'
import { contentProblems } from '#src/core/question-sets/model/content.ts'
import { contentOf, findingOf } from '#src/features/define/readiness/model/assessment.ts'
import { usualStatements } from '#src/features/define/readiness/model/statements.ts'

it('asks nothing that a question set would refuse, in every language', () => {
  const statements = usualStatements.map((one) => ({ ...one }))
  expect(contentProblems(contentOf({ languages: Object.keys(usualStatements[0]?.text ?? {}), statements }))).toEqual([])
})

it('names a gap, a strength and where people see two different organisations', () => {
  const judged = (mean: number, lowest: number, highest: number) => findingOf({ key: 'x', mean, lowest, highest })
  expect(judged(2.9, 2, 3)).toBe('gap')
  expect(judged(3, 3, 3)).toBe('fair')
  expect(judged(4, 4, 4)).toBe('strength')
  expect(judged(4.5, 3, 5)).toBe('disputed')
})
