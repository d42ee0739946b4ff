import { useQuery } from '@tanstack/react-query'
import { measuresApi } from '#src/core/measures/api.ts'
import { createApi } from '#src/ui/api/client.ts'

export const measuresClient = createApi(measuresApi, 'measures')

const kinds = ['measure', 'consent', 'audience', 'party']

/** The measures that I see, with where they stand. */
export const useMeasures = (spaceId: string, retired = false, isAsked = true) =>
  useQuery(
    measuresClient.queries.list.queryOptions({
      input: { spaceId, retired: retired ? 'true' : 'false' },
      enabled: isAsked,
      meta: { kinds, space: spaceId },
    }),
  )

/** One measure with all its definitions, values and corrections. */
export const useMeasure = (spaceId: string, id: string) =>
  useQuery(measuresClient.queries.get.queryOptions({ input: { spaceId, id }, meta: { kinds, space: spaceId } }))

export type MeasureSummary = NonNullable<ReturnType<typeof useMeasures>['data']>[number]
export type MeasureDetails = NonNullable<ReturnType<typeof useMeasure>['data']>
export type DescribedDefinition = MeasureDetails['definitions'][number]
export type DescribedValue = MeasureDetails['values'][number]
