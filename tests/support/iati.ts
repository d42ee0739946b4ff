import { readFileSync } from 'node:fs'
import { readActivities } from '#src/exchange/iati/read-activities.ts'

export const example = readFileSync('src/exchange/iati/schema/activity-standard-example-2.03.xml', 'utf8')
export const now = '2026-01-01T00:00:00Z'

export function check(text: string, pieces = text.length) {
  const reading = readActivities({ now })
  for (let from = 0; from < text.length; from += pieces) if (!reading.write(text.slice(from, from + pieces))) break
  const { version, activities, problems } = reading.finish()
  return { version, activities, errors: problems.errors, warnings: problems.warnings, list: problems.list() }
}

/** The line in which a piece of the file stands. */
export const lineOf = (text: string, piece: string) => text.slice(0, text.indexOf(piece)).split('\n').length
export const errorsOf = (text: string) => check(text).list.filter(({ severity }) => severity === 'error')

/** The example with one thing changed, and what the change breaks. */
export function changed(from: string, to: string): string {
  if (!example.includes(from)) throw new Error(`The example does not hold ${from}`)
  return example.replace(from, to)
}
