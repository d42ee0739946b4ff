import { useState } from 'react'
import type { CommitmentStory } from '#src/core/commitments/web/useCommitments.ts'

export interface StoryNews {
  /** As it stood when I began to look. */
  readonly before: CommitmentStory
  /** What others have done with it since. */
  readonly events: CommitmentStory['events']
  /** The version last decided on with open eyes: an earlier one than now, where others went on meanwhile. */
  readonly isTold: boolean
  readonly tell: () => void
}

/** What changed while a person was looking, and perhaps typing: shown beside what is about to be said, never put in its place. */
export function useStoryNews(story: CommitmentStory, mine: string): StoryNews {
  const [before] = useState(story)
  const [told, tell] = useState(story.version)
  const last = before.events.at(-1)?.position ?? -1
  const events = story.events.filter(({ position, seatId }) => position > last && seatId !== mine)
  return { before, events, isTold: events.length === 0 || told >= story.version, tell: () => tell(story.version) }
}
