import type { Item } from '#src/core/question-sets/model/items.ts'

export const blankItems = (count: number): Item[] =>
  Array.from({ length: count }, (_, place) => ({ key: `i${place + 1}`, text: {} }))

/** A key that no item had so far. It stays with the item, so that waves can be compared when words change. */
export function freshKey(taken: readonly string[], letter: string): string {
  const numbers = taken.map((key) => Number(new RegExp(`^${letter}(\\d+)$`).exec(key)?.[1] ?? 0))
  return `${letter}${Math.max(0, ...numbers) + 1}`
}
