import { Icon } from '../design/Icon.tsx'
import type { IconName } from '../design/icons.ts'
import type { Column } from './column.ts'
import classes from './column-head.module.css'
import type { SortOrder } from './sort-rows.ts'

type Props<Row> = {
  readonly column: Column<Row>
  readonly order: SortOrder | undefined
  readonly onOrder: (order: SortOrder) => void
}

/** The head of a column; a press sorts by it, another turns the order. */
export function ColumnHead<Row>({ column, order, onOrder }: Props<Row>) {
  if (!column.sortValue)
    return (
      <th scope="col" data-numeric={column.numeric}>
        {column.header}
      </th>
    )
  const own = order?.column === column.id ? order : undefined
  const press = () => onOrder({ column: column.id, descending: own ? !own.descending : false })
  return (
    <th scope="col" data-numeric={column.numeric} aria-sort={direction(own)}>
      <button type="button" className={classes.sort} data-sorted={own !== undefined} onClick={press}>
        {column.header}
        <Icon name={iconOf(own)} size={12} />
      </button>
    </th>
  )
}

function direction(order: SortOrder | undefined): 'none' | 'ascending' | 'descending' {
  if (!order) return 'none'
  return order.descending ? 'descending' : 'ascending'
}

function iconOf(order: SortOrder | undefined): IconName {
  if (!order) return 'sort'
  return order.descending ? 'down' : 'up'
}
