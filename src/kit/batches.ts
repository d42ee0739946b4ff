/**
 * The rows of one statement: PostgreSQL takes 65,535 parameters at most, and a statement of all rows of a long file would be held in
 * memory several times over.
 */
export function* batchesOf<Row>(rows: readonly Row[], size = 500): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}
