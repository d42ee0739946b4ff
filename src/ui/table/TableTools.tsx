import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SortOrder } from '../list/sort-rows.ts'
import { useText } from '../text/useText.tsx'
import { ColumnMenu } from './ColumnMenu.tsx'
import classes from './table.module.css'
import type { TableColumn } from './table-column.ts'
import type { ColumnChoice } from './useColumnChoice.ts'

type Props<Row> = {
  readonly columns: readonly TableColumn<Row>[]
  readonly shown: readonly TableColumn<Row>[]
  readonly choice: ColumnChoice
  readonly order: SortOrder | undefined
  readonly onOrder: (order: SortOrder) => void
  readonly isNarrow: boolean
  readonly children: ReactNode
}

/** Above the rows: their order where there is no head to press, the choice of columns, and what the screen adds. */
export function TableTools<Row>({ columns, shown, choice, order, onOrder, isNarrow, children }: Props<Row>) {
  const t = useText()
  const sortable = columns.filter(({ sortValue }) => sortValue)
  return (
    <div className={classes.tools}>
      {isNarrow ? (
        <NativeSelect
          aria-label={t('ui.order-by')}
          value={order ? `${order.column} ${order.descending}` : ''}
          data={[
            ...(order ? [] : [{ value: '', label: t('ui.order-by') }]),
            ...sortable.flatMap(({ id, header }) => [
              { value: `${id} false`, label: t('ui.order-rising', { column: header }) },
              { value: `${id} true`, label: t('ui.order-falling', { column: header }) },
            ]),
          ]}
          onChange={(event) => {
            const [column = '', descending] = event.currentTarget.value.split(' ')
            onOrder({ column, descending: descending === 'true' })
          }}
        />
      ) : null}
      <ColumnMenu columns={columns} shown={shown} choice={choice} />
      {children}
    </div>
  )
}
