import { z } from 'zod'
import { audienceChoice } from '#src/core/audiences/model.ts'
import { wording } from '#src/core/commitments/model/commitment.ts'
import { due } from '#src/core/commitments/model/due.ts'
import { rhythm } from '#src/core/commitments/model/rhythm.ts'
import { missReasons, moves, standings, states } from '#src/core/commitments/model/terms.ts'
import { consent } from '#src/core/consents/api.ts'
import { file, rawBody, upload } from '#src/core/files/api.ts'
import { day, endpoint, fieldText, id, optionalText, pageInput, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const instantOrNull = z.string().nullable()

export const commitment = wording.extend({
  id,
  audienceId: id,
  owedBy: id,
  owedTo: z.array(id),
  ownerSeat: id.nullable(),
  due,
  /** The time zone in which its day is counted: the owing party's. */
  zone: z.string(),
  dueDay: z.string(),
  /** From this moment on it is late; later than the due day where one side does not work on it. */
  lateFrom: z.string(),
  workingDaysLate: z.number(),
  series: z.object({ id, from: z.string(), occurrence: z.number(), rhythm }).nullable(),
  state: z.enum(states),
  standing: z.enum(standings),
  version: z.number(),
  proposedBy: id,
  proposedFor: id,
  proposedAt: z.string(),
  acceptedBy: id.nullable(),
  acceptedAt: instantOrNull,
  warnedAt: instantOrNull,
  expectedOn: z.string().nullable(),
  keptOn: z.string().nullable(),
  keptAt: instantOrNull,
  missReason: z.enum(missReasons).nullable(),
  renegotiated: z.number(),
  settledAt: instantOrNull,
  changedAt: z.string(),
  /** What you can do with it now. */
  can: z.array(z.enum([...moves, 'name-owner', 'add-evidence', 'bring-back'])),
})

const event = z.object({
  position: z.number(),
  kind: z.string(),
  seatId: id.nullable(),
  at: z.string(),
  reason: z.string(),
  details: z.record(z.string(), z.unknown()),
})

const hint = z.object({
  day: z.string(),
  closed: z.array(z.object({ organisationId: id, name: z.string().nullable() })),
  proposed: z.string().nullable(),
})

export const commitmentStory = commitment.extend({
  hint,
  events: z.array(event),
  consents: z.array(consent),
  evidence: z.array(file),
  /** Who is named in it, as far as you may know them. */
  people: z.array(z.object({ seatId: id, organisationId: id, name: z.string() })),
})

const reason = fieldText(4000)
const note = optionalText(4000).default('')

const newCommitment = wording.extend({
  details: wording.shape.details.default(''),
  clause: wording.shape.clause.default(''),
  quotation: wording.shape.quotation.default(''),
  owedBy: id,
  owedTo: z.array(id).min(1).max(50),
  ownerSeat: id.nullable().default(null),
  due,
  rhythm: rhythm.nullable().default(null),
})

/** The version that was read: a change to another one is a conflict, and loses nothing. */
const version = z.number().int().optional()

const base = '/spaces/{spaceId}/commitments' as const

const verb = (method: 'POST' | 'PUT' | 'DELETE', resource: string, summary: string) =>
  endpoint('space').route({ method, path: `${base}/{id}/${resource}`, summary })

export const commitmentsApi = {
  list: endpoint('space')
    .route({ method: 'GET', path: base, summary: 'Who owes what to whom by when' })
    .input(
      spaceInput.extend(pageInput.shape).extend({
        view: z.enum(['open', 'settled', 'all']).default('open'),
        standing: z.enum(standings).optional(),
        owedBy: id.optional(),
        owedTo: id.optional(),
        ownerSeat: id.optional(),
        seriesId: id.optional(),
        dueFrom: day.optional(),
        dueTo: day.optional(),
        search: z.string().trim().max(120).optional(),
        sort: z.enum(['due', '-due', 'changed', '-changed']).default('due'),
      }),
    )
    .output(z.object({ commitments: z.array(commitment), next: z.string().nullable() })),
  reliability: endpoint('space')
    .route({
      method: 'GET',
      path: `${base}/reliability`,
      summary: 'How each party has kept its word, with the uncertainty of that',
    })
    .input(spaceInput.extend({ since: day.optional() }))
    .output(
      z.array(
        z.object({
          organisationId: id,
          kept: z.number(),
          made: z.number(),
          keptLate: z.number(),
          broken: z.number(),
          lateNow: z.number(),
          renegotiated: z.number(),
          warnedBefore: z.number(),
          mean: z.number(),
          lower: z.number(),
          upper: z.number(),
          level: z.number(),
          tooFew: z.boolean(),
          reasons: z.array(z.object({ reason: z.enum([...missReasons, 'none']), count: z.number() })),
        }),
      ),
    ),
  dueDay: endpoint('space')
    .route({
      method: 'GET',
      path: `${base}/due-day`,
      summary: 'Whether all sides work on a day, and the next one on which they do',
    })
    .input(spaceInput.extend({ day, parties: z.union([z.array(id).max(50), id.transform((one) => [one])]) }))
    .output(hint),
  propose: endpoint('space')
    .route({ method: 'POST', path: base, summary: 'Offer a commitment of your party, or ask another party for one' })
    .input(spaceInput.extend(newCommitment.shape).extend({ audience: audienceChoice.default({ kind: 'all-parties' }) }))
    .output(commitmentStory),
  get: endpoint('space')
    .route({ method: 'GET', path: `${base}/{id}`, summary: 'A commitment and its story' })
    .input(recordInput)
    .output(commitmentStory),
  change: endpoint('space')
    .route({ method: 'PATCH', path: `${base}/{id}`, summary: 'Change what your party proposed, before it is accepted' })
    .input(
      recordInput.extend(wording.partial().shape).extend({
        due: due.optional(),
        rhythm: rhythm.nullable().optional(),
        version,
      }),
    )
    .output(commitmentStory),
  nameOwner: verb('PUT', 'owner', 'Name who in your party sees to it')
    .input(recordInput.extend({ seatId: id.nullable() }))
    .output(commitmentStory),
  accept: verb('PUT', 'acceptance', 'Accept what was offered to your party or asked of it')
    .input(recordInput.extend({ version }))
    .output(commitmentStory),
  decline: verb('PUT', 'refusal', 'Decline what was offered or asked')
    .input(recordInput.extend({ reason }))
    .output(commitmentStory),
  withdraw: verb('PUT', 'withdrawal', 'Withdraw it: at once before it is accepted, by consent of all sides afterwards')
    .input(recordInput.extend({ reason }))
    .output(commitmentStory),
  bringBack: verb('DELETE', 'withdrawal', 'Bring back what your side alone withdrew, within 30 days')
    .input(recordInput)
    .output(commitmentStory),
  warn: verb('POST', 'warnings', 'Warn before it is due that it will be late')
    .input(recordInput.extend({ reason, missReason: z.enum(missReasons), expectedOn: day }))
    .output(commitmentStory),
  sayKept: verb('PUT', 'fulfilment', 'Say that it is done; the other side confirms or disputes it')
    .input(
      recordInput.extend({
        keptOn: day.optional(),
        keptAt: z.iso.datetime({ offset: true }).optional(),
        missReason: z.enum(missReasons).optional(),
        note,
      }),
    )
    .output(commitmentStory),
  confirm: verb('PUT', 'confirmation', 'Confirm that it was kept').input(recordInput.extend({ note })).output(commitmentStory),
  dispute: verb('POST', 'disputes', 'Say that it was not kept as promised')
    .input(recordInput.extend({ reason }))
    .output(commitmentStory),
  break: verb('PUT', 'breach', 'Say that it is broken and will not be kept')
    .input(recordInput.extend({ reason, missReason: z.enum(missReasons).optional() }))
    .output(commitmentStory),
  renegotiate: verb('POST', 'renegotiations', 'Ask all sides to agree to another day or wording')
    .input(recordInput.extend(wording.partial().shape).extend({ due: due.optional(), reason }))
    .output(commitmentStory),
  addEvidence: endpoint('stream')
    .route({
      method: 'POST',
      path: `${base}/{id}/evidence`,
      summary: 'Add a file that shows that it was kept: its bytes are the body, 25 MB at most',
      inputStructure: 'detailed',
      spec: (operation) => ({ ...operation, requestBody: rawBody }),
    })
    .input(upload)
    .output(file),
}
