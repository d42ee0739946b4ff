import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import type { KeptPromise } from '#src/features/oversee/portfolio/model/late.ts'
import type { KeptFigures } from '#src/features/oversee/portfolio/model/sums.ts'
import { compileOnce } from '#src/platform/database/compile-once.ts'

export interface Named {
  readonly id: string
  readonly shortName: string
  readonly colour: number
}

/** As the database tells it; what is null there is left out. */
export interface KeptFacts {
  readonly id: string
  readonly name: string
  readonly stage: string
  readonly stageName: string
  readonly startsOn?: string
  readonly endsOn?: string
  readonly noticeDays?: number
  readonly activatedAt?: string
  readonly endedAt?: string
  readonly leftAt?: string
  readonly parties: string[]
  readonly owners: string[]
  readonly leftParties?: readonly Named[]
}

export type KeptRow = readonly [
  facts: KeptFacts,
  takesPart: boolean,
  worth?: { readonly amount: string; readonly currency: string },
]

export interface KeptPortfolio {
  readonly organisations: readonly Named[]
  readonly people: readonly { readonly seatId: string; readonly name: string }[]
  readonly calendars: readonly { organisationId: string; workingDays: readonly number[]; closedDays: readonly string[] }[]
  readonly late: readonly KeptPromise[]
  readonly partnerships: readonly KeptRow[]
  readonly figures: readonly KeptFigures[]
}

type Known = Omit<KeptPortfolio, 'partnerships' | 'figures' | 'late'>
type Told = Record<'partnerships' | 'figures' | 'late', string | null>

/** The rows come as the inside of a list of lists: the database hands on ten thousand in some milliseconds so. */
export async function readPortfolio(db: Db, now: Temporal.Instant): Promise<KeptPortfolio> {
  const { rows } = await sql<Told & { known: Known }>`
    select known, partnerships, figures, late from acting.portfolio(${now.toString()}::timestamptz)`.execute(db)
  const [first] = rows
  if (!first) throw new Error('acting.portfolio() answers one row.')
  const { known, partnerships, figures, late } = first
  return {
    ...known,
    partnerships: partnerships === null ? [] : (JSON.parse(`[[${partnerships}]]`) as KeptRow[]),
    figures: figures === null ? [] : (JSON.parse(`[[${figures}]]`) as KeptFigures[]),
    late: late === null ? [] : (JSON.parse(`[[${late}]]`) as KeptPromise[]),
  }
}

export interface Touched {
  readonly spaceId: string
  /** Names, parties, stage, dates or people may have changed, and with the parties what is counted. */
  readonly withFacts: boolean
  /** Audiences in which something that is counted has changed. */
  readonly counted: readonly string[]
  readonly audiences: readonly string[]
  /** Milliseconds since 1970. */
  readonly at: number
}

export const projectSpace = compileOnce(
  (_db: Db, given: Touched) =>
    sql`select guard.project_portfolio(${given.spaceId}::uuid, ${given.withFacts}, ${given.counted}::uuid[], ${given.audiences}::uuid[], ${given.at}::bigint)`,
)
