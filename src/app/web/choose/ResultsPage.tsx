import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { ResultsScreen } from '#src/features/choose/assessments/web/ResultsScreen.tsx'
import { SelectionFrame } from './SelectionFrame.tsx'
import { toAssessed } from './to-assessed.ts'
import type { SelectionData } from './useSelectionData.ts'

export function ResultsPage() {
  const { selectionId } = useParams({ from: '/inside/organisation/selections/$selectionId/results' })
  return <SelectionFrame selectionId={selectionId}>{(data) => <Results data={data} />}</SelectionFrame>
}

function Results({ data: { selection, candidates, assessment } }: { readonly data: SelectionData }) {
  const assessed = useMemo(() => toAssessed({ selection, candidates, assessment }), [selection, candidates, assessment])
  return <ResultsScreen assessed={assessed} people={selection.people} />
}
