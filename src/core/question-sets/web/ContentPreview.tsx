import { useState } from 'react'
import type { Content } from '#src/core/question-sets/model/content.ts'
import { draftProblems, tidyContent } from '#src/core/question-sets/web/content-draft.ts'
import type { GivenAnswers } from '#src/core/question-sets/web/given-answers.ts'
import { QuestionField } from '#src/core/question-sets/web/QuestionField.tsx'
import classes from '#src/core/question-sets/web/questions.module.css'
import common from '#src/ui/design/common.module.css'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly content: Content; readonly language?: string }

/** The questions as they will look; answers can be tried out and go nowhere. */
export function ContentPreview({ content, language }: Props) {
  const t = useText()
  const [given, setGiven] = useState<GivenAnswers>({})
  const found = draftProblems(content)
  const ready = tidyContent(content).questions.map((question, place) => ({
    question: language === undefined ? question : leading(question, language),
    // Settings that cannot be read yet, a scale without end, cannot be drawn.
    isBroken: found.some(({ path, code }) => path.startsWith(`questions.${place}.settings`) && code !== 'missing-language'),
  }))
  return (
    <div className={classes.preview}>
      <p className={common.quiet}>{t('question-sets.preview-sentence')}</p>
      {ready.map(({ question, isBroken }, place) =>
        isBroken ? (
          <p key={question.key} className={common.quiet}>
            {t('question-sets.preview-broken', { number: place + 1 })}
          </p>
        ) : (
          <QuestionField
            key={question.key}
            question={question}
            number={place + 1}
            given={given[question.key] ?? {}}
            onChange={(next) => setGiven({ ...given, [question.key]: next })}
          />
        ),
      )}
    </div>
  )
}

/** With one language alone, as its readers will see it; without it, in whatever there is. */
function leading<Thing>(thing: Thing, language: string): Thing {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    const own = (value as Record<string, unknown>)[language]
    if (typeof own === 'string') return { [language]: own }
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one)]))
  }
  return walk(thing) as Thing
}
