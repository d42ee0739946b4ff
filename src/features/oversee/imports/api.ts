import { z } from 'zod'
import { content, rawBody } from '#src/core/files/api.ts'
import { chainReport } from '#src/core/ledger/api.ts'
import { endpoint, id, spaceInput } from '#src/platform/http/contract.ts'

const archive = z.object({ body: content })

const problem = z.object({
  part: z.string(),
  line: z.number().optional(),
  column: z.string().optional(),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

const archivedSpace = z.object({
  kind: z.enum(['organisation', 'partnership']),
  name: z.string(),
  parties: z.array(z.string()),
  people: z.number(),
  records: z.number(),
  entries: z.number(),
  /** Only known by name: whoever made the archive administered a party and took no part. */
  withoutContent: z.boolean(),
})

export const importsApi = {
  check: endpoint('stream')
    .route({
      method: 'POST',
      path: '/archives/checks',
      summary: 'Check an archive: everything that is wrong with it, or what it would bring; nothing is kept',
      inputStructure: 'detailed',
      spec: (operation) => ({ ...operation, requestBody: rawBody }),
    })
    .input(archive)
    .output(
      z.object({
        problems: z.array(problem),
        problemCount: z.number(),
        madeAt: z.string().nullable(),
        madeBy: z.string().nullable(),
        files: z.number(),
        spaces: z.array(archivedSpace),
      }),
    ),
  take: endpoint('stream')
    .route({
      method: 'POST',
      path: '/archives',
      summary: 'Take over an archive: all of it, or nothing where anything is wrong',
      inputStructure: 'detailed',
      spec: (operation) => ({ ...operation, requestBody: rawBody }),
    })
    .input(archive)
    .output(z.object({ spaces: z.array(z.object({ id, kind: z.enum(['organisation', 'partnership']), name: z.string() })) })),
  list: endpoint('space')
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/archives',
      summary: 'The archives that a space came from, by whom and when, with the chains of the original ledger that you may see',
    })
    .input(spaceInput)
    .output(
      z.array(
        z.object({
          id,
          name: z.string(),
          madeAt: z.string(),
          madeBy: z.string(),
          importedAt: z.string(),
          importedBy: z.string(),
          records: z.number(),
          files: z.number(),
          chains: z.array(
            z.object({ id, kind: z.string(), organisations: z.array(z.string()), closed: z.boolean(), entries: z.number() }),
          ),
        }),
      ),
    ),
  verify: endpoint('space')
    .route({
      method: 'POST',
      path: '/spaces/{spaceId}/archives/verification',
      summary: 'Compute every chain of the original ledger again, with its original hashes',
    })
    .input(spaceInput)
    .output(z.array(chainReport)),
}
