import { MethodError } from '#src/methods/method-error.ts'
import { checkLength, checkNumber } from '#src/methods/number-checks.ts'

/** Rows are raters (or items), columns what they rate (or respondents); null is missing. */
export type Ratings = readonly (readonly (number | null)[])[]

/** Checks that rows have one length and numbers are numbers. Errors: too-few, length-mismatch, not-a-number. */
export function checkRatings(rows: Ratings, path: string, fewestRows = 2): Ratings {
  if (rows.length < fewestRows) throw new MethodError('too-few', path, `At least ${fewestRows} rows are needed.`)
  rows.forEach((row, i) => {
    checkLength(row, rows[0]!.length, `${path}.${i}`)
    row.forEach((value, j) => {
      if (value !== null) checkNumber(value, `${path}.${i}.${j}`)
    })
  })
  return rows
}

/** The columns in which nothing is missing, and how many were left out for it (listwise deletion). */
export function completeColumns(rows: Ratings, path: string, fewest: number) {
  const whole = rows[0]!.map((_, j) => j).filter((j) => rows.every((row) => row[j] !== null))
  if (whole.length < fewest) {
    throw new MethodError('too-few', path, `At least ${fewest} columns without a missing value are needed.`)
  }
  const complete = rows.map((row) => whole.flatMap((j) => row[j] ?? []))
  return { complete, dropped: rows[0]!.length - whole.length }
}
