import { useState } from 'react'
import type { Content } from '#src/core/question-sets/model/content.ts'
import { draftProblems, tidyContent } from '#src/core/question-sets/web/content-draft.ts'
import { type Form, useForm } from '#src/ui/form/useForm.ts'

interface WithContent {
  readonly content: Content
}

type Options<Values extends WithContent, Result> = {
  readonly initial: Values
  readonly draftKey: string
  readonly send: (values: Values) => Promise<Result>
  readonly onDone: (result: Result) => void
  /** Whether the questions are the writer's own here: those of a set were looked at when it was written. */
  readonly checks?: (values: Values) => boolean
  readonly fieldAt?: (path: string) => string
}

/** A form that holds questions: sent only whole, and after a refusal each mistake stands at its place until it is mended. */
export function useContentForm<Values extends WithContent, Result>(
  options: Options<Values, Result>,
): { form: Form<Values>; isRefused: boolean } {
  const { initial, draftKey, send, onDone, checks = () => true, fieldAt = (path) => path } = options
  const [isRefused, setRefused] = useState(false)
  const form = useForm<Values, Result>({
    initial,
    draftKey,
    // What is wrong with the questions stands at them; the form says only that something is.
    fieldAt: (path) => (path.startsWith('content') ? 'content' : fieldAt(path)),
    send: (values) => {
      const content = tidyContent(values.content)
      const isWrong = checks(values) && (content.questions.length === 0 || draftProblems(content).length > 0)
      setRefused(isWrong)
      return send({ ...values, content })
    },
    onDone,
  })
  return { form, isRefused: isRefused && form.problem !== undefined }
}
