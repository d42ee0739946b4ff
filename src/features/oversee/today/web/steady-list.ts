import { type Urgency, urgencies } from '#src/features/oversee/today/model/item.ts'
import { type Item, keyOf } from '#src/features/oversee/today/web/useToday.ts'

/** What was done on this visit stays where it was in the list, until one comes back to the page. */
export function keepDone(items: readonly Item[], done: ReadonlyMap<string, { item: Item; place: number }>): Item[] {
  const shown = items.filter((item) => !done.has(keyOf(item)))
  const kept = [...done.values()].sort((one, other) => one.place - other.place)
  for (const { item, place } of kept) shown.splice(place, 0, item)
  return shown
}

/** In the order of their urgency, each with its own in the order in which they came. */
export function groupItems(items: readonly Item[]): { urgency: Urgency; items: readonly Item[] }[] {
  const groups = Map.groupBy(items, ({ urgency }) => urgency)
  return urgencies.flatMap((urgency) => {
    const own = groups.get(urgency)
    return own ? [{ urgency, items: own }] : []
  })
}
