import { seededRandom } from '#src/methods/random.ts'
import type { RowName } from './aims.ts'
import type { Sent } from './client.ts'
import { keyOf } from './world/frame-rows.ts'
import type { World } from './world/open.ts'
import { wordAt } from './world/plan.ts'

/** What is asked for in each row; the bare server answers the same paths with the same bytes. */
export interface Row {
  readonly name: RowName
  readonly title: string
  readonly requests: readonly Sent[]
  /** Ids and times of what is created differ; everything else is compared byte by byte. */
  readonly isCreate?: boolean
}

/** So many different ones of each, in turn: neither side lives on one page of memory. */
const variants = 200

export function listRows(world: World): Row[] {
  const headers = { authorization: `Bearer ${keyOf(0)}` }
  const get = (path: string): Sent => ({ method: 'GET', path: `/api${path}`, headers })
  const { landmarks, hub, partner, dense } = world
  const random = seededRandom(7)
  const some = <T>(list: readonly T[]) => Array.from({ length: variants }, () => list[Math.floor(random() * list.length)]!)
  return [
    {
      name: 'record',
      title: 'one record: a commitment with its story',
      requests: some(landmarks.commitments).map(({ spaceId, id }) => get(`/spaces/${spaceId}/commitments/${id}`)),
    },
    {
      name: 'page',
      title: 'a filtered and sorted page of 50 commitments',
      requests: some(dense).map(({ id }) =>
        get(`/spaces/${id}/commitments?view=open&owedBy=${hub.organisationId}&sort=-due&limit=50`),
      ),
    },
    {
      name: 'series',
      title: 'a series of 500 points',
      requests: some(landmarks.series).map(({ spaceId, id }) => get(`/spaces/${spaceId}/measures/${id}/series`)),
    },
    {
      name: 'create',
      title: 'one note written, with its ledger entry',
      isCreate: true,
      requests: some(dense).map(({ id }, index) => ({
        ...get(`/spaces/${id}/notes`),
        method: 'POST',
        body: JSON.stringify({
          targetKind: 'organisation',
          targetId: partner.organisationId,
          body: `Said today: ${wordAt(index * 13)} ${wordAt(index * 29)}`,
        }),
      })),
    },
    { name: 'portfolio', title: 'the portfolio of all partnerships of one seat', requests: [portfolio(headers)] },
    {
      name: 'search',
      title: 'full-text search over all spaces, the best 20',
      requests: Array.from({ length: variants }, () => get(`/search?q=${wordAt(Math.floor(random() * 8000))}&limit=20`)),
    },
  ]
}

/** The one place that knows which page answers the portfolio. */
const portfolio = (headers: Sent['headers']): Sent => ({ method: 'GET', path: '/api/partnerships', headers })
