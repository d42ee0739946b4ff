import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAllies } from '../../../../tests/support/allies.ts'
import type { TestSeat, World } from '../../../../tests/support/world.ts'

let world: World
let nordwind: TestSeat
let kaito: TestSeat
let stranger: TestSeat
let spaceId: string
beforeAll(async () => {
  ;({ world, nordwind, kaito, stranger, spaceId } = await createAllies())
})
afterAll(() => world.stop())

const propose = (seat: TestSeat, title: string, audience: 'all-parties' | 'organisation' = 'all-parties') =>
  seat.api.objectives.propose({
    spaceId,
    title,
    description: 'Cells that last twenty years.',
    kind: 'product-development',
    horizon: '2028-06-30',
    audience: { kind: audience },
  })

async function agree(title: string) {
  const { id } = await propose(nordwind, title)
  const { openConsentId } = await nordwind.api.objectives.askAgreement({ spaceId, id })
  await kaito.api.consents.answer({ spaceId, id: openConsentId ?? '', agreed: true })
  return id
}

describe('an objective', () => {
  it('is agreed when every party of its audience has consented, and not before', async () => {
    const { id, state } = await propose(nordwind, 'A cell for twenty years')
    expect(state).toBe('proposed')
    const asked = await kaito.api.objectives.askAgreement({ spaceId, id, reason: 'We want the same.' })
    expect(asked).toMatchObject({ state: 'proposed', openConsentId: expect.any(String) })
    await expect(nordwind.api.objectives.askAgreement({ spaceId, id })).rejects.toMatchObject({
      status: 409,
      reason: 'consent-open',
    })
    await nordwind.api.consents.answer({ spaceId, id: asked.openConsentId ?? '', agreed: true })
    expect(await kaito.api.objectives.get({ spaceId, id })).toMatchObject({ state: 'agreed', openConsentId: null })
    await expect(stranger.api.objectives.get({ spaceId, id })).rejects.toMatchObject({ status: 404 })
    await expect(stranger.api.objectives.list({ spaceId })).rejects.toMatchObject({ status: 404 })
  })

  it('keeps every version with its reason, and changes by consent once it was agreed', async () => {
    const id = await agree('Ten gigawatt hours')
    const wording = { title: 'Twelve gigawatt hours', description: '', kind: 'Our own kind', horizon: null }
    await expect(
      kaito.api.objectives.change({ spaceId, id, ...wording, reason: '' }),
      'a version needs a reason',
    ).rejects.toMatchObject({ status: 400, problems: [{ path: 'reason', code: 'required' }] })
    const asked = await kaito.api.objectives.change({ spaceId, id, ...wording, reason: 'The market has grown.' })
    expect(asked).toMatchObject({ title: 'Ten gigawatt hours', version: 1 })
    await nordwind.api.consents.answer({ spaceId, id: asked.openConsentId ?? '', agreed: true })
    const changed = await nordwind.api.objectives.get({ spaceId, id })
    expect(changed).toMatchObject({ ...wording, version: 2, state: 'agreed' })
    expect(changed.versions).toMatchObject([
      { version: 2, title: 'Twelve gigawatt hours', reason: 'The market has grown.', writtenBy: kaito.seatId },
      { version: 1, title: 'Ten gigawatt hours', reason: '', horizon: '2028-06-30', writtenBy: nordwind.seatId },
    ])
    await expect(
      kaito.api.objectives.change({ spaceId, id, ...wording, reason: 'Again.' }),
      'the same words are no version',
    ).rejects.toMatchObject({ status: 409, reason: 'unchanged' })
  })

  it('stays as it was when a party declines, and is reworded at once only by who proposed it while nobody agreed', async () => {
    const { id } = await propose(nordwind, 'A first thought')
    const wording = { title: 'A second thought', description: '', kind: 'risk', horizon: null, reason: 'Clearer.' }
    await expect(kaito.api.objectives.change({ spaceId, id, ...wording })).rejects.toMatchObject({ status: 403 })
    expect(await nordwind.api.objectives.change({ spaceId, id, ...wording })).toMatchObject({ version: 2 })
    const { openConsentId } = await nordwind.api.objectives.askAgreement({ spaceId, id })
    await kaito.api.consents.answer({ spaceId, id: openConsentId ?? '', agreed: false, reason: 'Too vague.' })
    expect(await nordwind.api.objectives.get({ spaceId, id })).toMatchObject({ state: 'proposed', openConsentId: null })
    await expect(kaito.api.objectives.end({ spaceId, id, how: 'dropped', reason: 'No.' })).rejects.toMatchObject({
      status: 403,
    })
    await expect(nordwind.api.objectives.end({ spaceId, id, how: 'achieved', reason: 'Done.' })).rejects.toMatchObject({
      status: 400,
      problems: [{ code: 'not-agreed' }],
    })
    expect(await nordwind.api.objectives.end({ spaceId, id, how: 'dropped', reason: 'Nobody wants it.' })).toMatchObject({
      state: 'dropped',
      endedReason: 'Nobody wants it.',
    })
  })

  it('is achieved by consent and is over then', async () => {
    const id = await agree('Learn from each other')
    const { openConsentId } = await nordwind.api.objectives.end({ spaceId, id, how: 'achieved', reason: 'We have.' })
    await kaito.api.consents.answer({ spaceId, id: openConsentId ?? '', agreed: true })
    expect(await kaito.api.objectives.get({ spaceId, id })).toMatchObject({ state: 'achieved' })
    await expect(nordwind.api.objectives.writeStake({ spaceId, id, gets: 'More' })).rejects.toMatchObject({ status: 403 })
  })

  it('is private until it is shared, and those who come to see it have not agreed', async () => {
    const { id } = await propose(nordwind, 'A quiet thought', 'organisation')
    expect(await nordwind.api.objectives.askAgreement({ spaceId, id })).toMatchObject({ state: 'agreed' })
    await expect(kaito.api.objectives.get({ spaceId, id })).rejects.toMatchObject({ status: 404 })
    await nordwind.api.objectives.share({ spaceId, id, audience: { kind: 'all-parties' } })
    expect(await kaito.api.objectives.get({ spaceId, id })).toMatchObject({ state: 'proposed', versions: [{ version: 1 }] })
    await expect(
      nordwind.api.objectives.share({ spaceId, id, audience: { kind: 'organisation' } }),
      'what was seen cannot be unseen',
    ).rejects.toMatchObject({ status: 400, problems: [{ path: 'audience', code: 'not-wider' }] })
    const verbs = (await kaito.api.ledger.list({ spaceId, subjectKind: 'objective', subjectId: id })).entries.map(
      (one) => one.verb,
    )
    expect(verbs).toEqual(['objective.made-shared'])
  })
})

