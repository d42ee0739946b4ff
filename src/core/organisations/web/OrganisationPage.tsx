import { ClosedDays } from '#src/core/organisations/web/ClosedDays.tsx'
import { Identifiers } from '#src/core/organisations/web/Identifiers.tsx'
import { Profile } from '#src/core/organisations/web/Profile.tsx'
import { useOrganisation } from '#src/core/organisations/web/useOrganisation.ts'
import { type MySeat, useMySeat } from '#src/core/people/web/useMe.ts'
import { failureOf } from '#src/ui/api/problem.ts'
import { Columns } from '#src/ui/page/Columns.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Stack } from '#src/ui/page/Stack.tsx'
import { ColourThread } from '#src/ui/side/ColourThread.tsx'
import { SideSign } from '#src/ui/side/SideSign.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

export function OrganisationPage() {
  const seat = useMySeat()
  return <Page>{seat ? <OwnOrganisation seat={seat} /> : <LoadingState />}</Page>
}

function OwnOrganisation({ seat }: { readonly seat: MySeat }) {
  const t = useText()
  const organisation = useOrganisation(seat.organisation.id)
  const { administrator } = seat
  if (failureOf(organisation)) return <ErrorState error={organisation.error} onRetry={() => void organisation.refetch()} />
  if (!organisation.data) return <LoadingState lines={8} />
  const { data } = organisation
  return (
    <>
      <PageHeader
        title={data.legalName}
        above={
          <>
            <SideSign colour={data.colour} />
            <b>{data.shortName}</b>
          </>
        }
        thread={<ColourThread colours={[data.colour]} />}
        sentence={t('organisations.page-sentence')}
        {...(administrator ? {} : { facts: t('organisations.only-administrators') })}
      />
      <Columns shape="leading">
        <Profile organisation={data} canChange={administrator} />
        <Stack>
          <Identifiers organisation={data} canChange={administrator} />
          <ClosedDays organisation={data} canChange={administrator} />
        </Stack>
      </Columns>
    </>
  )
}
