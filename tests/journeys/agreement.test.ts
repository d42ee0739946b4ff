import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measures, obligations, parties, recitals, term } from './alliance.expected.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')
const agreement = fixture('virtualscopics-inc.txt')

const quotations = [
  ...Object.values(parties).map(({ quotation }) => quotation),
  ...Object.values(term).map(({ quotation }) => quotation),
  ...Object.values(recitals),
  ...obligations.map(({ quotation }) => quotation),
  ...measures.map(({ quotation }) => quotation),
]

test.each(quotations)('the agreement says verbatim: %s', (quotation) => {
  expect(agreement).toContain(quotation)
})

test('what the agreement keeps secret is quoted nowhere', () => {
  expect(quotations.filter((quotation) => quotation.includes('***'))).toEqual([])
})

test('each side owes the other, and no obligation stands twice', () => {
  const titles = obligations.map(({ title }) => title)
  expect(new Set(titles).size).toBe(titles.length)
  for (const side of ['ppd', 'vs'] as const)
    expect(obligations.filter(({ owedBy }) => owedBy.some((one) => one === side)).length).toBeGreaterThan(10)
})
