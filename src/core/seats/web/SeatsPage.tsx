import { type MySeat, useMySeat } from '#src/core/people/web/useMe.ts'
import { InvitePerson } from '#src/core/seats/web/InvitePerson.tsx'
import { SeatRow } from '#src/core/seats/web/SeatRow.tsx'
import { TakeAdministration } from '#src/core/seats/web/TakeAdministration.tsx'
import { useSeatColumns } from '#src/core/seats/web/useSeatColumns.ts'
import { useSeats } from '#src/core/seats/web/useSeats.ts'
import { failureOf } from '#src/ui/api/problem.ts'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { Columns } from '#src/ui/page/Columns.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Who acts for the organisation, in which role, and who is invited. */
export function SeatsPage() {
  const seat = useMySeat()
  return <Page>{seat ? <Seats mine={seat} /> : <LoadingState />}</Page>
}

function Seats({ mine }: { readonly mine: MySeat }) {
  const t = useText()
  const seats = useSeats()
  const columns = useSeatColumns()
  if (failureOf(seats)) return <ErrorState error={seats.error} onRetry={() => void seats.refetch()} />
  if (!seats.data) return <LoadingState lines={6} />
  const present = seats.data.filter((seat) => seat.leftAt === null)
  const { shortName, colour } = mine.organisation
  const administrators = present.filter((seat) => seat.administrator).length
  return (
    <>
      <PageHeader
        title={t('seats.page', { organisation: shortName })}
        sentence={t('seats.page-sentence', { people: present.length, administrators })}
      />
      {mine.withoutAdministrator ? <TakeAdministration /> : null}
      <Columns shape="leading">
        <Section title={t('seats.people')} sentence={mine.administrator ? undefined : t('seats.only-administrators')}>
          <ListRows label={t('seats.people')} rows={present} columns={columns}>
            {present.map((seat) => (
              <SeatRow key={seat.id} seat={seat} mine={mine} colour={colour} />
            ))}
          </ListRows>
        </Section>
        {mine.administrator ? <InvitePerson /> : null}
      </Columns>
    </>
  )
}
