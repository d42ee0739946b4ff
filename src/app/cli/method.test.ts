import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const program = fileURLToPath(new URL('./entente.ts', import.meta.url))

/** The program as a person calls it, in a process of its own. */
function entente(words: readonly string[], input = '') {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, 'method', ...words],
    {
      input,
      encoding: 'utf8',
    },
  )
  return { status, stdout }
}

function call(name: string, input: unknown) {
  const { status, stdout } = entente([name], JSON.stringify(input))
  const answer: unknown = JSON.parse(stdout)
  return { status, answer }
}

describe('entente method', () => {
  it('lists the names', () => {
    const { status, stdout } = entente([])
    expect(status).toBe(0)
    for (const name of ['ahp', 'smaa', 'mann-kendall', 'schulze', 'reliability'])
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'))
  })

  it('tells the fields of a method', () => {
    const { status, stdout } = entente(['topsis', '--help'])
    expect(status).toBe(0)
    for (const word of ['matrix', 'weights', 'directions?', 'normalisation?', 'closeness', 'distanceToAntiIdeal'])
      expect(stdout).toContain(word)
  })

  it('answers one object with one object, and refuses one with exit code 2', () => {
    expect(call('reliability', { kept: 9, made: 10 })).toMatchObject({
      status: 0,
      answer: { mean: expect.closeTo(10 / 12, 12) },
    })
    expect(call('reliability', { kept: 11, made: 10 })).toEqual({
      status: 2,
      answer: { error: { code: 'out-of-range', message: 'More were kept than were made.', path: 'kept' } },
    })
  })

  it('answers an array with an array, refusals in their place', () => {
    const { status, answer } = call('gini', [{ values: [1, 1] }, { values: [] }, 5, { values: [0, 1] }])
    expect(status).toBe(0)
    expect(answer).toMatchObject([
      { gini: 0 },
      { error: { code: 'too-few', path: 'values' } },
      { error: { code: 'invalid-type', path: '' } },
      { gini: 0.5 },
    ])
  })

  it('refuses what is not JSON, an unknown method and an unknown option with exit code 2', () => {
    const codes = [
      entente(['gini'], '{"values":'),
      entente(['gini'], ''),
      entente(['toString'], '{}'),
      entente(['gini', '--fast'], '{}'),
    ]
    expect(codes.map(({ status }) => status)).toEqual([2, 2, 2, 2])
    expect(codes.map(({ stdout }) => JSON.parse(stdout).error.code)).toEqual([
      'invalid-json',
      'invalid-json',
      'unknown-method',
      'unknown-option',
    ])
  })

  it('writes long answers whole', () => {
    const matrix = Array.from({ length: 300 }, (_, i) => [i, (i * 7) % 300])
    const { answer } = call('promethee', {
      matrix,
      weights: [1, 1],
      directions: ['max', 'min'],
      functions: [{ type: 'usual' }, { type: 'usual' }],
    })
    expect(answer).toHaveProperty('preference.299.299', 0)
  })

  it('reads a series in words', () => {
    const y = [50, 52, 70, 51, 50, 48, 51, 50, 52, 49, 50, 51]
    const labels = 'January February March April May June July August September October November December'.split(' ')
    expect(call('read-series', { y, labels }).answer).toMatchObject({
      sentence: 'stable; one signal in March; no trend',
    })
  })
})
