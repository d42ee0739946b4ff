import { dropDraft } from '#src/ui/form/draft.ts'

/** Answers that are not handed in yet lie in this browser alone. */
export const answersKey = (seatId: string, roundId: string) => `answers.${seatId}.${roundId}`

export const dropAnswers = (seatId: string, roundId: string) => dropDraft(answersKey(seatId, roundId))
