/** Whether the pairs judged so far bring all items together: before that, weights would be made up. */
export function isConnected(items: readonly { readonly key: string }[], given: Readonly<Record<string, number>>): boolean {
  const reached = new Set(items.slice(0, 1).map(({ key }) => key))
  const pairs = Object.keys(given).map((pair) => pair.split(':'))
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const [first = '', second = ''] of pairs) {
      if (reached.has(first)) reached.add(second)
      if (reached.has(second)) reached.add(first)
    }
  }
  return items.length > 1 && items.every(({ key }) => reached.has(key))
}
