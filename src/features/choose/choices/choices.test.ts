import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type TestSeat, type World } from '../../../../tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

async function searching(seat: TestSeat) {
  const spaceId = seat.organisationId
  const audience = { kind: 'organisation' as const }
  const { id } = await seat.api.selections.start({ spaceId, title: 'A maker', audience })
  return { spaceId, id, selectionId: id }
}

describe('a choice', () => {
  it('opens the partnership, invites the candidate and stays private', async () => {
    const [nordwind, kaito] = [await world.addOrganisation(), await world.addOrganisation({ listed: true })]
    const { spaceId, id, selectionId } = await searching(nordwind)
    const wished = { spaceId, selectionId, name: 'Kaito', organisationId: kaito.organisationId }
    const { id: candidateId } = await nordwind.api.candidates.add(wished)
    await nordwind.api.candidates.move({ spaceId, id: candidateId, to: 'short-list', reason: 'Made what we need' })
    const partnership = { name: 'Storage', message: 'We would like to' }
    const { partnershipId } = await nordwind.api.choices.choose({ spaceId, id, candidateId, reason: 'The best', partnership })

    expect(await kaito.api.parties.listInvitationsToUs({})).toMatchObject([{ spaceId: partnershipId, partnership: 'Storage' }])
    const [offer] = await kaito.api.parties.listInvitationsToUs({})
    await kaito.api.parties.accept({ id: offer?.id ?? '' })
    await expect(kaito.api.selections.get({ spaceId, id })).rejects.toMatchObject({ status: 404 })
    const { entries } = await kaito.api.ledger.list({ spaceId: partnershipId ?? '' })
    expect(JSON.stringify(entries)).not.toContain('A maker')

    const ended = await nordwind.api.selections.get({ spaceId, id })
    expect(ended).toMatchObject({ endedHow: 'chosen', chosenId: candidateId, partnershipId, you: { work: false } })
    const [chosen] = await nordwind.api.candidates.list({ spaceId, selectionId })
    expect(chosen).toMatchObject({ stage: 'chosen', moves: [{ toStage: 'chosen' }, { reason: 'Made what we need' }] })
    const late = nordwind.api.candidates.add({ spaceId, selectionId, name: 'Late' })
    await expect(late).rejects.toMatchObject({ status: 403, reason: 'selection-ended' })
  })

  it('is refused to who may start no partnership, for a candidate that is out, and for one without an address', async () => {
    const lead = await world.addOrganisation()
    const colleague = await world.addSeat(lead)
    const { spaceId, id, selectionId } = await searching(lead)
    const { id: candidateId } = await lead.api.candidates.add({ spaceId, selectionId, name: 'Kaito' })
    const choice = { spaceId, id, candidateId, reason: 'The best' }
    await expect(colleague.api.choices.choose(choice)).rejects.toMatchObject({ status: 403 })
    const opening = { ...choice, partnership: { name: 'Storage' } }
    await expect(lead.api.choices.choose(opening)).rejects.toMatchObject({
      problems: [{ path: 'partnership', code: 'candidate-without-address' }],
    })
    await lead.api.candidates.move({ spaceId, id: candidateId, to: 'dropped', reason: 'Too small' })
    await expect(lead.api.choices.choose(choice)).rejects.toMatchObject({ reason: 'candidate-dropped' })
    await lead.api.choices.endWithout({ spaceId, id, reason: 'Nobody fits' })
    expect(await lead.api.selections.get({ spaceId, id })).toMatchObject({ endedHow: 'nobody', endedReason: 'Nobody fits' })
  })
})

describe('candidates', () => {
  it('bring their track record from partnerships that one knows, and only from those', async () => {
    const [nordwind, kaito, other] = [
      await world.addOrganisation(),
      await world.addOrganisation({ listed: true }),
      await world.addOrganisation(),
    ]
    const known = await world.addPartnership([nordwind, kaito], 'Ours')
    await world.addPartnership([other, kaito], 'Theirs')
    const { spaceId, selectionId } = await searching(nordwind)
    const wished = { spaceId, selectionId, name: 'Kaito', organisationId: kaito.organisationId }
    const { id } = await nordwind.api.candidates.add(wished)
    expect(await nordwind.api.candidates.knownPartnerships({ spaceId, id })).toMatchObject([{ id: known, name: 'Ours' }])
    await nordwind.api.candidates.addTrackRecord({
      spaceId,
      id,
      title: 'Ours',
      outcome: 'succeeded',
      reason: 'Kept its word',
      partnershipId: known,
    })
    const [candidate] = await nordwind.api.candidates.list({ spaceId, selectionId })
    expect(candidate?.trackRecords).toMatchObject([{ title: 'Ours', outcome: 'succeeded', partnershipId: known }])
  })

  it('are not added twice, nor from an organisation that one does not know', async () => {
    const [nordwind, hidden] = [await world.addOrganisation(), await world.addOrganisation()]
    const { spaceId, selectionId } = await searching(nordwind)
    await nordwind.api.candidates.add({ spaceId, selectionId, name: 'Kaito' })
    const twice = nordwind.api.candidates.add({ spaceId, selectionId, name: 'KAITO' })
    await expect(twice).rejects.toMatchObject({ problems: [{ path: 'name', code: 'taken' }] })
    const wished = { spaceId, selectionId, name: 'Hidden', organisationId: hidden.organisationId }
    await expect(nordwind.api.candidates.add(wished)).rejects.toMatchObject({
      problems: [{ path: 'organisationId', code: 'unknown' }],
    })
  })
})
