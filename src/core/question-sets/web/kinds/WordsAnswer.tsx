import { Textarea } from '@mantine/core'
import type { AnswerProps } from '#src/core/question-sets/web/kind-screen.ts'
import type { Words } from '#src/core/question-sets/web/kinds/words-screen.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { useText } from '#src/ui/text/useText.tsx'

export function WordsAnswer({ settings: { longest }, value, onChange, labelledBy, problems }: AnswerProps<Words>) {
  const t = useText()
  const problemText = useProblemText()
  const words = typeof value === 'string' ? value : ''
  const [problem] = problems
  return (
    <Textarea
      aria-labelledby={labelledBy}
      dir="auto"
      autosize
      minRows={3}
      maxRows={14}
      value={words}
      error={problem ? problemText(problem) : undefined}
      // Said only where it comes near: a counter from the first letter would hurry people.
      description={
        words.length > longest * 0.8 ? t('question-sets.letters-left', { count: longest - words.length }) : undefined
      }
      inputWrapperOrder={['input', 'description', 'error']}
      onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  )
}