describe('a stake', () => {
  it('stands beside the others in its party’s own words and exact numbers', async () => {
    const { id } = await propose(nordwind, 'Cheaper cells')
    await nordwind.api.objectives.writeStake({
      spaceId,
      id,
      gives: 'Our test field',
      gets: 'Cells at cost',
      expectedBy: '2027-12-31',
      figures: [{ side: 'gets', label: 'Saving a year', amount: '0001234567.890', unit: 'a year', currency: 'EUR' }],
      share: true,
    })
    const seen = await kaito.api.objectives.writeStake({ spaceId, id, gets: 'A customer', share: true })
    expect(seen.missingStakes).toEqual([])
    expect(seen.stakes.find((one) => one.organisationId === nordwind.organisationId)).toMatchObject({
      gives: 'Our test field',
      shared: true,
      figures: [{ amount: '1234567.89', currency: 'EUR' }],
    })
    await expect(
      kaito.api.objectives.writeStake({ spaceId, id, figures: [{ side: 'gets', label: 'x', amount: '1e9' }] }),
    ).rejects.toMatchObject({ status: 400, problems: [{ path: 'figures.0.amount' }] })
    await expect(kaito.api.objectives.writeStake({ spaceId, id })).rejects.toMatchObject({ status: 400 })
  })

  it('is seen by its own party alone until it is shared, and only its party writes it', async () => {
    const { id } = await propose(nordwind, 'More markets')
    await kaito.api.objectives.writeStake({ spaceId, id, gives: 'Our secret price' })
    const seen = await nordwind.api.objectives.get({ spaceId, id })
    expect(seen.stakes).toEqual([])
    expect(seen.missingStakes.sort()).toEqual([kaito.organisationId, nordwind.organisationId].sort())
    expect(JSON.stringify(await nordwind.api.ledger.list({ spaceId }))).not.toContain('secret price')
    const shared = await kaito.api.objectives.writeStake({ spaceId, id, gives: 'Our list price', share: true })
    expect(shared.stakes).toMatchObject([{ gives: 'Our list price', shared: true }])
    expect((await nordwind.api.objectives.get({ spaceId, id })).stakes).toMatchObject([{ gives: 'Our list price' }])
    const ledger = JSON.stringify(await nordwind.api.ledger.list({ spaceId }))
    expect(ledger).toContain('stake.made-shared')
    expect(ledger).not.toContain('secret price')
    const observer = await world.addSeat(nordwind)
    await nordwind.api.participants.name({ spaceId, seatId: observer.seatId, role: 'observer' })
    await expect(observer.api.objectives.writeStake({ spaceId, id, gets: 'All' })).rejects.toMatchObject({ status: 403 })
  })
})

