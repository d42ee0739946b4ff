import { offerAnswer } from '#src/features/oversee/answer-links/actions/answering.ts'
import { usualSettings } from '#src/features/oversee/notification-settings/model.ts'
import { type Factories, forAnyone, ownThing } from '../case.ts'
import type { Scene } from '../scene.ts'
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
