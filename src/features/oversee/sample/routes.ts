import type { Visit } from '#src/core/acting/actions.ts'
import type { Routes } from '#src/core/acting/routes.ts'
import type { sampleApi } from '#src/features/oversee/sample/api.ts'
import { mostSamples, readSampleCookie, sampleDays, writeSampleCookie } from '#src/features/oversee/sample/model.ts'
import { asWorkerAddSample, asWorkerListSampleSeats, asWorkerRemoveSample } from '#src/features/oversee/sample/store.ts'
import { Refusal } from '#src/kit/refusal.ts'
import { newId } from '#src/platform/database/new-id.ts'

/** Tells the story of the sample: everything in it happens through the program's own verbs. */
export type TellStory = (visit: Visit, sampleId: string) => Promise<{ seatId: string; spaceId: string }>

export function sampleRoutes(tellStory: TellStory): Routes<typeof sampleApi> {
  return {
    look: async (visit) => {
      const { services, now } = visit
      if (!(await services.installation.describe()).sample) throw new Refusal('not-found')
      const id = newId()
      const expiresAt = now.add({ hours: 24 * sampleDays }).toString()
      if (!(await asWorkerAddSample(services.worker, { id, expiresAt, atMost: mostSamples })))
        throw new Refusal('unavailable', 'too-many-samples')
      try {
        const shown = await tellStory(visit, id)
        visit.setCookies([
          writeSampleCookie(services.links.sign('sample', id), {
            seconds: sampleDays * 86_400,
            secure: services.links.url('sample', id).startsWith('https:'),
          }),
        ])
        return shown
      } catch (problem) {
        await asWorkerRemoveSample(services.worker, id)
        throw problem
      }
    },
    people: async (act) => {
      const id = sampleOf(act)
      if (!id) throw new Refusal('not-found')
      return (await asWorkerListSampleSeats(act.services.worker, id)).map(({ personId: _personId, ...shown }) => shown)
    },
    leave: async (visit) => {
      const id = sampleOf(visit)
      if (id) await asWorkerRemoveSample(visit.services.worker, id)
      visit.setCookies([
        writeSampleCookie('', { seconds: 0, secure: visit.services.links.url('sample', newId()).startsWith('https:') }),
      ])
      return { done: true }
    },
  }
}

function sampleOf(visit: Visit): string | undefined {
  const token = readSampleCookie(visit.headers.get('cookie'))
  return token === undefined ? undefined : visit.services.links.check('sample', token)
}
