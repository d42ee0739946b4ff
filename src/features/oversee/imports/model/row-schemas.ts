import { z } from 'zod'
import { content, contentProblems } from '#src/core/question-sets/model/content.ts'
import { rating } from '#src/features/choose/candidates/api.ts'
import { criteria, criterionKey } from '#src/features/choose/selections/model/criteria.ts'
import { found } from '#src/features/define/conflicts/api.ts'
import { said } from '#src/features/define/shared-needs/model.ts'
import type { DetailData } from '#src/features/oversee/activities/model/detail.ts'
import { importedEntry } from '#src/features/oversee/exports/model/export-lines.ts'
import type { Row } from '#src/features/oversee/imports/model/row-mapping.ts'

/**
 * What the JSON in the rows of an archive must look like. The database takes any, and whoever reads a row trusts it: one that does not
 * fit would break every list that it is in, for all who see it. A test names the columns that nobody decided on.
 */
type Columns = Readonly<Record<string, z.ZodType>>

const named = z.record(z.string(), z.unknown())
const words = z.record(z.string(), z.string())

/** Questions as they may be asked: of the right form, with settings that their kinds can read. */
const asked = content.refine((whole) => contentProblems(whole).length === 0)

const answered = z.record(z.string(), z.object({ value: z.unknown().optional(), comment: z.string().optional() }))

const ratings = z.record(criterionKey, rating)

const detailData: z.ZodType<DetailData> = z.lazy(() =>
  z.object({
    name: z.string(),
    attributes: z.record(z.string(), z.string().nullable()),
    content: z.array(z.union([z.string(), z.null(), detailData])),
    foreign: z.literal(true).optional(),
  }),
) as z.ZodType<DetailData>

export const rowSchemas: Readonly<Record<string, Columns>> = {
  activities: { attributes: words, file_attributes: words },
  activity_details: { data: detailData },
  candidate_questions: { content },
  candidate_views: { ratings },
  commitment_events: { details: named },
  conflicts: { found: found.shape.values },
  consents: { change: named },
  question_set_versions: { content: asked },
  round_answers: { answers: answered },
  round_tallies: { given: z.array(z.unknown()), comments: z.array(z.string()) },
  rounds: { content: asked },
  selection_criteria: { criteria },
  shared_needs: { said },
}

export interface JsonFault {
  readonly code: string
  readonly column: string
  readonly values: Readonly<Record<string, string>>
}

/** Where the JSON of a row is not what its noun writes: the column, and the place in it. */
export function jsonFaults(table: string, row: Row): JsonFault[] {
  if (table === 'imported_entries' && !importedEntry(row)) return [fault(table, 'entry', '')]
  return Object.entries(rowSchemas[table] ?? {}).flatMap(([column, schema]) => {
    const problem = schema.safeParse(row[column]).error?.issues[0]
    return problem ? [fault(table, column, problem.path.join('.'))] : []
  })
}

const fault = (table: string, column: string, path: string): JsonFault => ({
  code: 'value-unreadable',
  column,
  values: { table, path },
})
