import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
let nordwind: TestSeat
let kaito: TestSeat
let ulm: TestSeat
let stranger: TestSeat
let spaceId: string
beforeAll(async () => {
  world = await createWorld()
  nordwind = await world.addOrganisation({ shortName: 'Nordwind' })
  kaito = await world.addOrganisation()
  ulm = await world.addOrganisation()
  stranger = await world.addOrganisation()
  spaceId = await world.addPartnership([nordwind, kaito, ulm], 'Grid-scale storage')
})
afterAll(() => world.stop())

type Choice = Parameters<TestSeat['api']['objectives']['propose']>[0]['audience']
const propose = async (seat: TestSeat, title: string, audience: Choice = { kind: 'all-parties' }, description = '') =>
  (await seat.api.objectives.propose({ spaceId, title, description, kind: 'risk', horizon: null, audience })).id
const find = async (seat: TestSeat, q: string) => (await seat.api.search.search({ q })).map((hit) => hit.title)

describe('a search', () => {
  it('finds what everybody sees in any script, with its space, those in the title first', async () => {
    await propose(nordwind, 'Less waste', { kind: 'all-parties' }, 'Sodium instead of lithium')
    const id = await propose(kaito, 'Sodium cells')
    await propose(kaito, 'ナトリウム電池')
    await propose(nordwind, 'الشراكة في المخاطر')
    expect(await find(ulm, 'sodiu')).toEqual(['Sodium cells', 'Less waste'])
    expect(await find(ulm, 'SODIUM lith')).toEqual(['Less waste'])
    expect(await find(ulm, '電池')).toEqual(['ナトリウム電池'])
    expect(await find(ulm, 'شراكه')).toEqual(['الشراكة في المخاطر'])
    expect((await ulm.api.search.search({ q: 'sodium cells' }))[0]).toMatchObject({
      kind: 'objective',
      id,
      space: { id: spaceId, kind: 'partnership', name: 'Grid-scale storage' },
    })
    expect(await find(stranger, 'sodium')).toEqual([])
    await expect(world.nobody.search.search({ q: 'sodium' })).rejects.toMatchObject({ status: 401 })
  })

  it('finds a private record only for those whose it is, and follows it when it is reworded and shared', async () => {
    const id = await propose(nordwind, 'Zirconium idea', { kind: 'organisation' })
    await propose(nordwind, 'Zirconium for two', {
      kind: 'parties',
      organisations: [nordwind.organisationId, kaito.organisationId],
    })
    expect(await find(nordwind, 'zirconium')).toHaveLength(2)
    expect(await find(kaito, 'zirconium')).toEqual(['Zirconium for two'])
    expect(await find(ulm, 'zirconium')).toEqual([])
    const reworded = { title: 'Hafnium idea', description: '', kind: 'risk', horizon: null, reason: 'It was the other metal.' }
    await nordwind.api.objectives.change({ spaceId, id, ...reworded })
    expect(await find(nordwind, 'zirconium')).toEqual(['Zirconium for two'])
    expect(await find(kaito, 'hafnium')).toEqual([])
    await nordwind.api.objectives.share({ spaceId, id, audience: { kind: 'all-parties' } })
    expect(await find(ulm, 'hafnium')).toEqual(['Hafnium idea'])
  })

  it('forgives one slip, and what begins with the words still comes first', async () => {
    await propose(nordwind, 'Manganese supply')
    await propose(kaito, 'Magnanese, misspelt')
    expect(await find(ulm, 'mangnese')).toEqual(['Manganese supply'])
    expect(await find(ulm, 'manganese')).toEqual(['Manganese supply', 'Magnanese, misspelt'])
    expect(await find(stranger, 'mangnese')).toEqual([])
  })

  it('finds partnerships and people by name, and only those that one may know of', async () => {
    const colleague = await world.addSeat(kaito, { name: 'Zoë Müller-Ōta' })
    expect(await nordwind.api.search.search({ q: 'zoe muller' })).toEqual([])
    await kaito.api.participants.name({ spaceId, seatId: colleague.seatId, role: 'working-group' })
    expect(await nordwind.api.search.search({ q: 'zoe mullr' })).toMatchObject([
      { kind: 'person', id: colleague.seatId, title: 'Zoë Müller-Ōta', space: { id: spaceId } },
    ])
    expect(await kaito.api.search.search({ q: 'zoe', kind: 'person', spaceId })).toHaveLength(1)
    expect(await stranger.api.search.search({ q: 'zoe' })).toEqual([])
    expect(await nordwind.api.search.search({ q: 'grid', kind: 'partnership' })).toMatchObject([{ id: spaceId }])
    expect(await stranger.api.search.search({ q: 'grid' })).toEqual([])
  })

  it('is narrowed to one kind and one space', async () => {
    const other = await world.addPartnership([nordwind, kaito], 'Narrow')
    const audience = { kind: 'all-parties' } as const
    const wanted = { title: 'Tellurium', description: '', kind: 'risk', horizon: null, audience } as const
    await nordwind.api.objectives.propose({ spaceId, ...wanted })
    await nordwind.api.objectives.propose({ spaceId: other, ...wanted })
    expect(await nordwind.api.search.search({ q: 'tellurium' })).toHaveLength(2)
    expect(await nordwind.api.search.search({ q: 'tellurium', spaceId: other })).toMatchObject([{ space: { id: other } }])
    expect(await nordwind.api.search.search({ q: 'tellurium', kind: 'measure' })).toEqual([])
  })

  it('looks through the eyes of another organisation when asked to', async () => {
    await propose(nordwind, 'Vanadium alone', { kind: 'organisation' })
    await propose(nordwind, 'Vanadium for all')
    expect(await find(nordwind, 'vanadium')).toHaveLength(2)
    const seen = await nordwind.seenBy(kaito.organisationId).search.search({ q: 'vanadium' })
    expect(seen.map((hit) => hit.title)).toEqual(['Vanadium for all'])
  })

  it('finds commitments, measures and notes by their words too', async () => {
    const space = await world.addPartnership([nordwind, kaito], 'Words')
    const everybody = { kind: 'all-parties' } as const
    await nordwind.api.commitments.propose({
      spaceId: space,
      title: 'Deliver the tantalum',
      owedBy: nordwind.organisationId,
      owedTo: [kaito.organisationId],
      due: { kind: 'day', day: '2030-03-12' },
    })
    await nordwind.api.measures.define({
      spaceId: space,
      key: 'tantalum-yield',
      name: 'Yield of tantalum',
      unit: '%',
      direction: 'up',
      perspective: 'operational',
      frequency: 'quarter',
      formula: '',
      validFrom: '2027-01-01',
      audience: everybody,
    })
    const hits = await kaito.api.search.search({ q: 'tantalum' })
    expect(hits.map(({ kind }) => kind).sort()).toEqual(['commitment', 'measure'])
    expect(await find(stranger, 'tantalum')).toEqual([])
  })

  it('shows a party that has left its own private records at home, and nothing that the others keep', async () => {
    const home = { kind: 'organisation' } as const
    await propose(ulm, 'Cobalt memory', home)
    await propose(kaito, 'Cobalt plan')
    expect(await find(ulm, 'cobalt')).toHaveLength(2)
    await ulm.api.parties.leave({ spaceId, reason: 'Another way.' })
    await propose(kaito, 'Cobalt later')
    const found = await ulm.api.search.search({ q: 'cobalt' })
    expect(found).toMatchObject([{ title: 'Cobalt memory', space: { id: ulm.organisationId, kind: 'organisation' } }])
    expect(await find(kaito, 'cobalt')).toEqual(['Cobalt later', 'Cobalt plan'])
  })
})
