import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import { CommitmentConsents } from '#src/core/commitments/web/CommitmentConsents.tsx'
import { CommitmentFacts } from '#src/core/commitments/web/CommitmentFacts.tsx'
import { CommitmentMoves } from '#src/core/commitments/web/CommitmentMoves.tsx'
import { CommitmentStoryList } from '#src/core/commitments/web/CommitmentStoryList.tsx'
import classes from '#src/core/commitments/web/commitments.module.css'
import { EvidenceSection } from '#src/core/commitments/web/EvidenceSection.tsx'
import { StandingBadge } from '#src/core/commitments/web/StandingBadge.tsx'
import { StandingSentence } from '#src/core/commitments/web/StandingSentence.tsx'
import { useCommitmentStory } from '#src/core/commitments/web/useCommitments.ts'
import { NotesSection } from '#src/core/notes/web/NotesSection.tsx'
import { Columns } from '#src/ui/page/Columns.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly commitmentId: string }

/** One commitment: how it stands and what can be done about it, then what was agreed, its evidence, its story. */
export function CommitmentPage({ spaceId, commitmentId }: Props) {
  const t = useText()
  const { data: story, error, refetch } = useCommitmentStory(spaceId, commitmentId)
  const above = (
    <TextLink to="/partnerships/$spaceId/commitments" params={{ spaceId }}>
      {t('commitments.title')}
    </TextLink>
  )
  if (!story)
    return (
      <Page>
        <PageHeader title={t('commitments.one')} above={above} />
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />}
      </Page>
    )
  return (
    <Page>
      <PageHeader
        above={above}
        title={story.title}
        sentence={<StandingSentence spaceId={spaceId} commitment={story} />}
        facts={
          <>
            <StandingBadge commitment={story} />
            <AudienceChip spaceId={spaceId} audienceId={story.audienceId} />
          </>
        }
      />
      <CommitmentConsents spaceId={spaceId} story={story} />
      <CommitmentMoves key={story.id} spaceId={spaceId} story={story} />
      <Columns shape="leading">
        <div className={classes.stack}>
          <Section title={t('commitments.agreed')}>
            <CommitmentFacts spaceId={spaceId} story={story} />
          </Section>
          <Section title={t('commitments.story')}>
            <CommitmentStoryList spaceId={spaceId} story={story} />
          </Section>
        </div>
        <div className={classes.stack}>
          <EvidenceSection spaceId={spaceId} story={story} />
          <NotesSection spaceId={spaceId} targetKind="commitment" targetId={story.id} />
        </div>
      </Columns>
    </Page>
  )
}
