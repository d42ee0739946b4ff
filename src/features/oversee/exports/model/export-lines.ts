import { z } from 'zod'
import type { Json } from '#src/kit/canonical-json.ts'

export const exportFormat = 'entente-export-1'
export const checkpointFormat = 'entente-checkpoint-1'

const header = z.object({
  line: z.literal('header'),
  format: z.literal(exportFormat),
  space: z.object({ id: z.uuid(), kind: z.enum(['organisation', 'partnership']), name: z.string() }),
  exportedAt: z.string(),
  by: z.object({ seat: z.uuid(), organisation: z.uuid() }),
})
export type ExportHeader = z.infer<typeof header>

const party = z.object({
  line: z.literal('party'),
  organisation: z.uuid(),
  legalName: z.string(),
  shortName: z.string(),
  joinedAt: z.string(),
  leftAt: z.string().nullable(),
})

const person = z.object({
  line: z.literal('person'),
  seat: z.uuid(),
  organisation: z.uuid(),
  name: z.string(),
  title: z.string(),
})

const audience = z.object({
  line: z.literal('audience'),
  id: z.uuid(),
  kind: z.enum(['organisation', 'parties', 'all-parties', 'people']),
  organisations: z.array(z.uuid()).readonly(),
  seats: z.array(z.uuid()).readonly(),
  closedAt: z.string().nullable(),
})
export type ExportedAudience = z.infer<typeof audience>

const entry = z.object({
  line: z.literal('entry'),
  // Strict: what an entry is not known to hold would be left out of its hash.
  entry: z.strictObject({
    space: z.string(),
    audience: z.string(),
    sequence: z.number(),
    previous: z.string(),
    at: z.string(),
    seat: z.string().nullable(),
    verb: z.string(),
    subject: z.strictObject({ kind: z.string(), id: z.string() }),
    change: z.string(),
    hash: z.string(),
  }),
  payload: z
    .object({
      salt: z.string(),
      payload: z.custom<Json>(),
      erased: z.object({ at: z.string(), by: z.string().nullable(), reason: z.string() }).nullable(),
    })
    .optional(),
})

const record = z.object({ line: z.literal('record'), table: z.string(), row: z.record(z.string(), z.unknown()) })
const end = z.object({ line: z.literal('end'), lines: z.number() })

const exportLine = z.discriminatedUnion('line', [header, party, person, audience, entry, record, end])
export type ExportLine = z.infer<typeof exportLine>

export const checkpointFile = z.object({
  format: z.literal(checkpointFormat),
  takenAt: z.string(),
  checkpoints: z.array(
    z.object({ space: z.uuid(), audience: z.uuid(), sequence: z.number(), hash: z.string(), at: z.string() }),
  ),
})

/** A line of an export, or undefined when it is none. */
export function parseLine(text: string): ExportLine | undefined {
  try {
    return exportLine.safeParse(JSON.parse(text)).data
  } catch {
    // Not even JSON: the caller tells where.
    return undefined
  }
}
