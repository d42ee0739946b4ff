import { useState } from 'react'
import { useCircle } from '#src/core/audiences/web/circle.ts'
import { RoundBadge } from '#src/core/rounds/web/RoundBadge.tsx'
import { GapOverview } from '#src/core/rounds/web/result/GapOverview.tsx'
import { PeopleSentence } from '#src/core/rounds/web/result/PeopleSentence.tsx'
import { QuestionSection } from '#src/core/rounds/web/result/QuestionSection.tsx'
import { ResultSentence } from '#src/core/rounds/web/result/ResultSentence.tsx'
import classes from '#src/core/rounds/web/result/result.module.css'
import { sortByGap } from '#src/core/rounds/web/result/result-view.ts'
import { WavesChart } from '#src/core/rounds/web/result/WavesChart.tsx'
import { type RoundResult, useRoundResult, useRounds, type WholeRound } from '#src/core/rounds/web/useRounds.ts'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ColourThread } from '#src/ui/side/ColourThread.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What a round says: in words first, then everything on one scale at a glance, then question by question. */
export function ResultPage({ round }: { readonly round: WholeRound }) {
  const t = useText()
  const formats = useFormats()
  const { at, you, sides, audienceChip } = useCircle()
  const result = useRoundResult(round.spaceId, round.id)
  const rounds = useRounds(round.spaceId).data ?? []
  const isLatest = !rounds.some((one) => one.seriesId === round.seriesId && one.wave > round.wave)
  const asked = [...new Set(round.invitees.map(({ organisationId }) => organisationId))]
  const colours = asked.flatMap((id) => sides.get(id)?.colour ?? [])
  return (
    <Page>
      <PageHeader
        above={<TextLink to={at('/rounds')}>{t('rounds.title')}</TextLink>}
        title={round.title}
        thread={colours.length > 1 ? <ColourThread colours={colours} /> : undefined}
        sentence={result.data ? <ResultSentence content={round.content} results={result.data.questions} /> : undefined}
        facts={
          <>
            <RoundBadge round={round} />
            <span>
              {t('rounds.wave-revealed', { wave: round.wave, day: formats.date(round.revealedAt ?? round.openedAt) })}
            </span>
            {result.data ? (
              <span>
                <PeopleSentence {...result.data} />
              </span>
            ) : null}
            {audienceChip(round.audienceId)}
          </>
        }
        actions={
          you.writes && isLatest ? (
            <ButtonLink to={at(`/rounds/${round.id}/next`)} variant="outline">
              {t('rounds.next-wave')}
            </ButtonLink>
          ) : undefined
        }
      />
      {result.error ? <ErrorState error={result.error} onRetry={() => void result.refetch()} /> : null}
      {result.isPending ? <LoadingState lines={8} /> : null}
      {result.data ? <Answers whole={result.data} /> : null}
    </Page>
  )
}

const orders = [
  { value: 'gap', label: 'rounds.by-gap' },
  { value: 'asked', label: 'rounds.as-asked' },
] as const

function Answers({ whole }: { readonly whole: RoundResult }) {
  const t = useText()
  const { content } = whole.round
  const hasGaps = whole.questions.some(({ gaps }) => gaps.length > 0)
  const [order, setOrder] = useState<'gap' | 'asked'>('gap')
  const byGap = hasGaps && order === 'gap'
  const questions = byGap ? sortByGap(content, whole.questions) : whole.questions
  return (
    <>
      <GapOverview content={content} results={whole.questions} byGap={byGap} />
      <WavesChart whole={whole} />
      {hasGaps ? (
        <fieldset className={classes.order} aria-label={t('rounds.order')}>
          {orders.map(({ value, label }) => (
            <button key={value} type="button" aria-pressed={order === value} onClick={() => setOrder(value)}>
              {t(label)}
            </button>
          ))}
        </fieldset>
      ) : null}
      {questions.map((result) => (
        <QuestionSection key={`${result.of}/${result.key}`} result={result} whole={whole} />
      ))}
    </>
  )
}
