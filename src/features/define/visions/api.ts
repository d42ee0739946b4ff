import { z } from 'zod'
import { point, visionStates, visionWords } from '#src/features/define/visions/model.ts'
import { endpoint, id, optionalText, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const vision = z.object({
  id,
  spaceId: id,
  audienceId: id,
  version: z.number(),
  vision: z.string(),
  points: z.array(point),
  reason: z.string(),
  writtenBy: id,
  writtenAt: z.string(),
  ratifiedAt: z.string().nullable(),
  state: z.enum(visionStates),
  openConsentId: id.nullable(),
  /** Who ratified it for each party. */
  ratifications: z.array(z.object({ organisationId: id, seatId: id, at: z.string() })),
  you: z.object({ write: z.boolean(), ask: z.boolean() }),
})

const base = '/spaces/{spaceId}/visions' as const

export const visionsApi = {
  list: endpoint('space')
    .route({ method: 'GET', path: base, summary: 'Vision, values and guiding principles: every version, the latest first' })
    .input(spaceInput)
    .output(z.array(vision)),
  write: endpoint('space')
    .route({
      method: 'POST',
      path: base,
      summary: 'Write the next version; it holds once every party’s sponsor has ratified it',
    })
    .input(spaceInput.extend({ ...visionWords.shape, reason: optionalText(4000).default('') }))
    .output(vision),
  ratify: endpoint('space')
    .route({
      method: 'PUT',
      path: `${base}/{id}/ratification`,
      summary: 'Ask every party’s executive sponsor to ratify the latest version',
    })
    .input(recordInput.extend({ reason: optionalText(4000).default('') }))
    .output(vision),
}
