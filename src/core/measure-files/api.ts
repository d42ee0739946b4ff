import { z } from 'zod'
import { endpoint, fieldText, id, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const valuesFile = spaceInput.extend({
  name: fieldText(200),
  /** A CSV file as its text, or an Excel file (.xlsx) as base64: one of the two. */
  text: z.string().max(2_000_000).optional(),
  workbook: z.base64().max(6_000_000).optional(),
  measureId: id.optional(),
  decimal: z.enum(['point', 'comma']).optional(),
})
const counts = z.object({ new: z.number(), corrected: z.number(), unchanged: z.number() })
const problem = z.object({
  line: z.number(),
  column: z.string().nullable(),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const measureFilesApi = {
  check: endpoint('space')
    .route({
      method: 'POST',
      path: '/spaces/{spaceId}/measures/csv-checks',
      summary: 'Check a CSV or Excel file of values: every problem with its line, or what it would change; nothing is written',
    })
    .input(valuesFile)
    .output(
      z.object({
        /** The first thousand. */
        problems: z.array(problem),
        problemCount: z.number(),
        counts,
        values: z.array(
          z.object({
            line: z.number(),
            measureId: id,
            period: z.string(),
            value: z.string(),
            note: z.string(),
            change: z.enum(['new', 'corrected', 'unchanged']),
            before: z.string().nullable(),
          }),
        ),
        empty: z.array(z.number()),
        ignored: z.array(z.string()),
        decimal: z.enum(['point', 'comma']),
      }),
    ),
  take: endpoint('space')
    .route({
      method: 'POST',
      path: '/spaces/{spaceId}/measures/csv-imports',
      summary: 'Take over a CSV or Excel file of values: all of it, or nothing where anything is wrong',
    })
    .input(valuesFile.extend({ expected: counts.optional() }))
    .output(counts),
  write: endpoint('space')
    .route({ method: 'GET', path: '/spaces/{spaceId}/measures/{id}/csv', summary: 'The values of a measure as a CSV file' })
    .input(recordInput)
    .output(z.object({ name: z.string(), text: z.string() })),
}
