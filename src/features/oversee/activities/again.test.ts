import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bring, canonical, exported, fresh, upload } from '../../../../tests/support/activities.ts'
import { createWorld, type World } from '../../../../tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

describe('a file that comes again', () => {
  it('changes nothing where it says the same', async () => {
    const seat = await world.addOrganisation()
    const text = fresh()
    const place = await bring(seat, text)
    const before = await seat.api.ledger.list({ spaceId: place.spaceId, limit: 200 })
    const { answer } = await bring(seat, text)
    expect(answer).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
    expect(await seat.api.ledger.list({ spaceId: place.spaceId, limit: 200 })).toEqual(before)
    expect(await seat.api.partnerships.list()).toHaveLength(1)
  })

  it('updates what it says anew, by corrections, and doubles nothing', async () => {
    const seat = await world.addOrganisation()
    const text = fresh()
    const place = await bring(seat, text)
    const changed = text
      .replace('<narrative>Activity title</narrative>', '<narrative>Another title</narrative>')
      .replace('<narrative>Result title</narrative>', '<narrative>Another result</narrative>')
      .replace('<target value="10">', '<target value="12">')
      .replace('<actual value="11">', '<actual value="13">')
      .replace('value-date="2012-01-01">1000<', 'value-date="2012-01-01">1200<')
      .replace('<narrative>Name of Agency B</narrative>', '<narrative>Agency B, renamed</narrative>')
      .replace('<tag vocabulary="1" code="1">\n    <narrative>A description of the tag</narrative>\n  </tag>', '')
    const { answer } = await bring(seat, changed)
    expect(answer).toMatchObject({ created: 0, updated: 1, unchanged: 0 })
    expect(answer.outcomes[0]).toMatchObject({ spaceId: place.spaceId, title: 'Another title', left: [] })
    expect(canonical(await exported(seat, place))).toBe(canonical(changed))
    const { spaceId } = place
    expect(await seat.api.objectives.list({ spaceId })).toHaveLength(2)
    const measures = await seat.api.measures.list({ spaceId })
    expect(measures).toHaveLength(4)
    const indicator = measures.find(({ definition }) => definition.name === 'Indicator title')!
    const { values } = await seat.api.measures.get({ spaceId, id: indicator.id })
    expect(values[0]?.revisions.map(({ value, reason, file }) => [value, reason, file])).toEqual([
      ['11', '', 'activities.xml'],
      ['13', 'imported', 'activities.xml'],
    ])
    expect((await bring(seat, changed)).answer).toMatchObject({ unchanged: 1 })
    expect((await bring(seat, text)).answer).toMatchObject({ updated: 1 })
    expect(canonical(await exported(seat, place))).toBe(canonical(text))
  })

  it('takes back what it no longer says', async () => {
    const seat = await world.addOrganisation()
    const text = fresh()
    const place = await bring(seat, text)
    const less = text.replace(/<transaction ref[\s\S]*?<\/transaction>/, '').replace(/<result type[\s\S]*?<\/result>/, '')
    expect((await bring(seat, less)).answer).toMatchObject({ updated: 1 })
    expect(canonical(await exported(seat, place))).toBe(canonical(less))
  })

  it('waits for the others where all have agreed, and says so', async () => {
    const [seat, other] = [await world.addOrganisation(), await world.addOrganisation()]
    const text = fresh()
    const place = await bring(seat, text)
    const { spaceId } = place
    const { invitation } = await seat.api.parties.invite({ spaceId, email: 'partner@example.test', withHistory: true })
    await other.api.parties.acceptLink({ token: invitation?.link.split('/').at(-1) ?? '' })
    const { answer } = await bring(seat, text.replace('<target value="10">', '<target value="12">'))
    expect(answer.outcomes[0]?.left).toEqual([{ code: 'awaits-consent', title: 'Indicator title' }])
    expect(await exported(seat, place)).toContain('<target value="10">')
    const [consent] = await other.api.consents.list({ spaceId, open: 'true' })
    await other.api.consents.answer({ spaceId, id: consent?.id ?? '', agreed: true })
    expect(await exported(seat, place)).toContain('<target value="12">')
  })

  it('leaves what the parties share where it is one party’s alone, and says so', async () => {
    const seat = await world.addOrganisation()
    const other = await world.addOrganisation()
    const text = fresh()
    const bringAlone = async (said: string) => {
      const { query, body } = upload(said)
      return (await seat.api.activities.import({ query: { ...query, audience: 'organisation' }, body })).outcomes[0]
    }
    const spaceId = (await bringAlone(text))?.spaceId ?? ''
    const title = 'Activity title'
    const renamed = text.replace(`<narrative>${title}</narrative>`, '<narrative>A private title</narrative>')
    const [objective] = await seat.api.objectives.list({ spaceId })
    await seat.api.objectives.share({ spaceId, id: objective?.id ?? '', audience: { kind: 'all-parties' } })
    const { invitation } = await seat.api.parties.invite({ spaceId, email: 'partner@example.test', withHistory: true })
    await other.api.parties.acceptLink({ token: invitation?.link.split('/').at(-1) ?? '' })
    const before = await other.api.partnerships.get({ spaceId })
    const entries = async () => (await other.api.ledger.list({ spaceId, limit: 200 })).entries.length
    const told = await entries()
    const outcome = await bringAlone(
      renamed.replace(`<narrative>${objective?.title}</narrative>`, '<narrative>Another result</narrative>'),
    )
    expect(outcome?.left).toContainEqual({ code: 'shared', title: before.name })
    expect(outcome?.left).toContainEqual({ code: 'shared', title: objective?.title })
    expect(await other.api.partnerships.get({ spaceId })).toEqual(before)
    expect(await entries()).toBe(told)
  })
})
