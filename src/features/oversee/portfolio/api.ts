import { z } from 'zod'
import { figures, health } from '#src/features/oversee/portfolio/model/health.ts'
import { id, prebuiltEndpoint } from '#src/platform/http/contract.ts'

/** What is not known, or not for the asking seat, is left out: ten thousand rows travel at once. */
export const portfolioRow = z.object({
  /** Not checked to be a uuid: ten thousand of them are answered at once. */
  id: z.string(),
  name: z.string(),
  standing: z.enum(['member', 'administrator', 'former']),
  stage: z.string(),
  stageName: z.string(),
  startsOn: z.string().optional(),
  endsOn: z.string().optional(),
  /** The day by which notice must be given so that it ends rather than renews. */
  noticeOn: z.string().optional(),
  activatedAt: z.string().optional(),
  endedAt: z.string().optional(),
  leftAt: z.string().optional(),
  /** Ids of organisations, in the order of their joining. */
  parties: z.array(z.string()),
  /** The seats that your organisation named as its alliance managers. */
  owners: z.array(z.string()),
  health,
  figures: figures.optional(),
  /** What your organisation estimates it to be worth in a year: an exact decimal. */
  worth: z.object({ amount: z.string(), currency: z.string() }).optional(),
  nextDue: z.string().optional(),
  lastAt: z.string().optional(),
})

export const portfolio = z.object({
  organisations: z.array(z.object({ id, shortName: z.string(), colour: z.number() })),
  people: z.array(z.object({ seatId: id, name: z.string() })),
  partnerships: z.array(portfolioRow),
})

export const portfolioApi = {
  list: prebuiltEndpoint('seat', { compresses: true })
    .route({
      method: 'GET',
      path: '/portfolio',
      summary: 'Every partnership of your organisation that you may know of, with how it stands as far as you see it',
    })
    .output(portfolio),
}
