import type { z } from 'zod'
import type { Act } from '#src/core/acting/actions.ts'
import { type Deadline, isPast } from '#src/core/commitments/model/due.ts'
import type { WorkingCalendar } from '#src/core/organisations/model.ts'
import { noticeDay } from '#src/core/partnerships/model.ts'
import type { portfolioRow } from '#src/features/oversee/portfolio/api.ts'
import { type Figures, healthOf } from '#src/features/oversee/portfolio/model.ts'
import {
  type KeptPortfolio,
  type KeptRow,
  type Named,
  type PastDue,
  readPortfolio,
} from '#src/features/oversee/portfolio/store.ts'

type Row = z.infer<typeof portfolioRow>

/** Every partnership with how it stands now: what is late follows from clock and calendars, which the database does not reckon with. */
export async function listPortfolio(act: Act) {
  const kept = await readPortfolio(act.db, act.now)
  const late = countLate(kept, act.now)
  return {
    organisations: knownOrganisations(kept),
    people: [...kept.people],
    partnerships: kept.partnerships.map((row) => present(row, late.get(row.id))),
  }
}

interface Late {
  readonly count: number
  readonly warned: number
}

function countLate({ late, calendars, partnerships }: KeptPortfolio, now: Temporal.Instant): ReadonlyMap<string, Late> {
  const calendarOf = new Map(
    calendars.map(({ organisationId, workingDays, closedDays }): [string, WorkingCalendar] => [
      organisationId,
      { workingDays, closedDays: new Set(closedDays) },
    ]),
  )
  const bySpace = Map.groupBy(late, ({ id }) => id)
  const present = new Map(partnerships.filter(({ id }) => bySpace.has(id)).map(({ id, parties }) => [id, new Set(parties)]))
  const counted = new Map<string, Late>()
  for (const [id, due] of bySpace) {
    const parties = present.get(id) ?? new Set()
    const past = due.filter((one) => binds(one, parties) && isPast(deadlineOf(one), calendarsOf(one, calendarOf), now))
    counted.set(id, { count: past.length, warned: past.filter(({ isWarned }) => isWarned).length })
  }
  return counted
}

const binds = ({ owedBy, owedTo }: PastDue, present: ReadonlySet<string>) =>
  present.has(owedBy) && owedTo.some((party) => present.has(party))

const deadlineOf = ({ dueOn, dueAt, zone }: PastDue): Deadline =>
  dueOn === null ? { due: { kind: 'instant', at: dueAt ?? '' }, zone } : { due: { kind: 'day', day: dueOn }, zone }

const calendarsOf = ({ owedBy, owedTo }: PastDue, known: ReadonlyMap<string, WorkingCalendar>) =>
  [owedBy, ...owedTo].flatMap((party) => known.get(party) ?? [])

/** Those of today; of partnerships that were left, as they were called then. */
function knownOrganisations({ organisations, partnerships }: KeptPortfolio): Named[] {
  const known = new Map(organisations.map((one) => [one.id, one]))
  for (const one of partnerships.flatMap(({ leftParties }) => leftParties ?? [])) if (!known.has(one.id)) known.set(one.id, one)
  return [...known.values()]
}

function present(row: KeptRow, late: Late | undefined): Row {
  const { takesPart, noticeDays, leftParties: _then, open, kept, warned, worth, currency, ...facts } = row
  const { onTarget, nearTarget, offTarget, notJudged, ...plain } = facts
  const isCounted = takesPart && row.leftAt === undefined
  const figures = isCounted ? figuresOf(row, late) : undefined
  const noticeOn = noticeDay({ endsOn: row.endsOn ?? null, noticeDays: noticeDays ?? null })
  return {
    ...plain,
    standing: standingOf(row),
    health: healthOf(figures),
    ...(figures ? { figures } : {}),
    ...(noticeOn ? { noticeOn } : {}),
    ...(worth && currency ? { worth: { amount: worth, currency } } : {}),
  }
}

function standingOf({ leftAt, takesPart }: KeptRow): Row['standing'] {
  if (leftAt !== undefined) return 'former'
  return takesPart ? 'member' : 'administrator'
}

function figuresOf(row: KeptRow, late: Late = { count: 0, warned: 0 }): Figures {
  return {
    open: row.open ?? 0,
    late: late.count,
    warned: (row.warned ?? 0) - late.warned,
    kept: row.kept ?? 0,
    onTarget: row.onTarget ?? 0,
    nearTarget: row.nearTarget ?? 0,
    offTarget: row.offTarget ?? 0,
    notJudged: row.notJudged ?? 0,
  }
}
