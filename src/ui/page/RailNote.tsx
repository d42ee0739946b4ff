import type { CSSProperties, ReactNode } from 'react'
import classes from './rail-note.module.css'

type Props = {
  readonly title: string
  /** How far along it is, from 0 to 1: a picture of what the title says. */
  readonly share?: number
  readonly children?: ReactNode
}

/** Something to know about the place one is in, at the foot of its links. */
export function RailNote({ title, share, children }: Props) {
  return (
    <section className={classes.note} aria-label={title}>
      <p className={classes.title}>{title}</p>
      {share === undefined ? null : (
        <span className={classes.share} aria-hidden="true" style={{ '--share': share } as CSSProperties} />
      )}
      {children}
    </section>
  )
}
