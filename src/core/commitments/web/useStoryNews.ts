import { useState } from 'react'
import type { CommitmentStory } from '#src/core/commitments/web/useCommitments.ts'

export interface StoryNews {
  /** As it stood when I began to look. */
  readonly before: CommitmentStory
  /** What others have done with it since. */
  readonly events: CommitmentStory['events']
  /** Whether what would be agreed to is still what was read. */
  readonly isTold: boolean
  readonly tell: () => void
}

/** What changed while a person was looking, and perhaps typing: shown beside what is about to be said, never put in its place. */
export function useStoryNews(story: CommitmentStory, mine: string): StoryNews {
  const [before] = useState(story)
  const [told, tell] = useState(story)
  const last = before.events.at(-1)?.position ?? -1
  const events = story.events.filter(({ position, seatId }) => position > last && seatId !== mine)
  return { before, events, isTold: isSameDeal(told, story), tell: () => tell(story) }
}

/** What one would accept or confirm: the terms, and the day on which it is said to have been kept. */
const isSameDeal = (read: CommitmentStory, now: CommitmentStory) =>
  read.title === now.title &&
  read.details === now.details &&
  JSON.stringify(read.due) === JSON.stringify(now.due) &&
  (read.keptOn === null || read.keptOn === now.keptOn)
