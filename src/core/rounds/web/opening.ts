import type { AudienceChoice } from '#src/core/audiences/model.ts'
import type { Circle, CircleMember } from '#src/core/audiences/web/circle.ts'
import type { Content } from '#src/core/question-sets/model/content.ts'
import type { Candidate, Invitation } from '#src/core/rounds/model/inviting.ts'
import {
  type AnsweringRole,
  answeringRoles,
  type Naming,
  type Rule,
  usualFloor,
  type Voice,
} from '#src/core/rounds/model/round.ts'
import type { WholeRound } from '#src/core/rounds/web/useRounds.ts'

/** Who is asked, as it is chosen: both ways are kept, so that trying the other one loses nothing. */
export interface Inviting {
  readonly by: Invitation['by']
  /** The roles by party. */
  readonly roles: Readonly<Record<string, readonly string[]>>
  readonly seats: readonly string[]
}

/** A round as it is typed. */
export interface Opening {
  readonly title: string
  readonly purpose: string
  /** Where the questions come from: the id of a set, `before` for those of the wave before, `own` for those written here. */
  readonly source: string
  readonly content: Content
  readonly naming: Naming
  readonly voice: Voice
  readonly rule: Rule
  readonly due: { readonly day: string; readonly time: string }
  readonly floor: number | null
  readonly invited: Inviting
  readonly audience: AudienceChoice
}

interface Beginning {
  readonly circle: Circle
  readonly empty: Content
  readonly source: string
  readonly before: WholeRound | undefined
}

export function beginOpening({ circle, empty, source, before }: Beginning): Opening {
  const roles = Object.fromEntries(
    circle.parties.map(({ organisationId }) => [organisationId, rolesOf(organisationId, circle.members)]),
  )
  const seats = before?.invitees.map(({ seatId }) => seatId) ?? []
  return {
    title: before?.title ?? '',
    purpose: before?.purpose ?? '',
    source: before ? 'before' : source,
    content: before?.content ?? empty,
    naming: before?.naming ?? 'anonymous',
    voice: before?.voice ?? 'each',
    rule: before?.rule ?? 'all-in-or-deadline',
    due: { day: '', time: '18:00' },
    floor: before?.floor ?? usualFloor,
    invited: {
      by: before ? 'name' : 'role',
      roles,
      seats: seats.filter((seat) => circle.members.some(({ seatId }) => seatId === seat)),
    },
    audience: { kind: circle.parties.length > 1 ? 'all-parties' : 'organisation' },
  }
}

/** The roles that people of a party have here, in their usual order; observers are not asked. */
export const rolesOf = (organisationId: string, members: readonly CircleMember[]): AnsweringRole[] =>
  answeringRoles.filter((role) => members.some((one) => one.organisationId === organisationId && one.role === role))

/** What is chosen, as it is sent: parties of which no role is chosen are not asked. */
export function toInvitation({ by, roles, seats }: Inviting): Invitation {
  if (by === 'name') return { by, seats }
  const parties = Object.entries(roles).map(([organisationId, chosen]) => ({
    organisationId,
    roles: answeringRoles.filter((role) => chosen.includes(role)),
  }))
  return { by, parties: parties.filter((party) => party.roles.length > 0) }
}

export const candidatesOf = (members: readonly CircleMember[]): Candidate[] =>
  members.map(({ seatId, organisationId, role }) => ({ seatId, organisationId, role }))

/** The end of a day, where an hour is not asked for. */
export const endOfDay = '23:59'

/** The moment of a day and an hour on the reader's clock; null while they are not whole, or where no deadline is wanted. */
export function dueInstant({ rule, due: { day, time } }: Pick<Opening, 'rule' | 'due'>, timeZone: string): string | null {
  if (rule === 'all-in' || !/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return null
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).toInstant().toString()
}
