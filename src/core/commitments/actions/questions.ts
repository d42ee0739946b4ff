import type { Act } from '#src/core/acting/actions.ts'
import { listEvents } from '#src/core/commitment-events/store.ts'
import {
  type Commitment,
  hasWayBack,
  isLapsed,
  isLate,
  isOpen,
  situationFor,
  standingOf,
} from '#src/core/commitments/model/commitment.ts'
import { dueDay, hintFor, lateFrom, workingDaysLate } from '#src/core/commitments/model/due.ts'
import { type Standing, type State, states } from '#src/core/commitments/model/terms.ts'
import { outcomeOf, trackRecord } from '#src/core/commitments/model/track-record.ts'
import { canAddEvidence, canBringBack, canNameOwner, movesOf } from '#src/core/commitments/policy.ts'
import { findCommitment, type ListPage, listAccepted, listCommitments } from '#src/core/commitments/store.ts'
import { canAnswerConsent } from '#src/core/consents/policy.ts'
import { listConsents } from '#src/core/consents/store.ts'
import { listFiles } from '#src/core/files/store.ts'
import { listPartyCalendars, type PartyCalendar } from '#src/core/parties/store.ts'
import { listSeatNames } from '#src/core/seats/store.ts'
import { found, Refusal } from '#src/kit/refusal.ts'

/** A commitment as a reader sees it now, with what follows from calendar and clock. */
export function present(act: Pick<Act, 'actor' | 'now'>, commitment: Commitment, sides: readonly PartyCalendar[]) {
  const situation = situationFor(commitment, sides, act.now)
  const late = isLate(commitment, situation)
  const lapsed = isLapsed(commitment, situation.present)
  const { spaceId: _space, ...plain } = commitment
  return {
    ...plain,
    owedTo: [...commitment.owedTo],
    dueDay: dueDay(commitment).toString(),
    lateFrom: lateFrom(commitment, situation.calendars).toString(),
    workingDaysLate: late ? workingDaysLate(commitment, situation.calendars, act.now) : 0,
    standing: standingOf(commitment, situation),
    can: [
      ...movesOf(act.actor, commitment, { late, lapsed }),
      ...(canNameOwner(act.actor, commitment) && isOpen(commitment) && !lapsed ? (['name-owner'] as const) : []),
      ...(canBringBack(act.actor, commitment) && hasWayBack(commitment, situation) ? (['bring-back'] as const) : []),
      ...(canAddEvidence(act.actor, commitment) ? (['add-evidence'] as const) : []),
    ],
  }
}

export async function getStory(act: Act, id: string) {
  const spaceId = found(act.actor.spaceId)
  const subject = { kind: 'commitment', id }
  const [known, sides, events, consents, evidence] = await Promise.all([
    findCommitment(act.db, spaceId, id),
    listPartyCalendars(act.db, spaceId),
    listEvents(act.db, spaceId, id),
    listConsents(act.db, spaceId, { subject }),
    listFiles(act.db, spaceId, subject),
  ])
  const commitment = found(known)
  const seats = [commitment.ownerSeat, commitment.proposedBy, commitment.acceptedBy, ...events.map((event) => event.seatId)]
  const consenting = consents.flatMap((consent) => [consent.askedBy, ...consent.answers.map((answer) => answer.seatId)])
  const named = [...seats, ...consenting, ...evidence.map((file) => file.addedBy)].filter((seat) => seat !== null)
  const concerned = sides.filter(({ organisationId }) => [commitment.owedBy, ...commitment.owedTo].includes(organisationId))
  const hint = hintFor(dueDay(commitment), concerned)
  return {
    ...present(act, commitment, sides),
    hint: { ...hint, closed: [...hint.closed] },
    events,
    consents: consents.map((consent) => ({
      ...consent,
      askedOf: [...consent.askedOf],
      answers: [...consent.answers],
      awaitsYou: canAnswerConsent(act.actor, consent),
    })),
    evidence,
    people: await listSeatNames(act.db, [...new Set(named)]),
  }
}

