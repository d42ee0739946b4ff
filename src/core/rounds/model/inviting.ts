import type { AnsweringRole, Invitee, Naming, Voice } from '#src/core/rounds/model/round.ts'
import type { FieldProblem } from '#src/kit/refusal.ts'

/** Who is asked: people by party and role, or by name. */
export type Invitation =
  | { readonly by: 'role'; readonly parties: readonly { organisationId: string; roles: readonly AnsweringRole[] }[] }
  | { readonly by: 'name'; readonly seats: readonly string[] }

/** Somebody who belongs to the space and sees what is written for the round's audience. */
export interface Candidate extends Invitee {
  readonly role: string
}

/** The people an invitation means, and whom it means in vain. Observers are not asked: they write nothing. */
export function chooseInvitees(
  invitation: Invitation,
  candidates: readonly Candidate[],
): { invitees: Invitee[]; problems: FieldProblem[] } {
  const able = candidates.filter(({ role }) => role !== 'observer')
  const chosen = invitation.by === 'role' ? byRole(invitation.parties, able) : byName(invitation.seats, able)
  const once = new Map(chosen.invitees.map(({ seatId, organisationId }) => [seatId, { seatId, organisationId }]))
  return { invitees: [...once.values()], problems: chosen.problems }
}

function byRole(parties: readonly { organisationId: string; roles: readonly string[] }[], able: readonly Candidate[]) {
  const found = parties.map(({ organisationId, roles }) =>
    able.filter((one) => one.organisationId === organisationId && roles.includes(one.role)),
  )
  const problems = found.flatMap((people, i) =>
    people.length === 0 ? [{ path: `invited.parties.${i}.roles`, code: 'nobody-in-role' }] : [],
  )
  return { invitees: found.flat(), problems }
}

function byName(seats: readonly string[], able: readonly Candidate[]) {
  const problems = seats.flatMap((seat, i) =>
    able.some(({ seatId }) => seatId === seat) ? [] : [{ path: `invited.seats.${i}`, code: 'cannot-answer' }],
  )
  return { invitees: able.filter(({ seatId }) => seats.includes(seatId)), problems }
}

/** What makes a circle unfit for the way in which answers are to be named. */
export function circleProblems(
  invitees: readonly Invitee[],
  { naming, voice, floor }: { naming: Naming; voice: Voice; floor: number },
): FieldProblem[] {
  return [
    ...(naming === 'anonymous' && invitees.length < floor
      ? [{ path: 'invited', code: 'too-few-for-anonymity', values: { floor, invited: invitees.length } }]
      : []),
    ...(naming === 'anonymous' && voice !== 'each' ? [{ path: 'voice', code: 'one-voice-has-a-name' }] : []),
  ]
}

/** What can be shown of an anonymous round if everybody answers: each side, only all together, or some sides. */
export function willShow(invitees: readonly Invitee[], floor: number): 'sides' | 'some-sides' | 'total' | 'nothing' {
  const sizes = [...Map.groupBy(invitees, ({ organisationId }) => organisationId).values()].map((people) => people.length)
  const small = sizes.filter((size) => size < floor).length
  if (small === 0) return 'sides'
  if (sizes.length > 2 && sizes.filter((size) => size >= floor).length > 1) return 'some-sides'
  return sizes.length > 1 && invitees.length >= 2 * floor ? 'total' : 'nothing'
}

/** How long an anonymous circle that differs by a few people must wait before the same is asked again. */
export const daysBetweenCircles = 28
