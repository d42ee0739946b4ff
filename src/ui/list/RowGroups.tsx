import type { ReactNode } from 'react'
import { Section } from '../page/Section.tsx'
import classes from './list.module.css'
import { pressByKey } from './walk-keys.ts'
import { walkRows } from './walk-rows.ts'

type GroupsProps = { readonly label: string; readonly children: ReactNode }

/** Groups of rows that are walked by keyboard as one list; a letter presses the button of the row that names it. */
export function RowGroups({ label, children }: GroupsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; here the group only carries the keys that bubble to it
    <div
      role="group"
      aria-label={label}
      className={classes.groups}
      onKeyDown={(event) => {
        walkRows(event)
        pressByKey(event)
      }}
    >
      {children}
    </div>
  )
}

type GroupProps = { readonly title: string; readonly count?: ReactNode; readonly children: ReactNode }

export function RowGroup({ title, count, children }: GroupProps) {
  return (
    <Section title={title} aside={count}>
      <ul className={classes.rows} aria-label={title}>
        {children}
      </ul>
    </Section>
  )
}
