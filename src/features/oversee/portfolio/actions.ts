import type { z } from 'zod'
import type { Act } from '#src/core/acting/actions.ts'
import { noticeDay } from '#src/core/partnerships/model.ts'
import type { portfolio, portfolioRow } from '#src/features/oversee/portfolio/api.ts'
import { type Figures, healthOf } from '#src/features/oversee/portfolio/model/health.ts'
import { countLate, type Late } from '#src/features/oversee/portfolio/model/late.ts'
import { addUp, nothing, type Sum } from '#src/features/oversee/portfolio/model/sums.ts'
import { type KeptPortfolio, type KeptRow, type Named, readPortfolio } from '#src/features/oversee/portfolio/store.ts'

type Row = z.infer<typeof portfolioRow>

/** Every partnership with how it stands now: what is late follows from clock and calendars, which the database does not reckon with. */
export async function listPortfolio(act: Act): Promise<z.infer<typeof portfolio>> {
  const kept = await readPortfolio(act.db, act.now)
  const late = countLate({ due: kept.late, calendars: kept.calendars }, act.now)
  const sums = addUp(kept.figures)
  return {
    organisations: knownOrganisations(kept),
    people: [...kept.people],
    partnerships: kept.partnerships.map((row) => present(row, sums.get(row[0].id), late.get(row[0].id))),
  }
}

/** Those of today; of partnerships that were left, as they were called then. */
function knownOrganisations({ organisations, partnerships }: KeptPortfolio): Named[] {
  const known = new Map(organisations.map((one) => [one.id, one]))
  for (const one of partnerships.flatMap(([facts]) => facts.leftParties ?? [])) if (!known.has(one.id)) known.set(one.id, one)
  return [...known.values()]
}

function present([facts, takesPart, worth]: KeptRow, counted: Sum | undefined, late: Late | undefined): Row {
  const { noticeDays, leftParties: _then, ...plain } = facts
  const noticeOn = noticeDay({ endsOn: facts.endsOn ?? null, noticeDays: noticeDays ?? null })
  const row = { ...plain, ...(noticeOn ? { noticeOn } : {}) }
  if (facts.leftAt !== undefined) return { ...row, standing: 'former', health: 'unseen' }
  return takesPart
    ? { ...row, standing: 'member', ...(worth ? { worth } : {}), ...withFigures(counted ?? nothing(), late) }
    : { ...row, standing: 'administrator', health: 'unseen' }
}

function withFigures(sum: Sum, late: Late = { count: 0, warned: 0 }) {
  const { nextDue, lastAt, warned, ...counted } = sum
  const figures: Figures = { ...counted, late: late.count, warned: warned - late.warned }
  return {
    health: healthOf(figures),
    figures,
    ...(nextDue === null ? {} : { nextDue: instantOf(nextDue * 1000) }),
    ...(lastAt === null ? {} : { lastAt: instantOf(lastAt) }),
  }
}

/** Tens of thousands of them are written at once, and `Temporal` takes ten times as long for each. */
const instantOf = (milliseconds: number) => new Date(milliseconds).toISOString()
