import type { ReactNode } from 'react'
import classes from './list.module.css'

export type Fact = { readonly name: string; readonly value: ReactNode }

type Props = { readonly facts: readonly Fact[] }

/** Names and what stands for them, in pairs. What is not known is left out. */
export function Facts({ facts }: Props) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter(({ value }) => value !== undefined && value !== null && value !== '')
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            {/* Words that people wrote may run the other way than the page. */}
            <dd>{typeof value === 'string' ? <bdi>{value}</bdi> : value}</dd>
          </div>
        ))}
    </dl>
  )
}
