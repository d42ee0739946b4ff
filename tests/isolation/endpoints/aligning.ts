import { type Factories, inSpace, onRecord } from '../case.ts'
import { type Scene, secret } from '../scene.ts'

const atDoor = { answersStrangers: true } as const
const observed = { knows: ['an observer'] } as const
const everybody = { kind: 'all-parties' as const }

async function nameSponsors({ world, nordwind, kaito, spaceId }: Scene): Promise<void> {
  for (const seat of [nordwind, kaito]) {
    const { seatId } = await world.addSeat(seat)
    await seat.api.participants.name({ spaceId, seatId, role: 'executive-sponsor' })
  }
}

/** Only the latest can be asked about, and while it is, none follows it: what was asked is taken back first. */
async function visionWritten(scene: Scene): Promise<string> {
  const { nordwind, spaceId } = scene
  for (const { id } of await nordwind.api.consents
    .list({ spaceId, open: 'true' })
    .then((all) => all.filter(({ kind }) => kind === 'vision.ratification')))
    await nordwind.api.consents.withdraw({ spaceId, id })
  return (await nordwind.api.visions.write({ spaceId, vision: `${secret} ${scene.next()}`, reason: secret })).id
}

export const visions: Factories<'visions'> = {
  list: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
  write: async (scene) =>
    inSpace(scene.nordwind.api, { spaceId: scene.spaceId, vision: `${secret} ${scene.next()}`, reason: secret }, observed),
  ratify: async (scene) => {
    await nameSponsors(scene)
    return onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await visionWritten(scene) }, observed)
  },
}

const options = [
  { title: secret, pros: '', cons: '' },
  { title: 'Another way', pros: '', cons: '' },
]

async function proposed({ nordwind, spaceId }: Scene): Promise<string> {
  return (await nordwind.api.strategies.propose({ spaceId, title: secret, options, audience: everybody })).id
}

async function chosen(scene: Scene): Promise<string> {
  const { nordwind, kaito, spaceId } = scene
  const id = await proposed(scene)
  const { openConsentId } = await nordwind.api.strategies.choose({ spaceId, id, option: 1, reason: secret })
  await kaito.api.consents.answer({ spaceId, id: openConsentId ?? '', agreed: true })
  return id
}

async function linked(scene: Scene) {
  const { nordwind, spaceId } = scene
  const wished = { spaceId, title: secret, kind: 'risk', audience: everybody }
  const objective = await nordwind.api.objectives.propose(wished)
  return { spaceId, id: await proposed(scene), kind: 'objective' as const, linkedId: objective.id }
}

export const strategies: Factories<'strategies'> = {
  list: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
  propose: async ({ nordwind, spaceId }) =>
    inSpace(nordwind.api, { spaceId, title: secret, options, audience: everybody }, observed),
  change: async (scene) =>
    onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await proposed(scene), title: secret, options }, observed),
  choose: async (scene) =>
    onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await proposed(scene), option: 2, reason: secret }, observed),
  conclude: async (scene) => {
    const concluding = { outcome: 'worked' as const, words: secret }
    return onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await chosen(scene), ...concluding }, observed)
  },
  link: async (scene) => onRecord(scene.nordwind.api, await linked(scene), observed),
  unlink: async (scene) => {
    const input = await linked(scene)
    await scene.nordwind.api.strategies.link(input)
    return onRecord(scene.nordwind.api, input, observed)
  },
}
