import { z } from 'zod'
import { audienceChoice } from '#src/core/audiences/model.ts'
import { consent } from '#src/core/consents/api.ts'
import { directions, keyForm, normaliseKey } from '#src/core/measures/model/definition.ts'
import { states } from '#src/core/measures/model/series.ts'
import { normaliseDecimal } from '#src/kit/decimal.ts'
import { frequencies } from '#src/kit/period.ts'
import {
  day,
  endpoint,
  fieldText,
  id,
  optionalText,
  prebuiltEndpoint,
  recordInput,
  spaceInput,
} from '#src/platform/http/contract.ts'

/** An exact number, as text: `-12.5`. */
const decimal = z
  .string()
  .trim()
  .max(40)
  .transform((text, check) => {
    const number = normaliseDecimal(text)
    if (number !== undefined) return number
    check.addIssue({ code: 'invalid_format', format: 'decimal' })
    return z.NEVER
  })
const key = z.string().trim().min(1).max(40).transform(normaliseKey).pipe(z.string().regex(keyForm))
const period = z.string().max(10)

const target = z.object({ from: z.string(), value: z.string(), upTo: z.string().nullable() })
const owner = z.object({ organisationId: id, seatId: id.nullable() })

/** What somebody writes when defining a measure, or proposing another definition. */
export const definitionInput = z.object({
  name: fieldText(200),
  unit: optionalText(40).default(''),
  direction: z.enum(directions),
  perspective: optionalText(60).default(''),
  frequency: z.enum(frequencies),
  owner: owner.nullable().default(null),
  source: optionalText(500).default(''),
  formula: optionalText(4000).default(''),
  warn: decimal.nullable().default(null),
  alarm: decimal.nullable().default(null),
  baseline: decimal.nullable().default(null),
  targets: z
    .array(z.object({ from: day, value: decimal, upTo: decimal.nullable().default(null) }))
    .max(60)
    .default([]),
  validFrom: day,
})

const fields = z.object({
  name: z.string(),
  unit: z.string(),
  direction: z.enum(directions),
  perspective: z.string(),
  frequency: z.enum(frequencies),
  owner: owner.nullable(),
  source: z.string(),
  formula: z.string(),
  warn: z.string().nullable(),
  alarm: z.string().nullable(),
  baseline: z.string().nullable(),
  targets: z.array(target),
  validFrom: z.string(),
})

const reading = z.object({
  count: z.number(),
  needed: z.number(),
  places: z.number(),
  targets: z.object({ judged: z.number(), missed: z.number() }),
  pattern: z
    .object({
      stable: z.boolean(),
      centre: z.number(),
      lower: z.number(),
      upper: z.number(),
      signals: z.array(z.object({ period: z.string(), start: z.string(), side: z.enum(['above', 'below']) })),
      runs: z.array(z.object({ from: z.string(), to: z.string(), side: z.enum(['above', 'below']) })),
      trend: z.object({ direction: z.enum(['rising', 'falling']), slope: z.number() }).nullable(),
      shift: z
        .object({
          period: z.string(),
          start: z.string(),
          direction: z.enum(['up', 'down']),
          before: z.number(),
          after: z.number(),
        })
        .nullable(),
    })
    .nullable(),
})

const point = z.object({
  period: z.string(),
  start: z.string(),
  value: z.string().nullable(),
  target: target.nullable(),
  state: z.enum(states),
})
const summary = z.object({
  id,
  key: z.string(),
  audienceId: id,
  retiredAt: z.string().nullable(),
  definition: fields.extend({ number: z.number() }),
  /** The latest period that has a value. */
  latest: point.nullable(),
  state: z.enum(states),
  /** The latest values that can be compared, in the order of time. */
  points: z.array(point),
  reading,
  /** The last period that is over and has no value yet. */
  missing: z.string().nullable(),
})