describe('a link', () => {
  const offer = (audience: 'all-parties' | 'organisation') =>
    nordwind.api.commitments.propose({
      spaceId,
      title: 'Deliver the cells',
      owedBy: nordwind.organisationId,
      owedTo: audience === 'organisation' ? [] : [kaito.organisationId],
      due: { kind: 'day', day: '2030-03-12' },
      audience: { kind: audience },
    })
  const define = (audience: 'all-parties' | 'organisation') =>
    nordwind.api.measures.define({
      spaceId,
      key: `yield-${audience}`,
      name: 'Yield of the line',
      unit: '%',
      direction: 'up',
      perspective: 'operational',
      frequency: 'quarter',
      formula: '',
      validFrom: '2027-01-01',
      audience: { kind: audience },
    })

  it('names commitments and measures that everybody sees, with their state, and goes again', async () => {
    const { id } = await propose(nordwind, 'Linked to what counts')
    const [commitment, measure] = [await offer('all-parties'), await define('all-parties')]
    await nordwind.api.objectives.link({ spaceId, id, kind: 'commitment', linkedId: commitment.id })
    await nordwind.api.objectives.link({ spaceId, id, kind: 'measure', linkedId: measure.id })
    const { links } = await kaito.api.objectives.get({ spaceId, id })
    expect(links).toEqual([
      { kind: 'commitment', id: commitment.id, title: 'Deliver the cells', state: 'offered' },
      { kind: 'measure', id: measure.id, title: 'Yield of the line', state: null },
    ])
    await kaito.api.objectives.unlink({ spaceId, id, kind: 'measure', linkedId: measure.id })
    expect((await nordwind.api.objectives.get({ spaceId, id })).links).toHaveLength(1)
    const again = { spaceId, id, kind: 'measure', linkedId: measure.id } as const
    await expect(kaito.api.objectives.unlink(again)).rejects.toMatchObject({ status: 404 })
  })

  it('never points from something shared to something private', async () => {
    const { id } = await propose(nordwind, 'Shared by both')
    const measure = await define('organisation')
    const wished = { spaceId, kind: 'measure', linkedId: measure.id } as const
    await expect(nordwind.api.objectives.link({ ...wished, id })).rejects.toMatchObject({
      status: 400,
      problems: [{ path: 'linkedId', code: 'not-seen-by-all' }],
    })
    await expect(kaito.api.objectives.link({ ...wished, id })).rejects.toMatchObject({ status: 404 })
    const quiet = await propose(nordwind, 'Only ours', 'organisation')
    await nordwind.api.objectives.link({ ...wished, id: quiet.id })
    await expect(
      nordwind.api.objectives.share({ spaceId, id: quiet.id, audience: { kind: 'all-parties' } }),
    ).rejects.toMatchObject({
      status: 400,
      problems: [{ code: 'link-not-seen-by-all', values: { title: 'Yield of the line' } }],
    })
  })
})
