import { z } from 'zod'
import { charter, memberRole, stage } from '#src/core/partnerships/model.ts'
import { endpoint, id, spaceInput } from '#src/platform/http/contract.ts'

const party = z.object({
  organisationId: id,
  shortName: z.string(),
  legalName: z.string(),
  country: z.string(),
  timeZone: z.string(),
  colour: z.number(),
  /** When it works, by its own clock; of a party as it was when another left, nothing is known. */
  workingDays: z.array(z.number()).default([]),
  workingFrom: z.string().default(''),
  workingTo: z.string().default(''),
  closed: z.array(z.object({ day: z.string(), name: z.string() })).default([]),
  joinedAt: z.string(),
  leftAt: z.string().nullable(),
  leftHow: z.enum(['left', 'ended-by-others', 'absent']).nullable(),
  leftReason: z.string().nullable(),
})

const member = z.object({
  seatId: id,
  organisationId: id,
  name: z.string(),
  title: z.string(),
  role: memberRole,
  since: z.string(),
})

export const partnership = charter.extend({
  id,
  stage: z.string(),
  stages: z.array(stage),
  createdAt: z.string(),
  activatedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  noticeDay: z.string().nullable(),
  parties: z.array(party),
  members: z.array(member),
  /** How you stand to it, which decides what you see of it. */
  you: z.object({
    organisationId: id,
    seatId: id,
    standing: z.enum(['member', 'former', 'administrator', 'invited']),
    role: memberRole.nullable(),
    writes: z.boolean(),
    binds: z.boolean(),
  }),
  /** For a party that has left: when, how, and that what follows is how it was then. */
  former: z.object({ leftAt: z.string(), how: z.enum(['left', 'ended-by-others']), reason: z.string().nullable() }).nullable(),
})

export const partnershipRow = z.object({
  id,
  name: z.string(),
  stage: z.string(),
  stageName: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  activatedAt: z.string().nullable(),
  standing: z.enum(['member', 'former', 'administrator', 'invited']),
  parties: z.array(z.object({ organisationId: id, shortName: z.string(), colour: z.number() })),
})

export const partnershipsApi = {
  start: endpoint('seat')
    .route({
      method: 'POST',
      path: '/partnerships',
      summary: 'Start a partnership; it becomes active when a second party accepts',
    })
    .input(charter.partial({ purpose: true, startsOn: true, endsOn: true, noticeDays: true, renewal: true }))
    .output(z.object({ id })),
  list: endpoint('seat')
    .route({ method: 'GET', path: '/partnerships', summary: 'The partnerships of your organisation that you may know of' })
    .output(z.array(partnershipRow)),
  get: endpoint('space')
    .route({ method: 'GET', path: '/partnerships/{spaceId}', summary: 'A partnership: parties, people, stage, dates' })
    .input(spaceInput)
    .output(partnership),
  change: endpoint('space')
    .route({ method: 'PATCH', path: '/partnerships/{spaceId}', summary: 'Change name, purpose, term and renewal' })
    .input(
      spaceInput.extend(charter.partial().shape).extend({
        /** What it said when the change was thought of: refused where somebody else has changed that meanwhile. */
        was: charter.partial().optional(),
      }),
    )
    .output(partnership),
  setStages: endpoint('space')
    .route({ method: 'PUT', path: '/partnerships/{spaceId}/stages', summary: 'Name the stages of its life' })
    .input(spaceInput.extend({ stages: z.array(stage).min(1).max(20) }))
    .output(partnership),
  moveStage: endpoint('space')
    .route({ method: 'PUT', path: '/partnerships/{spaceId}/stage', summary: 'Say in which stage it is' })
    .input(spaceInput.extend({ stage: z.string().max(40) }))
    .output(partnership),
}
