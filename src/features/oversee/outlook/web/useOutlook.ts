import { useQuery } from '@tanstack/react-query'
import { outlookApi } from '#src/features/oversee/outlook/api.ts'
import { createApi } from '#src/ui/api/client.ts'

const outlookClient = createApi(outlookApi, 'outlook')

const kinds = [
  'partnership',
  'party',
  'participant',
  'objective',
  'vision',
  'commitment',
  'measure',
  'round',
  'consent',
  'audience',
]

/** Where a partnership stands, what the next stage needs and what is due next; for those who take part. */
export const useOutlook = (spaceId: string, isAsked = true) =>
  useQuery(outlookClient.queries.get.queryOptions({ input: { spaceId }, enabled: isAsked, meta: { kinds, space: spaceId } }))

export type Outlook = NonNullable<ReturnType<typeof useOutlook>['data']>
export type Step = Outlook['steps'][number]
