import { Radio } from '@mantine/core'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import { inLanguage } from '#src/core/question-sets/model/texts.ts'
import { answersKey } from '#src/core/rounds/web/answer-draft.ts'
import { roundsClient, type WholeRound } from '#src/core/rounds/web/useRounds.ts'
import { steps } from '#src/features/define/readiness/model/statements.ts'
import { problemAt } from '#src/ui/api/problem.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { FormActions } from '#src/ui/form/FormActions.tsx'
import { FormBody } from '#src/ui/form/FormBody.tsx'
import { LongTextField } from '#src/ui/form/LongTextField.tsx'
import { type Form, useForm } from '#src/ui/form/useForm.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './readiness.module.css'

type Typed = { readonly levels: Readonly<Record<string, string>>; readonly shown: Readonly<Record<string, string>> }

/** A level for every statement, and what shows it. Nobody reads it before all are in. */
export function AnswerAssessment({ round }: { readonly round: WholeRound }) {
  const t = useText()
  const { spaceId, id, content, you } = round
  const seat = useMySeat()
  const refresh = useRefresh(spaceId)
  const form = useForm<Typed, unknown>({
    initial: { levels: {}, shown: {} },
    draftKey: answersKey(seat?.id ?? '', id),
    send: ({ levels, shown }) =>
      roundsClient.call.answer({
        spaceId,
        id,
        answers: Object.fromEntries(
          content.questions.map(({ key }) => [
            key,
            { ...(levels[key] ? { value: Number(levels[key]) } : {}), comment: shown[key] ?? '' },
          ]),
        ),
      }),
    onDone: refresh,
  })
  return (
    <Section title={t(you.answered ? 'readiness.answer-again' : 'readiness.answer')} sentence={t('readiness.answer-sentence')}>
      <FormBody form={form} label={t('readiness.answer')}>
        {content.questions.map((question) => (
          <StatementAnswer key={question.key} question={question} form={form} />
        ))}
        <FormActions form={form} submit={t('readiness.hand-in')} />
      </FormBody>
    </Section>
  )
}

type StatementProps = { readonly question: WholeRound['content']['questions'][number]; readonly form: Form<Typed> }

function StatementAnswer({ question: { key, text }, form }: StatementProps) {
  const t = useText()
  const { language } = useLocale()
  const problemText = useProblemText()
  const { levels, shown } = form.values
  const problem = problemAt(form.problem, `answers.${key}`) ?? problemAt(form.problem, `answers.${key}.value`)
  return (
    <div className={classes.answer}>
      <Radio.Group
        name={`level-${key}`}
        label={inLanguage(text, language)}
        value={levels[key] ?? ''}
        error={problem ? problemText(problem) : undefined}
        onChange={(level) => form.field('levels').onChange({ ...levels, [key]: level })}
      >
        <div className={classes.levels}>
          {Object.entries(steps).map(([step, said]) => (
            <Radio key={step} value={step} label={inLanguage(said, language)} />
          ))}
        </div>
      </Radio.Group>
      <LongTextField
        name={`shown-${key}`}
        label={t('readiness.evidence')}
        lines={1}
        optional
        value={shown[key] ?? ''}
        problem={undefined}
        onChange={(typed) => form.field('shown').onChange({ ...shown, [key]: typed })}
      />
    </div>
  )
}
