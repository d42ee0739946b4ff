export type SparkPoint = { readonly value: string | null; readonly target: { readonly value: string } | null }

type Place = { readonly width: number; readonly height: number; readonly edge: number; readonly isMirrored: boolean }

/** Lines through the values and through their targets, drawn for exactly this place. */
export function sparkLines(points: readonly SparkPoint[], { width, height, edge, isMirrored }: Place) {
  const values = points.map(({ value }) => Number(value))
  const targets = points.map(({ target }) => (target === null ? undefined : Number(target.value)))
  const all = [...values, ...targets.filter((target) => target !== undefined)]
  const low = Math.min(...all)
  const span = Math.max(...all) - low || 1
  const x = (place: number) => {
    const along = edge + (place / Math.max(1, points.length - 1)) * (width - 2 * edge)
    return isMirrored ? width - along : along
  }
  const y = (value: number) => height - edge - ((value - low) / span) * (height - 2 * edge)
  const through = (numbers: readonly (number | undefined)[]) =>
    numbers
      .flatMap((value, place) => (value === undefined ? [] : [`${x(place).toFixed(1)} ${y(value).toFixed(1)}`]))
      .map((at, place) => `${place === 0 ? 'M' : 'L'}${at}`)
      .join('')
  const end = values.length - 1
  return { line: through(values), target: through(targets), last: { x: x(end), y: y(values[end] ?? low) } }
}
