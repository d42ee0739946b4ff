import { HomeChip } from '#src/core/audiences/web/HomeChip.tsx'
import { inLanguage } from '#src/core/question-sets/model/texts.ts'
import { type RoundResult, useRoundResult, type WholeRound } from '#src/core/rounds/web/useRounds.ts'
import { type Finding, findingOf } from '#src/features/define/readiness/model/assessment.ts'
import { Promised } from '#src/features/define/readiness/web/Promised.tsx'
import { StatementResult } from '#src/features/define/readiness/web/StatementResult.tsx'
import type { Assessment } from '#src/features/define/readiness/web/useReadiness.ts'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { LoadingState } from '#src/ui/state/LoadingState.tsx'
import { useFormats, useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly assessment: Assessment; readonly round: WholeRound }

const groups: readonly Finding[] = ['gap', 'disputed', 'fair', 'strength']

/** What its people found: gaps first, then where they see it differently, then what holds. */
export function AssessmentResult({ assessment, round }: Props) {
  const t = useText()
  const formats = useFormats()
  const { spaceId, roundId } = assessment
  const { data: result, error, refetch } = useRoundResult(spaceId, roundId)
  const findings = useFindings(result)
  const count = (finding: Finding) => findings.filter((one) => one.finding === finding).length
  return (
    <>
      <PageHeader
        above={<TextLink to="/organisation/readiness">{t('readiness.title')}</TextLink>}
        title={round.title}
        sentence={
          result
            ? t('readiness.result-sentence', { gaps: count('gap'), disputed: count('disputed'), strengths: count('strength') })
            : undefined
        }
        facts={
          <>
            <span>{t('readiness.answered-by', { count: result?.people[0]?.answered ?? 0 })}</span>
            {round.revealedAt ? <span>{formats.date(round.revealedAt)}</span> : null}
            <HomeChip />
          </>
        }
      />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!result && !error ? <LoadingState /> : null}
      <Promised assessment={assessment} />
      {groups
        .filter((finding) => count(finding) > 0)
        .map((finding) => (
          <Section
            key={finding}
            title={t(`readiness.finding-${finding}`)}
            sentence={t(`readiness.finding-${finding}-sentence`)}
          >
            {findings
              .filter((one) => one.finding === finding)
              .map((one) => (
                <StatementResult key={one.key} assessment={assessment} judged={one} />
              ))}
          </Section>
        ))}
    </>
  )
}

export type JudgedStatement = ReturnType<typeof useFindings>[number]

/** Every statement with its mean, its counts and what was found. */
function useFindings(result: RoundResult | undefined) {
  const { language } = useLocale()
  if (!result) return []
  return result.round.content.questions.flatMap(({ key, text }) => {
    const all = result.questions.find((one) => one.key === key)?.groups.find((one) => one.organisationId === null)
    const summary = all?.items[0]
    if (!all || !summary) return []
    const given = summary.counts.flatMap((count, i) => (count > 0 ? [i + 1] : []))
    const judged = { key, mean: summary.mean, lowest: given[0] ?? 1, highest: given.at(-1) ?? 5 }
    const said = result.answers.flatMap(({ answers }) => answers[key]?.comment || [])
    return [
      {
        ...judged,
        text: inLanguage(text, language),
        counts: summary.counts,
        change: all.changes[0]?.difference ?? null,
        said,
        finding: findingOf(judged),
      },
    ]
  })
}
