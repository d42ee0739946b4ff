import { useParams } from '@tanstack/react-router'
import { ChoiceSection } from '#src/features/choose/choices/web/ChoiceSection.tsx'
import { MadeChoice } from '#src/features/choose/choices/web/MadeChoice.tsx'
import { MemoSection } from '#src/features/choose/memos/web/MemoSection.tsx'
import { useRefresh } from '#src/ui/api/useRefresh.ts'
import { SelectionFrame } from './SelectionFrame.tsx'
import type { SelectionData } from './useSelectionData.ts'

export function DecisionPage() {
  const { selectionId } = useParams({ from: '/inside/organisation/selections/$selectionId/decision' })
  return <SelectionFrame selectionId={selectionId}>{(data) => <Decision data={data} />}</SelectionFrame>
}

function Decision({ data: { selection, candidates } }: { readonly data: SelectionData }) {
  const refresh = useRefresh(selection.spaceId)
  return (
    <>
      <MadeChoice selection={selection} candidates={candidates} />
      <MemoSection selection={selection} />
      {selection.you.end ? <ChoiceSection selection={selection} candidates={candidates} onDone={refresh} /> : null}
    </>
  )
}
