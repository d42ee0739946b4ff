import type { Assessed } from '#src/features/choose/assessments/model/table.ts'
import { isInRunning } from '#src/features/choose/candidates/model.ts'
import type { SelectionData } from './useSelectionData.ts'

/** Criteria, candidates in the running and what was said of them, as the rankings take it. */
export function toAssessed({
  selection,
  candidates,
  assessment,
}: Pick<SelectionData, 'selection' | 'candidates' | 'assessment'>): Assessed {
  return {
    criteria: selection.criteria,
    candidates: candidates.filter(isInRunning).map(({ id, name }) => ({ id, name })),
    assessors: assessment.assessors,
    figures: candidates.flatMap(({ id, figures }) => figures.map((figure) => ({ ...figure, candidateId: id }))),
  }
}
