import type { ReactNode } from 'react'

export type BoardGroup<Item> = { readonly id: string; readonly title: string; readonly items: readonly Item[] }

export type BoardParts<Item> = {
  readonly itemKey: (item: Item) => string
  /** What a card says; its link or button is found by `data-card-title`. */
  readonly card: (item: Item) => ReactNode
  /** Below the title of a column: what its cards have in common. */
  readonly foot?: (items: readonly Item[]) => ReactNode
  /** Whether a card may be carried to another column. */
  readonly canMove?: (item: Item) => boolean
}