interface ListQuestion {
  readonly spaceId: string
  readonly limit: number
  readonly after?: string | undefined
  readonly view: 'open' | 'settled' | 'all'
  readonly standing?: Standing | undefined
  readonly owedBy?: string | undefined
  readonly owedTo?: string | undefined
  readonly ownerSeat?: string | undefined
  readonly seriesId?: string | undefined
  readonly dueFrom?: string | undefined
  readonly dueTo?: string | undefined
  readonly search?: string | undefined
  readonly sort: 'due' | '-due' | 'changed' | '-changed'
}

/**
 * A page of commitments. Where they stand follows from calendars, which the database does not reckon with: rows that may stand so
 * are read in batches and judged here until the page is full.
 */
export async function listPage(act: Act, question: ListQuestion) {
  const calendars = listPartyCalendars(act.db, question.spaceId)
  const filter = { ...question, ...dueRange(question, act.actor.timeZone), states: statesOf(question) }
  const descending = question.sort.startsWith('-')
  const by: ListPage['by'] = question.sort.endsWith('due') ? 'due_ends_at' : 'changed_at'
  let after = question.after === undefined ? undefined : parseCursor(question.after)
  const commitments: ReturnType<typeof present>[] = []
  for (;;) {
    const limit = question.limit - commitments.length + 1
    const page = { by, descending, after, limit }
    const [sides, batch] = await Promise.all([calendars, listCommitments(act.db, question.spaceId, { filter, page })])
    for (const { commitment, value } of batch) {
      if (commitments.length === question.limit) return { commitments, next: after ? `${after.value}_${after.id}` : null }
      after = { value, id: commitment.id }
      const shown = present(act, commitment, sides)
      if (question.standing === undefined || question.standing === shown.standing) commitments.push(shown)
    }
    if (batch.length < limit) return { commitments, next: null }
  }
}

const openStates: readonly State[] = ['asked', 'offered', 'accepted', 'said-kept']

/** The states in which something can be that stands so. */
function statesOf({ view, standing }: ListQuestion): readonly State[] {
  const inView = states.filter((state) => view === 'all' || openStates.includes(state) === (view === 'open'))
  if (standing === undefined) return inView
  if (standing === 'lapsed') return openStates
  if (standing === 'kept-late') return ['kept']
  if (standing === 'open' || standing === 'warned' || standing === 'late') return ['accepted']
  return [standing]
}

function dueRange({ dueFrom, dueTo }: ListQuestion, zone: string) {
  const start = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant()
  return {
    endsAfter: dueFrom === undefined ? undefined : start(dueFrom).toString(),
    endsBy: dueTo === undefined ? undefined : start(Temporal.PlainDate.from(dueTo).add({ days: 1 }).toString()).toString(),
  }
}

function parseCursor(text: string): ListPage['after'] {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]{5,15}Z)_([0-9a-f-]{36})$/.exec(text)
  if (!match) throw new Refusal('invalid', undefined, [{ path: 'after', code: 'invalid' }])
  return { value: match[1] ?? '', id: match[2] ?? '' }
}

/** How every party has kept its word in what the reader sees; parties by name, never in an order of merit. */
export async function listTrackRecords(act: Act, { spaceId, since }: { spaceId: string; since?: string | undefined }) {
  const sides = await listPartyCalendars(act.db, spaceId)
  const accepted = await listAccepted(
    act.db,
    spaceId,
    dueRange({ dueFrom: since } as ListQuestion, act.actor.timeZone).endsAfter,
  )
  const weighed = accepted.map((commitment) => ({
    commitment,
    outcome: outcomeOf(commitment, situationFor(commitment, sides, act.now)),
  }))
  return sides
    .filter((side) => side.present || accepted.some(({ owedBy }) => owedBy === side.organisationId))
    .map(({ organisationId }) => {
      const { reasons, ...counted } = trackRecord(organisationId, weighed)
      return { ...counted, reasons: [...reasons] }
    })
}

export async function describeDueDay(act: Act, { spaceId, day, parties }: { spaceId: string; day: string; parties: string[] }) {
  const sides = await listPartyCalendars(act.db, spaceId)
  const concerned = sides.filter((side) => side.present && parties.includes(side.organisationId))
  const hint = hintFor(Temporal.PlainDate.from(day), concerned)
  return { ...hint, closed: [...hint.closed] }
}
