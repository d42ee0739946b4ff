import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function collect(level: Parameters<typeof createLog>[0]) {
  const lines: string[] = []
  return { log: createLog(level, { write: (line) => lines.push(line) }), lines }
}

test('a record is one line of JSON with its level and time in words', () => {
  const { log, lines } = collect('info')
  log.info({ seat: 7 }, 'signed in')
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    seat: 7,
    msg: 'signed in',
  })
})

test('what lies below the level is not written', () => {
  const { log, lines } = collect('warn')
  log.info('too quiet')
  log.warn('loud enough')
  expect(lines).toHaveLength(1)
})

test('secrets are blacked out at every depth that is logged', () => {
  const { log, lines } = collect('info')
  log.info({
    password: 'hush',
    req: { headers: { authorization: 'hush', cookie: 'hush', 'set-cookie': 'hush' } },
    body: { token: 'hush' },
  })
  expect(lines.join()).not.toContain('hush')
  expect(lines.join()).toContain('authorization')
})
