import { useParams } from '@tanstack/react-router'
import { assessmentTable } from '#src/features/choose/assessments/model/table.ts'
import { QuestionStatus } from '#src/features/choose/candidate-questions/web/QuestionStatus.tsx'
import { useCandidateQuestions } from '#src/features/choose/candidate-questions/web/useCandidateQuestions.ts'
import { CandidateHead } from '#src/features/choose/candidates/web/CandidateHead.tsx'
import { FiguresSection } from '#src/features/choose/candidates/web/FiguresSection.tsx'
import { TrackRecordSection } from '#src/features/choose/candidates/web/TrackRecordSection.tsx'
import { ViewSection } from '#src/features/choose/candidates/web/ViewSection.tsx'
import { DiligenceSection } from '#src/features/choose/diligence/web/DiligenceSection.tsx'
import { useChecks } from '#src/features/choose/diligence/web/useDiligence.ts'
import { leavesOf } from '#src/features/choose/selections/model/criteria.ts'
import { Columns } from '#src/ui/page/Columns.tsx'
import { Stack } from '#src/ui/page/Stack.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import { SelectionFrame } from './SelectionFrame.tsx'
import { toAssessed } from './to-assessed.ts'
import type { SelectionData } from './useSelectionData.ts'

export function CandidatePage() {
  const { selectionId, candidateId } = useParams({
    from: '/inside/organisation/selections/$selectionId/candidates/$candidateId',
  })
  return (
    <SelectionFrame selectionId={selectionId}>{(data) => <Candidate data={data} candidateId={candidateId} />}</SelectionFrame>
  )
}

function Candidate({ data, candidateId }: { readonly data: SelectionData; readonly candidateId: string }) {
  const t = useText()
  const { selection, candidates, seat } = data
  const { spaceId, id, people, criteria, you } = selection
  const checks = useChecks(spaceId, id).data ?? []
  const questions = useCandidateQuestions(spaceId, id).data ?? []
  const candidate = candidates.find((one) => one.id === candidateId)
  if (!candidate) return <EmptyState drawing="search" sentence={t('candidates.gone')} />
  const leaves = leavesOf(criteria)
  const table = assessmentTable(toAssessed(data))
  const row = table.values[table.candidates.findIndex((one) => one.id === candidateId)]
  const rated = leaves
    .filter(({ bothSides }) => bothSides)
    .map(({ key, name }) => ({ key, name, ours: row?.[table.leaves.findIndex((one) => one.key === key)] }))
  const own = { name: seat.organisation.shortName, colour: seat.organisation.colour }
  return (
    <>
      <h2>
        <bdi>{candidate.name}</bdi>
      </h2>
      <Columns shape="leading">
        <Stack>
          <DiligenceSection
            spaceId={spaceId}
            selectionId={id}
            candidateId={candidateId}
            checks={checks.filter((one) => one.candidateId === candidateId)}
            people={people}
            canWork={you.work}
          />
          <ViewSection candidate={candidate} rated={rated} own={own} canWork={you.work}>
            <QuestionStatus
              candidate={candidate}
              question={questions.find((one) => one.candidateId === candidateId)}
              rated={rated}
              canWork={you.work}
            />
          </ViewSection>
          <FiguresSection candidate={candidate} figures={leaves.filter(({ kind }) => kind === 'figure')} canWork={you.work} />
        </Stack>
        <Stack>
          <CandidateHead candidate={candidate} people={people} canWork={you.work} />
          <TrackRecordSection candidate={candidate} canWork={you.work} />
        </Stack>
      </Columns>
    </>
  )
}
