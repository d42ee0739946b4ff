import { type ReactNode, useId, useState } from 'react'
import common from '../design/common.module.css'
import { Icon } from '../design/Icon.tsx'
import type { Column } from '../list/column.ts'
import { DataTable } from '../list/DataTable.tsx'
import { ToolsPlace } from '../page/tools-place.ts'
import { useText } from '../text/useText.tsx'
import classes from './chart.module.css'

export type ChartTable<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
}

type Props<Row> = {
  /** What the chart holds, as a title would say it. */
  readonly label: string
  /** What it shows, in words: a chart never stands without. */
  readonly sentence: ReactNode
  readonly legend?: ReactNode
  readonly table: ChartTable<Row>
  readonly children: ReactNode
}

/** The one frame of every chart: its sentence, its picture, its legend, and the table behind it. */
export function ChartFrame<Row>({ label, sentence, legend, table, children }: Props<Row>) {
  const t = useText()
  const words = useId()
  const [isTable, setTable] = useState(false)
  const [tools, setTools] = useState<HTMLElement | null>(null)
  return (
    <figure className={classes.frame}>
      <figcaption id={words} className={classes.sentence}>
        {sentence}
      </figcaption>
      {isTable ? (
        <ToolsPlace value={tools}>
          <DataTable caption={label} {...table} />
        </ToolsPlace>
      ) : (
        <div role="img" aria-label={label} aria-describedby={words}>
          {children}
        </div>
      )}
      <div className={common.facts}>
        {legend}
        <button type="button" className={classes.toggle} onClick={() => setTable(!isTable)}>
          <Icon name={isTable ? 'chart' : 'table'} size={14} />
          {isTable ? t('ui.as-chart') : t('ui.as-table')}
        </button>
        <span ref={setTools} className={classes.tools} />
      </div>
    </figure>
  )
}
