import { useQueryClient } from '@tanstack/react-query'
import { useSeenWords } from '#src/core/audiences/web/useSeenWords.ts'
import { filesClient, useRemovedFiles } from '#src/core/files/web/useFiles.ts'
import { TakenAway } from '#src/ui/list/TakenAway.tsx'

type Props = {
  readonly spaceId: string
  readonly about: { readonly kind: string; readonly id: string }
  readonly onChange: () => void
}

/** Files of a record that were removed lately, each with its way back for the side that added it. */
export function RemovedFiles({ spaceId, about, onChange }: Props) {
  const client = useQueryClient()
  const seenWords = useSeenWords(spaceId)
  const removed = useRemovedFiles(spaceId, about).data ?? []
  return (
    <TakenAway
      items={removed.map(({ id, name, audienceId, removedAt }) => ({
        key: id,
        title: name,
        at: removedAt ?? '',
        details: seenWords(audienceId),
      }))}
      bringBack={(id) => filesClient.call.restore({ spaceId, id })}
      onDone={() => {
        void client.invalidateQueries({ queryKey: filesClient.queries.listRemoved.key() })
        onChange()
      }}
    />
  )
}
