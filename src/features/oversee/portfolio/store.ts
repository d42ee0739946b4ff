import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'

export interface Named {
  readonly id: string
  readonly shortName: string
  readonly colour: number
}

/** A commitment that is accepted and past the end of its day; whether it is late follows from the calendars of its sides. */
export interface PastDue {
  readonly id: string
  readonly dueOn: string | null
  readonly dueAt: string | null
  readonly zone: string
  readonly owedBy: string
  readonly owedTo: readonly string[]
  readonly isWarned: boolean
}

/** As the database tells it; what is null there is left out. */
export interface KeptRow {
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
  readonly leftParties?: readonly Named[]
  readonly owners: string[]
  readonly takesPart: boolean
  readonly open?: number
  readonly kept?: number
  readonly warned?: number
  readonly onTarget?: number
  readonly nearTarget?: number
  readonly offTarget?: number
  readonly notJudged?: number
  readonly worth?: string
  readonly currency?: string
  readonly lastAt?: string
  readonly nextDue?: string
}

export interface KeptPortfolio {
  readonly organisations: readonly Named[]
  readonly people: readonly { readonly seatId: string; readonly name: string }[]
  readonly calendars: readonly { organisationId: string; workingDays: readonly number[]; closedDays: readonly string[] }[]
  readonly late: readonly PastDue[]
  readonly partnerships: readonly KeptRow[]
}

/** One text from the database: ten thousand rows are read in a few milliseconds so. */
export async function readPortfolio(db: Db, now: Temporal.Instant): Promise<KeptPortfolio> {
  const { rows } = await sql<{
    portfolio: KeptPortfolio
  }>`select acting.portfolio(${now.toString()}::timestamptz) as portfolio`.execute(db)
  const first = rows[0]
  if (!first) throw new Error('acting.portfolio() answers one row.')
  return first.portfolio
}

export interface Touched {
  readonly spaceId: string
  /** Names, parties, stage, dates or people may have changed, and with the parties what is counted. */
  readonly withFacts: boolean
  /** Audiences in which something that is counted has changed. */
  readonly counted: readonly string[]
  readonly audiences: readonly string[]
  readonly at: string
}

export async function projectSpace(db: Db, { spaceId, withFacts, counted, audiences, at }: Touched): Promise<void> {
  await sql`select guard.project_portfolio(${spaceId}::uuid, ${withFacts}, ${[...counted]}::uuid[], ${[...audiences]}::uuid[], ${at}::timestamptz)`.execute(
    db,
  )
}
