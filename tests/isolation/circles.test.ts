import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createWorld, type TestSeat, type World } from '../support/world.ts'
import { askAll, type Sides, twoSides } from './seal.ts'

let world: World
let sides: Sides
beforeAll(async () => {
  world = await createWorld()
})
beforeEach(async () => {
  sides = await twoSides(world, [7, 7])
})
afterAll(() => world.stop())

const telling = { status: 400, problems: [{ path: 'invited', code: 'circle-tells' }] }
const of = (...people: readonly TestSeat[]) => ({ by: 'name' as const, seats: people.map(({ seatId }) => seatId) })
const ask = (people: readonly TestSeat[], more: object = {}) => askAll(sides, { invited: of(...people), ...more })
const put = (key: string, text: string) => ({
  languages: ['en'],
  questions: [
    { key, kind: 'scale' as const, text: { en: text }, settings: { from: 1, to: 5, low: { en: 'No' }, high: { en: 'Yes' } } },
  ],
})

describe('what few people said cannot be had as a difference', () => {
  it('by asking the same under another key', async () => {
    await ask(sides.all, { content: put('pace', 'We decide in time') })
    const others = sides.all.slice(1)
    await expect(ask(others, { content: put('tempo', ' we  decide in Time') })).rejects.toMatchObject(telling)
    await ask(others, { content: put('tempo', 'We keep our word') })
  })

  it('by a round that whoever opens the other does not see', async () => {
    const { ones, spaceId } = sides
    const [hers, ...circle] = ones as [TestSeat, ...TestSeat[]]
    const seats = circle.map(({ seatId }) => seatId)
    const someone = circle[0] as TestSeat
    const audience = { kind: 'people' as const, seats }
    const { content } = await someone.api.rounds.get({ spaceId, id: await ask(sides.all, { content: put('a', 'Other') }) })
    await someone.api.rounds.open({
      spaceId,
      title: 'Aside',
      content: { ...content, questions: put('pace', 'We decide in time').questions },
      naming: 'anonymous',
      rule: 'all-in',
      invited: of(...circle),
      audience,
    })
    expect(await hers.api.rounds.list({ spaceId })).toHaveLength(1)
    await expect(hers.api.rounds.open({ spaceId, ...whole(ones) })).rejects.toMatchObject(telling)
  })

  it('by one side that lacks somebody, whatever the other side is', async () => {
    const { ones, twos } = sides
    await ask([...ones, ...twos.slice(0, 5)])
    await expect(ask([...ones.slice(1), ...twos.slice(5)])).rejects.toMatchObject(telling)
    // The side alone against the side within both.
    await expect(ask(ones.slice(1))).rejects.toMatchObject(telling)
    await ask(ones)
  })

  it('by two halves and the whole with one more', async () => {
    const { ones, twos } = sides
    await ask(ones.slice(0, 6))
    await ask(twos.slice(0, 6))
    await expect(ask([...ones, ...twos.slice(0, 6)])).rejects.toMatchObject(telling)
    await ask([...ones.slice(0, 6), ...twos.slice(0, 6)])
  })

  it('by two rounds that are opened at once', async () => {
    const both = await Promise.allSettled([ask(sides.all), ask(sides.all.slice(1))])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

const whole = (people: readonly TestSeat[]) => ({
  title: 'How we work',
  content: put('pace', 'We decide in time'),
  naming: 'anonymous' as const,
  rule: 'all-in' as const,
  invited: of(...people),
  audience: { kind: 'all-parties' as const },
})
