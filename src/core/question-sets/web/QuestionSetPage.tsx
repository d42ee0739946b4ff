import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCircle } from '#src/core/audiences/web/circle.ts'
import { BringBackQuestionSet } from '#src/core/question-sets/web/BringBackQuestionSet.tsx'
import { ContentPreview } from '#src/core/question-sets/web/ContentPreview.tsx'
import { QuestionSetVersions } from '#src/core/question-sets/web/QuestionSetVersions.tsx'
import { RetireQuestionSet } from '#src/core/question-sets/web/RetireQuestionSet.tsx'
import { useContentWords } from '#src/core/question-sets/web/useContentWords.ts'
import { type QuestionSetRecord, useQuestionSets } from '#src/core/question-sets/web/useQuestionSets.ts'
import { WriteVersion } from '#src/core/question-sets/web/WriteVersion.tsx'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** One set: its questions as they are asked now, what changed from version to version, and what can be done with it. */
export function QuestionSetPage({ id }: { readonly id: string }) {
  const t = useText()
  const { spaceId, at } = useCircle()
  const sets = useQuestionSets(spaceId)
  const set = sets.data?.find((one) => one.id === id)
  const above = <TextLink to={at('/question-sets')}>{t('question-sets.title')}</TextLink>
  if (set) return <OneSet set={set} />
  return (
    <Page>
      <PageHeader title={t('question-sets.one')} above={above} />
      {sets.isPending ? <LoadingState lines={6} /> : <ErrorState error={sets.error ?? { code: 'not-found', status: 404 }} />}
    </Page>
  )
}

function OneSet({ set }: { readonly set: QuestionSetRecord }) {
  const t = useText()
  const { at, you, audienceChip } = useCircle()
  const contentWords = useContentWords()
  const [isWriting, setWriting] = useState(false)
  const mayChange = you.writes && set.retiredAt === null
  return (
    <Page>
      <PageHeader
        above={<TextLink to={at('/question-sets')}>{t('question-sets.title')}</TextLink>}
        title={set.name}
        sentence={
          <>
            {contentWords(set.content)} {set.purpose ? <bdi>{set.purpose}</bdi> : null}
          </>
        }
        facts={
          <>
            <StateBadge tone="quiet" sign="dot">
              {set.retiredAt === null ? t('question-sets.version', { version: set.version }) : t('question-sets.retired')}
            </StateBadge>
            {audienceChip(set.audienceId)}
          </>
        }
        actions={
          mayChange && !isWriting ? (
            <>
              <ButtonLink to={at('/rounds/new')} search={{ set: set.id }}>
                {t('rounds.open-with')}
              </ButtonLink>
              <Button variant="outline" onClick={() => setWriting(true)}>
                {t('question-sets.write-version')}
              </Button>
              <RetireQuestionSet set={set} />
            </>
          ) : you.writes && set.retiredAt !== null ? (
            <BringBackQuestionSet set={set} />
          ) : undefined
        }
      />
      {isWriting ? (
        <WriteVersion set={set} onClose={() => setWriting(false)} />
      ) : (
        <Section title={t('question-sets.questions')} plain>
          <ContentPreview content={set.content} />
        </Section>
      )}
      <QuestionSetVersions set={set} />
    </Page>
  )
}
