import { Children, type ReactNode } from 'react'
import classes from './list.module.css'
import { walkRows } from './walk-rows.ts'

type Props = { readonly label: string; readonly children: ReactNode }

/** Cards of records below each other, walked like rows; a card in focus is gone through by Tab. Taken along by `ListDownload` beside it. */
export function CardList({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; here the group only carries the keys that bubble to it
    <div role="group" aria-label={label} className={classes.cards} onKeyDown={walkRows}>
      {Children.map(children, (card) =>
        card ? (
          <div data-row tabIndex={-1} className={classes.card}>
            {card}
          </div>
        ) : null,
      )}
    </div>
  )
}
