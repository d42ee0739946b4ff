import { diligenceClient, useDroppedChecks } from '#src/features/choose/diligence/web/useDiligence.ts'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { TakenAway } from '#src/ui/list/TakenAway.tsx'

type Props = { readonly spaceId: string; readonly selectionId: string; readonly candidateId: string }

/** Checks of a candidate that were taken off the list lately. */
export function DroppedChecks({ spaceId, selectionId, candidateId }: Props) {
  const refresh = useRefresh(spaceId)
  const dropped = useDroppedChecks(spaceId, selectionId).data?.filter((one) => one.candidateId === candidateId) ?? []
  return (
    <TakenAway
      items={dropped.map(({ id, title, droppedAt }) => ({ key: id, title, at: droppedAt }))}
      bringBack={(id) => diligenceClient.call.restore({ spaceId, id })}
      onDone={refresh}
    />
  )
}
