import type { ReactNode } from 'react'
import type { CommitmentStory } from '#src/core/commitments/web/useCommitments.ts'
import { useText } from '#src/ui/text/useText.tsx'

type Event = CommitmentStory['events'][number]

/** Who did what, in a sentence. */
export function useEventWords(story: CommitmentStory) {
  const t = useText()
  return ({ kind, seatId, details }: Event): { name: string; organisationId: string; words: ReactNode } => {
    const person = story.people.find((one) => one.seatId === seatId)
    const name = seatId === null ? t('commitments.program') : (person?.name ?? t('commitments.somebody'))
    const id = `commitments.event-${kind}`
    const words = t.has(id) ? t.rich(id, { name, file: String(details.name ?? '') }) : kind
    return { name, organisationId: person?.organisationId ?? '', words }
  }
}
