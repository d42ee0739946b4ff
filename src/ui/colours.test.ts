import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sideColour, sideColours } from './colours.ts'
import { contrast, distance, type Linear, linear, type Sight, seenBy } from './design/colour-sight.ts'

const tokens = readFileSync(new URL('./design/tokens.css', import.meta.url), 'utf8')
const schemes = ['light', 'dark'] as const

function token(name: string, scheme: (typeof schemes)[number]): Linear {
  const pair = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens)
  const hex = pair?.[scheme === 'light' ? 1 : 2]
  if (!hex) throw new Error(`There is no colour --${name} in tokens.css.`)
  return linear(hex)
}

describe.each(schemes)('in the %s scheme', (scheme) => {
  const papers = ['paper', 'surface', 'sunken']

  test.each(['ink', 'muted', 'accent', 'good', 'warn', 'bad'])('%s can be read on every paper', (word) => {
    for (const paper of papers) expect(contrast(token(word, scheme), token(paper, scheme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['accent', 'good', 'warn', 'bad'])('%s and ink can be read on its soft ground', (tone) => {
    expect(contrast(token(tone, scheme), token(`${tone}-soft`, scheme))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(token('ink', scheme), token(`${tone}-soft`, scheme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['accent', 'accent-strong', 'bad', 'bad-strong'])('a button in %s can be read', (ground) => {
    expect(contrast(token('on-accent', scheme), token(ground, scheme))).toBeGreaterThanOrEqual(4.5)
  })

  test('the way back in a dark note can be read', () => {
    expect(contrast(token('accent-on-ink', scheme), token('ink', scheme))).toBeGreaterThanOrEqual(4.5)
  })

  test('the edge of an input stands out from what it lies on', () => {
    for (const paper of papers) expect(contrast(token('edge', scheme), token(paper, scheme))).toBeGreaterThanOrEqual(3)
  })

  test('every colour of a side stands out from every paper', () => {
    for (const colour of sideColours)
      for (const paper of papers)
        expect(contrast(linear(colour[scheme]), token(paper, scheme)), colour.name).toBeGreaterThanOrEqual(3)
  })

  // About three times what is just noticed side by side; the first two, which most pages show, lie far further apart.
  test.each<Sight>(['ordinary', 'deuteranopia', 'protanopia', 'tritanopia'])(
    'the colours of the sides stay apart for %s sight',
    (sight) => {
      const seen = sideColours.map((colour) => seenBy(linear(colour[scheme]), sight))
      seen.forEach((first, place) => {
        for (const second of seen.slice(0, place)) expect(distance(first, second)).toBeGreaterThanOrEqual(6.5)
      })
      expect(distance(seen[0]!, seen[1]!)).toBeGreaterThanOrEqual(9)
    },
  )

  test('no colour of a side is taken for a state', () => {
    for (const colour of sideColours)
      for (const tone of ['good', 'warn', 'bad'])
        expect(distance(linear(colour[scheme]), token(tone, scheme)), `${colour.name}, ${tone}`).toBeGreaterThanOrEqual(8)
  })
})

test('each of the eight has a sign of its own', () => {
  expect(new Set(sideColours.map(({ sign }) => sign)).size).toBe(8)
})

test('twelve sides differ by colour and sign together', () => {
  const marks = Array.from({ length: 12 }, (_, place) => sideColour(place + 1)).map(({ name, sign }) => `${name} ${sign}`)
  expect(new Set(marks).size).toBe(12)
})
