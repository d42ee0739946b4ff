import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import type { Objective } from '#src/features/define/objectives/web/useObjectives.ts'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** Where it stands, in words: since when it is agreed, who proposed it, why it ended, whose stake is missing. */
export function useObjectiveSentence(objective: Objective): string {
  const t = useText()
  const formats = useFormats()
  const { parties } = useOpenPartnership(objective.spaceId)
  const { state, agreedAt, endedAt, endedReason, proposedFor, proposedAt, missingStakes } = objective
  const nameOf = (id: string) =>
    isolated(parties.find((party) => party.organisationId === id)?.shortName ?? t('parties.former'))
  if (endedAt) {
    const id = state === 'achieved' ? 'objectives.achieved-sentence' : 'objectives.dropped-sentence'
    return t(id, { day: formats.date(endedAt), reason: isolated(endedReason ?? '') })
  }
  const standing = agreedAt
    ? t('objectives.agreed-sentence', { day: formats.date(agreedAt) })
    : t('objectives.proposed-sentence', { party: nameOf(proposedFor), day: formats.date(proposedAt) })
  if (missingStakes.length === 0) return standing
  return `${standing} ${t('objectives.stakes-missing', { parties: formats.list(missingStakes.map(nameOf)), count: missingStakes.length })}`
}
