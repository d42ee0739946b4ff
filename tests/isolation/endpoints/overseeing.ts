import { offerAnswer } from '#src/features/oversee/answer-links/actions/answering.ts'
import { usualSettings } from '#src/features/oversee/notification-settings/model.ts'
import { type Factories, forAnyone, inSpace, ownThing } from '../case.ts'
import { ownSecret, type Scene } from '../scene.ts'
import { offered } from './working.ts'

export const today: Factories<'today'> = {
  list: async ({ signIn }) => ownThing((await signIn()).client, undefined),
  ofSeat: async ({ nordwind }) => ownThing(nordwind.api, undefined),
}

export const notifications: Factories<'notifications'> = {
  list: async ({ signIn }) => ownThing((await signIn()).client, undefined),
  markRead: async ({ signIn }) => ownThing((await signIn()).client, {}),
  settings: async ({ signIn }) => ownThing((await signIn()).client, undefined),
  changeSettings: async ({ signIn }) => ownThing((await signIn()).client, usualSettings),
}

/** The link of a mail to Kaito that asks to accept what Nordwind offers. */
async function sentLink(scene: Scene): Promise<string> {
  const { world, kaito, spaceId } = scene
  const { services } = world.server
  const id = crypto.randomUUID()
  const subjectId = await offered(scene)
  await offerAnswer(services, { id, seatId: kaito.seatId, spaceId, subjectKind: 'commitment', subjectId })
  return services.links.sign('answer', id)
}

export const answerLinks: Factories<'answerLinks'> = {
  read: async (scene) => forAnyone(scene.world.nobody, { token: await sentLink(scene) }),
  answer: async (scene) => forAnyone(scene.world.nobody, { token: await sentLink(scene), deed: 'accept' }),
}

export const portfolio: Factories<'portfolio'> = {
  list: async ({ nordwind }) => ownThing(nordwind.api, undefined),
}

export const outlook: Factories<'outlook'> = {
  get: async (scene) => {
    await offered(scene)
    return inSpace(scene.nordwind.api, { spaceId: scene.spaceId })
  },
}

/** Not even the other party learns what one estimates. */
const ofOneParty = { private: true } as const

async function estimated({ nordwind, spaceId }: Scene) {
  await nordwind.api.estimates.write({ spaceId, amount: '4200000', currency: 'EUR', basis: ownSecret })
}

export const estimates: Factories<'estimates'> = {
  get: async (scene) => {
    await estimated(scene)
    return inSpace(scene.nordwind.api, { spaceId: scene.spaceId }, { ...ofOneParty, answersStrangers: true })
  },
  write: async ({ nordwind, spaceId }) =>
    inSpace(nordwind.api, { spaceId, amount: '1', currency: 'EUR', basis: ownSecret }, ofOneParty),
  remove: async (scene) => {
    await estimated(scene)
    return inSpace(scene.nordwind.api, { spaceId: scene.spaceId }, ofOneParty)
  },
  restore: async (scene) => {
    const { nordwind, spaceId } = scene
    await estimated(scene)
    await nordwind.api.estimates.remove({ spaceId })
    return inSpace(nordwind.api, { spaceId }, ofOneParty)
  },
}
