import type { Act } from '#src/core/acting/actions.ts'
import { writesInSpace } from '#src/core/acting/policy.ts'
import type { Consent } from '#src/core/consents/model.ts'
import { canAnswerConsent } from '#src/core/consents/policy.ts'
import { listInvitationsTo } from '#src/core/parties/store.ts'
import { isWithoutAdministrator, listSeatNames } from '#src/core/seats/store.ts'
import { standIn } from '#src/features/oversee/today/actions/standpoint.ts'
import { type Draft, draftItem } from '#src/features/oversee/today/model/item.ts'
import { listAwaitedRounds, listOpenConsents } from '#src/features/oversee/today/store.ts'

/** Decisions that wait for an answer of the own party. */
export async function draftConsents(act: Act): Promise<Draft[]> {
  const consents = await listOpenConsents(act.db, act.actor.organisationId)
  const stand = await standIn(
    act,
    consents.map(({ spaceId }) => spaceId),
  )
  const awaited = consents.filter((consent) => {
    const actor = stand(consent.spaceId)
    return actor !== undefined && canAnswerConsent(actor, consent)
  })
  const titles = await nameSubjects(act, awaited)
  const people = await namePeople(
    act,
    awaited.map(({ askedBy }) => askedBy),
  )
  return awaited.map((consent) => {
    const asker = people.get(consent.askedBy)
    return draftItem({
      why: 'consent',
      seatId: act.actor.seatId,
      id: consent.id,
      spaceId: consent.spaceId,
      title: titles.get(consent.subject.id) ?? '',
      organisationId: asker?.organisationId ?? null,
      person: asker?.name ?? null,
      consent: { kind: consent.kind, change: plainChange(consent.change) },
    })
  })
}

/** Only what words about it name: the whole change stands on its page. */
const plainChange = (change: Consent['change']) =>
  Object.fromEntries(
    Object.entries(change).filter(
      ([name, value]) => ['name', 'email', 'organisationId', 'withHistory'].includes(name) && typeof value !== 'object',
    ),
  )

/** Open rounds that ask this seat; where it only looks on by now, nothing is asked of it. */
export async function draftRounds(act: Act): Promise<Draft[]> {
  const rounds = await listAwaitedRounds(act.db)
  const stand = await standIn(
    act,
    rounds.map(({ spaceId }) => spaceId),
  )
  const people = await namePeople(
    act,
    rounds.map(({ openedBy }) => openedBy),
  )
  return rounds.flatMap(({ id, spaceId, title, dueAt, openedBy }) => {
    const actor = stand(spaceId)
    if (!actor || !writesInSpace(actor)) return []
    const opener = people.get(openedBy)
    return [
      draftItem({
        why: 'round',
        seatId: act.actor.seatId,
        id,
        spaceId,
        title,
        organisationId: opener?.organisationId ?? null,
        person: opener?.name ?? null,
        at: dueAt,
        day: dueAt && Temporal.Instant.from(dueAt).toZonedDateTimeISO(act.actor.timeZone).toPlainDate().toString(),
      }),
    ]
  })
}

/** Invitations to the organisation, for who may accept them; and its vacant administration, for anybody in it. */
export async function draftOffers(act: Act): Promise<Draft[]> {
  const { seatId, organisationId, administers, coordinates } = act.actor
  const offered = administers || coordinates ? await listInvitationsTo(act.db, organisationId) : []
  const invitations = offered.map(({ id, spaceId, partnership, invitedBy, expiresAt }) =>
    draftItem({
      why: 'invitation',
      seatId,
      id,
      spaceId,
      title: partnership,
      person: invitedBy,
      day: Temporal.Instant.from(expiresAt).toZonedDateTimeISO(act.actor.timeZone).toPlainDate().toString(),
    }),
  )
  if (!(await isWithoutAdministrator(act.db))) return invitations
  return [...invitations, draftItem({ why: 'administration', seatId, id: organisationId })]
}

async function nameSubjects(act: Act, consents: readonly Consent[]): Promise<Map<string, string>> {
  const groups = Map.groupBy(consents, ({ spaceId, subject }) => `${spaceId} ${subject.kind}`)
  const titles = new Map<string, string>()
  for (const group of groups.values()) {
    const [first] = group
    const find = first && act.services.cards[first.subject.kind]
    if (!first || !find) continue
    const ids = group.map(({ subject }) => subject.id)
    for (const card of await find(act.db, first.spaceId, ids)) titles.set(card.id, card.title)
  }
  return titles
}

async function namePeople(act: Act, seats: readonly string[]) {
  const names = await listSeatNames(act.db, [...new Set(seats)])
  return new Map(names.map((one) => [one.seatId, one]))
}
