import type { LiveEvent } from './live.ts'

/** What a question says of itself, so that the stream knows when its answer has changed. */
export type QuestionMeta = {
  /** The kinds of subjects that its answer is made of; `every` for what may come of any entry. */
  readonly kinds?: readonly string[] | 'every'
  /** The one space it asks about; without it, any space. */
  readonly space?: string
  /** Its answer is made from what was recorded, so many milliseconds later at most: it is asked then, and not before. */
  readonly settlesAfter?: number
}

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: QuestionMeta & Record<string, unknown>
  }
}

/** Whether one of these events may have changed the answer. */
export function isAffected(meta: QuestionMeta | undefined, events: readonly LiveEvent[]): boolean {
  return events.some((event) => {
    if (event.type !== 'entry') return event.type !== 'ended'
    const isSameSpace = meta?.space === undefined || meta.space === event.space
    return isSameSpace && (meta?.kinds === 'every' || (meta?.kinds?.includes(event.subject.kind) ?? false))
  })
}
