import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useStageName } from '#src/core/partnerships/web/useStageName.ts'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { portfolioApi } from '#src/features/oversee/portfolio/api.ts'
import { type Entry, toEntries } from '#src/features/oversee/portfolio/web/entry.ts'
import { createApi } from '#src/ui/api/client.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'

const portfolioClient = createApi(portfolioApi, 'portfolio')

const kinds = ['partnership', 'party', 'participant', 'seat', 'organisation', 'audience', 'commitment', 'measure', 'estimate']

/** All partnerships of the organisation, as far as I may know of them, with everybody by name. */
export function usePortfolio() {
  const { timeZone } = useLocale()
  const stageName = useStageName()
  const organisationId = useMySeat()?.organisation.id
  const question = useQuery(portfolioClient.queries.list.queryOptions({ input: undefined, meta: { kinds } }))
  const { data } = question
  const entries = useMemo((): readonly Entry[] | undefined => {
    if (!data) return undefined
    // Swedish writes days as ISO does. What is due at midnight was due on the day before.
    const days = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
    const dayOf = (instant: string) => days.format(Date.parse(instant) - 1)
    return toEntries(data, { organisationId, stageName, dayOf })
  }, [data, organisationId, timeZone, stageName])
  return { ...question, entries, people: data?.people ?? [], organisations: data?.organisations ?? [] }
}
