import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type TestSeat, type World } from '../support/world.ts'
import { listen } from './listening.ts'
import { askAll, asRequest, behindTheSeal, type Sides, say, twoSides } from './seal.ts'

const sealed = { code: '42501' }
const secret = 'Nightjar'

let world: World
let sides: Sides
beforeAll(async () => {
  world = await createWorld()
  sides = await twoSides(world, [5, 5])
})
afterAll(() => world.stop())

describe('before the reveal', () => {
  let id: string
  beforeAll(async () => {
    id = await askAll(sides, { naming: 'named' })
    for (const seat of sides.ones) await say(seat, sides, id, 2, secret)
    await say(sides.twos[1] as TestSeat, sides, id, 5, secret)
  })

  it('no query of a request reads an answer, nor who has given one', async () => {
    const { one, spaceId } = sides
    const queries = [
      'select * from sealed.answers',
      'select count(*) from sealed.answers',
      'select xmin, ctid from sealed.participation',
      'table sealed.participation',
      'delete from sealed.answers',
      "update sealed.answers set answers = '{}' returning *",
      'copy sealed.answers to stdout',
      `insert into round_answers (space_id, audience_id, round_id, id, organisation_id, answers)
         select space_id, audience_id, id, gen_random_uuid(), '${one.organisationId}', '{}' from rounds`,
      'update rounds set revealed_at = now()',
      "select sealed.tally(space_id, id) from rounds where naming = 'named'",
      'select * from sealed.progress(acting.space())',
      'select * from guard.due_rounds()',
    ]
    for (const query of queries)
      await expect(
        asRequest(world, one, spaceId, (client) => client.query(query)),
        query,
      ).rejects.toMatchObject(sealed)
    const seen = await asRequest(world, one, spaceId, (client) =>
      client.query('select * from round_answers where round_id = $1', [id]),
    )
    expect(seen.rows).toEqual([])
  })

  it('nobody breaks the seal by calling for it, nor by claiming that it is later', async () => {
    const { one, all, spaceId } = sides
    const early = (round: string, now?: string) =>
      asRequest(world, one, spaceId, async (client) => {
        if (now) await client.query("select set_config('entente.now', $1, true)", [now])
        return (await client.query('select acting.reveal_round($1, $2) as answered', [spaceId, round])).rows
      })
    expect(await early(id)).toEqual([{ answered: null }])
    const dueAt = Temporal.Now.instant().add({ hours: 24 }).toString()
    const seats = all.slice(0, 2).map(({ seatId }) => seatId)
    const later = await askAll(sides, { naming: 'named', rule: 'deadline', dueAt, invited: { by: 'name', seats } })
    expect(await early(later, '2099-01-01T00:00:00Z')).toEqual([{ answered: null }])
  })

  it('an administrator, the opener and the other side read whether a party is complete, and nothing else', async () => {
    const { one, two, twos, spaceId } = sides
    const [byOpener, byOther] = [
      await one.api.rounds.get({ spaceId, id }),
      await (twos[2] as TestSeat).api.rounds.get({ spaceId, id }),
    ]
    expect(byOpener.progress).toEqual(byOther.progress)
    expect(byOpener.progress).toEqual(
      expect.arrayContaining([
        { organisationId: one.organisationId, complete: true },
        { organisationId: two.organisationId, complete: false },
      ]),
    )
    for (const seat of [one, two, ...twos]) {
      const everything = JSON.stringify([
        await seat.api.rounds.list({ spaceId }),
        await seat.api.rounds.get({ spaceId, id }),
        await seat.api.ledger.list({ spaceId }),
        await seat.api.search.search({ q: secret }),
      ])
      expect(everything).not.toContain(secret)
    }
  })

  it('exports hold neither answers nor who has answered', async () => {
    for (const seat of [sides.one, sides.two]) {
      const text = await (await seat.api.exports.space({ spaceId: sides.spaceId })).text()
      expect(text).toContain(id)
      expect(text).not.toContain(secret)
      expect(text).not.toMatch(/participation|"answers"/)
    }
  })

  it('an answer is no event, and leaves no entry', async () => {
    const { two, twos, spaceId } = sides
    const address = await world.server.http.listen({ host: '127.0.0.1', port: 0 })
    const heard = await listen(`${address}/api/events?seat=${two.seatId}`, { authorization: `Bearer ${two.secret}` })
    await pause(200)
    const before = heard.events.length
    const head = (await two.api.ledger.list({ spaceId })).entries[0]
    await say(twos[2] as TestSeat, sides, id, 1)
    await pause(400)
    expect(heard.events.slice(before)).toEqual([])
    expect((await two.api.ledger.list({ spaceId })).entries[0]).toEqual(head)
    heard.stop()
  })

  it('an answer leaves no trace on the round: neither its row nor its age changes', async () => {
    const { one, twos, spaceId } = sides
    const look = () =>
      asRequest(world, one, spaceId, async (client) => {
        const { rows } = await client.query(
          `select xmin::text, xmax::text, ctid::text from rounds where id = $1
           union all select xmin::text, xmax::text, ctid::text from round_invitees where round_id = $1`,
          [id],
        )
        return rows
      })
    const before = await look()
    await say(twos[3] as TestSeat, sides, id, 4)
    expect(await look()).toEqual(before)
  })
})

