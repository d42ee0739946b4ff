import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { contract } from '#src/app/contract.ts'
import { projectFolder } from '#src/app/folders.ts'
import { createReferences, type References } from '#src/app/sample/references.ts'
import { type Act, callerFor, enterSeat, inTransaction, type PersonAct, type Visit } from '#src/core/acting/actions.ts'
import { enter } from '#src/core/acting/store.ts'
import { foundOrganisation } from '#src/core/organisations/actions.ts'
import { organisationProfile } from '#src/core/organisations/model.ts'
import { insertPerson } from '#src/core/people/store.ts'
import { asWorkerAddSampleSeat, happenAt } from '#src/features/oversee/sample/store.ts'
import { newId } from '#src/platform/database/new-id.ts'
import type { Contract, EndpointMeta } from '#src/platform/http/contract.ts'

const story = z.object({
  organisations: z.record(z.string(), organisationProfile),
  people: z.record(
    z.string(),
    z.object({
      name: z.string(),
      title: z.string(),
      locale: z.string(),
      timeZone: z.string(),
      organisation: z.string(),
      founds: z.boolean().default(false),
    }),
  ),
  /** Who is shown first, and where. */
  shown: z.object({ person: z.string(), space: z.string() }),
  steps: z.array(
    z.object({
      /** Days before now. */
      ago: z.number(),
      by: z.string(),
      do: z.string(),
      with: z.unknown(),
      as: z.string().optional(),
      /** What of the answer `as` stands for. */
      keep: z.string().default('id'),
    }),
  ),
})
type Story = z.infer<typeof story>

type Routes = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The story stands in database/sample: every step is an endpoint with its input, done by a person on a day. There is no other way to write. */
export function createStoryTeller(routes: () => Routes) {
  const told = story.parse(JSON.parse(readFileSync(join(projectFolder, 'database', 'sample', 'story.json'), 'utf8')))
  return async (visit: Visit, sampleId: string): Promise<{ seatId: string; spaceId: string }> => {
    const references = createReferences(visit.now)
    await addEverybody({ ...visit, now: daysAgo(visit.now, longest(told)) }, { told, sampleId, references })
    for (const step of told.steps) {
      try {
        await takeStep(visit, { step, references, routes: routes() })
      } catch (cause) {
        // A fault of the story, not of whoever looks: told with its step, for the log.
        throw new Error(`The sample's story fails at ${step.do} by ${step.by}, ${step.ago} days ago: ${String(cause)}`, {
          cause,
        })
      }
    }
    return { seatId: references.get(`seat:${told.shown.person}`), spaceId: references.get(told.shown.space) }
  }
}

const longest = (told: Story) => Math.max(...told.steps.map((step) => step.ago)) + 1
const daysAgo = (now: Temporal.Instant, days: number) => now.subtract({ hours: Math.round(24 * days) })

interface Casting {
  readonly told: Story
  readonly sampleId: string
  readonly references: References
}

/** Founders set up their organisations; the others are given seats in them. */
async function addEverybody(visit: Visit, { told, sampleId, references }: Casting): Promise<void> {
  const cast = Object.entries(told.people).sort(([, one], [, other]) => Number(other.founds) - Number(one.founds))
  for (const [key, person] of cast) {
    const personId = newId()
    const profile = told.organisations[person.organisation]
    if (!profile) throw new Error(`The story knows no organisation ${person.organisation}.`)
    const seatId = await inTransaction(visit, callerFor({ personId, seatId: undefined }), { readOnly: false }, async (act) => {
      await enter(act.db, { personId })
      await insertPerson(act.db, {
        id: personId,
        accountId: null,
        email: null,
        name: person.name,
        locale: person.locale,
        timeZone: person.timeZone,
      })
      if (!person.founds) return undefined
      const made = await foundOrganisation(act, { profile, title: person.title, sampleId })
      references.set(`organisation:${person.organisation}`, made.organisationId)
      return made.seatId
    })
    references.set(`person:${key}`, personId)
    references.set(
      `seat:${key}`,
      seatId ??
        (await asWorkerAddSampleSeat(visit.services.worker, {
          id: newId(),
          now: visit.now.toString(),
          personId,
          title: person.title,
          organisationId: references.get(`organisation:${person.organisation}`),
        })),
    )
  }
}

interface Taking {
  readonly step: Story['steps'][number]
  readonly references: References
  readonly routes: Routes
}

async function takeStep(visit: Visit, { step, references, routes }: Taking): Promise<void> {
  const [noun = '', name = ''] = step.do.split('.')
  const procedure = (contract as Contract)[noun]?.[name]
  const handler = routes[noun]?.[name] as ((act: PersonAct | Act, input: unknown) => Promise<unknown>) | undefined
  if (!procedure || !handler) throw new Error(`The story uses ${step.do}, which is no endpoint.`)
  const schema = procedure['~orpc'].inputSchema as z.ZodType | undefined
  const input = schema ? schema.parse(references.resolve(step.with)) : undefined
  const meta = procedure['~orpc'].meta as EndpointMeta
  const caller = callerFor({ personId: references.get(`person:${step.by}`), seatId: references.get(`seat:${step.by}`) })
  const then = { ...visit, now: daysAgo(visit.now, step.ago) }
  const answer = await inTransaction(then, caller, { readOnly: false }, async (act) => {
    await happenAt(act.db, then.now.toString())
    const spaceId = meta.access === 'space' ? (input as { spaceId: string }).spaceId : undefined
    return handler(await enterSeat(act, caller, spaceId), input)
  })
  if (step.as) references.keep(step.as, answer, step.keep)
}
