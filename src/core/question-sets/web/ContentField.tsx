import type { Content } from '#src/core/question-sets/model/content.ts'
import { ContentEditor } from '#src/core/question-sets/web/ContentEditor.tsx'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import type { FieldOf } from '#src/ui/form/useForm.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = FieldOf<Content> & { readonly isRefused: boolean }

/** The questions within a form. */
export function ContentField({ value, onChange, isRefused, problem }: Props) {
  const t = useText()
  const problemText = useProblemText()
  const isEmpty = value.questions.length === 0
  return (
    <>
      <ContentEditor content={value} onChange={onChange} isRefused={isRefused} />
      {isRefused && isEmpty ? <p role="alert">{t('question-sets.no-questions')}</p> : null}
      {!isRefused && problem ? <p role="alert">{problemText(problem)}</p> : null}
    </>
  )
}
