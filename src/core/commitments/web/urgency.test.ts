import { describe, expect, it } from 'vitest'
import { groupByUrgency, weekFrom } from '#src/core/commitments/web/urgency.ts'
import type { CommitmentRecord } from '#src/core/commitments/web/useCommitments.ts'

const row = (id: string, more: Partial<CommitmentRecord>) =>
  ({ id, state: 'accepted', standing: 'open', dueDay: '2027-03-12', can: [], ...more }) as CommitmentRecord

describe('rows by urgency', () => {
  const today = '2027-03-08'

  it('put what is late first, then what waits for me, then the days to come, and what only others can move last', () => {
    const rows = [
      row('far', { dueDay: '2027-03-16' }),
      row('near', { dueDay: '2027-03-15' }),
      row('offered to others', { state: 'offered', standing: 'offered', can: ['retract'] }),
      row('offered to me', { state: 'offered', standing: 'offered', can: ['accept', 'decline'] }),
      row('late', { standing: 'late', dueDay: '2027-03-01' }),
      row('to confirm', { state: 'said-kept', standing: 'said-kept', can: ['confirm', 'dispute'] }),
      row('lapsed', { standing: 'lapsed' }),
    ]
    expect(
      groupByUrgency(rows, today).map(({ urgency, commitments }) => [urgency, ...commitments.map(({ id }) => id)]),
    ).toEqual([
      ['late', 'late'],
      ['yours', 'offered to me', 'to confirm'],
      ['week', 'near'],
      ['later', 'far'],
      ['others', 'offered to others', 'lapsed'],
    ])
  })

  it('count a week over the end of a month', () => {
    expect(weekFrom('2027-02-26')).toBe('2027-03-05')
  })
})
