import { z } from 'zod'
import { endpoint, id } from '#src/platform/http/contract.ts'

/** What can be found: records by the kind of their subject, and what they stand in and who takes part. */
export const hit = z.object({
  kind: z.string(),
  /** The record; the partnership; the seat of a person. */
  id,
  title: z.string(),
  /** Who sees the record; partnerships and people have none. */
  audienceId: id.nullable(),
  /** Where it stands; for a person, a partnership that you share, or nothing where it is your own organisation. */
  space: z.object({ id, kind: z.enum(['organisation', 'partnership']), name: z.string() }).nullable(),
  /** The organisation of a person. */
  organisation: z.string().nullable(),
})

export const searchApi = {
  search: endpoint('seat')
    .route({
      method: 'GET',
      path: '/search',
      summary: 'What begins with the words of the search or is one slip away from them, in all that you belong to, best first',
    })
    .input(
      z.object({
        q: z.string().trim().min(1).max(200),
        kind: z.string().max(40).optional(),
        spaceId: id.optional(),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
    )
    .output(z.array(hit)),
}
