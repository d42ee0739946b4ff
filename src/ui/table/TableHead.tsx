import { Icon } from '../design/Icon.tsx'
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
            <span className={classes.hidden}>{t('ui.picked')}</span>
          </th>
        ) : null}
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} order={order} onOrder={onOrder} />
        ))}
      </tr>
    </thead>
  )
}

function HeadCell<Row>({
  column,
  order,
  onOrder,
}: Pick<Props<Row>, 'order' | 'onOrder'> & { readonly column: TableColumn<Row> }) {
  const { id, header, numeric, sortValue } = column
  const own = order?.column === id ? order : undefined
  const direction = own ? (own.descending ? 'descending' : 'ascending') : 'none'
  if (!sortValue)
    return (
      <th scope="col" data-numeric={numeric}>
        {header}
      </th>
    )
  return (
    <th scope="col" data-numeric={numeric} aria-sort={direction}>
      <button
        type="button"
        className={classes.sort}
        data-sorted={own !== undefined}
        onClick={() => onOrder({ column: id, descending: own ? !own.descending : false })}
      >
        {header}
        <Icon name={own ? (own.descending ? 'down' : 'up') : 'sort'} size={12} />
      </button>
    </th>
  )
}
