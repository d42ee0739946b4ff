import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { answerMethod } from '#src/app/cli/method/answer-method.ts'
import { METHODS } from '#src/app/cli/method/method-names.ts'

const folder = fileURLToPath(new URL('../../../../docs/methods/', import.meta.url))
const readPage = (file: string) => readFileSync(`${folder}${file}`, 'utf8')
const names = Object.keys(METHODS)

/** Pages show six digits. */
function toSixDigits(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(6))
  if (Array.isArray(value)) return value.map(toSixDigits)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toSixDigits(item)]))
}

describe('the pages of docs/methods', () => {
  it('are one a method, all listed in the README', () => {
    const pages = readdirSync(folder).filter((file) => file !== 'README.md')
    expect(pages.toSorted()).toEqual(names.map((name) => `${name}.md`).toSorted())
    for (const name of names) expect(readPage('README.md')).toContain(`(${name}.md)`)
  })

  it.each(names)('tell the fields of %s and an example that still gives the answer shown', (name) => {
    // The formatter aligns tables: how wide a cell is says nothing.
    const page = readPage(`${name}.md`).replaceAll(/ +/g, ' ')
    const method = METHODS[name]!
    for (const { name: field, optional, meaning } of method.fields) {
      expect(page).toContain(`| \`${field}\`${optional ? ' (optional)' : ''} | ${meaning} |`)
    }
    const [input, answer] = [...page.matchAll(/```json\n(.*?)```/gs)].map((block): unknown => JSON.parse(block[1]!))
    expect(toSixDigits(answerMethod(method, input))).toEqual(answer)
  })

  it('lead to files that exist', () => {
    for (const name of names) {
      for (const [, target] of readPage(`${name}.md`).matchAll(/\]\(([^)]+)\)/g))
        expect(existsSync(`${folder}${target}`)).toBe(true)
    }
  })
})
