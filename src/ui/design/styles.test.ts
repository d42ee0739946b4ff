import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('../..', import.meta.url))
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
const read = (ending: string) =>
  files.filter((name) => name.endsWith(ending)).map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }))
const sheets = read('.css')

const worn = new Map<string, Set<string>>()
for (const { name, text } of read('.tsx'))
  for (const [, sheet = '', path = ''] of text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)) {
    const place = path.startsWith('#src/') ? path.slice('#src/'.length) : normalize(join(dirname(name), path))
    const used = worn.get(place) ?? new Set()
    worn.set(place, used)
    // Not the names of texts, which stand in quotes.
    for (const [, dotted, quoted] of text.matchAll(new RegExp(`(?<!['/\\w])${sheet}(?:\\.(\\w+)|\\['([\\w-]+)'\\])`, 'g')))
      used.add(dotted ?? quoted ?? '')
  }

// Left and right of the page are its start and end in half of the world.
const physical =
  /(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)|left|right|text-align:\s*(?:left|right)|float:\s*(?:left|right))\b[^;]*;?/gm
const looseColours = /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/gi

test('there are style sheets to look at', () => {
  expect(sheets.length).toBeGreaterThan(8)
})

test.each(sheets)('$name turns with the direction of reading', ({ text }) => {
  expect(text.match(physical) ?? []).toEqual([])
})

test.each(sheets.filter(({ name }) => !name.endsWith('tokens.css')))('$name takes its colours from tokens', ({ text }) => {
  expect(text.match(looseColours) ?? []).toEqual([])
})

test.each(sheets.filter(({ name }) => name.endsWith('.module.css')))(
  '$name has the classes that are worn, and no other',
  ({ name, text }) => {
    const selectors = text.replace(/\/\*.*?\*\//gs, '').replace(/\{[^{}]*\}/g, '')
    const classes = new Set([...selectors.matchAll(/\.([a-z][\w-]*)/gi)].map(([, one]) => one))
    expect([...(worn.get(name) ?? [])].sort()).toEqual([...classes].sort())
  },
)
