import { isInRunning } from '#src/features/choose/candidates/model.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useText } from '#src/ui/text/useText.tsx'
import type { SelectionData } from './useSelectionData.ts'

/** Where a selection stands and what it waits for. */
export function useSelectionSentence({ selection, candidates, assessment }: SelectionData): string {
  const t = useText()
  const chosen = candidates.find(({ id }) => id === selection.chosenId)
  if (selection.endedHow === 'chosen') return t('selections.says-chosen', { name: isolated(chosen?.name ?? '') })
  if (selection.endedHow === 'nobody') return t('selections.says-nobody')
  const running = candidates.filter(isInRunning).length
  if (running === 0) return t('selections.says-no-candidates')
  if (selection.criteria.length === 0) return t('selections.says-no-criteria', { running })
  const open = assessment.rounds.find(({ state }) => state === 'open')
  if (open?.you.invited && !open.you.answered) return t('selections.says-your-turn', { running })
  if (open) return t('selections.says-sealed', { running, assessors: open.assessors.length })
  if (assessment.assessors.length === 0) return t('selections.says-ask', { running })
  return t('selections.says-decide', { running, assessors: assessment.assessors.length })
}