describe('an anonymous round', () => {
  it('keeps no answer, no person and no order: what is left is counted, sorted and of one moment', async () => {
    const id = await askAll(sides)
    const given = [5, 1, 4, 2, 3, 1, 5, 3, 2, 4]
    for (const [place, seat] of sides.all.entries())
      await say(seat, sides, id, given[place] ?? 3, `Wish ${String.fromCharCode(65 + place)}`)
    const left = await behindTheSeal(world, async (client) => {
      const count = async (table: string) =>
        Number((await client.query(`select count(*) as n from ${table} where round_id = $1`, [id])).rows[0].n)
      const tallies = await client.query(
        'select question, organisation_id, answered, given, comments, xmin::text as age from round_tallies where round_id = $1',
        [id],
      )
      return {
        answers: (await count('sealed.answers')) + (await count('round_answers')),
        people: await count('sealed.participation'),
        tallies: tallies.rows,
      }
    })
    expect(left).toMatchObject({ answers: 0, people: 0 })
    expect(new Set(left.tallies.map(({ age }) => age)).size).toBe(1)
    for (const { given: values } of left.tallies) expect(values).toEqual(values.toSorted())
    const { questions, answers, people } = await sides.two.api.rounds.result({ spaceId: sides.spaceId, id })
    expect(answers).toEqual([])
    expect(people).toHaveLength(3)
    expect(questions[0]?.groups).toHaveLength(3)
    expect(JSON.stringify(questions)).not.toContain(sides.one.seatId)
    for (const seat of sides.all) await expect(say(seat, sides, id, 1)).rejects.toMatchObject({ reason: 'round-closed' })
  })

  it('takes one answer a person and gives none back', async () => {
    const circle = await twoSides(world, [5, 1])
    const id = await askAll(circle)
    await say(circle.one, circle, id, 2)
    await expect(say(circle.one, circle, id, 3)).rejects.toMatchObject({ status: 409, reason: 'answered-already' })
  })

  it('never shows a party of one person, nor lets it be had as the total minus the other side', async () => {
    const circle = await twoSides(world, [8, 1])
    const id = await askAll(circle)
    for (const seat of circle.ones) await say(seat, circle, id, 2)
    await say(circle.two, circle, id, 5, secret)
    for (const seat of [circle.one, circle.two]) {
      const result = await seat.api.rounds.result({ spaceId: circle.spaceId, id })
      expect(result.questions.flatMap(({ groups }) => groups)).toEqual([])
      expect(result.questions[0]?.notShown).toHaveLength(2)
      expect(result.people).toEqual([])
      expect(await (await seat.api.exports.space({ spaceId: circle.spaceId })).text()).not.toContain(secret)
    }
  })

  it('shows only everybody together where one side is too small and all are many enough', async () => {
    const circle = await twoSides(world, [7, 3])
    const id = await askAll(circle)
    for (const [place, seat] of circle.all.entries()) await say(seat, circle, id, 1 + (place % 5), `Wish ${place}`)
    const result = await circle.one.api.rounds.result({ spaceId: circle.spaceId, id })
    expect(result.questions.map(({ groups }) => groups.map(({ organisationId }) => organisationId))).toEqual([[null], [null]])
    expect(result.questions[1]?.groups[0]?.words).toHaveLength(10)
  })

  it('cannot be had by leaving somebody out and asking again', async () => {
    const circle = await twoSides(world, [6, 6])
    const id = await askAll(circle)
    for (const seat of circle.all) await say(seat, circle, id, 3)
    const without = circle.all.slice(1).map(({ seatId }) => seatId)
    const telling = { status: 400, problems: [{ path: 'invited', code: 'circle-tells' }] }
    await expect(askAll(circle, { invited: { by: 'name', seats: without } })).rejects.toMatchObject(telling)
    const again = { title: 'Again', rule: 'all-in' as const, invited: { by: 'name' as const, seats: without } }
    const { content } = await circle.one.api.rounds.get({ spaceId: circle.spaceId, id })
    await expect(circle.one.api.rounds.openNextWave({ spaceId: circle.spaceId, id, content, ...again })).rejects.toMatchObject(
      telling,
    )
    const everybody = { by: 'name' as const, seats: circle.all.map(({ seatId }) => seatId) }
    const next = { spaceId: circle.spaceId, id, content, ...again, invited: everybody }
    expect((await circle.one.api.rounds.openNextWave(next)).id).toBeTypeOf('string')
  })

  it('is not opened for fewer than the floor', async () => {
    const circle = await twoSides(world, [2, 2])
    await expect(askAll(circle)).rejects.toMatchObject({
      problems: [{ path: 'invited', code: 'too-few-for-anonymity', values: { floor: 5, invited: 4 } }],
    })
  })

  it('tells nothing of a question that too few of one side answered', async () => {
    const circle = await twoSides(world, [6, 6])
    const id = await askAll(circle)
    for (const [place, seat] of circle.all.entries()) await say(seat, circle, id, 3, place < 9 ? `Wish ${place}` : '')
    const { questions } = await circle.one.api.rounds.result({ spaceId: circle.spaceId, id })
    expect(questions[0]?.groups).toHaveLength(3)
    // Six of one side wished, three of the other: nine are fewer than twice the floor.
    expect(questions[1]?.groups).toEqual([])
  })
})

