import { z } from 'zod'
import { audienceKinds } from '#src/core/audiences/model.ts'
import { content, rawBody } from '#src/core/files/api.ts'
import type { XmlElement } from '#src/exchange/xml/xml-element.ts'
import { endpoint, fieldText, id, optionalText, recordInput, spaceInput } from '#src/platform/http/contract.ts'

const problem = z.object({
  line: z.number(),
  severity: z.enum(['error', 'warning']),
  rule: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})

const left = z.object({
  code: z.enum(['awaits-consent', 'consent-open', 'ended', 'retired', 'not-yours', 'shared', 'refused']),
  title: z.string(),
})

/** An element as it is written: its name, its attributes, its texts and elements in their order. */
export interface ElementInput {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: readonly (ElementInput | string)[]
}
const xmlName = z
  .string()
  .regex(/^[\p{L}_][\p{L}\p{N}\p{M}._-]*(:[\p{L}_][\p{L}\p{N}\p{M}._-]*)?$/u)
  .max(200)
/** XML knows no signs below the space but tab and line ends. */
const isXmlText = (text: string) =>
  !/\p{Cc}/u.test(text.replaceAll(/[\t\n\r\u007f-\u009f]/g, '')) && !/[\ufffe\uffff]/.test(text)
const xmlText = z.string().max(1_000_000).refine(isXmlText)
const within = (content: z.ZodType<ElementInput | string>): z.ZodType<ElementInput> =>
  z.object({ name: xmlName, attributes: z.record(xmlName, xmlText), content: z.array(content).max(20_000) })
/** As deep as the standard goes, and a little deeper for extensions; never as deep as somebody likes. */
export const element = Array.from({ length: 9 }).reduce<z.ZodType<ElementInput>>(
  (inner) => within(z.union([xmlText, inner])),
  within(xmlText),
)

const activity = z.object({
  id,
  spaceId: id,
  audienceId: id,
  identifier: z.string(),
  attributes: z.record(z.string(), z.string()),
  importedFor: id,
  importedAt: z.string(),
  file: z.string(),
  /** Whether something was changed in the product since its file was brought in. */
  changed: z.boolean(),
  parts: z.array(
    z.object({
      /** Null for what only the records tell so far. */
      id: id.nullable(),
      kind: z.string(),
      element: z.custom<XmlElement>(),
      objectiveId: id.nullable(),
      measures: z.array(z.object({ id, name: z.string() })),
    }),
  ),
  you: z.object({ changes: z.boolean() }),
})

const outcome = z.object({
  change: z.enum(['created', 'updated', 'unchanged']),
  spaceId: id,
  id,
  identifier: z.string(),
  title: z.string(),
  left: z.array(left),
})

const fileInput = { name: fieldText(200) }
const partInput = recordInput.extend({ reason: optionalText(4000).default('') })
const base = '/spaces/{spaceId}/activities'
const streamed = { inputStructure: 'detailed' } as const

export const activitiesApi = {
  check: endpoint('stream')
    .route({
      method: 'POST',
      path: '/iati/checks',
      summary: 'Check an IATI file: every problem with line and rule, or what it would bring; nothing is written',
      ...streamed,
      spec: (operation) => ({ ...operation, requestBody: rawBody }),
    })
    .input(z.object({ query: z.object(fileInput), body: content }))
    .output(
      z.object({
        version: z.string().nullable(),
        /** The first thousand. */
        problems: z.array(problem),
        errors: z.number(),
        warnings: z.number(),
        activities: z.number(),
        known: z.number(),
        /** The first hundred. */
        found: z.array(z.object({ line: z.number(), identifier: z.string(), title: z.string(), spaceId: id.nullable() })),
      }),
    ),
  import: endpoint('stream')
    .route({
      method: 'POST',
      path: '/iati/imports',
      summary: 'Take over an IATI file: every activity becomes a partnership of yours, or nothing where anything is wrong',
      ...streamed,
      spec: (operation) => ({ ...operation, requestBody: rawBody }),
    })
    .input(
      z.object({
        query: z.object({
          ...fileInput,
          audience: z.enum(audienceKinds).extract(['all-parties', 'organisation']).default('all-parties'),
        }),
        body: content,
      }),
    )
    .output(
      z.object({
        version: z.string().nullable(),
        warnings: z.number(),
        created: z.number(),
        updated: z.number(),
        unchanged: z.number(),
        /** The first hundred, those that changed before the others. */
        outcomes: z.array(outcome),
      }),
    ),
  exportAll: endpoint('seat', { snapshot: true })
    .route({ method: 'GET', path: '/iati', summary: 'Everything that your organisation publishes, as an IATI file' })
    .output(z.file()),
  list: endpoint('space')
    .route({
      method: 'GET',
      path: base,
      summary: 'What is published of a partnership, part by part, as its records say it now',
    })
    .input(spaceInput)
    .output(z.array(activity)),
  export: endpoint('space', { snapshot: true })
    .route({ method: 'GET', path: `${base}/{id}/iati`, summary: 'An activity as an IATI file' })
    .input(recordInput)
    .output(z.file()),
  addPart: endpoint('space')
    .route({ method: 'POST', path: `${base}/{id}/parts`, summary: 'Add a part: an organisation, a document, a place …' })
    .input(partInput.extend({ element }))
    .output(outcome),
  changePart: endpoint('space')
    .route({ method: 'PUT', path: `${base}/{id}/parts/{partId}`, summary: 'Write a part anew' })
    .input(partInput.extend({ partId: id, element }))
    .output(outcome),
  removePart: endpoint('space')
    .route({ method: 'DELETE', path: `${base}/{id}/parts/{partId}`, summary: 'Take a part away' })
    .input(partInput.extend({ partId: id }))
    .output(outcome),
  listRemovedParts: endpoint('space')
    .route({
      method: 'GET',
      path: `${base}/{id}/removed-parts`,
      summary: 'Parts that were taken away and that you can still bring back',
    })
    .input(recordInput)
    .output(z.array(z.object({ id, kind: z.string(), element: z.custom<XmlElement>(), removedAt: z.string() }))),
  restorePart: endpoint('space')
    .route({ method: 'DELETE', path: `${base}/{id}/parts/{partId}/removal`, summary: 'Bring a part back that was taken away' })
    .input(recordInput.extend({ partId: id }))
    .output(outcome),
}
