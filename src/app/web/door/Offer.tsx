import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { failureOf } from '#src/ui/api/problem.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Offered = { readonly state: 'open' | 'accepted' | 'declined' | 'withdrawn' | 'expired' }

type Props<Data extends Offered> = {
  readonly offer: UseQueryResult<Data>
  readonly organisationOf: (offer: Data) => string
  readonly children: (offer: Data) => ReactNode
}

/** What a link offers while it is open; else why there is nothing to accept any more. */
export function Offer<Data extends Offered>({ offer, organisationOf, children }: Props<Data>) {
  const t = useText()
  const { data, error } = offer
  if (failureOf(offer))
    return (
      <Page width="narrow">
        <PageHeader title={t('door.no-invitation')} />
        <ErrorState error={error} />
      </Page>
    )
  if (!data)
    return (
      <Page width="narrow">
        <LoadingState />
      </Page>
    )
  const { state } = data
  if (state !== 'open')
    return (
      <Page width="narrow">
        <PageHeader
          title={t('door.invitation-over')}
          sentence={t(`door.invitation-${state}`, { organisation: organisationOf(data) })}
        />
      </Page>
    )
  return <Page width="narrow">{children(data)}</Page>
}
