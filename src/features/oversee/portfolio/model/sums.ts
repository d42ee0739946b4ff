/** What lies in one audience, as it is kept: no names, since there are tens of thousands of them. Times are seconds and milliseconds since 1970. */
export type KeptFigures = readonly [
  spaceId: string,
  open: number,
  kept: number,
  warned: number,
  onTarget: number,
  nearTarget: number,
  offTarget: number,
  notJudged: number,
  lastAt: number | null,
  nextDue: number | null,
]

/** Everything that a seat sees of one partnership, added up. */
export interface Sum {
  open: number
  kept: number
  warned: number
  onTarget: number
  nearTarget: number
  offTarget: number
  notJudged: number
  nextDue: number | null
  lastAt: number | null
}

export const nothing = (): Sum => ({
  open: 0,
  kept: 0,
  warned: 0,
  onTarget: 0,
  nearTarget: 0,
  offTarget: 0,
  notJudged: 0,
  nextDue: null,
  lastAt: null,
})

export function addUp(figures: readonly KeptFigures[]): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const one of figures) {
    const sum = sums.get(one[0]) ?? nothing()
    add(sum, one)
    sums.set(one[0], sum)
  }
  return sums
}

function add(sum: Sum, [, open, kept, warned, onTarget, nearTarget, offTarget, notJudged, lastAt, nextDue]: KeptFigures) {
  sum.open += open
  sum.kept += kept
  sum.warned += warned
  sum.onTarget += onTarget
  sum.nearTarget += nearTarget
  sum.offTarget += offTarget
  sum.notJudged += notJudged
  if (nextDue !== null && nextDue < (sum.nextDue ?? Number.POSITIVE_INFINITY)) sum.nextDue = nextDue
  if (lastAt !== null && lastAt > (sum.lastAt ?? 0)) sum.lastAt = lastAt
}
