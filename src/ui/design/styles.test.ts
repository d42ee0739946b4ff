import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('../..', import.meta.url))
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }))

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
