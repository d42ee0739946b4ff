import { useQueryClient } from '@tanstack/react-query'
import { type QuestionSetRecord, questionSetsClient } from '#src/core/question-sets/web/useQuestionSets.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

export function RetireQuestionSet({ set: { spaceId, id } }: { readonly set: QuestionSetRecord }) {
  const t = useText()
  const client = useQueryClient()
  const retire = useAction({
    run: () => questionSetsClient.call.retire({ spaceId, id }),
    onDone: () => void client.invalidateQueries({ queryKey: questionSetsClient.queries.key() }),
  })
  return (
    <>
      <ConfirmInPlace
        label={t('question-sets.retire')}
        question={t('question-sets.retire-question')}
        confirm={t('question-sets.retire')}
        tone="bad"
        pending={retire.pending}
        onConfirm={() => retire.send(undefined)}
      />
      {retire.problem ? <ErrorState error={retire.problem} /> : null}
    </>
  )
}
