import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Factories, inSpace, onRecord } from '../case.ts'
import type { Scene } from '../scene.ts'

const example = readFileSync(
  join(import.meta.dirname, '../../../src/exchange/iati/schema/activity-standard-example-2.03.xml'),
  'utf8',
)

/** The standard's own example, as an activity of this scene. */
const file = ({ next }: Scene) => {
  const text = example.replace('AA-AAA-123456789-ABC123', `AA-AAA-123456789-${next()}`)
  return { query: { name: 'activities.xml' }, body: new Blob([text], { type: 'application/octet-stream' }) }
}

async function published(scene: Scene) {
  const { outcomes } = await scene.nordwind.api.activities.import(file(scene))
  const { spaceId = '', id = '' } = outcomes[0] ?? {}
  return { spaceId, id }
}

async function part(scene: Scene) {
  const { spaceId, id } = await published(scene)
  const [activity] = await scene.nordwind.api.activities.list({ spaceId })
  const tag = activity?.parts.find(({ kind }) => kind === 'tag')
  return { spaceId, id, partId: tag?.id ?? '' }
}

async function removedPart(scene: Scene) {
  const one = await part(scene)
  await scene.nordwind.api.activities.removePart(one)
  return one
}

const element = { name: 'tag', attributes: { vocabulary: '1', code: '2' }, content: [] }

export const activities: Factories<'activities'> = {
  check: async (scene) => ({ kind: 'own', by: scene.nordwind.api, input: file(scene) }),
  import: async (scene) => ({ kind: 'own', by: scene.nordwind.api, input: file(scene) }),
  exportAll: async ({ nordwind }) => ({ kind: 'own', by: nordwind.api, input: undefined }),
  list: async (scene) => inSpace(scene.nordwind.api, { spaceId: (await published(scene)).spaceId }),
  export: async (scene) => onRecord(scene.nordwind.api, await published(scene)),
  addPart: async (scene) => onRecord(scene.nordwind.api, { ...(await published(scene)), element }),
  changePart: async (scene) => onRecord(scene.nordwind.api, { ...(await part(scene)), element }),
  removePart: async (scene) => onRecord(scene.nordwind.api, await part(scene)),
  listRemovedParts: async (scene) => {
    const { spaceId, id } = await removedPart(scene)
    return onRecord(scene.nordwind.api, { spaceId, id })
  },
  restorePart: async (scene) => onRecord(scene.nordwind.api, await removedPart(scene)),
}
