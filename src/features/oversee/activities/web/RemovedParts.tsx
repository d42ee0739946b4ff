import { useSeenWords } from '#src/core/audiences/web/useSeenWords.ts'
import { type GroupKey, groupOf } from '#src/features/oversee/activities/web/part-groups.ts'
import { describePart } from '#src/features/oversee/activities/web/part-words.ts'
import { type Activity, activitiesClient, useRemovedParts } from '#src/features/oversee/activities/web/useActivities.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { TakenAway } from '#src/ui/list/TakenAway.tsx'
import { useLocale } from '#src/ui/text/useLocale.ts'

type Props = { readonly activity: Activity; readonly group: GroupKey }

/** Parts of a group that were taken out of what is published lately. */
export function RemovedParts({ activity, group }: Props) {
  const { spaceId, id, audienceId } = activity
  const { language } = useLocale()
  const refresh = useRefresh(spaceId)
  const seenWords = useSeenWords(spaceId)
  const removed = useRemovedParts(activity).data?.filter(({ kind }) => groupOf(kind) === group) ?? []
  return (
    <TakenAway
      items={removed.map((part) => ({
        key: part.id,
        title: describePart(part.element, language).title,
        at: part.removedAt,
        details: seenWords(audienceId),
      }))}
      bringBack={(partId) => activitiesClient.call.restorePart({ spaceId, id, partId })}
      onDone={refresh}
    />
  )
}
