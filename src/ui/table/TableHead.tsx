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
  /** Where rows are cards the head is only heard: nothing in it takes the focus, and the order is chosen above the rows. */
  readonly isNarrow: boolean
}

/** Stays in sight while the rows pass below it; a press sorts by a column, another turns the order. */
export function TableHead<Row>({ columns, order, onOrder, tracks, isPicked, isNarrow }: Props<Row>) {
  const t = useText()
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1} className={classes.row} style={{ gridTemplateColumns: tracks }}>
        {isPicked ? (
          <th scope="col">
            <span className={common.unseen}>{t('ui.picked')}</span>
          </th>
        ) : null}
        {columns.map(({ sortValue, ...column }) => (
          <ColumnHead
            key={column.id}
            column={isNarrow || !sortValue ? column : { ...column, sortValue }}
            order={order}
            onOrder={onOrder}
          />
        ))}
      </tr>
    </thead>
  )
}
