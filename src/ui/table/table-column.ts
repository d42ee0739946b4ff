import type { Column } from '../list/column.ts'

/** A column of a table; the first one names the row and always stands. */
export type TableColumn<Row> = Column<Row> & {
  /** The least width in pixels at which its words can be read. A column without room is left out, the last one first. */
  readonly least: number
  /** How much of the room that is left goes to it; none by itself. */
  readonly grows?: number
  /** Not shown until it is chosen. */
  readonly isExtra?: boolean
  /** On a phone it stands beside the name instead of below it: the state of the row. */
  readonly beside?: boolean
}

/** Between two columns, as the style sheet has it. */
export const columnGap = 16

/** The columns that are shown: those chosen, as far as there is room. */
export function columnsWithRoom<Row>(
  columns: readonly TableColumn<Row>[],
  { isChosen, width }: { isChosen: (id: string) => boolean; width: number },
): readonly TableColumn<Row>[] {
  const shown: TableColumn<Row>[] = []
  let used = 0
  for (const [place, column] of columns.entries()) {
    if (place > 0 && !isChosen(column.id)) continue
    if (place > 0 && used + column.least > width) break
    used += column.least + columnGap
    shown.push(column)
  }
  return shown
}

export const gridTracks = (columns: readonly TableColumn<never>[]) =>
  columns.map(({ least, grows }) => (grows ? `minmax(${least}px, ${grows}fr)` : `${least}px`)).join(' ')

export type Picking<Row> = {
  readonly isPicked: (row: Row) => boolean
  readonly onPick: (row: Row) => void
  /** What the box of a row says to those who do not see it. */
  readonly label: (row: Row) => string
}
