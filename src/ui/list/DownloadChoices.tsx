import { Menu } from '@mantine/core'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { DownloadButton } from '#src/ui/list/DownloadButton.tsx'
import type { DownloadForm, ListFile } from '#src/ui/list/download-list.ts'
import { saveFile } from '#src/ui/save-file.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly list: string
  readonly named: boolean
  readonly write: (form: DownloadForm) => Promise<ListFile>
}

export function DownloadChoices({ list, named, write }: Props) {
  const t = useText()
  const problemText = useProblemText()
  const download = useAction({ run: write, onDone: (file) => saveFile(file.name, file.content) })
  return (
    <>
      <Menu>
        <Menu.Target>
          <DownloadButton list={list} named={named} loading={download.pending} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => download.send('xlsx')}>{t('download.excel')}</Menu.Item>
          <Menu.Item onClick={() => download.send('csv')}>{t('download.csv')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {download.problem ? <span role="alert">{problemText(download.problem)}</span> : null}
    </>
  )
}
