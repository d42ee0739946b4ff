import { type Factories, inSpace, onRecord } from '../case.ts'
import { type Scene, secret } from '../scene.ts'

const atDoor = { answersStrangers: true } as const
const observed = { knows: ['an observer'] } as const

const content = {
  languages: ['en'],
  questions: [
    {
      key: 'pace',
      kind: 'scale' as const,
      text: { en: secret },
      settings: { from: 1, to: 5, low: { en: 'Slow' }, high: { en: 'Fast' } },
    },
  ],
}

async function questionSet({ nordwind, spaceId }: Scene): Promise<string> {
  const input = { spaceId, name: secret, audience: { kind: 'all-parties' as const }, content }
  return (await nordwind.api.questionSets.make(input)).id
}

export const questionSets: Factories<'questionSets'> = {
  list: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
  versions: async (scene) => onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await questionSet(scene) }),
  make: async ({ nordwind, spaceId }) =>
    inSpace(nordwind.api, { spaceId, name: secret, audience: { kind: 'all-parties' }, content }),
  write: async (scene) => {
    const next = { ...content, languages: ['de'], questions: [{ ...content.questions[0]!, text: { de: secret } }] }
    const settings = { from: 1, to: 5, low: { de: 'Langsam' }, high: { de: 'Schnell' } }
    const german = { ...next, questions: [{ ...next.questions[0]!, settings }] }
    const input = { spaceId: scene.spaceId, id: await questionSet(scene), content: german, reason: secret }
    return onRecord(scene.nordwind.api, input, observed)
  },
  retire: async (scene) => onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await questionSet(scene) }, observed),
  bringBack: async (scene) => {
    const { nordwind, spaceId } = scene
    const id = await questionSet(scene)
    await nordwind.api.questionSets.retire({ spaceId, id })
    return onRecord(nordwind.api, { spaceId, id }, observed)
  },
}

const asking = ({ nordwind, kaito, spaceId }: Scene) => ({
  spaceId,
  title: secret,
  content,
  naming: 'named' as const,
  rule: 'all-in' as const,
  invited: { by: 'name' as const, seats: [nordwind.seatId, kaito.seatId] },
})

async function open(scene: Scene): Promise<string> {
  return (await scene.nordwind.api.rounds.open({ ...asking(scene), audience: { kind: 'all-parties' } })).id
}

async function revealed(scene: Scene): Promise<string> {
  const { nordwind, kaito, spaceId } = scene
  const id = await open(scene)
  for (const seat of [nordwind, kaito])
    await seat.api.rounds.answer({ spaceId, id, answers: { pace: { value: 3, comment: secret } } })
  return id
}

export const rounds: Factories<'rounds'> = {
  list: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
  get: async (scene) => onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await open(scene) }),
  open: async (scene) => inSpace(scene.nordwind.api, { ...asking(scene), audience: { kind: 'all-parties' } }),
  openNextWave: async (scene) => {
    const id = await revealed(scene)
    const { naming: _naming, ...again } = asking(scene)
    return onRecord(scene.nordwind.api, { ...again, id }, observed)
  },
  answer: async (scene) => {
    const input = { spaceId: scene.spaceId, id: await open(scene), answers: { pace: { value: 4, comment: secret } } }
    return onRecord(scene.nordwind.api, input, observed)
  },
  withdraw: async (scene) =>
    onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await open(scene), reason: secret }, observed),
  result: async (scene) => onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await revealed(scene) }),
}
