import { Button } from '@mantine/core'
import { useSeenByOthers } from '#src/core/audiences/web/useSeenWords.ts'
import { describePart } from '#src/features/oversee/activities/web/part-words.ts'
import { type Activity, activitiesClient, type Part } from '#src/features/oversee/activities/web/useActivities.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { useUndo } from '#src/ui/state/useUndo.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly activity: Activity; readonly part: Part }

/** Takes a part out of what is published, with the way back at once, and below its list for thirty days. */
export function RemovePart({ activity: { spaceId, id, audienceId }, part }: Props) {
  const t = useText()
  const { language } = useLocale()
  const problemText = useProblemText()
  const undo = useUndo()
  const refresh = useRefresh(spaceId)
  const isSeen = useSeenByOthers(spaceId)
  const place = { spaceId, id, partId: part.id ?? '' }
  const title = isolated(describePart(part.element, language).title)
  const restore = useAction<void, unknown>({ run: () => activitiesClient.call.restorePart(place), onDone: refresh })
  const remove = useAction<void, unknown>({
    run: () => activitiesClient.call.removePart(place),
    onDone: () => {
      refresh()
      const seen = isSeen(audienceId) ? 'yes' : 'no'
      undo({ sentence: t('activities.removed', { title, seen }), undo: () => restore.send() })
    },
  })
  const problem = remove.problem?.problems[0] ?? remove.problem
  return (
    <>
      <Button variant="subtle" color="bad" loading={remove.pending} onClick={() => remove.send()}>
        {t('activities.remove')}
      </Button>
      {problem ? <p role="alert">{problemText(problem)}</p> : null}
    </>
  )
}
