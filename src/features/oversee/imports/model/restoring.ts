import type { Row } from '#src/features/oversee/imports/model/row-mapping.ts'

/** How the rows of content tables are brought back. Whoever adds a table decides here; a test names the tables nobody decided on. */

/** What tells of the installation it was made in, and means nothing in another. */
export const notRestored: readonly string[] = ['archive_receipts']

/** Columns that are evidence: kept letter by letter, whatever ids stand in them. */
export const verbatimColumns: Readonly<Record<string, readonly string[]>> = { imported_entries: ['entry', 'payload'] }

/**
 * A row in the state in which it comes: what was open there is not open here. What was still sealed did not come along, those who were
 * asked are not here, and nobody here has put the question.
 */
export function settleRow(table: string, row: Row, now: string): Row {
  if (table === 'rounds' && !row.revealed_at && !row.withdrawn_at) return { ...row, withdrawn_at: now, withdrawn_reason: '' }
  if (table === 'consents' && !row.settled_at) return { ...row, settled_at: now, outcome: 'withdrawn' }
  if (table === 'candidate_questions') return { ...row, link_id: null, withdrawn_at: row.withdrawn_at ?? now }
  return row
}

/** Roots that a search finds, through `listSearchable`. */
export const searchedTables: readonly string[] = [
  ...['objectives', 'stakes', 'commitments', 'measures', 'rounds', 'notes'],
  ...['needs', 'shared_needs', 'goals', 'strategies', 'visions', 'terms', 'selections'],
]

/** Roots that no search finds, and why. */
export const unsearchedTables: Readonly<Record<string, string>> = {
  activities: 'An activity is found by its partnership, its objectives and its measures.',
  alignments: 'A comparison is found by its objectives and its round.',
  conflicts: 'A conflict is found where the comparison is.',
  consents: 'A question is found where it is asked.',
  estimates: 'An estimate is found in the portfolio.',
  files: 'A file is found beside its record.',
  question_sets: 'A set of questions is found where a round is opened.',
  readiness_assessments: 'An assessment is found by its round.',
  imported_archives: 'An archive is found where its record is shown.',
  imported_chains: 'Evidence is read, not searched.',
}

/** Stands where a content is named that did not come along: nothing has this hash, so nobody gets at a content by naming it. */
export const noContent = '0'.repeat(64)
