import { type Act, enterAs, type PersonAct, todayOf } from '#src/core/acting/actions.ts'
import { listSeatsOf } from '#src/core/people/store.ts'
import { draftCommitments } from '#src/features/oversee/today/actions/from-commitments.ts'
import { draftTerms, draftValues } from '#src/features/oversee/today/actions/from-dates.ts'
import { draftConsents, draftOffers, draftRounds } from '#src/features/oversee/today/actions/from-questions.ts'
import type { Draft, Place } from '#src/features/oversee/today/model/item.ts'
import { orderItems } from '#src/features/oversee/today/model/urgency.ts'
import { describePlaces } from '#src/features/oversee/today/store.ts'

const mostItems = 200

/**
 * What needs a person, asked as each seat in turn: every question sees what that seat sees at this moment, so joining, leaving,
 * sharing and roles need no copy to follow them.
 */
export async function listToday(act: PersonAct) {
  const seats = await listSeatsOf(act.db, act.personId)
  const found: Found[] = []
  for (const { id } of seats) found.push(await listOfSeat(await enterAs(act, { seatId: id })))
  return answer(found)
}

export const listTodayOfSeat = async (act: Act) => answer([await listOfSeat(act)])

interface Found {
  readonly drafts: readonly Draft[]
  readonly places: readonly Place[]
  readonly today: string
}

async function listOfSeat(act: Act): Promise<Found> {
  const drafts = [
    ...(await draftCommitments(act)),
    ...(await draftConsents(act)),
    ...(await draftRounds(act)),
    ...(await draftOffers(act)),
    ...(await draftValues(act)),
    ...(await draftTerms(act)),
  ]
  const spaceIds = new Set(drafts.flatMap(({ spaceId }) => (spaceId === null ? [] : [spaceId])))
  return { drafts, places: await describePlaces(act.db, [...spaceIds]), today: todayOf(act) }
}

function answer(found: readonly Found[]) {
  const today = found[0]?.today
  const drafts = found.flatMap((one) => one.drafts)
  const items = today === undefined ? [] : orderItems(drafts, today)
  // Two seats of a person may know the same partnership, one as a member, one by an invitation: they know the same of it.
  const places = new Map(found.flatMap((one) => one.places).map((place) => [place.id, place]))
  return { items: items.slice(0, mostItems), more: Math.max(0, items.length - mostItems), places: [...places.values()] }
}
