import type { ReactNode } from 'react'
import classes from './form.module.css'

type Props = { readonly legend: ReactNode; readonly help?: ReactNode; readonly children: ReactNode }

/** Fields that answer one question together: rows that can be added, people to tick. */
export function FieldGroup({ legend, help, children }: Props) {
  return (
    <fieldset className={classes.group}>
      <legend>{legend}</legend>
      {help ? <p>{help}</p> : null}
      {children}
    </fieldset>
  )
}
