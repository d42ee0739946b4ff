import { Button } from '@mantine/core'
import { useSeenByOthers } from '#src/core/audiences/web/useSeenWords.ts'
import { downloadFile, filesClient } from '#src/core/files/web/useFiles.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { ListRow } from '#src/ui/list/ListRow.tsx'
import { ListRows } from '#src/ui/list/ListRows.tsx'
import { RowButton } from '#src/ui/list/RowButton.tsx'
import { useUndo } from '#src/ui/state/useUndo.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

interface File {
  readonly id: string
  readonly audienceId: string
  readonly name: string
  readonly size: number
  readonly addedBy: string
  readonly addedAt: string
}

export type FileRowsProps = {
  readonly spaceId: string
  readonly files: readonly File[]
  readonly people: readonly { readonly seatId: string; readonly organisationId: string; readonly name: string }[]
  /** Who looks on: whoever added a file removes it, and whoever binds that party. */
  readonly you: { readonly seatId: string; readonly organisationId: string; readonly writes: boolean; readonly binds: boolean }
  readonly onChange: () => void
}

/** Files to save, and to remove by the party that added them. */
export function FileRows({ spaceId, files, people, you, onChange }: FileRowsProps) {
  const t = useText()
  return (
    <ListRows
      label={t('files.files')}
      rows={files}
      columns={[
        { header: t('columns.name'), kind: 'text', value: ({ name }) => name },
        { header: t('columns.bytes'), kind: 'number', value: ({ size }) => size },
        {
          header: t('columns.added-by'),
          kind: 'text',
          value: ({ addedBy }) => people.find(({ seatId }) => seatId === addedBy)?.name,
        },
        { header: t('columns.added'), kind: 'time', value: ({ addedAt }) => addedAt },
      ]}
    >
      {files.map((file) => (
        <FileRow
          key={file.id}
          spaceId={spaceId}
          you={you}
          file={file}
          addedBy={people.find(({ seatId }) => seatId === file.addedBy)}
          onChange={onChange}
        />
      ))}
    </ListRows>
  )
}

type RowProps = Pick<FileRowsProps, 'spaceId' | 'you' | 'onChange'> & {
  readonly file: File
  readonly addedBy: FileRowsProps['people'][number] | undefined
}

function FileRow({ spaceId, you, file, addedBy, onChange }: RowProps) {
  const t = useText()
  const formats = useFormats()
  const problemText = useProblemText()
  const undo = useUndo()
  const isSeen = useSeenByOthers(spaceId)
  const save = useAction<void, void>({ run: () => downloadFile(spaceId, file) })
  const restore = useAction<void, unknown>({ run: () => filesClient.call.restore({ spaceId, id: file.id }), onDone: onChange })
  const remove = useAction<void, unknown>({
    run: () => filesClient.call.remove({ spaceId, id: file.id }),
    onDone: () => {
      onChange()
      const seen = isSeen(file.audienceId) ? 'yes' : 'no'
      undo({ sentence: t('files.removed', { name: file.name, seen }), undo: () => restore.send() })
    },
  })
  const problem = save.problem ?? remove.problem
  const mayRemove = you.writes && (file.addedBy === you.seatId || (you.binds && addedBy?.organisationId === you.organisationId))
  return (
    <ListRow
      title={<RowButton onOpen={() => save.send()}>{file.name}</RowButton>}
      details={
        <>
          <span>
            {t('files.added', {
              name: addedBy?.name ?? '',
              day: formats.date(file.addedAt),
              size: formats.number(Math.max(1, Math.round(file.size / 1024)), { style: 'unit', unit: 'kilobyte' }),
            })}
          </span>
          {problem ? <span role="alert"> {problemText(problem)}</span> : null}
        </>
      }
      actions={
        mayRemove ? (
          <Button variant="subtle" size="xs" loading={remove.pending} onClick={() => remove.send()}>
            {t('files.remove')}
          </Button>
        ) : undefined
      }
    />
  )
}
