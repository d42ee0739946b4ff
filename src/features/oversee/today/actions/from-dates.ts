import { type Act, todayOf } from '#src/core/acting/actions.ts'
import { bindsParty, writesInSpace } from '#src/core/acting/policy.ts'
import { noticeDay } from '#src/core/partnerships/model.ts'
import { standIn } from '#src/features/oversee/today/actions/standpoint.ts'
import { type Draft, draftItem } from '#src/features/oversee/today/model/item.ts'
import { addDays, termDays } from '#src/features/oversee/today/model/urgency.ts'
import { listOwnedMeasures, listTermsNear } from '#src/features/oversee/today/store.ts'
import { periodEnd, periodKey, periodStart, previousPeriod } from '#src/kit/period.ts'

/** Measures whose last whole period holds no value yet: for the owner, and for who binds the party where it names nobody. */
export async function draftValues(act: Act): Promise<Draft[]> {
  const today = todayOf(act)
  const measures = await listOwnedMeasures(act.db, today)
  const stand = await standIn(
    act,
    measures.map(({ spaceId }) => spaceId),
  )
  return measures.flatMap(({ spaceId, id, name, frequency, begins, latest, ownerSeat }) => {
    const actor = stand(spaceId)
    if (!actor || !writesInSpace(actor) || (ownerSeat === null && !bindsParty(actor))) return []
    const period = previousPeriod(periodStart(today, frequency), frequency)
    if (period < begins || (latest !== null && latest >= period)) return []
    const known = { spaceId, id, title: name, day: periodEnd(period, frequency), period: periodKey(period, frequency) }
    return [draftItem({ why: 'value', seatId: act.actor.seatId, ...known })]
  })
}

/** Ends and days of notice that come near, for who binds the party. What is past is history. */
export async function draftTerms(act: Act): Promise<Draft[]> {
  const today = todayOf(act)
  const terms = await listTermsNear(act.db, addDays(today, termDays))
  const stand = await standIn(
    act,
    terms.map(({ id }) => id),
  )
  return terms.flatMap(({ id, name, endsOn, noticeDays }) => {
    const actor = stand(id)
    if (!actor || !bindsParty(actor)) return []
    const notice = noticeDay({ endsOn, noticeDays })
    const known = { seatId: act.actor.seatId, id, spaceId: id, title: name }
    if (notice !== undefined && notice >= today) return [draftItem({ why: 'notice', day: notice, ...known })]
    return endsOn >= today && endsOn <= addDays(today, termDays) ? [draftItem({ why: 'ending', day: endsOn, ...known })] : []
  })
}
