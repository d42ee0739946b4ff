import { expect, test } from 'vitest'
import { groupRounds } from './round-series.ts'
import type { RoundRecord } from './useRounds.ts'

const round = (id: string, changes: Partial<RoundRecord> = {}): RoundRecord => ({
  id,
  spaceId: 's',
  audienceId: 'a',
  seriesId: id,
  wave: 1,
  title: id,
  purpose: '',
  naming: 'anonymous',
  voice: 'each',
  rule: 'deadline',
  dueAt: '2026-12-01T10:00:00Z',
  floor: 5,
  openedBy: 'me',
  openedAt: '2026-11-01T10:00:00Z',
  revealedAt: null,
  withdrawnAt: null,
  withdrawnReason: null,
  state: 'open',
  invitees: [],
  progress: [],
  you: { invited: true, answered: false, mayWithdraw: false },
  ...changes,
})
const answered = { you: { invited: true, answered: true, mayWithdraw: false } }
const revealed = (at: string) => ({ state: 'revealed' as const, revealedAt: at })

const titles = (rounds: readonly RoundRecord[]) =>
  groupRounds(rounds).map(({ standing, series }) => [standing, ...series.map(({ latest }) => latest.id)])

test('what waits for you stands before what is open, and both before what was revealed or withdrawn', () => {
  const rounds = [
    round('old', revealed('2026-10-01T10:00:00Z')),
    round('gone', { state: 'withdrawn', withdrawnAt: '2026-11-05T10:00:00Z' }),
    round('done', answered),
    round('mine'),
    round('new', revealed('2026-11-03T10:00:00Z')),
  ]
  expect(titles(rounds)).toEqual([
    ['yours', 'mine'],
    ['open', 'done'],
    ['revealed', 'new', 'old'],
    ['withdrawn', 'gone'],
  ])
})

test('the round that is due first stands first, and one without a deadline last', () => {
  const rounds = [round('never', { dueAt: null }), round('late'), round('soon', { dueAt: '2026-11-20T10:00:00Z' })]
  expect(titles(rounds)).toEqual([['yours', 'soon', 'late', 'never']])
})

test('waves of a series stand together under the latest', () => {
  const [only] = groupRounds([
    round('w1', { seriesId: 'w1', ...revealed('2026-09-01T10:00:00Z') }),
    round('w3', { seriesId: 'w1', wave: 3 }),
    round('w2', { seriesId: 'w1', wave: 2, ...revealed('2026-10-01T10:00:00Z') }),
  ])
  expect(only?.series[0]?.latest.id).toBe('w3')
  expect(only?.series[0]?.earlier.map(({ id }) => id)).toEqual(['w2', 'w1'])
})
