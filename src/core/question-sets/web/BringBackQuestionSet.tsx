import { Button } from '@mantine/core'
import { type QuestionSetRecord, questionSetsClient } from '#src/core/question-sets/web/useQuestionSets.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** A set out of use is asked with again, as it was. */
export function BringBackQuestionSet({ set: { spaceId, id } }: { readonly set: QuestionSetRecord }) {
  const t = useText()
  const refresh = useRefresh(spaceId)
  const back = useAction<void, unknown>({ run: () => questionSetsClient.call.bringBack({ spaceId, id }), onDone: refresh })
  return (
    <>
      <Button variant="outline" loading={back.pending} onClick={() => back.send()}>
        {t('question-sets.bring-back')}
      </Button>
      {back.problem ? <ErrorState error={back.problem} /> : null}
    </>
  )
}
