export type Dot = readonly [x: number, y: number]
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** The first of the boxes that lies inside and that no line crosses; the first that lies inside where all are crossed. */
export function clearBox<Place extends Box>(
  boxes: readonly [Place, ...Place[]],
  lines: readonly (readonly Dot[])[],
  inside: Box,
): Place {
  const held = boxes.filter((box) => isInside(box, inside))
  return held.find((box) => !lines.some((line) => crosses(line, box))) ?? held[0] ?? boxes[0]
}

const isInside = (box: Box, outer: Box) =>
  box.left >= outer.left && box.right <= outer.right && box.top >= outer.top && box.bottom <= outer.bottom

/** Whether a line from dot to dot goes through the box; the dots run from left to right or from right to left. */
export function crosses(line: readonly Dot[], box: Box): boolean {
  if (line.length === 1) return line.some(([x, y]) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
  return line.some((dot, place) => {
    const next = line[place + 1]
    return next !== undefined && segmentCrosses(dot, next, box)
  })
}

function segmentCrosses(one: Dot, other: Dot, { left, right, top, bottom }: Box): boolean {
  const [from, to] = one[0] <= other[0] ? [one, other] : [other, one]
  const start = Math.max(left, from[0])
  const end = Math.min(right, to[0])
  if (start > end) return false
  const span = to[0] - from[0]
  const at = (x: number) => (span === 0 ? from[1] : from[1] + ((x - from[0]) / span) * (to[1] - from[1]))
  const ys = span === 0 ? [from[1], to[1]] : [at(start), at(end)]
  return Math.max(...ys) >= top && Math.min(...ys) <= bottom
}
