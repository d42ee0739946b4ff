import { Button, FileButton } from '@mantine/core'
import classes from '#src/core/files/web/files.module.css'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import common from '#src/ui/design/common.module.css'
import { useText } from '#src/ui/text/useText.tsx'

/** What the server takes at most; said before a long upload is begun. */
const longestMegabytes = 25

export interface ChosenFile {
  readonly name: string
  readonly mediaType: string
  readonly content: Blob
}

type Props = {
  readonly label: string
  readonly send: (file: ChosenFile) => Promise<unknown>
  readonly onDone: () => void
}

/** Chooses a file and sends it. */
export function UploadButton({ label, send, onDone }: Props) {
  const t = useText()
  const problemText = useProblemText()
  const upload = useAction<File, unknown>({
    run: async (file) => {
      if (file.size > longestMegabytes * 1024 * 1024) throw { code: 'too-large', status: 413 }
      // Its bytes as they are, whatever kind the browser thinks they are of: that is told beside them.
      const content = file.slice(0, file.size, 'application/octet-stream')
      return send({ name: file.name, mediaType: file.type || 'application/octet-stream', content })
    },
    onDone,
  })
  return (
    <div className={classes.upload}>
      <FileButton onChange={(file) => file && upload.send(file)}>
        {(props) => (
          <Button {...props} variant="outline" loading={upload.pending}>
            {label}
          </Button>
        )}
      </FileButton>
      <span className={common.quiet}>{t('files.at-most', { megabytes: longestMegabytes })}</span>
      {upload.problem ? <p role="alert">{problemText(upload.problem)}</p> : null}
    </div>
  )
}
