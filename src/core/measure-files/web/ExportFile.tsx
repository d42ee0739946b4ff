import { Button } from '@mantine/core'
import { measureFilesClient } from '#src/core/measure-files/web/useFiles.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { saveFile } from '#src/ui/save-file.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly spaceId: string; readonly id: string }

/** The values of a measure as a file that spreadsheets open, and that can be brought in again. */
export function ExportFile({ spaceId, id }: Props) {
  const t = useText()
  const problemText = useProblemText()
  const fetchFile = useAction({
    run: () => measureFilesClient.call.write({ spaceId, id }),
    onDone: ({ name, text }) => saveFile(name, new Blob([text], { type: 'text/csv;charset=utf-8' })),
  })
  return (
    <>
      <Button variant="outline" loading={fetchFile.pending} onClick={() => fetchFile.send(undefined)}>
        {t('measure-files.save')}
      </Button>
      {fetchFile.problem ? <p role="alert">{problemText(fetchFile.problem)}</p> : null}
    </>
  )
}
