import { useAudiences } from '#src/core/audiences/web/useAudiences.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Whether others than our own side may have seen what was deleted: its audience tells. */
export function useSeenByOthers(spaceId: string): (audienceId: string) => boolean {
  const audiences = useAudiences(spaceId).data
  return (audienceId) => {
    const audience = audiences?.find(({ id }) => id === audienceId)
    // Not known is no reason to promise that nobody saw it.
    return audience === undefined || audience.organisations.length > 1
  }
}

/** The same in a sentence. */
export function useSeenWords(spaceId: string): (audienceId: string) => string {
  const t = useText()
  const isSeen = useSeenByOthers(spaceId)
  return (audienceId) => t('audiences.seen', { seen: isSeen(audienceId) ? 'yes' : 'no' })
}
