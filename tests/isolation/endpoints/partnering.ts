import type { TestSeat } from '../../support/world.ts'
import { byId, type Factories, forAnyone, inSpace, onRecord, ownThing } from '../case.ts'
import { type Scene, secret } from '../scene.ts'

const atDoor = { answersStrangers: true } as const

export const partnerships: Factories<'partnerships'> = {
  start: async ({ nordwind }) => ownThing(nordwind.api, { name: 'Another' }),
  list: async ({ nordwind }) => ownThing(nordwind.api, undefined),
  get: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
  change: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId, purpose: `${secret} again` }),
  setStages: async ({ nordwind, spaceId }) =>
    inSpace(nordwind.api, {
      spaceId,
      stages: [
        { key: 'need', name: '' },
        { key: 'pilot', name: secret },
      ],
    }),
  moveStage: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId, stage: 'need' }),
}

/** A partnership that has just begun: whoever is invited needs nobody's consent. */
async function beginning({ nordwind, world }: Scene) {
  const { id: spaceId } = await nordwind.api.partnerships.start({ name: 'Beginning', purpose: secret })
  const guest = await world.addOrganisation({ listed: true })
  const invite = async (who: { email?: string; organisationId?: string }) => {
    const { invitation } = await nordwind.api.parties.invite({ spaceId, message: secret, withHistory: true, ...who })
    return { id: invitation?.id ?? '', token: invitation?.link.split('/').at(-1) ?? '' }
  }
  return { spaceId, guest, invite }
}

const invitedGuest = async (scene: Scene): Promise<{ guest: TestSeat; id: string }> => {
  const { guest, invite } = await beginning(scene)
  return { guest, id: (await invite({ organisationId: guest.organisationId })).id }
}

export const parties: Factories<'parties'> = {
  invite: async ({ nordwind, spaceId }) =>
    inSpace(nordwind.api, { spaceId, email: 'partner@entry.example', message: secret, withHistory: false }),
  listInvitations: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }),
  withdrawInvitation: async (scene) => {
    const { spaceId, invite } = await beginning(scene)
    return onRecord(scene.nordwind.api, { spaceId, id: (await invite({ email: 'partner@entry.example' })).id })
  },
  listInvitationsToUs: async (scene) => ownThing((await invitedGuest(scene)).guest.api, undefined),
  accept: async (scene) => {
    const { guest, id } = await invitedGuest(scene)
    return byId(guest.api, { id })
  },
  decline: async (scene) => {
    const { guest, id } = await invitedGuest(scene)
    return byId(guest.api, { id })
  },
  readLink: async (scene) => {
    const { invite } = await beginning(scene)
    return forAnyone(scene.world.nobody, { token: (await invite({ email: 'partner@entry.example' })).token })
  },
  acceptLink: async (scene) => {
    const { invite, guest } = await beginning(scene)
    return ownThing(guest.api, { token: (await invite({ email: 'partner@entry.example' })).token })
  },
  declineLink: async (scene) => {
    const { invite, guest } = await beginning(scene)
    return ownThing(guest.api, { token: (await invite({ email: 'partner@entry.example' })).token })
  },
  leave: async (scene) => {
    const { spaceId, guest, invite } = await beginning(scene)
    await guest.api.parties.accept({ id: (await invite({ organisationId: guest.organisationId })).id })
    return inSpace(guest.api, { spaceId, reason: secret })
  },
  end: async ({ nordwind, kaito, world }) => {
    const third = await world.addOrganisation()
    const spaceId = await world.addPartnership([nordwind, kaito, third])
    return inSpace(nordwind.api, { spaceId, organisationId: third.organisationId, reason: secret })
  },
}

export const participants: Factories<'participants'> = {
  name: async ({ world, nordwind, spaceId }) => {
    const { seatId } = await world.addSeat(nordwind)
    const input = { spaceId, seatId, role: 'working-group' as const }
    return inSpace(nordwind.api, input, { randomInside: { ...input, seatId: crypto.randomUUID() } })
  },
  remove: async ({ world, nordwind, spaceId }) => {
    const { seatId } = await world.addSeat(nordwind)
    await nordwind.api.participants.name({ spaceId, seatId, role: 'working-group' })
    const randomInside = { spaceId, seatId: crypto.randomUUID() }
    return inSpace(nordwind.api, { spaceId, seatId }, { randomInside, knows: ['an observer'] })
  },
}

export const audiences: Factories<'audiences'> = {
  list: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
}

async function question({ nordwind, spaceId, next }: Scene): Promise<string> {
  const email = `partner-${next()}@entry.example`
  const { consent } = await nordwind.api.parties.invite({ spaceId, email, message: secret, withHistory: false })
  return consent?.id ?? ''
}

export const consents: Factories<'consents'> = {
  list: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
  answer: async (scene) =>
    onRecord(
      scene.kaito.api,
      { spaceId: scene.spaceId, id: await question(scene), agreed: false, reason: secret },
      { knows: ['an observer'] },
    ),
  withdraw: async (scene) =>
    onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await question(scene) }, { knows: ['an observer'] }),
}
