import { type Factories, inSpace, ownThing } from '../case.ts'
import { ownSecret, type Scene } from '../scene.ts'

export const portfolio: Factories<'portfolio'> = {
  list: async ({ nordwind }) => ownThing(nordwind.api, undefined),
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
}
