import { createContext, type ReactNode, useContext, useState } from 'react'
import { ShownRows } from '../live/useChangeMark.ts'
import { Section } from '../page/Section.tsx'
import { ListDownload } from './ListDownload.tsx'
import classes from './list.module.css'
import type { ListColumn, ListedRows } from './list-column.ts'
import { pressByKey } from './walk-keys.ts'
import { walkRows } from './walk-rows.ts'

const IsGrouped = createContext(false)

type GroupsProps<Row> = {
  readonly label: string
  /** What the file is called, where the label alone would not tell. */
  readonly name?: string
  /** Says it on the button too, where several lists stand on a page. */
  readonly named?: boolean
  /** The rows of all groups. */
  readonly rows: ListedRows<Row>
  readonly columns: readonly ListColumn<Row>[]
  readonly children: ReactNode
}

/** Groups of rows that are walked by keyboard and taken along as one list; a letter presses the button of the row that names it. */
export function RowGroups<Row>({ label, name = label, named = false, rows, columns, children }: GroupsProps<Row>) {
  const [shown] = useState(() => new Map<string, string>())
  return (
    <>
      <ListDownload name={name} named={named} rows={rows} columns={columns} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; here the group only carries the keys that bubble to it */}
      <div
        role="group"
        aria-label={label}
        className={classes.groups}
        data-rows
        onKeyDown={(event) => {
          walkRows(event)
          pressByKey(event)
        }}
      >
        <IsGrouped value={true}>
          <ShownRows value={shown}>{children}</ShownRows>
        </IsGrouped>
      </div>
    </>
  )
}

type RowsProps = { readonly label: string; readonly children: ReactNode }

/** The rows of one group. */
export function GroupRows({ label, children }: RowsProps) {
  // Alone it would be a list that cannot be taken along.
  if (!useContext(IsGrouped)) throw new Error('Rows of a group stand in RowGroups.')
  return (
    <ul className={classes.rows} aria-label={label}>
      {children}
    </ul>
  )
}

type GroupProps = { readonly title: string; readonly plain?: boolean; readonly children: ReactNode }

export function RowGroup({ title, plain = false, children }: GroupProps) {
  return (
    <Section title={title} plain={plain}>
      <GroupRows label={title}>{children}</GroupRows>
    </Section>
  )
}
