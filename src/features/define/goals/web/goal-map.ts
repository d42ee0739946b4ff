/** What stands in a column of the map. */
export interface MapNode {
  readonly id: string
  readonly title: string
}

export interface MapLink {
  readonly from: string
  readonly to: string
}

export interface MapColumns {
  readonly needs: readonly MapNode[]
  readonly goals: readonly MapNode[]
  readonly places: readonly MapNode[]
  readonly measures: readonly MapNode[]
}

export interface MapGoal {
  readonly id: string
  readonly title: string
  readonly needs: readonly string[]
  readonly places: readonly MapNode[]
  readonly measure: MapNode | undefined
}

/** Columns in an order in which few lines cross, and the lines between neighbours. */
export function mapOf(goals: readonly MapGoal[], allNeeds: readonly MapNode[]): { columns: MapColumns; links: MapLink[] } {
  const placeOf = (id: string, test: (goal: MapGoal) => boolean) => {
    const rows = goals.flatMap((goal, row) => (test(goal) ? [row] : []))
    // What no goal leads to stands below everything.
    return { id, at: rows.length === 0 ? goals.length : rows.reduce((sum, row) => sum + row, 0) / rows.length }
  }
  const inOrder = (nodes: readonly MapNode[], leads: (goal: MapGoal, id: string) => boolean) => {
    const weights = new Map(nodes.map(({ id }) => [id, placeOf(id, (goal) => leads(goal, id)).at]))
    return nodes.toSorted((one, other) => (weights.get(one.id) ?? 0) - (weights.get(other.id) ?? 0))
  }
  const places = [...new Map(goals.flatMap((goal) => goal.places).map((one) => [one.id, one])).values()]
  return {
    columns: {
      needs: inOrder(allNeeds, (goal, id) => goal.needs.includes(id)),
      goals,
      places: inOrder(places, (goal, id) => goal.places.some((one) => one.id === id)),
      measures: goals.flatMap(({ measure }) => measure ?? []),
    },
    links: goals.flatMap((goal) => [
      ...goal.needs.map((need) => ({ from: need, to: goal.id })),
      ...goal.places.map((place) => ({ from: goal.id, to: place.id })),
      ...(goal.measure
        ? goal.places.length > 0
          ? goal.places.map((place) => ({ from: place.id, to: goal.measure?.id ?? '' }))
          : [{ from: goal.id, to: goal.measure.id }]
        : []),
    ]),
  }
}

/** Everything that a node hangs together with, along the lines in both directions, without turning round. */
export function connected(id: string, links: readonly MapLink[]): ReadonlySet<string> {
  const reached = new Set([id])
  for (const [near, far] of [
    ['from', 'to'],
    ['to', 'from'],
  ] as const) {
    const queue = [id]
    for (let node = queue.pop(); node !== undefined; node = queue.pop())
      for (const link of links)
        if (link[near] === node && !reached.has(link[far])) {
          reached.add(link[far])
          queue.push(link[far])
        }
  }
  return reached
}
