import common from '../design/common.module.css'
import { ColumnHead } from '../list/ColumnHead.tsx'
import type { SortOrder } from '../list/sort-rows.ts'
import { useText } from '../text/useText.tsx'
import classes from './table.module.css'
import type { TableColumn } from './table-column.ts'

type Props<Row> = {
  readonly columns: readonly TableColumn<Row>[]
  readonly order: SortOrder | undefined
  readonly onOrder: (order: SortOrder) => void
  readonly tracks: string
  readonly isPicked: boolean
}

/** Stays in sight while the rows pass below it; a press sorts by a column, another turns the order. */
export function TableHead<Row>({ columns, order, onOrder, tracks, isPicked }: Props<Row>) {
  const t = useText()
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1} className={classes.row} style={{ gridTemplateColumns: tracks }}>
        {isPicked ? (
          <th scope="col">
            <span className={common.unseen}>{t('ui.picked')}</span>
          </th>
        ) : null}
        {columns.map((column) => (
          <ColumnHead key={column.id} column={column} order={order} onOrder={onOrder} />
        ))}
      </tr>
    </thead>
  )
}
