import { NameParticipant } from '#src/core/participants/web/NameParticipant.tsx'
import { ParticipantRow } from '#src/core/participants/web/ParticipantRow.tsx'
import { type Partnership, type Party, sidesOf } from '#src/core/partnerships/web/usePartnership.ts'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { GroupRows } from '#src/ui/list/RowGroups.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { ColourThread } from '#src/ui/side/ColourThread.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { LocalTimes } from '#src/ui/time/LocalTimes.tsx'

type Props = { readonly partnership: Partnership; readonly party: Party }

/** The people of one party; those of one's own are named and given roles here. */
export function PartyPeople({ partnership, party }: Props) {
  const t = useText()
  const formats = useFormats()
  const seat = useMySeat()
  const { you } = partnership
  const isOwn = party.organisationId === you.organisationId
  const canName = isOwn && you.writes && (you.binds || seat?.administrator === true)
  const side = sidesOf(partnership.parties).get(party.organisationId)
  const colour = side?.colour ?? 1
  const people = partnership.members.filter((member) => member.organisationId === party.organisationId)
  return (
    <Section
      title={party.shortName}
      aside={<LocalTimes places={[{ timeZone: party.timeZone }]} />}
      sentence={t('participants.party-sentence', { people: people.length, day: formats.date(party.joinedAt) })}
    >
      <ColourThread colours={[colour]} thin />
      <GroupRows label={t('participants.people-of', { party: party.shortName })}>
        {people.map((member) => (
          <ParticipantRow key={member.seatId} member={member} spaceId={partnership.id} colour={colour} canName={canName} />
        ))}
      </GroupRows>
      {canName ? <NameParticipant partnership={partnership} isPart /> : null}
    </Section>
  )
}
