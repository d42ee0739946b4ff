import { describe, expect, it } from 'vitest'
import { instantRunoff } from '#src/methods/votes/instant-runoff.ts'
import { shareVoices } from '#src/methods/votes/share-voices.ts'

describe('shareVoices', () => {
  it('gives every organisation one voice, shared by its people, for any counted method', () => {
    const organisations = ['Nordwind', 'Nordwind', 'Nordwind', 'Solara']
    expect(shareVoices(organisations, 'person')).toEqual([1, 1, 1, 1])
    const voices = shareVoices(organisations, 'organisation')
    expect(voices).toEqual([1 / 3, 1 / 3, 1 / 3, 1])
    const found = instantRunoff(
      ['a', 'b'],
      voices.map((voice, i) => [voice, [organisations[i] === 'Solara' ? 'b' : 'a']] as const),
    )
    expect(found).toMatchObject({ winner: null, winners: ['a', 'b'] })
  })

  it('refuses a vote without an organisation', () => {
    expect(() => shareVoices(['Nordwind', ''], 'organisation')).toThrow(
      expect.objectContaining({ code: 'missing', path: 'votes.1.organisation' }) as Error,
    )
  })
})
