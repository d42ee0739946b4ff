import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
let nordwind: TestSeat
let nordSponsor: TestSeat
let kaito: TestSeat
let kaitoSponsor: TestSeat
let stranger: TestSeat
let spaceId: string
beforeAll(async () => {
  world = await createWorld()
  nordwind = await world.addOrganisation({ shortName: 'Nordwind' })
  kaito = await world.addOrganisation({ shortName: 'Kaito' })
  stranger = await world.addOrganisation()
  nordSponsor = await world.addSeat(nordwind)
  kaitoSponsor = await world.addSeat(kaito)
  spaceId = await world.addPartnership([nordwind, kaito])
})
afterAll(() => world.stop())

const words = (vision: string, reason = '') => ({
  spaceId,
  vision,
  points: [
    { kind: 'value' as const, title: 'Candour', meaning: 'Bad news first.' },
    { kind: 'principle' as const, title: 'Nobody decides alone', meaning: '' },
  ],
  reason,
})

describe('a shared vision', () => {
  it('holds when the sponsor of every party has ratified it, and says who did', async () => {
    const first = await kaito.api.visions.write(words('Wind on calm days'))
    expect(first).toMatchObject({ version: 1, state: 'draft' })
    await expect(nordwind.api.visions.ratify({ spaceId, id: first.id }), 'a party without a sponsor').rejects.toMatchObject({
      status: 400,
      problems: [
        { code: 'sponsor-missing', values: { party: 'Nordwind' } },
        { code: 'sponsor-missing', values: { party: 'Kaito' } },
      ],
    })
    await nordwind.api.participants.name({ spaceId, seatId: nordSponsor.seatId, role: 'executive-sponsor' })
    await kaito.api.participants.name({ spaceId, seatId: kaitoSponsor.seatId, role: 'executive-sponsor' })
    const asked = await nordwind.api.visions.ratify({ spaceId, id: first.id })
    expect(asked, 'who asks and is no sponsor has not ratified').toMatchObject({ state: 'asked', ratifications: [] })
    const answer = { spaceId, id: asked.openConsentId ?? '', agreed: true }
    await expect(kaito.api.consents.answer(answer), 'a coordinator is no sponsor').rejects.toMatchObject({ status: 403 })
    await nordSponsor.api.consents.answer(answer)
    expect((await kaito.api.visions.list({ spaceId }))[0]).toMatchObject({
      state: 'asked',
      ratifications: [{ seatId: nordSponsor.seatId }],
    })
    await kaitoSponsor.api.consents.answer(answer)
    const [holds] = await nordwind.api.visions.list({ spaceId })
    expect(holds).toMatchObject({ state: 'ratified', openConsentId: null })
    expect(holds?.ratifications.map(({ seatId }) => seatId).sort()).toEqual([nordSponsor.seatId, kaitoSponsor.seatId].sort())
  })

  it('is written anew with a reason, and the earlier one holds until the next is ratified', async () => {
    await expect(kaito.api.visions.write(words('Wind on calm days'))).rejects.toMatchObject({
      status: 409,
      reason: 'unchanged',
    })
    await expect(kaito.api.visions.write(words('Firm wind for the Baltic'))).rejects.toMatchObject({
      status: 400,
      problems: [{ path: 'reason', code: 'required' }],
    })
    const next = await kaito.api.visions.write(words('Firm wind for the Baltic', 'The coast is where we begin.'))
    expect((await nordwind.api.visions.list({ spaceId })).map(({ state }) => state)).toEqual(['draft', 'ratified'])
    const { openConsentId } = await nordSponsor.api.visions.ratify({ spaceId, id: next.id })
    await expect(kaito.api.visions.write(words('Another', 'Now.'))).rejects.toMatchObject({
      status: 409,
      reason: 'consent-open',
    })
    await kaitoSponsor.api.consents.answer({ spaceId, id: openConsentId ?? '', agreed: false, reason: 'Too narrow.' })
    expect((await nordwind.api.visions.list({ spaceId })).map(({ state }) => state)).toEqual(['declined', 'ratified'])
    await expect(stranger.api.visions.list({ spaceId })).rejects.toMatchObject({ status: 404 })
  })
})
