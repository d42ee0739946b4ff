import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterMove,
  type Commitment,
  draftProblems,
  isOpen,
  standingOf,
  untouched,
} from '#src/core/commitments/model/commitment.ts'
import { type Move, moves, type State } from '#src/core/commitments/model/terms.ts'
import { outcomeOf, trackRecord } from '#src/core/commitments/model/track-record.ts'

const base: Commitment = {
  spaceId: 's',
  audienceId: 'x',
  id: 'c',
  owedBy: 'a',
  owedTo: ['b'],
  ownerSeat: null,
  title: 'Data of the quarter',
  details: '',
  clause: '',
  quotation: '',
  due: { kind: 'day', day: '2026-11-26' },
  zone: 'UTC',
  series: null,
  state: 'accepted',
  ...untouched,
  proposedBy: 'p',
  proposedFor: 'a',
  proposedAt: '2026-11-01T00:00:00Z',
  acceptedBy: 'q',
  acceptedAt: '2026-11-02T00:00:00Z',
  changedAt: '2026-11-02T00:00:00Z',
}
const everyDay = { workingDays: [1, 2, 3, 4, 5, 6, 7], closedDays: new Set<string>() }
const on = (now: string, present = ['a', 'b']) => ({
  now: Temporal.Instant.from(now),
  calendars: [everyDay],
  present: new Set(present),
})
const early = on('2026-11-20T00:00:00Z')
const after = on('2026-12-01T00:00:00Z')

function walk(start: State, path: readonly Move[]): State[] {
  const states = [start]
  for (const move of path) {
    const next = afterMove(states.at(-1) ?? start, move)
    if (next !== undefined) states.push(next)
  }
  return states
}

describe('moves of a commitment', () => {
  const paths = fc.array(fc.constantFrom(...moves), { maxLength: 30 })

  it('never leave a settled state', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const states = walk('offered', path)
        const settled = states.findIndex((state) => !isOpen({ state }))
        return settled === -1 || settled === states.length - 1
      }),
    )
  })

  it('lead to kept only by the word of both sides, and to broken only after acceptance', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const states = walk('asked', path)
        const kept = states.indexOf('kept')
        const broken = states.indexOf('broken')
        const isAcceptedBefore = (place: number) => place === -1 || states.slice(0, place).includes('accepted')
        return (kept === -1 || states[kept - 1] === 'said-kept') && isAcceptedBefore(kept) && isAcceptedBefore(broken)
      }),
    )
  })

  it('return to what was owed when the other side disputes', () => {
    expect(walk('offered', ['accept', 'say-kept', 'dispute', 'say-kept', 'confirm'])).toEqual([
      'offered',
      'accepted',
      'said-kept',
      'accepted',
      'said-kept',
      'kept',
    ])
    expect(afterMove('offered', 'say-kept')).toBeUndefined()
    expect(afterMove('kept', 'dispute')).toBeUndefined()
  })
})

describe('where a commitment stands', () => {
  it('follows from clock and calendar', () => {
    expect(standingOf(base, early)).toBe('open')
    expect(standingOf({ ...base, warnedAt: '2026-11-19T00:00:00Z' }, early)).toBe('warned')
    expect(standingOf({ ...base, warnedAt: '2026-11-19T00:00:00Z' }, after)).toBe('late')
    expect(standingOf({ ...base, state: 'kept', keptOn: '2026-11-26' }, after)).toBe('kept')
    expect(standingOf({ ...base, state: 'kept', keptOn: '2026-11-27' }, after)).toBe('kept-late')
  })

  it('is lapsed when the owing party has left, or all it was owed to', () => {
    expect(standingOf(base, on('2026-11-20T00:00:00Z', ['b']))).toBe('lapsed')
    expect(standingOf(base, on('2026-11-20T00:00:00Z', ['a']))).toBe('lapsed')
    expect(standingOf({ ...base, owedTo: ['b', 'c'] }, on('2026-11-20T00:00:00Z', ['a', 'c']))).toBe('open')
    expect(standingOf({ ...base, state: 'kept', keptOn: '2026-11-20' }, on('2026-11-20T00:00:00Z', ['b']))).toBe('kept')
  })
})

describe('a proposal', () => {
  it('is refused with all its problems at once', () => {
    const draft = { ...base, owedTo: ['a', 'z', 'z'], due: { kind: 'instant', at: '2026-11-26T00:00:00Z' } as const }
    const rhythm = { every: 1, unit: 'month', rule: 'exact', until: null } as const
    expect(
      draftProblems({ ...draft, rhythm }, { present: new Set(['a', 'b']) }).map(({ path, code }) => `${path} ${code}`),
    ).toEqual(['owedTo.0 owes-itself', 'owedTo.1 not-a-party', 'owedTo.2 not-a-party', 'owedTo.2 taken', 'rhythm needs-a-day'])
    expect(draftProblems({ ...base, rhythm: null }, { present: new Set(['a', 'b']) })).toEqual([])
  })
})

describe('the track record of a party', () => {
  const weigh = (commitments: readonly Commitment[]) =>
    commitments.map((commitment) => ({ commitment, outcome: outcomeOf(commitment, after) }))
  const kept: Commitment = { ...base, state: 'kept', keptOn: '2026-11-20' }

  it('counts what was due, tells reasons, and leaves out what nobody has judged yet', () => {
    const record = trackRecord(
      'a',
      weigh([
        kept,
        { ...base, state: 'kept', keptOn: '2026-11-28', missReason: 'supplier' },
        { ...base, state: 'broken', missReason: 'supplier' },
        base,
        { ...base, state: 'said-kept', keptOn: '2026-11-20' },
        { ...base, state: 'withdrawn' },
        { ...kept, owedBy: 'b', owedTo: ['a'] },
      ]),
    )
    expect(record).toMatchObject({ kept: 1, made: 4, keptLate: 1, broken: 1, lateNow: 1, tooFew: true })
    expect(record.reasons).toEqual([
      { reason: 'supplier', count: 2 },
      { reason: 'none', count: 1 },
    ])
  })

  it('says too few until the interval is narrow', () => {
    expect(trackRecord('a', weigh([])).tooFew).toBe(true)
    expect(trackRecord('a', weigh(Array(3).fill(kept))).tooFew).toBe(true)
    expect(trackRecord('a', weigh(Array(12).fill(kept))).tooFew).toBe(false)
  })
})
