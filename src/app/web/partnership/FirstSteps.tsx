import { useInvitations } from '#src/core/parties/web/useInvitations.ts'
import type { Partnership } from '#src/core/partnerships/web/usePartnership.ts'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** A partnership of one is only begun: the first step is the other side. */
export function FirstSteps({ partnership }: { readonly partnership: Partnership }) {
  const t = useText()
  const invitations = useInvitations(partnership.id).data
  if (partnership.activatedAt !== null || invitations === undefined) return null
  const isInvited = invitations.length > 0
  return (
    <Section title={t(isInvited ? 'partnerships.waits-title' : 'partnerships.alone-title')}>
      <EmptyState
        drawing="thread"
        sentence={t(isInvited ? 'partnerships.waits-help' : 'partnerships.alone-help')}
        action={
          <ButtonLink
            to="/partnerships/$spaceId/people"
            params={{ spaceId: partnership.id }}
            hash={isInvited ? 'invitations' : 'invite'}
          >
            {t(isInvited ? 'partnerships.show-link' : 'parties.invite')}
          </ButtonLink>
        }
      />
    </Section>
  )
}
