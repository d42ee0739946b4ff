import { PartnershipCircle } from '#src/core/audiences/web/PartnershipCircle.tsx'
import { PartyProgress } from '#src/core/rounds/web/PartyProgress.tsx'
import { awaitsYou } from '#src/core/rounds/web/round-series.ts'
import { useAwaitedWords } from '#src/core/rounds/web/useAwaitedWords.ts'
import { useRound, type WholeRound } from '#src/core/rounds/web/useRounds.ts'
import type { AlignmentInFull } from '#src/features/define/alignment/web/useAlignments.ts'
import { failureOf } from '#src/ui/api/problem.ts'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** While it is sealed: which party is complete, and the way to one's own answer. */
export function SealedAlignment({ alignment: { spaceId, roundId } }: { readonly alignment: AlignmentInFull }) {
  const { data, error, refetch } = useRound(spaceId, roundId)
  if (failureOf({ data, error })) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState lines={2} />
  return (
    <PartnershipCircle spaceId={spaceId}>
      <Awaited round={data} />
    </PartnershipCircle>
  )
}

function Awaited({ round }: { readonly round: WholeRound }) {
  const t = useText()
  const awaited = useAwaitedWords()
  const { spaceId, id: roundId, you } = round
  return (
    <Section
      title={t('rounds.awaited')}
      sentence={awaited(round)}
      actions={
        you.invited ? (
          <ButtonLink
            to="/partnerships/$spaceId/rounds/$roundId/answers"
            params={{ spaceId, roundId }}
            variant={awaitsYou(round) ? 'filled' : 'outline'}
          >
            {t(you.answered ? 'rounds.answer-again' : 'rounds.give-answer')}
          </ButtonLink>
        ) : undefined
      }
    >
      <PartyProgress round={round} />
    </Section>
  )
}
