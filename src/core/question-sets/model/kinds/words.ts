import { z } from 'zod'
import { defineKind, wrong } from '#src/core/question-sets/model/question-kind.ts'

/** An answer in the person's own words. */
export const wordsSettings = z.object({ longest: z.number().int().min(20).max(4000).default(2000) })

export const words = defineKind({
  settings: wordsSettings,
  result: 'words',
  answerProblems: ({ longest }, value) => {
    if (typeof value !== 'string' || value.trim() === '') return [wrong('empty')]
    return value.length > longest ? [wrong('too-long', { most: longest })] : []
  },
  items: () => [],
  numbers: () => ({}),
})
