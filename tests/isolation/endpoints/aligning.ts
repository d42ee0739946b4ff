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

const answersTo = (
  questions: readonly { key: string; required: boolean; kind: string; settings: Readonly<Record<string, unknown>> }[],
  importance: number,
) =>
  Object.fromEntries(
    questions
      .filter(({ required, key }) => required || key.endsWith('-expects'))
      .map(({ key, kind, settings }) => {
        const items = (settings.items ?? []) as { key: string }[]
        const share = 100 / Math.max(items.length, 1)
        if (kind === 'words') return [key, { value: secret }]
        if (kind === 'scale') return [key, { value: importance }]
        if (kind === 'choice') return [key, { value: ['must'] }]
        return [key, { value: Object.fromEntries(items.map((item) => [item.key, share])) }]
      }),
  )

async function aligning(scene: Scene) {
  const { nordwind, kaito, spaceId } = scene
  const { id } = await nordwind.api.objectives.propose({ spaceId, title: secret, kind: 'risk', audience: everybody })
  return { spaceId, title: secret, objectives: [id], seats: [nordwind.seatId, kaito.seatId] }
}

async function revealedAlignment(scene: Scene): Promise<string> {
  const { nordwind, kaito, spaceId } = scene
  const { id, roundId } = await nordwind.api.alignments.open(await aligning(scene))
  const { content } = await nordwind.api.rounds.get({ spaceId, id: roundId })
  for (const [i, seat] of [nordwind, kaito].entries())
    await seat.api.rounds.answer({ spaceId, id: roundId, answers: answersTo(content.questions, i + 2) })
  return id
}

async function takenUp(scene: Scene): Promise<string> {
  const { nordwind, spaceId } = scene
  const id = await revealedAlignment(scene)
  await nordwind.api.alignments.takeUp({ spaceId, id })
  const conflict = (await nordwind.api.conflicts.list({ spaceId })).find((one) => one.alignmentId === id)
  return conflict?.id ?? ''
}

export const alignments: Factories<'alignments'> = {
  list: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
  get: async (scene) => onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await revealedAlignment(scene) }),
  open: async (scene) => inSpace(scene.nordwind.api, await aligning(scene), observed),
  takeUp: async (scene) =>
    onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await revealedAlignment(scene) }, observed),
}

export const conflicts: Factories<'conflicts'> = {
  list: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
  nameOwner: async (scene) => {
    const owner = { ownerSeat: scene.kaito.seatId, dueOn: '2027-06-30' }
    return onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await takenUp(scene), ...owner }, observed)
  },
  settle: async (scene) => {
    const outcome = { outcome: 'resolved' as const, words: secret }
    return onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await takenUp(scene), ...outcome }, observed)
  },
}

const opened = async ({ nordwind, spaceId }: Scene) => (await nordwind.api.terms.open({ spaceId, word: secret })).id

export const terms: Factories<'terms'> = {
  list: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
  open: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId, word: secret }, observed),
  writeMeaning: async (scene) =>
    onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await opened(scene), meaning: secret }, observed),
  agree: async (scene) =>
    onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await opened(scene), meaning: secret }, observed),
}
