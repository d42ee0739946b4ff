import { type Factories, inSpace, onRecord, ownThing } from '../case.ts'
import { ownSecret, type Scene, secret } from '../scene.ts'

const atDoor = { answersStrangers: true } as const
const ofOneParty = { private: true } as const

export const ledger: Factories<'ledger'> = {
  list: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
  verify: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
  takeCheckpoint: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
  follow: async ({ nordwind }) => {
    const random = { seat: crypto.randomUUID() }
    return { kind: 'foreign', by: nordwind.api, input: { seat: nordwind.seatId }, random, randomInside: random, endless: true }
  },
}

async function privateNote({ nordwind, spaceId }: Scene): Promise<string> {
  const about = { targetKind: 'partnership', targetId: spaceId }
  return (await nordwind.api.notes.write({ spaceId, ...about, body: ownSecret })).id
}

export const notes: Factories<'notes'> = {
  list: async (scene) => {
    await privateNote(scene)
    const { nordwind, spaceId } = scene
    return inSpace(nordwind.api, { spaceId, targetKind: 'partnership', targetId: spaceId }, { ...atDoor, ...ofOneParty })
  },
  listDeleted: async (scene) => {
    const { nordwind, spaceId } = scene
    await nordwind.api.notes.delete({ spaceId, id: await privateNote(scene) })
    return inSpace(nordwind.api, { spaceId, targetKind: 'partnership', targetId: spaceId }, { ...atDoor, ...ofOneParty })
  },
  write: async ({ nordwind, spaceId }) =>
    inSpace(nordwind.api, { spaceId, targetKind: 'partnership', targetId: spaceId, body: secret }),
  change: async (scene) =>
    onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await privateNote(scene), body: `${secret}, changed` }),
  share: async (scene) =>
    onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await privateNote(scene), audience: { kind: 'all-parties' } }),
  delete: async (scene) => onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await privateNote(scene) }),
  restore: async (scene) => {
    const { nordwind, spaceId } = scene
    const id = await privateNote(scene)
    await nordwind.api.notes.delete({ spaceId, id })
    return onRecord(nordwind.api, { spaceId, id })
  },
}

export const exports: Factories<'exports'> = {
  space: async (scene) => {
    await privateNote(scene)
    return inSpace(scene.nordwind.api, { spaceId: scene.spaceId }, atDoor)
  },
  archive: async (scene) => {
    await privateNote(scene)
    return inSpace(scene.nordwind.api, { spaceId: scene.spaceId }, atDoor)
  },
  organisation: async (scene) => {
    await privateNote(scene)
    return ownThing(scene.nordwind.api, undefined)
  },
}

/** Nobody's archive: what a real one may bring to whom is told by the tests of imports. */
const noArchive = { body: new Blob(['no archive'], { type: 'application/zip' }) }

export const imports: Factories<'imports'> = {
  check: async ({ nordwind }) => ownThing(nordwind.api, noArchive),
  take: async ({ nordwind }) => ({ ...ownThing(nordwind.api, noArchive), answers: 400 }),
  list: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
  verify: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
}

export const erasures: Factories<'erasures'> = {
  erase: async (scene) => {
    const { nordwind, spaceId } = scene
    const id = await privateNote(scene)
    const { entries } = await nordwind.api.ledger.list({ spaceId, subjectKind: 'note', subjectId: id })
    const input = { spaceId, audienceId: entries[0]?.audience ?? '', sequence: entries[0]?.sequence ?? 0, reason: 'A name.' }
    return inSpace(nordwind.api, input, { randomInside: { ...input, audienceId: crypto.randomUUID() } })
  },
}

export const search: Factories<'search'> = {
  search: async ({ nordwind }) => ({
    ...ownThing(nordwind.api, { q: secret }),
    mayToo: { 'an observer': 'It finds what its party shares.' },
  }),
}
