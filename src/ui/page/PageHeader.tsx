import { useDocumentTitle } from '@mantine/hooks'
import { type ReactNode, useContext } from 'react'
import classes from './page.module.css'
import { ToolsOffer } from './tools-place.ts'

type Props = {
  readonly title: string
  /** The answer to the one question of this screen, in words. */
  readonly sentence?: ReactNode
  /** What stands above the title: who it is about, a way back. */
  readonly above?: ReactNode
  /** What stands between title and sentence: the thread of the sides. */
  readonly thread?: ReactNode
  /** Small facts below the sentence. */
  readonly facts?: ReactNode
  readonly actions?: ReactNode
}

/** Title, sentence, facts and actions of a screen. It names the document too. */
export function PageHeader({ title, sentence, above, thread, facts, actions }: Props) {
  const offerTools = useContext(ToolsOffer)
  useDocumentTitle(title)
  return (
    <header className={classes.header}>
      {above ? <div className={classes.above}>{above}</div> : null}
      <div className={classes.titleLine}>
        <h1 tabIndex={-1}>
          {/* A name in another script keeps its own direction, with the sign at its end. */}
          <bdi>{title}</bdi>
        </h1>
        <div className={classes.actions}>
          <span ref={offerTools} className={classes.tools} />
          {actions}
        </div>
      </div>
      {thread}
      {sentence ? <p className={classes.sentence}>{sentence}</p> : null}
      {facts ? <div className={classes.facts}>{facts}</div> : null}
    </header>
  )
}
