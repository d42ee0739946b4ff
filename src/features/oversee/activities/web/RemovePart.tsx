import { useQueryClient } from '@tanstack/react-query'
import { describePart } from '#src/features/oversee/activities/web/part-words.ts'
import { type Activity, activitiesClient, type Part } from '#src/features/oversee/activities/web/useActivities.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { ConfirmInPlace } from '#src/ui/state/ConfirmInPlace.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly activity: Activity; readonly part: Part }

export function RemovePart({ activity: { spaceId, id }, part }: Props) {
  const t = useText()
  const { language } = useLocale()
  const client = useQueryClient()
  const problemText = useProblemText()
  const remove = useAction({
    run: () => activitiesClient.call.removePart({ spaceId, id, partId: part.id ?? '' }),
    onDone: () => void client.invalidateQueries({ predicate: ({ meta }) => meta?.space === spaceId }),
  })
  const problem = remove.problem?.problems[0] ?? remove.problem
  const { title } = describePart(part.element, language)
  return (
    <>
      <ConfirmInPlace
        label={t('activities.remove')}
        question={t('activities.remove-question', { title: isolated(title) })}
        confirm={t('activities.remove')}
        tone="bad"
        pending={remove.pending}
        onConfirm={() => remove.send(undefined)}
      />
      {problem ? <p role="alert">{problemText(problem)}</p> : null}
    </>
  )
}
