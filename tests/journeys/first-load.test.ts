import { expect, test } from 'vitest'
import { stylesWithoutSheet, weighPages } from '../../scripts/first-load.ts'

/** Compressed script, as issue and docs/performance.md promise it. */
const mostKilobytes = 200
/** Of the pages that may be opened first and are not among the first: what they have, and a little room. */
const inside = { kilobytes: 340, files: 36, styles: 30 }

const weights = weighPages()

test('the first pages run less than 200 kB of compressed script in every language', () => {
  const first = weights.filter(({ isFirst }) => isFirst)
  expect(new Set(first.map(({ at }) => at))).toEqual(new Set(['/', '/today']))
  expect(first.filter(({ gzip }) => gzip >= mostKilobytes)).toEqual([])
  expect(first.filter(({ files }) => files > 14)).toEqual([])
})

test('no page that may be opened first is made of many files, or of more than what its kind needs', () => {
  expect(weights.length).toBeGreaterThan(30)
  expect(weights.filter(({ gzip }) => gzip > inside.kilobytes)).toEqual([])
  expect(weights.filter(({ files }) => files > inside.files)).toEqual([])
  expect(weights.filter(({ styles }) => styles > inside.styles)).toEqual([])
})

test('every part of the library that a page shows has its styles', () => {
  expect(stylesWithoutSheet()).toEqual([])
})
