import { z } from 'zod'
import { audienceChoice } from '#src/core/audiences/model.ts'
import { file, rawBody, upload } from '#src/core/files/api.ts'
import { needEndings, needWords } from '#src/features/define/needs/model.ts'
import { decisions, option, shareableFields, source, urgencies } from '#src/features/define/shared-needs/model.ts'
import { endpoint, fieldText, id, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const need = z.object({
  id,
  spaceId: id,
  audienceId: id,
  title: z.string(),
  kind: z.string(),
  problem: z.string(),
  purpose: z.string(),
  urgency: z.enum(urgencies),
  wantedBy: z.string().nullable(),
  options: z.array(option),
  sources: z.array(source),
  decision: z.object({ way: z.enum(decisions), reason: z.string(), by: id, at: z.string() }).nullable(),
  ending: z.object({ how: z.enum(needEndings), reason: z.string(), at: z.string() }).nullable(),
  statedBy: id,
  statedAt: z.string(),
  changedAt: z.string(),
  shares: z.array(
    z.object({
      targetSpaceId: id,
      /** Null where you take no part in that partnership. */
      partnership: z.string().nullable(),
      fields: z.array(z.enum(shareableFields)),
      sharedAt: z.string(),
      /** Whether the need has changed since, so that the partner reads an older one. */
      outdated: z.boolean(),
    }),
  ),
  you: z.object({ change: z.boolean(), decide: z.boolean(), share: z.boolean() }),
})
const needInFull = need.extend({ files: z.array(file) })

const base = '/spaces/{spaceId}/needs' as const

export const needsApi = {
  list: endpoint('space')
    .route({ method: 'GET', path: base, summary: 'What your organisation needs' })
    .input(spaceInput)
    .output(z.array(need)),
  get: endpoint('space')
    .route({ method: 'GET', path: `${base}/{id}`, summary: 'A need with its evidence' })
    .input(recordInput)
    .output(needInFull),
  state: endpoint('space')
    .route({ method: 'POST', path: base, summary: 'State a need; it is private to your organisation' })
    .input(spaceInput.extend(needWords.shape))
    .output(needInFull),
  change: endpoint('space')
    .route({ method: 'PUT', path: `${base}/{id}`, summary: 'State it anew, with its options and sources' })
    .input(recordInput.extend(needWords.shape))
    .output(needInFull),
  decide: endpoint('space')
    .route({
      method: 'PUT',
      path: `${base}/{id}/decision`,
      summary: 'Decide how it is to be met: build, buy, partner or leave',
    })
    .input(recordInput.extend({ way: z.enum(decisions), reason: fieldText(4000) }))
    .output(needInFull),
  end: endpoint('space')
    .route({ method: 'PUT', path: `${base}/{id}/ending`, summary: 'Say that it is met, or is none any more' })
    .input(recordInput.extend({ how: z.enum(needEndings), reason: fieldText(4000) }))
    .output(needInFull),
  share: endpoint('space')
    .route({
      method: 'PUT',
      path: `${base}/{id}/shares/{targetSpaceId}`,
      summary: 'Show chosen fields of it in a partnership: a snapshot, brought up to date when it is shared again',
    })
    .input(
      recordInput.extend({
        targetSpaceId: id,
        fields: z.array(z.enum(shareableFields)).max(shareableFields.length),
        audience: audienceChoice,
      }),
    )
    .output(needInFull),
  addFile: endpoint('stream')
    .route({
      method: 'POST',
      path: `${base}/{id}/files`,
      summary: 'Add a file as evidence: its bytes are the body, 25 MB at most',
      inputStructure: 'detailed',
      spec: (operation) => ({ ...operation, requestBody: rawBody }),
    })
    .input(upload)
    .output(file),
}
