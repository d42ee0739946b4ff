import { type Case, type Factories, inSpace, onRecord } from '../case.ts'
import { ownSecret, type Scene, secret } from '../scene.ts'

const atDoor = { answersStrangers: true } as const
const atHome: Pick<Case<never>, 'private' | 'mayToo'> = {
  private: true,
  mayToo: { 'a member who takes no part': 'It is at home in the organisation.' },
}
/** At home too, and told that this is for those who speak for the organisation. */
const forCoordinators = { private: true, knows: ['a member who takes no part'] } as const

const words = (title: string) => ({
  title,
  kind: 'technology',
  problem: title,
  urgency: 'now' as const,
  options: [{ way: 'partner' as const, title, cost: '1200000', currency: 'EUR' }],
})

const home = ({ nordwind }: Scene) => ({ spaceId: nordwind.organisationId })
const ofHome = async (scene: Scene) => ({ ...home(scene), id: await stated(scene) })

async function stated(scene: Scene, problem = ownSecret): Promise<string> {
  return (await scene.nordwind.api.needs.state({ ...home(scene), ...words(problem), title: 'A need' })).id
}

const evidence = (spaceId: string, id: string) => ({
  params: { spaceId, id },
  query: { name: 'study.txt', mediaType: 'text/plain' },
  body: new Blob([ownSecret], { type: 'application/octet-stream' }),
})

export const needs: Factories<'needs'> = {
  list: async (scene) => {
    await stated(scene)
    return inSpace(scene.nordwind.api, home(scene), atHome)
  },
  get: async (scene) => onRecord(scene.nordwind.api, await ofHome(scene), atHome),
  state: async (scene) => inSpace(scene.nordwind.api, { ...home(scene), ...words(ownSecret) }, atHome),
  change: async (scene) => onRecord(scene.nordwind.api, { ...(await ofHome(scene)), ...words(`${ownSecret} 2`) }, atHome),
  decide: async (scene) =>
    onRecord(scene.nordwind.api, { ...(await ofHome(scene)), way: 'partner', reason: ownSecret }, forCoordinators),
  end: async (scene) => onRecord(scene.nordwind.api, { ...(await ofHome(scene)), how: 'dropped', reason: ownSecret }, atHome),
  share: async (scene) => {
    const sharing = { targetSpaceId: scene.spaceId, fields: [], audience: { kind: 'all-parties' as const } }
    return onRecord(scene.nordwind.api, { ...(await ofHome(scene)), ...sharing }, forCoordinators)
  },
  addFile: async (scene) => {
    const { spaceId, id } = await ofHome(scene)
    return {
      kind: 'foreign',
      by: scene.nordwind.api,
      input: evidence(spaceId, id),
      random: evidence(crypto.randomUUID(), id),
      randomInside: evidence(spaceId, crypto.randomUUID()),
      ...atHome,
    }
  },
}

export const sharedNeeds: Factories<'sharedNeeds'> = {
  list: async (scene) => {
    const { spaceId, nordwind } = scene
    const sharing = { targetSpaceId: spaceId, fields: ['problem' as const], audience: { kind: 'all-parties' as const } }
    await nordwind.api.needs.share({ ...home(scene), id: await stated(scene, secret), ...sharing })
    return inSpace(nordwind.api, { spaceId }, atDoor)
  },
}

const beginning = ({ nordwind }: Scene) => ({
  spaceId: nordwind.organisationId,
  title: ownSecret,
  languages: ['en'],
  statements: Array.from({ length: 8 }, (_, i) => ({ key: `own-${i}`, text: { en: ownSecret } })),
  voice: 'each' as const,
  seats: [nordwind.seatId],
})

async function assessed(scene: Scene): Promise<string> {
  const { nordwind } = scene
  const { id, roundId } = await nordwind.api.readiness.begin(beginning(scene))
  const answers = Object.fromEntries(beginning(scene).statements.map(({ key }) => [key, { value: 2, comment: ownSecret }]))
  await nordwind.api.rounds.answer({ spaceId: nordwind.organisationId, id: roundId, answers })
  return id
}

export const readiness: Factories<'readiness'> = {
  list: async (scene) => {
    await scene.nordwind.api.readiness.begin(beginning(scene))
    return inSpace(scene.nordwind.api, home(scene), atHome)
  },
  begin: async (scene) => inSpace(scene.nordwind.api, beginning(scene), atHome),
  promise: async (scene) => {
    const promised = { statement: 'own-1', title: ownSecret, ownerSeat: scene.nordwind.seatId, dueOn: '2027-06-30' }
    return onRecord(scene.nordwind.api, { ...home(scene), id: await assessed(scene), ...promised }, atHome)
  },
}

const goalWords = (title: string) => ({ title, kind: 'market-expansion', description: title, dueOn: '2028-12-31' })

async function aimed(scene: Scene): Promise<string> {
  const needs = [await stated(scene)]
  return (await scene.nordwind.api.goals.set({ ...home(scene), ...goalWords(ownSecret), needs, ...measured(scene) })).id
}

const measured = (scene: Scene) => ({
  key: `goal-${scene.next()}`,
  name: ownSecret,
  unit: '%',
  direction: 'up' as const,
  frequency: 'quarter' as const,
  validFrom: '2027-01-01',
  baseline: '20',
})
const ofGoal = async (scene: Scene) => ({ ...home(scene), id: await aimed(scene) })
const pursued = ({ spaceId }: Scene) => ({ targetSpaceId: spaceId, targetKind: 'partnership' as const, targetId: spaceId })

export const goals: Factories<'goals'> = {
  list: async (scene) => {
    await aimed(scene)
    return inSpace(scene.nordwind.api, home(scene), atHome)
  },
  set: async (scene) => inSpace(scene.nordwind.api, { ...home(scene), ...goalWords(ownSecret), ...measured(scene) }, atHome),
  change: async (scene) => onRecord(scene.nordwind.api, { ...(await ofGoal(scene)), ...goalWords(`${ownSecret} 2`) }, atHome),
  end: async (scene) => onRecord(scene.nordwind.api, { ...(await ofGoal(scene)), how: 'dropped', reason: ownSecret }, atHome),
  link: async (scene) =>
    onRecord(
      scene.nordwind.api,
      { ...(await ofGoal(scene)), ...pursued(scene) },
      {
        private: true,
        mayToo: { 'a member who takes no part': 'The goal is theirs, the partnership is not: told so as not found.' },
      },
    ),
  unlink: async (scene) => {
    const input = { ...(await ofGoal(scene)), ...pursued(scene) }
    await scene.nordwind.api.goals.link(input)
    return onRecord(scene.nordwind.api, { ...input }, atHome)
  },
}
