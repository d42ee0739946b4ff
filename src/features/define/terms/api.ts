import { z } from 'zod'
import { endpoint, fieldText, id, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const term = z.object({
  id,
  spaceId: id,
  audienceId: id,
  word: z.string(),
  conflictId: id.nullable(),
  meanings: z.array(z.object({ organisationId: id, meaning: z.string(), writtenBy: id, writtenAt: z.string() })),
  agreed: z.object({ meaning: z.string(), at: z.string() }).nullable(),
  openedBy: id,
  openedAt: z.string(),
  openConsentId: id.nullable(),
  you: z.object({ write: z.boolean(), agree: z.boolean() }),
})

const base = '/spaces/{spaceId}/terms' as const

export const termsApi = {
  list: endpoint('space')
    .route({ method: 'GET', path: base, summary: 'The glossary: what each party means by a word, and what was agreed' })
    .input(spaceInput)
    .output(z.array(term)),
  open: endpoint('space')
    .route({ method: 'POST', path: base, summary: 'Put a word into the glossary, from a conflict or by itself' })
    .input(spaceInput.extend({ word: fieldText(120), conflictId: id.nullable().default(null) }))
    .output(term),
  writeMeaning: endpoint('space')
    .route({ method: 'PUT', path: `${base}/{id}/meaning`, summary: 'Say what your party means by it' })
    .input(recordInput.extend({ meaning: fieldText(4000) }))
    .output(term),
  agree: endpoint('space')
    .route({ method: 'PUT', path: `${base}/{id}/agreed-meaning`, summary: 'Ask all parties to agree to one meaning' })
    .input(recordInput.extend({ meaning: fieldText(4000) }))
    .output(term),
}
