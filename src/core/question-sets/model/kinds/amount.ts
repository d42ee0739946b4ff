import { z } from 'zod'
import { defineKind, wrong } from '#src/core/question-sets/model/question-kind.ts'

/** A number in a unit. Bounds are for what cannot be, not for what is unlikely. */
export const amountSettings = z.object({
  unit: z.string().trim().max(40).default(''),
  least: z.number().nullable().default(null),
  most: z.number().nullable().default(null),
  whole: z.boolean().default(false),
})
const largest = 1e15

export const amount = defineKind({
  settings: amountSettings,
  result: 'amounts',
  problems: ({ least, most }) =>
    least !== null && most !== null && least >= most ? [wrong('not-above', { least }, 'most')] : [],
  answerProblems: ({ least, most, whole }, value) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > largest) return [wrong('no-number')]
    return [
      ...(whole && !Number.isInteger(value) ? [wrong('not-whole')] : []),
      ...(least !== null && value < least ? [wrong('below-least', { least })] : []),
      ...(most !== null && value > most ? [wrong('above-most', { most })] : []),
    ]
  },
  items: () => [''],
  numbers: (_settings, value) => ({ '': Number(value) }),
})
