import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
let nordwind: TestSeat
let colleague: TestSeat
let kaito: TestSeat
let stranger: TestSeat
let alliance: string
let spaceId: string
beforeAll(async () => {
  world = await createWorld()
  nordwind = await world.addOrganisation()
  colleague = await world.addSeat(nordwind)
  kaito = await world.addOrganisation()
  stranger = await world.addOrganisation()
  alliance = await world.addPartnership([nordwind, kaito], 'Grid-scale storage')
  spaceId = nordwind.organisationId
})
afterAll(() => world.stop())

const words = {
  title: 'Storage for the coast',
  kind: 'technology',
  problem: 'We throw away a fifth of our wind.',
  purpose: 'Sell firm power from 2029.',
  urgency: 'this-year' as const,
  wantedBy: '2027-12-31',
  options: [
    {
      way: 'build' as const,
      title: 'A cell of our own',
      pros: 'Ours',
      cons: 'Five years',
      cost: '0040000000.50',
      currency: 'EUR',
    },
    { way: 'partner' as const, title: 'With a cell maker', pros: 'Two years', cons: 'Shared', months: 24 },
  ],
  sources: [{ title: 'Curtailment report', url: 'https://example.test/report' }],
}

describe('a need', () => {
  it('is stated with its options side by side, and known to its organisation alone', async () => {
    const need = await colleague.api.needs.state({ spaceId, ...words })
    expect(need).toMatchObject({ title: words.title, decision: null, shares: [], you: { change: true, decide: false } })
    expect(need.options).toMatchObject([
      { way: 'build', cost: '40000000.5' },
      { way: 'partner', cost: null, months: 24 },
    ])
    expect(await nordwind.api.needs.list({ spaceId })).toMatchObject([{ id: need.id }])
    await expect(kaito.api.needs.list({ spaceId })).rejects.toMatchObject({ status: 404 })
    await expect(nordwind.api.needs.state({ spaceId: alliance, ...words })).rejects.toMatchObject({ status: 403 })
    await expect(
      nordwind.api.needs.state({ spaceId, ...words, options: [{ way: 'buy', title: 'Buy', cost: '5' }] }),
      'an amount without a currency says nothing',
    ).rejects.toMatchObject({ status: 400, problems: [{ path: 'options.0.currency', code: 'required' }] })
    await expect(
      nordwind.api.needs.state({ spaceId, ...words, sources: [{ title: 'x', url: 'javascript:alert(1)' }] }),
    ).rejects.toMatchObject({ status: 400, problems: [{ path: 'sources.0.url' }] })
  })

  it('is decided among the ways that were compared, by who speaks for the organisation, and ends once', async () => {
    const { id } = await nordwind.api.needs.state({ spaceId, ...words })
    await expect(colleague.api.needs.decide({ spaceId, id, way: 'partner', reason: 'Faster.' })).rejects.toMatchObject({
      status: 403,
    })
    await expect(nordwind.api.needs.decide({ spaceId, id, way: 'buy', reason: 'Cheap.' })).rejects.toMatchObject({
      status: 400,
      problems: [{ path: 'way', code: 'not-compared-yet' }],
    })
    expect(await nordwind.api.needs.decide({ spaceId, id, way: 'partner', reason: 'Faster.' })).toMatchObject({
      decision: { way: 'partner', reason: 'Faster.', by: nordwind.seatId },
    })
    expect(await nordwind.api.needs.end({ spaceId, id, how: 'met', reason: 'We have it.' })).toMatchObject({
      ending: { how: 'met' },
      you: { change: false },
    })
    await expect(nordwind.api.needs.change({ spaceId, id, ...words })).rejects.toMatchObject({
      status: 409,
      reason: 'need-ended',
    })
  })

  it('keeps files as evidence, for its organisation alone', async () => {
    const { id } = await nordwind.api.needs.state({ spaceId, ...words })
    const body = new Blob(['curtailment'], { type: 'application/octet-stream' })
    const query = { name: 'curtailment.csv', mediaType: 'text/csv' }
    const file = await colleague.api.needs.addFile({ params: { spaceId, id }, query, body })
    expect((await nordwind.api.needs.get({ spaceId, id })).files).toMatchObject([{ id: file.id, name: 'curtailment.csv' }])
    await expect(stranger.api.needs.addFile({ params: { spaceId, id }, query, body })).rejects.toMatchObject({ status: 404 })
    await expect(kaito.api.files.download({ spaceId, id: file.id })).rejects.toMatchObject({ status: 404 })
  })
})

describe('sharing a need', () => {
  const share = (id: string, fields: readonly ('problem' | 'urgency' | 'options')[], by = nordwind) =>
    by.api.needs.share({ spaceId, id, targetSpaceId: alliance, fields: [...fields], audience: { kind: 'all-parties' } })

  it('shows the chosen fields and nothing else, as they were then', async () => {
    const { id } = await nordwind.api.needs.state({ spaceId, ...words, title: 'Shown in part' })
    await expect(share(id, [], colleague)).rejects.toMatchObject({ status: 403 })
    expect((await share(id, ['problem', 'urgency'])).shares).toMatchObject([
      { targetSpaceId: alliance, partnership: 'Grid-scale storage', fields: ['problem', 'urgency'], outdated: false },
    ])
    const [shown] = await kaito.api.sharedNeeds.list({ spaceId: alliance })
    expect(shown).toMatchObject({
      title: 'Shown in part',
      organisationId: nordwind.organisationId,
      said: { problem: words.problem, urgency: 'this-year' },
    })
    expect(Object.keys(shown?.said ?? {}).sort()).toEqual(['problem', 'urgency'])
    const everything = JSON.stringify([shown, await kaito.api.ledger.list({ spaceId: alliance })])
    expect(everything).not.toContain('A cell of our own')
    expect(everything, 'the snapshot does not tell which need it was').not.toContain(id)
  })

  it('is brought up to date when it is shared again, and says until then that it is older', async () => {
    const { id } = await nordwind.api.needs.state({ spaceId, ...words, title: 'Kept fresh' })
    await share(id, ['problem'])
    const changed = await nordwind.api.needs.change({
      spaceId,
      id,
      ...words,
      title: 'Kept fresh',
      problem: 'A quarter by now.',
    })
    expect(changed.shares).toMatchObject([{ outdated: true }])
    const before = (await kaito.api.sharedNeeds.list({ spaceId: alliance })).filter((one) => one.title === 'Kept fresh')
    expect(before).toMatchObject([{ said: { problem: words.problem } }])
    expect((await share(id, ['problem', 'options'])).shares).toMatchObject([{ outdated: false }])
    const after = (await kaito.api.sharedNeeds.list({ spaceId: alliance })).filter((one) => one.title === 'Kept fresh')
    expect(after).toMatchObject([{ id: before[0]?.id, said: { problem: 'A quarter by now.' } }])
    await expect(
      nordwind.api.needs.share({ spaceId, id, targetSpaceId: alliance, fields: [], audience: { kind: 'organisation' } }),
    ).rejects.toMatchObject({ status: 400, problems: [{ path: 'audience', code: 'not-wider' }] })
  })

  it('is for partnerships of one’s own alone', async () => {
    const other = await world.addPartnership([stranger, kaito], 'Not ours')
    const { id } = await nordwind.api.needs.state({ spaceId, ...words })
    const wished = { spaceId, id, fields: [], audience: { kind: 'organisation' as const } }
    for (const targetSpaceId of [other, spaceId, crypto.randomUUID()])
      await expect(nordwind.api.needs.share({ ...wished, targetSpaceId })).rejects.toMatchObject({ status: 404 })
  })
})
