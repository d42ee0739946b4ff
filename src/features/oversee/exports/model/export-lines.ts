import { z } from 'zod'
import { closedDay, identifier, organisationProfile } from '#src/core/organisations/model.ts'
import { charter, memberRole, stage } from '#src/core/partnerships/model.ts'
import type { Json } from '#src/kit/canonical-json.ts'

export const exportFormat = 'entente-export-1'
const checkpointFormat = 'entente-checkpoint-1'

const header = z.object({
  line: z.literal('header'),
  format: z.literal(exportFormat),
  space: z.object({ id: z.uuid(), kind: z.enum(['organisation', 'partnership']), name: z.string() }),
  exportedAt: z.string(),
  by: z.object({ seat: z.uuid(), organisation: z.uuid() }),
})
export type ExportHeader = z.infer<typeof header>

/** Of an organisation's own space. */
const organisation = z.object({
  line: z.literal('organisation'),
  id: z.uuid(),
  profile: organisationProfile,
  identifiers: z.array(identifier).readonly(),
  closedDays: z.array(closedDay).readonly(),
})
export type ExportedOrganisation = z.infer<typeof organisation>

/** Of a partnership's space. */
const partnership = z.object({
  line: z.literal('partnership'),
  id: z.uuid(),
  charter,
  stage: z.string(),
  stages: z.array(stage).readonly(),
  activatedAt: z.string().nullable(),
})
export type ExportedPartnership = z.infer<typeof partnership>

const party = z.object({
  line: z.literal('party'),
  organisation: z.uuid(),
  legalName: z.string().min(1).max(200),
  shortName: z.string().min(1).max(40),
  country: z.string().regex(/^[A-Z]{2}$/),
  timeZone: z.string().max(64),
  colour: z.number().int().min(1).max(8),
  joinedAt: z.iso.datetime({ offset: true }),
  leftAt: z.string().nullable(),
})
export type ExportedParty = z.infer<typeof party>

const person = z.object({
  line: z.literal('person'),
  seat: z.uuid(),
  organisation: z.uuid(),
  name: z.string().min(1).max(200),
  title: z.string().max(120),
  /** Null for somebody who takes part no longer. */
  role: memberRole.nullable(),
})
export type ExportedPerson = z.infer<typeof person>

const audience = z.object({
  line: z.literal('audience'),
  id: z.uuid(),
  kind: z.enum(['organisation', 'parties', 'all-parties', 'people']),
  organisations: z.array(z.uuid()).max(200).readonly(),
  seats: z.array(z.uuid()).max(10_000).readonly(),
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

const exportLine = z.discriminatedUnion('line', [
  header,
  organisation,
  partnership,
  party,
  person,
  audience,
  entry,
  record,
  end,
])
export type ExportLine = z.infer<typeof exportLine>

export const checkpointFile = z.object({
  format: z.literal(checkpointFormat),
  takenAt: z.string(),
  checkpoints: z.array(
    z.object({ space: z.uuid(), audience: z.uuid(), sequence: z.number(), hash: z.string(), at: z.string() }),
  ),
})

const keptEntry = entry.omit({ line: true })

/** An entry of an imported chain, as its row holds it. */
export const importedEntry = ({ entry: kept, payload }: Readonly<Record<string, unknown>>) =>
  keptEntry.safeParse({ entry: kept, payload }).data

/** A line of an export, or undefined when it is none. */
export function parseLine(text: string): ExportLine | undefined {
  try {
    return exportLine.safeParse(JSON.parse(text)).data
  } catch {
    // Not even JSON: the caller tells where.
    return undefined
  }
}
