import type { z } from 'zod'
import { type Act, todayOf } from '#src/core/acting/actions.ts'
import { belongsToSpace } from '#src/core/acting/policy.ts'
import { summariseAll } from '#src/core/measures/model/summary.ts'
import { listMeasures } from '#src/core/measures/store.ts'
import { listPartyCalendars, type PartyCalendar } from '#src/core/parties/store.ts'
import { noticeDay, type Partnership } from '#src/core/partnerships/model.ts'
import { findPartnership, listStages } from '#src/core/partnerships/store.ts'
import type { outlook } from '#src/features/oversee/outlook/api.ts'
import { lifeOf, type NextDate, nextDate } from '#src/features/oversee/outlook/model.ts'
import { type Counted, countLife, type Due, listNextDue, listPastDue } from '#src/features/oversee/outlook/store.ts'
import { type Figures, healthOf } from '#src/features/oversee/portfolio/model/health.ts'
import { countLate, type Promised } from '#src/features/oversee/portfolio/model/late.ts'
import { allow, found } from '#src/kit/refusal.ts'

type Outlook = z.infer<typeof outlook>

/** Where the partnership stands, what the next stage needs and what comes next, as far as the seat sees it. */
export async function describeOutlook(act: Act, spaceId: string): Promise<Outlook> {
  allow(belongsToSpace(act.actor))
  const { db } = act
  const now = act.now.toString()
  const [known, stages, counted, measures, pastDue, due, sides] = await Promise.all([
    findPartnership(db, spaceId),
    listStages(db, spaceId),
    countLife(db, spaceId),
    listMeasures(db, spaceId),
    listPastDue(db, spaceId, now),
    listNextDue(db, spaceId, now),
    listPartyCalendars(db, spaceId),
  ])
  const partnership = found(known)
  const today = todayOf(act)
  const summaries = summariseAll(
    measures.filter(({ retired }) => retired === null),
    today,
  )
  const figures = figuresOf({ counted, pastDue, sides, states: summaries.map(({ state }) => state) }, act.now)
  const life = lifeOf(
    { stages, stage: partnership.stage },
    {
      hasPurpose: partnership.purpose !== '',
      hasTerm: partnership.startsOn !== null && partnership.endsOn !== null,
      isOver: partnership.endsOn === null ? null : partnership.endsOn < today,
      parties: counted.parties.length,
      partiesWithPeople: counted.partiesWithPeople,
      objectives: counted.objectives,
      agreedObjectives: counted.agreedObjectives,
      isVisionRatified: counted.isVisionRatified,
      measures: summaries.length,
      measuresWithTarget: summaries.filter(({ definition }) => definition.targets.length > 0).length,
      measuresWithValue: summaries.filter(({ latest }) => latest !== null).length,
      acceptedCommitments: counted.accepted,
      openCommitments: counted.open,
      lateCommitments: figures.late,
      settledCommitments: counted.settled,
      revealedRounds: counted.revealedRounds,
    },
  )
  return {
    ...life,
    steps: [...life.steps],
    health: healthOf(figures),
    figures,
    nextDate: nextDate(datesOf(partnership, due, act.actor.timeZone), today) ?? null,
  }
}

interface Judged {
  readonly counted: Counted
  readonly pastDue: readonly Promised[]
  readonly sides: readonly PartyCalendar[]
  readonly states: readonly string[]
}

function figuresOf({ counted, pastDue, sides, states }: Judged, now: Temporal.Instant): Figures {
  const calendars = sides.map(({ organisationId, workingDays, closedDays }) => ({
    organisationId,
    workingDays,
    closedDays: [...closedDays],
  }))
  const late = countLate({ due: pastDue.map((one) => ['', one] as const), calendars }, now).get('')
  const count = (...wanted: readonly string[]) => states.filter((state) => wanted.includes(state)).length
  return {
    open: counted.open,
    late: late?.count ?? 0,
    warned: counted.warned - (late?.warned ?? 0),
    kept: counted.kept,
    onTarget: count('on'),
    nearTarget: count('near'),
    offTarget: count('off'),
    notJudged: count('no-target', 'no-data'),
  }
}

function datesOf(partnership: Partnership, due: readonly Due[], timeZone: string): NextDate[] {
  const notice = noticeDay(partnership)
  return [
    ...due.map(({ kind, id, title, dueOn, dueAt }) => ({ kind, id, title, day: dueOn ?? dayAt(dueAt, timeZone) })),
    ...(notice === undefined ? [] : [{ kind: 'notice', day: notice } as const]),
    ...(partnership.endsOn === null ? [] : [{ kind: 'end', day: partnership.endsOn } as const]),
    ...(partnership.startsOn === null ? [] : [{ kind: 'start', day: partnership.startsOn } as const]),
  ]
}

const dayAt = (at: string | null, timeZone: string) =>
  at === null ? '' : Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
