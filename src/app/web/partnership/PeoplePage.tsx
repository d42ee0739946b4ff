import { useLocation, useParams } from '@tanstack/react-router'
import { NameParticipant } from '#src/core/participants/web/NameParticipant.tsx'
import { PartyPeople } from '#src/core/participants/web/PartyPeople.tsx'
import { usePeopleColumns } from '#src/core/participants/web/usePeopleColumns.ts'
import { EndParty } from '#src/core/parties/web/EndParty.tsx'
import { InviteParty } from '#src/core/parties/web/InviteParty.tsx'
import { LeaveParty } from '#src/core/parties/web/LeaveParty.tsx'
import { PartiesDownload } from '#src/core/parties/web/PartiesDownload.tsx'
import { type Partnership, useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { RowGroups } from '#src/ui/list/RowGroups.tsx'
import { Columns } from '#src/ui/page/Columns.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Stack } from '#src/ui/page/Stack.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Who takes part for every party. Each party names its own people only. */
export function PeoplePage() {
  const t = useText()
  const { spaceId } = useParams({ from: '/inside/partnerships/$spaceId/people' })
  const partnership = useOpenPartnership(spaceId)
  const columns = usePeopleColumns(partnership)
  const present = partnership.parties.filter((party) => party.leftAt === null)
  const isMember = partnership.you.standing === 'member'
  return (
    <Page>
      <PageHeader
        title={t('participants.people')}
        sentence={
          isMember
            ? t('participants.sentence', { people: partnership.members.length, parties: present.length })
            : t('participants.administrator-sentence')
        }
        actions={<PartiesDownload partnership={partnership} />}
      />
      {isMember ? (
        <RowGroups
          label={t('participants.people')}
          named
          rows={present.flatMap((party) => partnership.members.filter((one) => one.organisationId === party.organisationId))}
          columns={columns}
        >
          <Columns shape="sides">
            {present.map((party) => (
              <PartyPeople key={party.organisationId} partnership={partnership} party={party} />
            ))}
          </Columns>
        </RowGroups>
      ) : null}
      <Changes partnership={partnership} />
    </Page>
  )
}

/** What a party may change about who takes part: its own people, further parties, its own part. */
function Changes({ partnership }: { readonly partnership: Partnership }) {
  const seat = useMySeat()
  const { hash } = useLocation()
  const { standing, binds } = partnership.you
  const administers = seat?.administrator === true && (standing === 'member' || standing === 'administrator')
  return (
    <Columns>
      <Stack>
        {binds ? (
          <div id="invite">
            <div id="invitations">
              <InviteParty key={hash} partnership={partnership} isOpenFirst={hash === 'invite'} />
            </div>
          </div>
        ) : null}
        {standing === 'administrator' ? <NameParticipant partnership={partnership} /> : null}
      </Stack>
      <Stack>
        {binds || administers ? <LeaveParty partnership={partnership} /> : null}
        {binds ? <EndParty partnership={partnership} /> : null}
      </Stack>
    </Columns>
  )
}
