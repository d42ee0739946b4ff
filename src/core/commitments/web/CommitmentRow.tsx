import { StandingBadge } from '#src/core/commitments/web/StandingBadge.tsx'
import type { CommitmentRecord } from '#src/core/commitments/web/useCommitments.ts'
import { WhoOwesWhom } from '#src/core/commitments/web/WhoOwesWhom.tsx'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly commitment: CommitmentRecord }

export function CommitmentRow({ spaceId, commitment }: Props) {
  const t = useText()
  const formats = useFormats()
  const { members } = useOpenPartnership(spaceId)
  const owner = members.find((member) => member.seatId === commitment.ownerSeat)?.name
  const facts = [
    commitment.clause,
    commitment.standing === 'late' || commitment.standing === 'warned'
      ? t('commitments.due-on', { day: formats.day(commitment.dueDay, 'short') })
      : '',
    commitment.series ? t('commitments.nth', { number: commitment.series.occurrence }) : '',
    owner ?? '',
  ].filter((fact) => fact !== '')
  return (
    <ListRow
      id={commitment.id}
      stamp={`${commitment.version} ${commitment.standing}`}
      title={
        <TextLink to="/partnerships/$spaceId/commitments/$commitmentId" params={{ spaceId, commitmentId: commitment.id }}>
          <bdi>{commitment.title}</bdi>
        </TextLink>
      }
      state={<StandingBadge commitment={commitment} />}
      details={
        <>
          <WhoOwesWhom spaceId={spaceId} commitment={commitment} />
          {facts.map((fact) => (
            <span key={fact}>
              {' · '}
              <bdi>{fact}</bdi>
            </span>
          ))}
        </>
      }
    />
  )
}
