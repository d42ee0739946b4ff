import { z } from 'zod'
import { endpoint, fieldText, id, recordInput, spaceInput } from '#src/platform/http/contract.ts'

/** A content as it travels: a stream on the server's side, a Blob on the browser's. */
export type Content = AsyncIterable<Uint8Array> | { readonly size: number; readonly type: string; slice(): unknown }

export const content = z.custom<Content>(
  (value) => typeof value === 'object' && value !== null && (Symbol.asyncIterator in value || 'slice' in value),
)

/** What the description of the interface says of such a body. */
export const rawBody = {
  required: true,
  content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } },
}

export const longestFile = 25 * 1024 * 1024

/** How a file arrives: what it is in the address, its bytes as the body, unchanged. */
export const upload = z.object({
  params: recordInput,
  query: z.object({ name: fieldText(255), mediaType: z.string().trim().max(120).default('application/octet-stream') }),
  body: content,
})

export const file = z.object({
  id,
  audienceId: id,
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  hash: z.string(),
  addedBy: id,
  addedAt: z.string(),
  removedAt: z.string().nullable(),
})

export const filesApi = {
  download: endpoint('space')
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/files/{id}/content',
      summary: 'The content of a file, to keep; never shown in the page',
      outputStructure: 'detailed',
    })
    .input(recordInput)
    .output(z.object({ headers: z.record(z.string(), z.string()), body: content })),
  listRemoved: endpoint('space')
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/removed-files',
      summary: 'Files that were removed from a record and that you can still bring back',
    })
    .input(spaceInput.extend({ aboutKind: z.string().max(60), aboutId: id }))
    .output(z.array(file)),
  remove: endpoint('space')
    .route({
      method: 'DELETE',
      path: '/spaces/{spaceId}/files/{id}',
      summary: 'Remove a file that your party added; it can be brought back for 30 days',
    })
    .input(recordInput)
    .output(file),
  restore: endpoint('space')
    .route({ method: 'DELETE', path: '/spaces/{spaceId}/files/{id}/removal', summary: 'Bring back a removed file' })
    .input(recordInput)
    .output(file),
}
