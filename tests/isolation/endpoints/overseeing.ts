import { type Factories, ownThing } from '../case.ts'

export const today: Factories<'today'> = {
  list: async ({ signIn }) => ownThing((await signIn()).client, undefined),
  ofSeat: async ({ nordwind }) => ownThing(nordwind.api, undefined),
}
