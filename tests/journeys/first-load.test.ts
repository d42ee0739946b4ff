import { expect, test } from 'vitest'
import { weighPages } from '../../scripts/first-load.ts'

/** Compressed script, as issue and docs/performance.md promise it. */
const mostKilobytes = 200

test('the first pages run less than 200 kB of compressed script in every language', () => {
  const weights = weighPages().filter(({ isFirst }) => isFirst)
  expect(new Set(weights.map(({ at }) => at))).toEqual(new Set(['/', '/today']))
  expect(weights.filter(({ gzip }) => gzip >= mostKilobytes)).toEqual([])
})
