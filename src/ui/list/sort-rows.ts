export type SortOrder = { readonly column: string; readonly descending: boolean }
export type SortValue = string | number | undefined

type Sorting<Row> = {
  readonly valueAt: (row: Row) => SortValue
  readonly compare: (first: string, second: string) => number
  readonly descending: boolean
}

/** Sorted by one value; rows without it come last in both orders, and equal rows keep their places. */
export function sortRows<Row>(rows: readonly Row[], { valueAt, compare, descending }: Sorting<Row>): readonly Row[] {
  const turn = descending ? -1 : 1
  // Each value is asked for once, however often its row is compared.
  const valued = rows.map((row) => ({ row, value: valueAt(row) }))
  valued.sort(({ value: a }, { value: b }) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
    if (typeof a === 'number' && typeof b === 'number') return (a - b) * turn
    return compare(String(a), String(b)) * turn
  })
  return valued.map(({ row }) => row)
}
