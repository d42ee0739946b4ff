import { lazy, Suspense } from 'react'
import { DownloadButton } from '#src/ui/list/DownloadButton.tsx'
import type { DownloadForm } from '#src/ui/list/download-list.ts'
import type { ListColumn, ListedRows } from '#src/ui/list/list-column.ts'
import { loadAllTexts } from '#src/ui/text/catalogues.ts'
import { useLocale } from '#src/ui/text/useLocale.ts'

// The menu, and what writes files, come once the page stands: hardly anybody takes a list along as the first thing.
const load = () => Promise.all([import('./DownloadChoices.tsx'), loadAllTexts()])
const DownloadChoices = lazy(() => load().then(([part]) => ({ default: part.DownloadChoices })))

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
  const locale = useLocale()
  const write = async (form: DownloadForm) => {
    const { writeList } = await import('#src/ui/list/download-list.ts')
    return writeList(form, { name, columns, rows: typeof rows === 'function' ? await rows() : rows }, locale)
  }
  return (
    <Suspense fallback={<DownloadButton list={name} named={named} />}>
      <DownloadChoices list={name} named={named} write={write} />
    </Suspense>
  )
}
