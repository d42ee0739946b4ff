import { z } from 'zod'
import { countryCode } from '#src/core/organisations/model.ts'
import { movableStages, outcomes, stages } from '#src/features/choose/candidates/model.ts'
import { criterionKey, highestScore } from '#src/features/choose/selections/model/criteria.ts'
import { day, done, endpoint, fieldText, id, optionalText, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const email = z.string().trim().toLowerCase().pipe(z.email().max(320))
const year = z.number().int().min(1800).max(2200)

const words = {
  name: fieldText(200),
  country: countryCode.nullable().default(null),
  about: optionalText(8000).default(''),
  email: email.nullable().default(null),
}

const trackRecord = z.object({
  id,
  candidateId: id,
  partnershipId: id.nullable(),
  title: z.string(),
  partners: z.string(),
  fromYear: z.number().nullable(),
  toYear: z.number().nullable(),
  outcome: z.enum(outcomes),
  reason: z.string(),
  source: z.string(),
  writtenBy: id,
  writtenAt: z.string(),
})

const move = z.object({
  id,
  fromStage: z.enum(stages),
  toStage: z.enum(stages),
  reason: z.string(),
  movedBy: id,
  movedAt: z.string(),
})

export const rating = z.object({ score: z.number().int().min(0).max(highestScore), evidence: optionalText(4000).default('') })
const ratings = z.record(criterionKey, rating)

const view = z.object({
  id,
  candidateId: id,
  ratings,
  saidBy: z.string(),
  saidOn: z.string(),
  enteredBy: id.nullable(),
  enteredAt: z.string(),
})

export const candidate = z.object({
  id,
  spaceId: id,
  audienceId: id,
  selectionId: id,
  organisationId: id.nullable(),
  name: z.string(),
  country: z.string().nullable(),
  about: z.string(),
  email: z.string().nullable(),
  stage: z.enum(stages),
  addedBy: id,
  addedAt: z.string(),
  moves: z.array(move),
  trackRecords: z.array(trackRecord),
  /** Taken off the list lately; they can still be brought back. */
  removedRecords: z.array(z.object({ id, title: z.string(), removedAt: z.string() })),
  figures: z.array(z.object({ criterion: z.string(), value: z.number(), evidence: z.string() })),
  views: z.array(view),
})

export type CandidateInFull = z.infer<typeof candidate>

const known = z.object({
  id,
  name: z.string(),
  stage: z.string(),
  joinedAt: z.string(),
  leftAt: z.string().nullable(),
  leftHow: z.string().nullable(),
  leftReason: z.string().nullable(),
  endedAt: z.string().nullable(),
  activatedAt: z.string().nullable(),
})

const ofSelection = spaceInput.extend({ selectionId: id })
const base = '/spaces/{spaceId}/candidates/{id}'

export const candidatesApi = {
  list: endpoint('space')
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/selections/{selectionId}/candidates',
      summary: 'The candidates of a search with their moves and track record',
    })
    .input(ofSelection)
    .output(z.array(candidate)),
  add: endpoint('space')
    .route({
      method: 'POST',
      path: '/spaces/{spaceId}/selections/{selectionId}/candidates',
      summary: 'Add a candidate: an organisation that you know, or one by its name',
    })
    .input(ofSelection.extend({ ...words, organisationId: id.nullable().default(null) }))
    .output(z.object({ id })),
  change: endpoint('space')
    .route({ method: 'PATCH', path: base, summary: 'Change what is written of a candidate' })
    .input(recordInput.extend(words))
    .output(done),
  move: endpoint('space')
    .route({ method: 'POST', path: `${base}/moves`, summary: 'Move a candidate to another stage, with the reason' })
    .input(recordInput.extend({ to: z.enum(movableStages), reason: fieldText(4000) }))
    .output(done),
  knownPartnerships: endpoint('space')
    .route({
      method: 'GET',
      path: `${base}/known-partnerships`,
      summary: 'Partnerships in the product that you know of and that the candidate is or was a party of',
    })
    .input(recordInput)
    .output(z.array(known)),
  addTrackRecord: endpoint('space')
    .route({ method: 'POST', path: `${base}/track-records`, summary: 'Add an earlier partnership: how it went, and why' })
    .input(
      recordInput.extend({
        title: fieldText(200),
        partners: optionalText(400).default(''),
        fromYear: year.nullable().default(null),
        toYear: year.nullable().default(null),
        outcome: z.enum(outcomes),
        reason: optionalText(4000).default(''),
        source: optionalText(1000).default(''),
        partnershipId: id.nullable().default(null),
      }),
    )
    .output(z.object({ id })),
  removeTrackRecord: endpoint('space')
    .route({ method: 'DELETE', path: `${base}/track-records/{recordId}`, summary: 'Take an earlier partnership off the list' })
    .input(recordInput.extend({ recordId: id }))
    .output(done),
  restoreTrackRecord: endpoint('space')
    .route({ method: 'DELETE', path: `${base}/track-records/{recordId}/removal`, summary: 'Bring an earlier partnership back' })
    .input(recordInput.extend({ recordId: id }))
    .output(done),
  setFigure: endpoint('space')
    .route({
      method: 'PUT',
      path: `${base}/figures/{criterion}`,
      summary: 'What is known of a candidate on one criterion, with the evidence',
    })
    .input(recordInput.extend({ criterion: criterionKey, value: z.number(), evidence: optionalText(4000).default('') }))
    .output(done),
  enterView: endpoint('space')
    .route({
      method: 'POST',
      path: `${base}/views`,
      summary: 'Write down how the candidate itself rates the compatibility',
    })
    .input(recordInput.extend({ ratings, saidBy: fieldText(200), saidOn: day }))
    .output(done),
}
