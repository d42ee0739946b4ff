import { expect, test } from 'vitest'
import { failureOf, problemAt, toProblem } from './problem.ts'

test('an answer of the server keeps its code, status and fields', () => {
  const problem = toProblem({
    code: 'invalid',
    reason: 'before-start',
    status: 400,
    problems: [{ path: ['parties', 1, 'name'], code: 'too-long', values: { most: 90, secret: {} } }],
  })
  expect(problem).toEqual({
    code: 'invalid',
    reason: 'before-start',
    status: 400,
    problems: [{ path: 'parties.1.name', code: 'too-long', values: { most: 90 } }],
  })
  expect(problemAt(problem, 'parties.1.name')?.code).toBe('too-long')
  expect(problemAt(problem, 'parties.1')).toBeUndefined()
})

test('an error of the client library is read like the answer it carries', () => {
  const thrown = Object.assign(new Error('Not found'), { code: 'NOT_FOUND', status: 404, data: undefined })
  expect(toProblem(thrown)).toEqual({ code: 'not-found', status: 404, problems: [] })
  const carried = Object.assign(new Error('x'), {
    code: 'BAD_REQUEST',
    status: 400,
    data: { problems: [{ path: 'name', code: 'required' }] },
  })
  expect(toProblem(carried).problems).toEqual([{ path: 'name', code: 'required', values: {} }])
})

test('no answer is told from a fault of our own', () => {
  expect(toProblem(new TypeError('Failed to fetch')).code).toBe('offline')
  expect(toProblem(new TypeError('x is not a function')).code).toBe('unexpected')
  expect(toProblem('what').code).toBe('unexpected')
})

test('what was shown outlives a fault on the way, and a refusal takes it away', () => {
  const fault = { code: 'unexpected', status: 503 }
  const refusal = { code: 'not-found', status: 404 }
  expect(failureOf({ data: {}, error: fault })).toBe(null)
  expect(failureOf({ data: {}, error: refusal })).toBe(refusal)
  expect(failureOf({ data: undefined, error: fault })).toBe(fault)
  expect(failureOf({ data: {}, error: null })).toBe(null)
})
