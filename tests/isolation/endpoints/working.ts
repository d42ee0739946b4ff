import { type Case, type Factories, inSpace, onRecord } from '../case.ts'
import { type Scene, secret } from '../scene.ts'

const atDoor = { answersStrangers: true } as const
const observed = { knows: ['an observer'] } as const

/** A commitment that one party offers to the other. */
export async function offered({ nordwind, kaito, spaceId }: Scene): Promise<string> {
  const { id } = await nordwind.api.commitments.propose({
    spaceId,
    title: secret,
    owedBy: nordwind.organisationId,
    owedTo: [kaito.organisationId],
    due: { kind: 'day', day: '2027-06-30' },
  })
  return id
}

async function accepted(scene: Scene): Promise<string> {
  const id = await offered(scene)
  await scene.kaito.api.commitments.accept({ spaceId: scene.spaceId, id })
  return id
}

async function saidKept(scene: Scene): Promise<string> {
  const { nordwind, spaceId } = scene
  const id = await accepted(scene)
  await nordwind.api.commitments.sayKept({ spaceId, id, keptOn: '2027-03-01' })
  return id
}

const commitmentBy = <M extends { id: string }>(
  { spaceId, ...scene }: Scene,
  who: 'nordwind' | 'kaito',
  input: M,
): Case<M & { spaceId: string }> => onRecord(scene[who].api, { ...input, spaceId }, observed)

const evidence = (spaceId: string, id: string) => ({
  params: { spaceId, id },
  query: { name: 'evidence.txt', mediaType: 'text/plain' },
  body: new Blob([secret], { type: 'application/octet-stream' }),
})

export const commitments: Factories<'commitments'> = {
  list: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
  reliability: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
  dueDay: async ({ nordwind, spaceId }) =>
    inSpace(nordwind.api, { spaceId, day: '2027-06-30', parties: [nordwind.organisationId] }, atDoor),
  propose: async ({ nordwind, kaito, spaceId }) =>
    inSpace(nordwind.api, {
      spaceId,
      title: secret,
      owedBy: nordwind.organisationId,
      owedTo: [kaito.organisationId],
      due: { kind: 'day', day: '2027-06-30' },
    }),
  get: async (scene) => commitmentBy(scene, 'nordwind', { id: await offered(scene) }),
  change: async (scene) => commitmentBy(scene, 'nordwind', { id: await offered(scene), title: `${secret} 2` }),
  nameOwner: async (scene) => commitmentBy(scene, 'nordwind', { id: await accepted(scene), seatId: scene.nordwind.seatId }),
  accept: async (scene) => commitmentBy(scene, 'kaito', { id: await offered(scene) }),
  decline: async (scene) => commitmentBy(scene, 'kaito', { id: await offered(scene), reason: secret }),
  withdraw: async (scene) => commitmentBy(scene, 'nordwind', { id: await offered(scene), reason: secret }),
  bringBack: async (scene) => {
    const id = await offered(scene)
    await scene.nordwind.api.commitments.withdraw({ spaceId: scene.spaceId, id, reason: secret })
    return commitmentBy(scene, 'nordwind', { id })
  },
  warn: async (scene) =>
    commitmentBy(scene, 'nordwind', {
      id: await accepted(scene),
      reason: secret,
      missReason: 'capacity',
      expectedOn: '2027-07-10',
    }),
  sayKept: async (scene) => commitmentBy(scene, 'nordwind', { id: await accepted(scene), keptOn: '2027-03-01' }),
  confirm: async (scene) => commitmentBy(scene, 'kaito', { id: await saidKept(scene) }),
  dispute: async (scene) => commitmentBy(scene, 'kaito', { id: await saidKept(scene), reason: secret }),
  break: async (scene) =>
    commitmentBy(scene, 'nordwind', { id: await accepted(scene), reason: secret, missReason: 'capacity' }),
  renegotiate: async (scene) =>
    commitmentBy(scene, 'nordwind', { id: await accepted(scene), title: `${secret} 3`, reason: secret }),
  addEvidence: async (scene) => {
    const { nordwind, spaceId } = scene
    const id = await accepted(scene)
    return {
      kind: 'foreign',
      by: nordwind.api,
      input: evidence(spaceId, id),
      random: evidence(crypto.randomUUID(), id),
      randomInside: evidence(spaceId, crypto.randomUUID()),
      ...observed,
    }
  },
}

async function evidenceFile(scene: Scene): Promise<string> {
  const { nordwind, spaceId } = scene
  return (await nordwind.api.commitments.addEvidence(evidence(spaceId, await accepted(scene)))).id
}

export const files: Factories<'files'> = {
  download: async (scene) => onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await evidenceFile(scene) }),
  listRemoved: async (scene) => {
    const { nordwind, spaceId } = scene
    const about = { aboutKind: 'commitment', aboutId: await accepted(scene) }
    const { id } = await nordwind.api.commitments.addEvidence(evidence(spaceId, about.aboutId))
    await nordwind.api.files.remove({ spaceId, id })
    return inSpace(nordwind.api, { spaceId, ...about }, atDoor)
  },
  remove: async (scene) => onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await evidenceFile(scene) }, observed),
  restore: async (scene) => {
    const { nordwind, spaceId } = scene
    const id = await evidenceFile(scene)
    await nordwind.api.files.remove({ spaceId, id })
    return onRecord(nordwind.api, { spaceId, id }, observed)
  },
}
