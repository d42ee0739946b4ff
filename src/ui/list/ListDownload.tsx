import { useContext } from 'react'
import { createPortal } from 'react-dom'
import { ToolsPlace } from '../page/tools-place.ts'
import { DownloadMenu } from './DownloadMenu.tsx'
import classes from './list.module.css'
import type { ListColumn, ListedRows } from './list-column.ts'

type Props<Row> = {
  /** What the list is called: the name of the file and of its sheet. */
  readonly name: string
  /** Says it on the button too, where several lists stand on a page. */
  readonly named?: boolean
  readonly rows: ListedRows<Row>
  readonly columns: readonly ListColumn<Row>[]
}

/** The way to take a list along: in the head of the section it stands in, else above it. Nothing where no row is. */
export function ListDownload<Row>({ name, named = false, rows, columns }: Props<Row>) {
  const place = useContext(ToolsPlace)
  if (typeof rows !== 'function' && rows.length === 0) return null
  const menu = <DownloadMenu name={name} named={named} columns={columns} rows={rows} />
  if (place === undefined) return <div className={classes.tools}>{menu}</div>
  return place ? createPortal(menu, place) : null
}
