import { type ReactNode, useId } from 'react'
import { sideStyle } from '#src/ui/colours.ts'
import classes from './first.module.css'

type Props = { readonly colour: number; readonly title: string; readonly sentence: string; readonly children: ReactNode }

/** One of the two ways in, under its end of the thread. */
export function FirstChoice({ colour, title, sentence, children }: Props) {
  const heading = useId()
  return (
    <section className={classes.choice} style={sideStyle(colour)} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <p>{sentence}</p>
      <div>{children}</div>
    </section>
  )
}
