export type Direction = 'up' | 'down' | 'before' | 'after'
export type CardPlace = { readonly group: string; readonly place: number }

/** The card that lies in a direction; sideways it skips columns without cards, and ends where a column is shorter. */
export function placeBeside(
  columns: readonly { readonly id: string; readonly count: number }[],
  { group, place }: CardPlace,
  direction: Direction,
): CardPlace | undefined {
  const here = columns.findIndex(({ id }) => id === group)
  const count = columns[here]?.count ?? 0
  if (direction === 'up') return place > 0 ? { group, place: place - 1 } : undefined
  if (direction === 'down') return place < count - 1 ? { group, place: place + 1 } : undefined
  const beyond = direction === 'after' ? columns.slice(here + 1) : columns.slice(0, here).reverse()
  const next = beyond.find((column) => column.count > 0)
  return next && { group: next.id, place: Math.min(place, next.count - 1) }
}