describe('what may be shown', () => {
  it('never lets fewer than the floor be computed, however many parties there are', async () => {
    await behindTheSeal(world, async (client) => {
      for (const way of await publishEach(client)) expect(tellingOf(way), JSON.stringify(way)).toEqual([])
    })
  })
})

interface Way {
  readonly sizes: readonly number[]
  readonly shown: readonly number[]
  readonly total: boolean
}

/** What is wrong with showing these parties and this total: fewer than five people that could be computed, or too little shown. */
function tellingOf({ sizes, shown, total }: Way): string[] {
  const hidden = sizes.flatMap((size, place) => (size > 0 && !shown.includes(place) ? [size] : []))
  const people = hidden.reduce((sum, size) => sum + size, 0)
  const small = sizes.filter((size) => size > 0 && size < 5).length
  return [
    ...(shown.some((place) => (sizes[place] ?? 0) < 5) ? ['a small party is shown'] : []),
    ...(total && hidden.length === 1 ? ['one hidden party is the total minus the others'] : []),
    ...(total && hidden.length > 1 && people < 5 ? ['few hidden people are the total minus the others'] : []),
    ...(total && hidden.length > 1 && shown.length === 0 && people < 10 ? ['one side is the total minus itself'] : []),
    ...(small === 0 && hidden.length > 0 ? ['a party is hidden for nothing'] : []),
    ...(small === 0 && people + shown.length > 0 && !total ? ['the total is hidden for nothing'] : []),
  ]
}

/** Every way in which up to four parties of up to seven people can have answered. */
async function publishEach(client: Client): Promise<Way[]> {
  const ids = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`)
  const { rows } = await client.query(
    `select array[a, b, c, d] as sizes, array(select coalesce(p::text, 'total') from sealed.published($1::uuid[], array[a, b, c, d], 5) p) as shown
       from generate_series(0, 7) a, generate_series(0, 7) b, generate_series(0, 7) c, generate_series(0, 7) d`,
    [ids],
  )
  return rows.map(({ sizes, shown }: { sizes: number[]; shown: string[] }): Way => {
    const parties = shown.filter((one) => one !== 'total').map((one) => ids.indexOf(one))
    return { sizes, shown: parties, total: shown.includes('total') }
  })
}
