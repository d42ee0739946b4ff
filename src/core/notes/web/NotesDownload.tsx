import type { Note } from '#src/core/notes/web/useNotes.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useText } from '#src/ui/text/useText.tsx'

export function NotesDownload({ spaceId, notes }: { readonly spaceId: string; readonly notes: readonly Note[] }) {
  const t = useText()
  const { members } = useOpenPartnership(spaceId)
  return (
    <DownloadMenu
      name={t('notes.title')}
      columns={[
        { id: 'text', name: t('columns.note'), kind: 'text' },
        { id: 'by', name: t('columns.written-by'), kind: 'text' },
        { id: 'at', name: t('columns.written'), kind: 'time' },
      ]}
      rows={notes.map(({ body, writtenBy, writtenAt }) => ({
        text: body,
        by: members.find(({ seatId }) => seatId === writtenBy)?.name ?? null,
        at: writtenAt,
      }))}
    />
  )
}
