import { Readable } from 'node:stream'
import type { z } from 'zod'
import { contract } from '#src/app/contract.ts'
import { createReferences, type References } from '#src/app/sample/references.ts'
import { readStory, type Step, type Story } from '#src/app/sample/story.ts'
import { placeInTime } from '#src/app/sample/time.ts'
import { callerFor, enterSeat, inTransaction, type PersonAct, type Visit } from '#src/core/acting/actions.ts'
import { enter } from '#src/core/acting/store.ts'
import { foundOrganisation } from '#src/core/organisations/actions.ts'
import { personProfile } from '#src/core/people/model.ts'
import { insertPerson } from '#src/core/people/store.ts'
import { asWorkerAddSampleSeat, happenAt } from '#src/features/oversee/sample/store.ts'
import { newId } from '#src/platform/database/new-id.ts'
import type { Contract, EndpointMeta } from '#src/platform/http/contract.ts'

type Routes = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Every step of the story is an endpoint with its input, done by a person on a day. There is no other way to write. */
export function createStoryTeller(routes: () => Routes) {
  const story = readStory()
  return async (visit: Visit, sampleId: string): Promise<{ seatId: string; spaceId: string }> => {
    const references = createReferences(visit.now, story.pieces)
    const steps = placeInTime(story, visit.now)
    const beginning = (steps[0]?.at ?? visit.now).subtract({ hours: 24 })
    await addEverybody({ ...visit, now: beginning }, { story, sampleId, references })
    for (const { step, at } of steps) {
      try {
        await takeStep({ ...visit, now: at }, { step, references, routes: routes() })
      } catch (cause) {
        // A fault of the story, not of whoever looks: told with its step, for the log.
        throw new Error(`The sample's story fails at ${step.do} by ${step.by}, ${at}: ${String(cause)}`, { cause })
      }
    }
    const { person, space } = story.cast.shown
    return { seatId: references.get(`seat:${person}`), spaceId: references.get(space) }
  }
}

const readLanguage = (locale: string) => personProfile.shape.locale.catch('en').parse(locale)

interface Casting {
  readonly story: Story
  readonly sampleId: string
  readonly references: References
}

/** Founders set up their organisations; the others are given seats in them. */
async function addEverybody(visit: Visit, { story, sampleId, references }: Casting): Promise<void> {
  const { organisations, people } = story.cast
  const cast = Object.entries(people).sort(([, one], [, other]) => Number(other.founds) - Number(one.founds))
  for (const [key, person] of cast) {
    const personId = newId()
    const profile = organisations[person.organisation]
    if (!profile) throw new Error(`The story knows no organisation ${person.organisation}.`)
    const { name, timeZone, title } = person
    const seatId = await inTransaction(visit, callerFor({ personId, seatId: undefined }), { readOnly: false }, async (act) => {
      await enter(act.db, { personId })
      // Whoever looks around goes on reading in their own language.
      await insertPerson(act.db, {
        id: personId,
        accountId: null,
        email: null,
        name,
        locale: readLanguage(visit.locale),
        timeZone,
      })
      if (!person.founds) return undefined
      const made = await foundOrganisation(act, { profile, title, sampleId })
      references.set(`organisation:${person.organisation}`, made.organisationId)
      return made.seatId
    })
    const organisationId = references.get(`organisation:${person.organisation}`)
    const seat = { id: newId(), now: visit.now.toString(), personId, title, organisationId }
    references.set(`person:${key}`, personId)
    references.set(`seat:${key}`, seatId ?? (await asWorkerAddSampleSeat(visit.services.worker, seat)))
  }
}

interface Taking {
  readonly step: Step
  readonly references: References
  readonly routes: Routes
}

async function takeStep(visit: Visit, { step, references, routes }: Taking): Promise<void> {
  const [noun = '', name = ''] = step.do.split('.')
  const procedure = (contract as Contract)[noun]?.[name]
  const handler = routes[noun]?.[name] as ((act: PersonAct | object, input: unknown) => Promise<unknown>) | undefined
  if (!procedure || !handler) throw new Error(`The story uses ${step.do}, which is no endpoint.`)
  const schema = procedure['~orpc'].inputSchema as z.ZodType | undefined
  const resolved = references.resolve(step.with) as Record<string, unknown>
  const { access } = procedure['~orpc'].meta as EndpointMeta
  const input = schema?.parse(access === 'stream' ? withContent(resolved) : resolved)
  const caller = callerFor({ personId: references.get(`person:${step.by}`), seatId: references.get(`seat:${step.by}`) })
  const answer =
    access === 'stream'
      ? await handler({ ...visit, caller, signal: undefined, lastEventId: undefined }, input)
      : await inTransaction(visit, caller, { readOnly: false }, async (act) => {
          await happenAt(act.db, visit.now.toString())
          const spaceId = access === 'space' ? (input as { spaceId: string }).spaceId : undefined
          return handler(await enterSeat(act, caller, spaceId), input)
        })
  for (const [called, path] of Object.entries({ ...(step.as ? { [step.as]: 'id' } : {}), ...step.keep }))
    references.keep(called, answer, path)
}

/** A file stands in the story as its text, and arrives as bytes. */
const withContent = ({ body, ...rest }: Record<string, unknown>) => ({
  ...rest,
  body: Readable.from([Buffer.from(String(body))]),
})
