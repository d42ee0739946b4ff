import { type ReactNode, useId, useState } from 'react'
import { Help } from '../help/Help.tsx'
import classes from './page.module.css'
import { ToolsPlace } from './tools-place.ts'

type Props = {
  readonly title: string
  /** What it says, in words, before the evidence. */
  readonly sentence?: ReactNode
  /** What a word of the title means, where the page does not say it by itself: one sentence, opened by a question mark. */
  readonly help?: ReactNode
  /** Beside the title: a chip, a small fact, a link to all. */
  readonly aside?: ReactNode
  readonly actions?: ReactNode
  readonly children?: ReactNode
  /** A card stands on a surface of its own; a plain one lies on the paper. */
  readonly plain?: boolean
}

export function Section({ title, sentence, help, aside, actions, children, plain = false }: Props) {
  const heading = useId()
  const [tools, setTools] = useState<HTMLElement | null>(null)
  return (
    <section className={plain ? classes.plain : classes.card} aria-labelledby={heading}>
      <div className={classes.head}>
        <h2 id={heading}>
          <bdi>{title}</bdi>
        </h2>
        {help ? <Help about={title}>{help}</Help> : null}
        <div className={classes.aside}>
          {aside}
          <span ref={setTools} className={classes.tools} />
        </div>
      </div>
      {sentence ? <p className={classes.say}>{sentence}</p> : null}
      <ToolsPlace value={tools}>{children}</ToolsPlace>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </section>
  )
}
