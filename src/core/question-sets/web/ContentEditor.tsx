import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Content } from '#src/core/question-sets/model/content.ts'
import { AddQuestion } from '#src/core/question-sets/web/AddQuestion.tsx'
import { ContentPreview } from '#src/core/question-sets/web/ContentPreview.tsx'
import { blankQuestion, draftProblems, withoutQuestion } from '#src/core/question-sets/web/content-draft.ts'
import { DimensionsEditor } from '#src/core/question-sets/web/DimensionsEditor.tsx'
import { EditingContext } from '#src/core/question-sets/web/editing.ts'
import { moved } from '#src/core/question-sets/web/kinds/moved.ts'
import { LanguagesField } from '#src/core/question-sets/web/LanguagesField.tsx'
import { QuestionEditor } from '#src/core/question-sets/web/QuestionEditor.tsx'
import classes from '#src/core/question-sets/web/questions.module.css'
import type { FieldProblem } from '#src/ui/api/problem.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly content: Content
  readonly onChange: (content: Content) => void
  /** After it was refused everything that is wrong is said, and each mistake goes when it is mended. */
  readonly isRefused: boolean
}

/** Questions and dimensions, a language at a time, with a look at them as they will be asked. */
export function ContentEditor({ content, onChange, isRefused }: Props) {
  const t = useText()
  const [language, setLanguage] = useState(content.languages[0] ?? 'en')
  const [isPreview, setPreview] = useState(false)
  const [opened, setOpened] = useState<string>()
  const { languages, questions } = content
  const found = draftProblems(content)
  const editing = {
    language: languages.includes(language) ? language : (languages[0] ?? 'en'),
    languages,
    problems: isRefused ? found.map(toFieldProblem) : [],
  }
  const put = (next: readonly Content['questions'][number][]) => onChange({ ...content, questions: [...next] })
  return (
    <EditingContext value={editing}>
      <div className={classes.editor}>
        <LanguagesField
          content={content}
          language={editing.language}
          found={found}
          onLanguage={setLanguage}
          onChange={(next) => onChange({ ...content, languages: next })}
        />
        {questions.length > 0 ? (
          <div>
            <Button variant="outline" size="xs" onClick={() => setPreview(!isPreview)}>
              {t(isPreview ? 'question-sets.back-to-writing' : 'question-sets.preview')}
            </Button>
          </div>
        ) : null}
        {isPreview ? (
          <ContentPreview content={content} language={editing.language} />
        ) : (
          <>
            <ol className={classes.questionList}>
              {questions.map((question, place) => (
                <QuestionEditor
                  key={question.key}
                  question={question}
                  place={place}
                  of={questions.length}
                  isOpen={opened === question.key || (isRefused && found.some((one) => isWithin(one.path, place)))}
                  onOpen={() => setOpened(opened === question.key ? undefined : question.key)}
                  onChange={(next) => put(questions.map((one) => (one.key === question.key ? next : one)))}
                  onMove={(to) => put(moved(questions, place, to))}
                  onRemove={() => onChange(withoutQuestion(content, question.key))}
                />
              ))}
            </ol>
            <AddQuestion
              isFirst={questions.length === 0}
              onAdd={(kind) => {
                const question = blankQuestion(kind, content)
                put([...questions, question])
                setOpened(question.key)
              }}
            />
            <DimensionsEditor content={content} onChange={(dimensions) => onChange({ ...content, dimensions })} />
          </>
        )}
      </div>
    </EditingContext>
  )
}

const isWithin = (path: string, place: number) => path.startsWith(`questions.${place}.`)

const toFieldProblem = ({ path, code, values }: ReturnType<typeof draftProblems>[number]): FieldProblem => ({
  path,
  code,
  values: values ?? {},
})
