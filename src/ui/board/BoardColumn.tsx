import { Button } from '@mantine/core'
import { type DragEvent, useId, useState } from 'react'
import { useFormats } from '../text/useLocale.ts'
import { useText } from '../text/useText.tsx'
import classes from './board.module.css'
import type { BoardGroup, BoardParts } from './board-parts.ts'
import type { CardPlace } from './place-beside.ts'

type Props<Item> = BoardParts<Item> & {
  readonly group: BoardGroup<Item>
  readonly onDropped: ((from: CardPlace) => void) | undefined
}

const carried = 'application/x-board-card'
/** More are drawn on demand: nobody reads a column of thousands. */
const step = 30

export function BoardColumn<Item>({ group: { id, title, items }, itemKey, card, foot, canMove, onDropped }: Props<Item>) {
  const t = useText()
  const formats = useFormats()
  const heading = useId()
  const [most, setMost] = useState(step)
  const [isOver, setOver] = useState(false)
  const accept = (event: DragEvent) => {
    if (!onDropped || !event.dataTransfer.types.includes(carried)) return
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    setOver(false)
    const from = event.dataTransfer.getData(carried)
    if (from === '') return
    event.preventDefault()
    onDropped?.(JSON.parse(from) as CardPlace)
  }
  return (
    <section
      className={classes.column}
      aria-labelledby={heading}
      data-over={isOver}
      onDragOver={accept}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={classes.title}>
        <h2 id={heading}>{title}</h2>
        <span>{formats.number(items.length)}</span>
      </div>
      {foot && items.length > 0 ? <p className={classes.foot}>{foot(items)}</p> : null}
      <ul className={classes.cards} data-rows>
        {items.slice(0, most).map((item, place) => (
          <li
            key={itemKey(item)}
            className={classes.card}
            data-card={itemKey(item)}
            data-group={id}
            data-place={place}
            draggable={canMove?.(item) ?? false}
            onDragStart={(event) => event.dataTransfer.setData(carried, JSON.stringify({ group: id, place }))}
          >
            {card(item)}
          </li>
        ))}
      </ul>
      {items.length > most ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setMost(most + step)}>
          {t('ui.show-more', { count: Math.min(step, items.length - most) })}
        </Button>
      ) : null}
    </section>
  )
}
