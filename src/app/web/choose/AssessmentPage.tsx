import { useParams } from '@tanstack/react-router'
import { AssessmentScreen } from '#src/features/choose/assessments/web/AssessmentScreen.tsx'
import { SelectionFrame } from './SelectionFrame.tsx'

export function AssessmentPage() {
  const { selectionId } = useParams({ from: '/inside/organisation/selections/$selectionId/assessment' })
  return (
    <SelectionFrame selectionId={selectionId}>
      {({ selection, assessment, seat }) => <AssessmentScreen selection={selection} assessment={assessment} seatId={seat.id} />}
    </SelectionFrame>
  )
}
