import { Button } from '@mantine/core'
import { exportsClient } from '#src/features/oversee/exports/web/useExports.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { saveFile } from '#src/ui/save-file.ts'
import { ErrorState } from '#src/ui/state/ErrorState.tsx'
import { useText } from '#src/ui/text/useText.tsx'

/** Everything in the space that the reader sees, as a file that can be verified anywhere. */
export function ExportButton({ spaceId }: { readonly spaceId: string }) {
  const t = useText()
  const download = useAction({
    run: () => exportsClient.call.space({ spaceId }),
    onDone: (file) => saveFile(file.name, file),
  })
  return (
    <>
      <Button variant="outline" loading={download.pending} onClick={() => download.send(undefined)}>
        {t('exports.download')}
      </Button>
      {download.problem ? <ErrorState error={download.problem} /> : null}
    </>
  )
}
