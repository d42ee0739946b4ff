import type { AlignmentInFull } from '#src/features/define/alignment/web/useAlignments.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Where the parties agree and where not, and whether they put the same things first. */
export function useOutcomeSentence({ state, outcome, objectives }: AlignmentInFull): string {
  const t = useText()
  if (!outcome) return t(state === 'withdrawn' ? 'alignment.withdrawn-sentence' : 'alignment.sealed-sentence')
  if (outcome.views.length < 2) return t('alignment.too-few')
  const disputed = new Set(outcome.conflicts.flatMap(({ objectiveId }) => objectiveId ?? []))
  const agreed = objectives.filter(({ id }) => !disputed.has(id)).length
  const found = t('alignment.sentence', { agreed, all: objectives.length, conflicts: outcome.conflicts.length })
  const { concordance } = outcome
  if (concordance === null) return found
  return `${found} ${t(concordance >= 0.9 ? 'alignment.order-same' : concordance >= 0.5 ? 'alignment.order-alike' : 'alignment.order-different')}`
}
