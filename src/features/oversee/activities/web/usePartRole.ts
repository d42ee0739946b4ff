import type { Part } from '#src/features/oversee/activities/web/useActivities.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** What a part is in the activity, where its kind alone does not say it: the role of an organisation, which date it is. */
export function usePartRole(): (part: Part) => string | undefined {
  const t = useText()
  return ({ kind, element: { attributes } }) => {
    const code = kind === 'participating-org' ? attributes.role : kind === 'activity-date' ? attributes.type : undefined
    const id = `activities.${kind === 'activity-date' ? 'date' : 'role'}-${code}`
    return code !== undefined && t.has(id) ? t(id) : undefined
  }
}
