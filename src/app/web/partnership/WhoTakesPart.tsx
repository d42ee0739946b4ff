import { type Partnership, sidesOf } from '#src/core/partnerships/web/usePartnership.ts'
import { ListExcerpt } from '#src/ui/list/ListExcerpt.tsx'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { PersonMark } from '#src/ui/side/PersonMark.tsx'
import { SideName } from '#src/ui/side/SideName.tsx'
import { useText } from '#src/ui/text/useText.tsx'

const leading = new Set(['executive-sponsor', 'alliance-manager'])

/** Whom to turn to on every side: sponsors and alliance managers; everybody stands on the page of people. */
export function WhoTakesPart({ partnership }: { readonly partnership: Partnership }) {
  const t = useText()
  const { id, parties, members } = partnership
  const sides = sidesOf(parties)
  const contacts = members.filter((member) => leading.has(member.role))
  return (
    <Section
      title={t('partnerships.contacts')}
      aside={
        <TextLink to="/partnerships/$spaceId/people" params={{ spaceId: id }}>
          {t('partnerships.all-people', { count: members.length })}
        </TextLink>
      }
    >
      <ListExcerpt label={t('partnerships.contacts')}>
        {contacts.map(({ seatId, organisationId, name, title, role }) => {
          const side = sides.get(organisationId)
          return (
            <ListRow
              key={seatId}
              mark={<PersonMark name={name} colour={side?.colour ?? 1} named />}
              title={name}
              state={side ? <SideName side={side} quiet /> : undefined}
              details={[...new Set([t(`participants.${role}`), title])].filter(Boolean).join(' · ')}
            />
          )
        })}
      </ListExcerpt>
    </Section>
  )
}
