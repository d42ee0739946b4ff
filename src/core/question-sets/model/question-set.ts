import type { Content } from '#src/core/question-sets/model/content.ts'

export interface QuestionSetVersion {
  readonly version: number
  readonly content: Content
  readonly reason: string
  readonly writtenBy: string
  readonly writtenAt: string
}

/** Questions that are put to people again and again. */
export interface QuestionSet {
  readonly id: string
  readonly spaceId: string
  readonly audienceId: string
  readonly name: string
  readonly purpose: string
  readonly madeBy: string
  readonly madeAt: string
  readonly retiredAt: string | null
}

/** Two versions that ask the same are one. */
export const isSameContent = (one: Content, other: Content) => JSON.stringify(one) === JSON.stringify(other)
