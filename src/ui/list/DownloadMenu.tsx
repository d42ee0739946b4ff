import { Button, Menu } from '@mantine/core'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { type DownloadForm, writeList } from '#src/ui/list/download-list.ts'
import type { ListColumn, ListedRows } from '#src/ui/list/list-column.ts'
import { saveFile } from '#src/ui/save-file.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Props<Row> = {
  /** What the list is called: the name of the file and of its sheet. */
  readonly name: string
  /** Says it on the button too, where several lists stand on a page. */
  readonly named?: boolean
  readonly columns: readonly ListColumn<Row>[]
  /** What the reader sees, filtered and sorted as it is; a list with pages fetches all of them. */
  readonly rows: ListedRows<Row>
}

/** A list to take along, as CSV or for Excel. */
export function DownloadMenu<Row>({ name, named = false, columns, rows }: Props<Row>) {
  const t = useText()
  const locale = useLocale()
  const problemText = useProblemText()
  const download = useAction({
    run: async (form: DownloadForm) =>
      writeList(form, { name, columns, rows: typeof rows === 'function' ? await rows() : rows }, locale),
    onDone: (file) => saveFile(file.name, file.content),
  })
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-sm"
            loading={download.pending}
            // A name that differs from what is read on the button could not be spoken to press it.
            {...(named ? {} : { 'aria-label': t('download.list', { name }) })}
            rightSection={<Icon name="down" size={12} />}
          >
            {named ? t('download.named', { name }) : t('download.menu')}
          </Button>
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
