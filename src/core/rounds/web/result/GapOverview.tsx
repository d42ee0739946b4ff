import type { Content } from '#src/core/question-sets/model/content.ts'
import { GapDumbbell } from '#src/core/rounds/web/result/GapDumbbell.tsx'
import { type Reading, readGaps, sameScale, sortByGap } from '#src/core/rounds/web/result/result-view.ts'
import { useGapWords } from '#src/core/rounds/web/result/useGapWords.ts'
import { useResultNames } from '#src/core/rounds/web/result/useResultNames.ts'
import type { QuestionResult } from '#src/core/rounds/web/useRounds.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly content: Content; readonly results: readonly QuestionResult[]; readonly byGap: boolean }

/** Everything that stands on one scale in one picture: both sides, the gap, and how sure it is. */
export function GapOverview({ content, results, byGap }: Props) {
  const t = useText()
  const names = useResultNames(content)
  const gapWords = useGapWords(content)
  const together = sameScale(content, results)
  if (together.length < 2) return null
  const rows = byGap ? sortByGap(content, together) : together
  const [widest] = readGaps(content, together).differing
  return (
    <Section
      title={t(together[0]?.gaps.length ? 'rounds.where-sides-differ' : 'rounds.at-a-glance')}
      help={together[0]?.gaps.length ? t('ui.interval-help') : undefined}
    >
      <GapDumbbell
        content={content}
        label={t('rounds.at-a-glance')}
        sentence={
          widest
            ? t.rich('rounds.widest-is', { name: names.question(widest.result), gap: gapWords(widest.result, widest.gap) })
            : t(sentenceOf(readGaps(content, together)), { count: rows.length })
        }
        measured={rows[0]!}
        rows={rows.map((result) => ({ name: names.question(result), result, item: '' }))}
      />
    </Section>
  )
}

/** Without a gap beyond chance: none was seen, too few answered to see one, or there is but one side. */
function sentenceOf({ alike, compared }: Reading) {
  if (compared === 0) return 'rounds.glance-one-side'
  return alike === 0 ? 'rounds.items-too-few' : 'rounds.glance-sentence'
}
