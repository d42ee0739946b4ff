import { describe, expect, it } from 'vitest'
import { emptyProposal, proposalFieldAt, toNewCommitment, withOwer } from '#src/core/commitments/web/proposal.ts'
import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'

const partnership = {
  parties: ['a', 'b', 'c'].map((organisationId) => ({ organisationId, leftAt: organisationId === 'c' ? '2027-01-01' : null })),
  you: { organisationId: 'a' },
} as unknown as Partnership
const empty = { ...emptyProposal(partnership), title: 'Deliver', day: '2027-03-12' }

describe('a proposal', () => {
  it('begins with what my party promises to all others that are there', () => {
    expect(empty).toMatchObject({ owedBy: 'a', owedTo: ['b'] })
  })

  it('never lets a party owe to itself, and counts whoever asks among those who are owed', () => {
    const asked = withOwer(empty, 'b', 'a')
    expect(asked).toMatchObject({ owedBy: 'b', owedTo: ['a'] })
    expect(withOwer(asked, 'a', 'a')).toMatchObject({ owedBy: 'a', owedTo: ['b'] })
  })

  it('is sent with a day, or with an instant by the clock of the party that owes', () => {
    expect(toNewCommitment('s', empty, 'Asia/Tokyo')).toMatchObject({ due: { kind: 'day', day: '2027-03-12' }, rhythm: null })
    expect(toNewCommitment('s', { ...empty, time: '17:30' }, 'Asia/Tokyo').due).toEqual({
      kind: 'instant',
      at: '2027-03-12T08:30:00Z',
    })
    expect(toNewCommitment('s', { ...empty, time: '17:30', unit: 'month' }, 'Asia/Tokyo')).toMatchObject({
      due: { kind: 'day' },
      rhythm: { every: 1, unit: 'month', until: null },
    })
  })

  it('shows what is wrong where it stands in the form', () => {
    expect(['due.day', 'rhythm.until', 'owedTo.0', 'audience.seats.1', 'due.at', 'title'].map(proposalFieldAt)).toEqual([
      'day',
      'until',
      'owedTo',
      'audience',
      'time',
      'title',
    ])
  })
})
