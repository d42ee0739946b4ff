import { z } from 'zod'
import { audienceChoice } from '#src/core/audiences/model.ts'
import { outcomes, strategyLinkKinds, strategyOption, strategyWords } from '#src/features/define/strategies/model.ts'
import { done, endpoint, fieldText, id, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const strategy = z.object({
  id,
  spaceId: id,
  audienceId: id,
  title: z.string(),
  approach: z.string(),
  options: z.array(strategyOption),
  proposedBy: id,
  proposedAt: z.string(),
  choice: z.object({ option: z.number(), reason: z.string(), at: z.string() }).nullable(),
  result: z.object({ outcome: z.enum(outcomes), words: z.string(), at: z.string() }).nullable(),
  links: z.array(z.object({ kind: z.string(), id, title: z.string(), state: z.string().nullable() })),
  openConsentId: id.nullable(),
  you: z.object({ change: z.boolean(), choose: z.boolean(), conclude: z.boolean(), link: z.boolean() }),
})

const base = '/spaces/{spaceId}/strategies' as const
const link = recordInput.extend({ kind: z.enum(strategyLinkKinds), linkedId: id })

export const strategiesApi = {
  list: endpoint('space')
    .route({ method: 'GET', path: base, summary: 'Joint strategies: how the objectives are to be reached' })
    .input(spaceInput)
    .output(z.array(strategy)),
  propose: endpoint('space')
    .route({ method: 'POST', path: base, summary: 'Propose a strategy with the options that are considered' })
    .input(spaceInput.extend({ ...strategyWords.shape, audience: audienceChoice }))
    .output(strategy),
  change: endpoint('space')
    .route({ method: 'PUT', path: `${base}/{id}`, summary: 'Reword it, or its options, until one is chosen' })
    .input(recordInput.extend(strategyWords.shape))
    .output(strategy),
  choose: endpoint('space')
    .route({
      method: 'PUT',
      path: `${base}/{id}/choice`,
      summary: 'Ask all parties of its audience to choose an option, with the reason',
    })
    .input(recordInput.extend({ option: z.number().int().min(1).max(12), reason: fieldText(4000) }))
    .output(strategy),
  conclude: endpoint('space')
    .route({ method: 'PUT', path: `${base}/{id}/outcome`, summary: 'Ask all parties to agree on what came of it' })
    .input(recordInput.extend({ outcome: z.enum(outcomes), words: fieldText(4000) }))
    .output(strategy),
  link: endpoint('space')
    .route({
      method: 'PUT',
      path: `${base}/{id}/links/{kind}/{linkedId}`,
      summary: 'Link an objective that it serves, or a commitment or measure by which it is followed',
    })
    .input(link)
    .output(strategy),
  unlink: endpoint('space')
    .route({ method: 'DELETE', path: `${base}/{id}/links/{kind}/{linkedId}`, summary: 'Take a link away' })
    .input(link)
    .output(done),
}
