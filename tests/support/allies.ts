import { createWorld, type TestSeat, type World } from './world.ts'

export interface Allies {
  readonly world: World
  readonly nordwind: TestSeat
  readonly kaito: TestSeat
  /** Of an organisation that takes no part. */
  readonly stranger: TestSeat
  readonly spaceId: string
}

/** Two parties of a partnership, and a stranger to it; with `at`, time stands still from the beginning. */
export async function createAllies({ at }: { at?: string } = {}): Promise<Allies> {
  const world = await createWorld()
  if (at !== undefined) world.now = Temporal.Instant.from(at)
  const nordwind = await world.addOrganisation()
  const kaito = await world.addOrganisation()
  const stranger = await world.addOrganisation()
  const spaceId = await world.addPartnership([nordwind, kaito], 'Grid-scale storage')
  return { world, nordwind, kaito, stranger, spaceId }
}
