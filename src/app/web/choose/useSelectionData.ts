import { useMySeat } from '#src/core/people/web/useMe.ts'
import { useAssessment } from '#src/features/choose/assessments/web/useAssessment.ts'
import { useCandidates } from '#src/features/choose/candidates/web/useCandidates.ts'
import { useSelection } from '#src/features/choose/selections/web/useSelections.ts'

/** Everything a selection's pages are made of, in three questions that are kept fresh. */
export function useSelectionData(selectionId: string) {
  const seat = useMySeat()
  const spaceId = seat?.organisation.id ?? ''
  const selection = useSelection(spaceId, selectionId)
  const candidates = useCandidates(spaceId, selectionId)
  const assessment = useAssessment(spaceId, selectionId)
  const error = selection.error ?? candidates.error ?? assessment.error
  const refetch = () => void Promise.all([selection.refetch(), candidates.refetch(), assessment.refetch()])
  const isReady = seat && selection.data && candidates.data && assessment.data
  return {
    error,
    refetch,
    data: isReady ? { seat, selection: selection.data, candidates: candidates.data, assessment: assessment.data } : undefined,
  }
}

export type SelectionData = NonNullable<ReturnType<typeof useSelectionData>['data']>
