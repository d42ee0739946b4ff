import type { FileRowsProps } from '#src/core/files/web/FileRows.tsx'
import { DownloadMenu } from '#src/ui/list/DownloadMenu.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Which files lie beside a record; their contents are saved one by one. */
export function FilesDownload({ files, people }: Pick<FileRowsProps, 'files' | 'people'>) {
  const t = useText()
  return (
    <DownloadMenu
      name={t('files.files')}
      columns={[
        { id: 'name', name: t('columns.name'), kind: 'text' },
        { id: 'size', name: t('columns.bytes'), kind: 'number' },
        { id: 'by', name: t('columns.added-by'), kind: 'text' },
        { id: 'at', name: t('columns.added'), kind: 'time' },
      ]}
      rows={files.map(({ name, size, addedBy, addedAt }) => ({
        name,
        size,
        by: people.find(({ seatId }) => seatId === addedBy)?.name ?? null,
        at: addedAt,
      }))}
    />
  )
}
