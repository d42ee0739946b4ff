import type { ReactNode } from 'react'
import { AudienceWords } from '#src/core/audiences/web/AudienceWords.tsx'
import { type Circle, CircleContext } from '#src/core/audiences/web/circle.ts'
import { useAudiences } from '#src/core/audiences/web/useAudiences.ts'
import { useOrganisation } from '#src/core/organisations/web/useOrganisation.ts'
import type { MySeat } from '#src/core/people/web/useMe.ts'
import { useSeats } from '#src/core/seats/web/useSeats.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'

type Props = { readonly seat: MySeat; readonly children: ReactNode }

/** The circle of one organisation: its own people, among whom it may ask as well. */
export function OrganisationCircle({ seat, children }: Props) {
  const { id } = seat.organisation
  const organisation = useOrganisation(id).data
  const seats = useSeats().data
  const audiences = useAudiences(id).data
  if (!organisation || !seats)
    return (
      <Page>
        <LoadingState />
      </Page>
    )
  const { shortName, colour, timeZone } = organisation
  const parties = [{ organisationId: id, shortName, timeZone }]
  const members = seats
    .filter(({ leftAt }) => leftAt === null)
    .map((one) => ({
      seatId: one.id,
      organisationId: id,
      name: one.name,
      role: one.coordinator ? 'coordinator' : 'member',
    }))
  const circle: Circle = {
    spaceId: id,
    at: (path) => `/organisation${path}`,
    parties,
    sides: new Map([[id, { name: shortName, colour }]]),
    members,
    you: { seatId: seat.id, organisationId: id, writes: true },
    audienceChip: (audienceId) => {
      const audience = audiences?.find((one) => one.id === audienceId)
      return audience ? (
        <AudienceWords parties={parties} kind={audience.kind} organisations={[id]} people={audience.seats.length} />
      ) : null
    },
    // Everybody of the organisation: the one audience that its own space has for all.
    audienceField: () => <AudienceWords parties={parties} kind="organisation" organisations={[id]} people={members.length} />,
  }
  return <CircleContext value={circle}>{children}</CircleContext>
}
