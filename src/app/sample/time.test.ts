import { describe, expect, it } from 'vitest'
import { createReferences } from '#src/app/sample/references.ts'
import type { Story } from '#src/app/sample/story.ts'
import { placeInTime } from '#src/app/sample/time.ts'

const now = Temporal.Instant.from('2026-03-02T05:00:00Z')
const person = (timeZone: string) => ({ name: 'A', title: '', timeZone, organisation: 'o', founds: true })
const told = (steps: readonly { ago?: number; on?: string; by: string; do: string }[]): Pick<Story, 'cast' | 'steps'> => ({
  cast: {
    organisations: {},
    people: { anna: person('Europe/Berlin'), kenji: person('Asia/Tokyo') },
    shown: { person: 'anna', space: 's' },
  },
  steps: steps.map((step) => ({ with: {}, keep: {}, ...step })),
})

describe('the steps of a story', () => {
  it('happen in the order of their days, in the working hours of whoever takes them', () => {
    const steps = placeInTime(
      told([
        { ago: 3, by: 'kenji', do: 'second' },
        { ago: 9, by: 'anna', do: 'first' },
      ]),
      now,
    )
    expect(steps.map(({ step }) => step.do)).toEqual(['first', 'second'])
    const hours = steps.map(({ at }, i) => at.toZonedDateTimeISO(i === 0 ? 'Europe/Berlin' : 'Asia/Tokyo').hour)
    for (const hour of hours) expect(hour >= 9 && hour < 17).toBe(true)
  })

  it('keep their order within a day whatever the clocks say, and are never later than now', () => {
    const steps = placeInTime(
      told([
        { ago: 0, by: 'anna', do: 'a' },
        { ago: 0, by: 'kenji', do: 'b' },
        { on: '@first-0+28', by: 'kenji', do: 'c' },
      ]),
      now,
    )
    expect(steps.map(({ step }) => step.do)).toEqual(['a', 'b', 'c'])
    const times = steps.map(({ at }) => at.epochMilliseconds)
    expect(times).toEqual(times.toSorted((one, other) => one - other))
    expect(times.every((time) => time <= now.epochMilliseconds)).toBe(true)
  })
})

describe('what a story speaks of', () => {
  it('is found by name, by piece, by day and by the end of an id', () => {
    const references = createReferences(now, { who: ['$one'] })
    references.keep('one', { list: [{ kind: 'x' }, { kind: 'y', id: '01a2-000000abcdef012345' }] }, 'list.kind=y.id')
    expect(references.resolve({ a: '$one', b: '&who', '{one}-part': 1, $one: 2 })).toEqual({
      a: '01a2-000000abcdef012345',
      b: ['01a2-000000abcdef012345'],
      'abcdef012345-part': 1,
      '01a2-000000abcdef012345': 2,
    })
    expect(references.resolve(['@-2', '@month-1', '@first-1+4', '@+1T09:00:00Z', 'a@b'])).toEqual([
      '2026-02-28',
      '2026-02',
      '2026-02-05',
      '2026-03-03T09:00:00Z',
      'a@b',
    ])
    expect(() => references.resolve('$two')).toThrow('two')
  })
})
