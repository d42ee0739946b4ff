import { type KeyboardEvent, useEffect, useRef } from 'react'
import { ListDownload } from '../list/ListDownload.tsx'
import type { ListColumn } from '../list/list-column.ts'
import { BoardColumn } from './BoardColumn.tsx'
import classes from './board.module.css'
import type { BoardGroup, BoardParts } from './board-parts.ts'
import { type CardPlace, type Direction, placeBeside } from './place-beside.ts'

type Props<Item> = BoardParts<Item> & {
  readonly label: string
  readonly groups: readonly BoardGroup<Item>[]
  /** What the cards are taken along with. */
  readonly columns: readonly ListColumn<Item>[]
  readonly onMove?: (item: Item, group: string) => void
}

/**
 * Cards in columns. Arrows walk from card to card; with Shift, the arrows to the sides carry a card to the next column where that is
 * allowed, as the pointer does by dragging.
 */
export function Board<Item>({ label, groups, columns, onMove, ...parts }: Props<Item>) {
  const board = useRef<HTMLDivElement>(null)
  // A card that was carried by keyboard keeps the focus where it now stands.
  const carried = useRef<{ readonly key: string; readonly to: string }>(undefined)
  useEffect(() => {
    const card = cardsOf(board.current, carried.current?.to ?? '').find((one) => one.dataset.card === carried.current?.key)
    if (!card) return
    carried.current = undefined
    focusCard(card)
  })
  const carry = ({ group, place }: CardPlace, to: string | undefined) => {
    const item = groups.find(({ id }) => id === group)?.items[place]
    if (item !== undefined && to !== undefined && to !== group && parts.canMove?.(item)) {
      carried.current = { key: parts.itemKey(item), to }
      onMove?.(item, to)
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const direction = directionOf(event)
    const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-card]') : null
    if (!direction || !card) return
    event.preventDefault()
    const here = { group: card.dataset.group ?? '', place: Number(card.dataset.place) }
    const isSideways = direction === 'before' || direction === 'after'
    if (event.shiftKey && isSideways) {
      const from = groups.findIndex(({ id }) => id === here.group)
      return carry(here, groups[from + (direction === 'after' ? 1 : -1)]?.id)
    }
    const counts = groups.map(({ id }) => ({ id, count: cardsOf(board.current, id).length }))
    const next = placeBeside(counts, here, direction)
    if (next) focusCard(cardsOf(board.current, next.group)[next.place])
  }
  return (
    <>
      <ListDownload name={label} rows={groups.flatMap(({ items }) => items)} columns={columns} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs */}
      <div ref={board} role="group" className={classes.board} aria-label={label} onKeyDown={onKeyDown}>
        {groups.map((group) => (
          <BoardColumn key={group.id} group={group} onDropped={onMove && ((from) => carry(from, group.id))} {...parts} />
        ))}
      </div>
    </>
  )
}

const cardsOf = (board: HTMLElement | null, group: string) => [
  ...(board?.querySelectorAll<HTMLElement>(`[data-card][data-group="${CSS.escape(group)}"]`) ?? []),
]

function focusCard(card: HTMLElement | undefined): void {
  card?.querySelector<HTMLElement>('[data-card-title] :is(a[href], button)')?.focus()
}

function directionOf({ key, ctrlKey, metaKey, altKey, currentTarget }: KeyboardEvent<HTMLElement>): Direction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  const isMirrored = getComputedStyle(currentTarget).direction === 'rtl'
  if (key === 'ArrowUp') return 'up'
  if (key === 'ArrowDown') return 'down'
  if (key === 'ArrowLeft') return isMirrored ? 'after' : 'before'
  if (key === 'ArrowRight') return isMirrored ? 'before' : 'after'
  return undefined
}
