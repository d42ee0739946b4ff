import type { CheckedTable } from '#src/methods/ranking/decision-table.ts'
import { type Normalisation, normalise, scaleColumn } from '#src/methods/ranking/normalise.ts'

/** The table on common scales where more is better ("turned"), or with each direction kept. Alternatives × criteria. */
export function scaleTable(
  { matrix, directions }: CheckedTable,
  normalisation: Normalisation,
  mode: 'turned' | 'kept',
): readonly (readonly number[])[] {
  const columns = directions.map((direction, j) => {
    const column = matrix.map((row) => row[j]!)
    const path = `matrix.*.${j}`
    if (mode === 'kept') return scaleColumn(column, { normalisation, path })
    return normalise(column, { direction, normalisation, path })
  })
  return matrix.map((_, i) => columns.map((column) => column[i]!))
}
