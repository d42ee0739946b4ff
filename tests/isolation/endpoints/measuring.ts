import { type Factories, inSpace, onRecord } from '../case.ts'
import { type Scene, secret } from '../scene.ts'
import { offered } from './working.ts'

const atDoor = { answersStrangers: true } as const
const observed = { knows: ['an observer'] } as const

const definition = { name: secret, direction: 'up', frequency: 'quarter', validFrom: '2025-01-01' } as const

async function measure({ nordwind, spaceId, next }: Scene, kind: 'all-parties' | 'organisation' = 'all-parties') {
  const key = `m-${next()}`
  const owner = { organisationId: nordwind.organisationId, seatId: nordwind.seatId }
  const { id } = await nordwind.api.measures.define({ spaceId, key, audience: { kind }, ...definition, owner })
  return { id, key }
}

export const measures: Factories<'measures'> = {
  list: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
  get: async (scene) => onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: (await measure(scene)).id }),
  series: async (scene) => {
    const { nordwind, spaceId } = scene
    const { id } = await measure(scene)
    await nordwind.api.measures.enterValue({ spaceId, id, period: '2026-Q3', value: '1', note: secret })
    return onRecord(nordwind.api, { spaceId, id })
  },
  define: async ({ nordwind, spaceId, next }) =>
    inSpace(nordwind.api, { spaceId, key: `m-${next()}`, audience: { kind: 'all-parties' }, ...definition }),
  redefine: async (scene) => {
    const { id } = await measure(scene)
    const input = { spaceId: scene.spaceId, id, ...definition, validFrom: '2026-01-01', unit: '%', reason: secret }
    return onRecord(scene.nordwind.api, input, observed)
  },
  enterValue: async (scene) => {
    const { id } = await measure(scene)
    return onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id, period: '2026-Q3', value: '1' }, observed)
  },
  correctValue: async (scene) => {
    const { nordwind, spaceId } = scene
    const { id } = await measure(scene)
    await nordwind.api.measures.enterValue({ spaceId, id, period: '2026-Q3', value: '1' })
    const input = { spaceId, id, period: '2026-Q3', value: '2', reason: secret, corrects: 1 }
    return onRecord(nordwind.api, input, observed)
  },
  retire: async (scene) =>
    onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: (await measure(scene)).id, reason: secret }, observed),
  bringBack: async (scene) => {
    const { nordwind, spaceId } = scene
    const { id } = await measure(scene)
    await nordwind.api.measures.retire({ spaceId, id, reason: secret })
    return onRecord(nordwind.api, { spaceId, id }, observed)
  },
  makeShared: async (scene) => {
    const { id } = await measure(scene, 'organisation')
    return onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id, audience: { kind: 'all-parties' } })
  },
}

const csv = async (scene: Scene) => {
  const { id } = await measure(scene)
  return { spaceId: scene.spaceId, name: 'values.csv', text: 'period,value\n2026-Q3,5\n', measureId: id }
}

export const measureFiles: Factories<'measureFiles'> = {
  check: async (scene) => {
    const input = await csv(scene)
    return inSpace(scene.nordwind.api, input, { randomInside: { ...input, measureId: crypto.randomUUID() }, ...observed })
  },
  take: async (scene) => {
    const input = await csv(scene)
    return inSpace(scene.nordwind.api, input, { randomInside: { ...input, measureId: crypto.randomUUID() }, ...observed })
  },
  write: async (scene) => onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: (await measure(scene)).id }),
}

const wording = { title: secret, description: secret, kind: 'risk', horizon: null }

async function objective({ nordwind, spaceId }: Scene, kind: 'all-parties' | 'organisation' = 'all-parties'): Promise<string> {
  return (await nordwind.api.objectives.propose({ spaceId, ...wording, audience: { kind } })).id
}

async function link(scene: Scene) {
  const { spaceId } = scene
  return { spaceId, id: await objective(scene), kind: 'commitment' as const, linkedId: await offered(scene) }
}

export const objectives: Factories<'objectives'> = {
  list: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId }, atDoor),
  get: async (scene) => onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await objective(scene) }),
  propose: async ({ nordwind, spaceId }) => inSpace(nordwind.api, { spaceId, ...wording, audience: { kind: 'all-parties' } }),
  askAgreement: async (scene) => onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await objective(scene) }, observed),
  change: async (scene) =>
    onRecord(
      scene.nordwind.api,
      { spaceId: scene.spaceId, id: await objective(scene), ...wording, title: `${secret} 2`, reason: secret },
      observed,
    ),
  end: async (scene) =>
    onRecord(
      scene.nordwind.api,
      { spaceId: scene.spaceId, id: await objective(scene), how: 'dropped', reason: secret },
      observed,
    ),
  share: async (scene) => {
    const id = await objective(scene, 'organisation')
    return onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id, audience: { kind: 'all-parties' } })
  },
  writeStake: async (scene) =>
    onRecord(scene.nordwind.api, { spaceId: scene.spaceId, id: await objective(scene), gives: secret }, observed),
  link: async (scene) => onRecord(scene.nordwind.api, await link(scene), observed),
  unlink: async (scene) => {
    const input = await link(scene)
    await scene.nordwind.api.objectives.link(input)
    return onRecord(scene.nordwind.api, input, observed)
  },
}