const by = z.object({ seatId: id, organisationId: id.nullable(), name: z.string().nullable() })
export const measure = summary.extend({
  retired: z.object({ at: z.string(), by, reason: z.string() }).nullable(),
  definitions: z.array(
    fields.extend({ number: z.number(), reason: z.string(), consentId: id.nullable(), definedAt: z.string(), definedBy: by }),
  ),
  values: z.array(
    point.extend({
      end: z.string(),
      definition: z.number(),
      note: z.string(),
      revisions: z.array(
        z.object({
          revision: z.number(),
          value: z.string().nullable(),
          note: z.string(),
          reason: z.string(),
          file: z.string().nullable(),
          enteredAt: z.string(),
          enteredBy: by,
        }),
      ),
    }),
  ),
  steps: z.array(target),
  /** A new definition that waits for the parties' consent. */
  proposal: consent.extend({ definition: fields }).nullable(),
  you: z.object({
    enters: z.boolean(),
    redefines: z.boolean(),
    shares: z.boolean(),
    /** The parties that all must agree to another definition; empty where you decide alone. */
    needsConsentOf: z.array(id),
  }),
})

const value = z.object({ value: decimal, note: optionalText(2000).default('') })
const ofPeriod = recordInput.extend({ period })
export const measuresApi = {
  list: endpoint('space')
    .route({ method: 'GET', path: '/spaces/{spaceId}/measures', summary: 'The measures you see, with where they stand' })
    .input(spaceInput.extend({ retired: z.enum(['true', 'false']).optional() }))
    .output(z.array(summary)),
  get: endpoint('space')
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/measures/{id}',
      summary: 'A measure with all its definitions, values and corrections',
    })
    .input(recordInput)
    .output(measure),
  series: prebuiltEndpoint('space')
    .route({
      method: 'GET',
      path: '/spaces/{spaceId}/measures/{id}/series',
      summary: 'The values of a measure as they count now, for charts and other programs',
    })
    .input(recordInput)
    .output(
      z.object({
        points: z.array(
          z.object({
            /** The first day of the period. */
            start: z.string(),
            /** Null where a correction took the value back. */
            value: z.string().nullable(),
            definition: z.number(),
            revision: z.number(),
            note: z.string(),
          }),
        ),
      }),
    ),
  define: endpoint('space')
    .route({ method: 'POST', path: '/spaces/{spaceId}/measures', summary: 'Define a measure' })
    .input(spaceInput.extend({ key, audience: audienceChoice, ...definitionInput.shape }))
    .output(z.object({ id })),
  redefine: endpoint('space')
    .route({
      method: 'POST',
      path: '/spaces/{spaceId}/measures/{id}/definitions',
      summary: 'Set another definition or other targets, with reason; with several parties it waits until all agree',
    })
    .input(recordInput.extend({ reason: fieldText(4000), ...definitionInput.shape }))
    .output(measure),
  enterValue: endpoint('space')
    .route({ method: 'PUT', path: '/spaces/{spaceId}/measures/{id}/values/{period}', summary: 'Enter the value of a period' })
    .input(ofPeriod.extend(value.shape))
    .output(measure),
  correctValue: endpoint('space')
    .route({
      method: 'POST',
      path: '/spaces/{spaceId}/measures/{id}/values/{period}/corrections',
      summary: 'Correct a value, or take it back, with reason; what was entered before stays',
    })
    .input(
      ofPeriod.extend({
        value: decimal.nullable(),
        note: optionalText(2000).default(''),
        reason: fieldText(4000),
        /** The revision that is corrected: refused when somebody was faster. */
        corrects: z.number().int().min(1),
      }),
    )
    .output(measure),
  retire: endpoint('space')
    .route({ method: 'PUT', path: '/spaces/{spaceId}/measures/{id}/retirement', summary: 'Count it no longer, with reason' })
    .input(recordInput.extend({ reason: fieldText(4000) }))
    .output(measure),
  bringBack: endpoint('space')
    .route({ method: 'DELETE', path: '/spaces/{spaceId}/measures/{id}/retirement', summary: 'Count it again' })
    .input(recordInput)
    .output(measure),
  makeShared: endpoint('space')
    .route({
      method: 'PUT',
      path: '/spaces/{spaceId}/measures/{id}/audience',
      summary: 'Show it, with everything it holds, to more than see it now',
    })
    .input(recordInput.extend({ audience: audienceChoice, key: key.optional() }))
    .output(measure),
}
