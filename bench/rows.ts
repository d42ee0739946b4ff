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
  /** Seconds for each answer of the bare server: asked once, and not to warm up. */
  readonly isSlow?: boolean
  /** What both sides must agree on, where one of them tells more than the other. */
  frameOf?(answer: string): string
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
    {
      name: 'portfolio',
      title: 'the portfolio of all partnerships of one seat',
      requests: [get('/portfolio')],
      isSlow: true,
      frameOf: frameOfPortfolio,
    },
    {
      name: 'search',
      title: 'full-text search over all spaces, the best 20',
      requests: Array.from({ length: variants }, () => get(`/search?q=${wordAt(Math.floor(random() * 8000))}&limit=20`)),
      frameOf: frameOfSearch,
    },
  ]
}

/** The program also finds partnerships and people by their names, and what is a slip away; both find the same records by a word, best first. */
function frameOfSearch(answer: string): string {
  const hits = JSON.parse(answer) as { kind: string; id: string; title: string }[]
  const records = hits.filter(({ kind }) => kind !== 'partnership' && kind !== 'person').slice(0, fewestRecords)
  return JSON.stringify(records.map(({ kind, id, title }) => [kind, id, title]))
}

/** Names take two thirds of an answer at most. */
const fewestRecords = 6

interface Frame {
  readonly id: string
  readonly name: string
  readonly stage: string
  readonly parties: readonly string[]
}

/** The program also weighs what it tells; both tell of the same partnerships with the same parties. */
function frameOfPortfolio(answer: string): string {
  const { partnerships } = JSON.parse(answer) as { partnerships: readonly Frame[] }
  const frames = partnerships.map(({ id, name, stage, parties }) => [id, name, stage, [...parties].sort()])
  return JSON.stringify(frames.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)))
}
