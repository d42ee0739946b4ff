import { AgreementLine } from '#src/core/rounds/web/result/AgreementLine.tsx'
import { Changes } from '#src/core/rounds/web/result/Changes.tsx'
import { NamedAnswers } from '#src/core/rounds/web/result/NamedAnswers.tsx'
import { NotShown } from '#src/core/rounds/web/result/NotShown.tsx'
import classes from '#src/core/rounds/web/result/result.module.css'
import { findQuestion } from '#src/core/rounds/web/result/result-view.ts'
import { ShapeChart } from '#src/core/rounds/web/result/ShapeChart.tsx'
import { useResultNames } from '#src/core/rounds/web/result/useResultNames.ts'
import { WordsBySide } from '#src/core/rounds/web/result/WordsBySide.tsx'
import type { QuestionResult, RoundResult } from '#src/core/rounds/web/useRounds.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly result: QuestionResult; readonly whole: RoundResult }

/** One question, or one dimension: what each side said, what changed, and in whose words. */
export function QuestionSection({ result, whole }: Props) {
  const t = useText()
  const { content, naming, floor } = whole.round
  const names = useResultNames(content)
  const question = result.of === 'question' ? findQuestion(content, result.key) : undefined
  const hasComments = result.groups.some(({ comments }) => comments.length > 0)
  return (
    <Section
      title={names.question(result)}
      aside={
        result.of === 'dimension' ? t('rounds.a-dimension') : question ? t(`question-sets.kind-${question.kind}`) : undefined
      }
    >
      <div className={classes.parts}>
        {result.groups.length > 0 ? <ShapeChart content={content} result={result} /> : null}
        <AgreementLine content={content} result={result} />
        <NotShown content={content} result={result} naming={naming} floor={floor} />
        {whole.before ? <Changes content={content} result={result} before={whole.before} /> : null}
        {hasComments ? (
          <WordsBySide
            content={content}
            title={t('rounds.comments')}
            groups={result.groups.map(({ organisationId, comments }) => ({ organisationId, said: comments }))}
          />
        ) : null}
        {question && whole.answers.length > 0 ? <NamedAnswers whole={whole} question={question} /> : null}
      </div>
    </Section>
  )
}
