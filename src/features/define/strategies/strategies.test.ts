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

const words = {
  title: 'Reach twenty years by testing in salt air',
  approach: 'Two pilots on the coast, one design.',
  options: [
    { title: 'Two pilots', pros: 'We learn twice', cons: 'Dearer' },
    { title: 'One pilot', pros: 'Cheaper', cons: 'One winter lost' },
  ],
}
const propose = () => nordwind.api.strategies.propose({ spaceId, ...words, audience: { kind: 'all-parties' } })

describe('a joint strategy', () => {
  it('is chosen among options by all parties, followed by what it is linked to, and concluded', async () => {
    const { id } = await propose()
    const objective = await kaito.api.objectives.propose({
      spaceId,
      title: 'Twenty years',
      kind: 'product-development',
      audience: { kind: 'all-parties' },
    })
    const chosen = await nordwind.api.strategies.choose({ spaceId, id, option: 1, reason: 'Two winters teach more.' })
    expect(chosen).toMatchObject({ choice: null, openConsentId: expect.any(String), you: { change: false } })
    await expect(kaito.api.strategies.change({ spaceId, id, ...words, title: 'Else' })).rejects.toMatchObject({
      status: 409,
      reason: 'consent-open',
    })
    await kaito.api.consents.answer({ spaceId, id: chosen.openConsentId ?? '', agreed: true })
    const linked = await kaito.api.strategies.link({ spaceId, id, kind: 'objective', linkedId: objective.id })
    expect(linked).toMatchObject({
      choice: { option: 1, reason: 'Two winters teach more.' },
      links: [{ title: 'Twenty years' }],
    })
    await expect(kaito.api.strategies.change({ spaceId, id, ...words, title: 'Else' }), 'what all chose').rejects.toMatchObject(
      { status: 403 },
    )
    const concluded = await kaito.api.strategies.conclude({ spaceId, id, outcome: 'worked', words: 'Both cells hold.' })
    await nordwind.api.consents.answer({ spaceId, id: concluded.openConsentId ?? '', agreed: true })
    const [seen] = (await nordwind.api.strategies.list({ spaceId })).filter((one) => one.id === id)
    expect(seen).toMatchObject({ result: { outcome: 'worked', words: 'Both cells hold.' }, you: { link: false } })
  })

  it('cannot be chosen where nothing was considered, nor concluded before it was chosen', async () => {
    const { id } = await nordwind.api.strategies.propose({ spaceId, title: 'Only one way', audience: { kind: 'all-parties' } })
    await expect(nordwind.api.strategies.choose({ spaceId, id, option: 1, reason: 'So.' })).rejects.toMatchObject({
      status: 400,
      problems: [{ path: 'option', code: 'nothing-to-choose-from' }],
    })
    await kaito.api.strategies.change({ spaceId, id, ...words })
    await expect(nordwind.api.strategies.choose({ spaceId, id, option: 3, reason: 'So.' })).rejects.toMatchObject({
      status: 400,
      problems: [{ code: 'unknown' }],
    })
    await expect(nordwind.api.strategies.conclude({ spaceId, id, outcome: 'failed', words: 'No.' })).rejects.toMatchObject({
      status: 403,
    })
  })

  it('never points to what not everybody sees, and strangers see none of it', async () => {
    const { id } = await propose()
    const quiet = await nordwind.api.objectives.propose({
      spaceId,
      title: 'Ours',
      kind: 'risk',
      audience: { kind: 'organisation' },
    })
    await expect(nordwind.api.strategies.link({ spaceId, id, kind: 'objective', linkedId: quiet.id })).rejects.toMatchObject({
      status: 400,
      problems: [{ code: 'not-seen-by-all' }],
    })
    await expect(kaito.api.strategies.link({ spaceId, id, kind: 'objective', linkedId: quiet.id })).rejects.toMatchObject({
      status: 404,
    })
    await expect(stranger.api.strategies.list({ spaceId })).rejects.toMatchObject({ status: 404 })
  })
})
