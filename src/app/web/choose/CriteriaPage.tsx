import { useParams } from '@tanstack/react-router'
import { leavesOf } from '#src/features/choose/selections/model/criteria.ts'
import { CriteriaSection } from '#src/features/choose/selections/web/CriteriaSection.tsx'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { SelectionFrame } from './SelectionFrame.tsx'
import type { SelectionData } from './useSelectionData.ts'

export function CriteriaPage() {
  const { selectionId } = useParams({ from: '/inside/organisation/selections/$selectionId/criteria' })
  return <SelectionFrame selectionId={selectionId}>{(data) => <Criteria data={data} />}</SelectionFrame>
}

function Criteria({ data: { selection, assessment } }: { readonly data: SelectionData }) {
  const refresh = useRefresh(selection.spaceId)
  const given = assessment.assessors.flatMap(({ weights }) => (weights ? [weights] : []))
  const leaves = leavesOf(selection.criteria)
  const weights = leaves.map((_, j) => given.reduce((sum, one) => sum + (one[j] ?? 0), 0) / given.length)
  return <CriteriaSection selection={selection} weights={given.length > 0 ? weights : undefined} onDone={refresh} />
}
