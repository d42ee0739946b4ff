import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import { AlignmentOutcome } from '#src/features/define/alignment/web/AlignmentOutcome.tsx'
import { SealedAlignment } from '#src/features/define/alignment/web/SealedAlignment.tsx'
import { type AlignmentInFull, useAlignment } from '#src/features/define/alignment/web/useAlignments.ts'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import { useOutcomeSentence } from './useOutcomeSentence.ts'

type Props = { readonly spaceId: string; readonly id: string }

/** One round: sealed while it is open, then where the parties agree and where not. */
export function AlignmentScreen({ spaceId, id }: Props) {
  const { data, error, refetch } = useAlignment(spaceId, id)
  return (
    <Page>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {data && !error ? <Open alignment={data} /> : null}
    </Page>
  )
}

function Open({ alignment }: { readonly alignment: AlignmentInFull }) {
  const t = useText()
  const formats = useFormats()
  const sentence = useOutcomeSentence(alignment)
  const { spaceId, audienceId, roundId, title, wave, openedAt, revealedAt, state } = alignment
  return (
    <>
      <PageHeader
        above={
          <TextLink to="/partnerships/$spaceId/alignment" params={{ spaceId }}>
            {t('objectives.room-alignment')}
          </TextLink>
        }
        title={title}
        sentence={sentence}
        facts={
          <>
            <span>{t('alignment.wave', { wave })}</span>
            <span>
              {revealedAt
                ? t('alignment.revealed-on', { day: formats.date(revealedAt) })
                : t('alignment.opened-on', { day: formats.date(openedAt) })}
            </span>
            <AudienceChip spaceId={spaceId} audienceId={audienceId} />
            <TextLink to="/partnerships/$spaceId/rounds/$roundId" params={{ spaceId, roundId }}>
              {t('alignment.the-round')}
            </TextLink>
          </>
        }
      />
      {state === 'open' ? <SealedAlignment alignment={alignment} /> : null}
      {alignment.outcome ? <AlignmentOutcome alignment={alignment} outcome={alignment.outcome} /> : null}
    </>
  )
}
