import { useState } from 'react'
import type { SortOrder } from '../list/sort-rows.ts'
import { Table, type TableProps } from './Table.tsx'

type Props<Row> = Omit<TableProps<Row>, 'order' | 'onOrder'> & { readonly initialOrder: SortOrder }

/** A table that keeps its order itself; where it stands in the address, the page keeps it. */
export function OrderedTable<Row>({ initialOrder, ...table }: Props<Row>) {
  const [order, setOrder] = useState(initialOrder)
  return <Table {...table} order={order} onOrder={setOrder} />
}
