import { z } from 'zod'
import { items, itemTexts, repeatedKeys } from '#src/core/question-sets/model/items.ts'
import { defineKind, wrong } from '#src/core/question-sets/model/question-kind.ts'
import { MethodError } from '#src/methods/method-error.ts'
import { type AhpWeights, ahp } from '#src/methods/weights/ahp.ts'

/** Items compared two by two on Saaty's scale; their weights follow. More than nine items would be 36 questions and more. */
export const pairwiseSettings = z.object({ items: items(2, 9) })
type Settings = z.infer<typeof pairwiseSettings>

/** How many times the first of a pair matters more: 1 the same, 2 to 9; below 0 the second does. By pair, `speed:quality`. */
const answer = z.record(z.string(), z.number().int().min(-9).max(9))

export const pairsOf = (settings: Settings): readonly (readonly [string, string])[] =>
  settings.items.flatMap((first, i) => settings.items.slice(i + 1).map((second) => [first.key, second.key] as const))

/** Weights that sum to 1, with how consistent the comparisons are. Null while too few pairs are judged to weigh every item. */
export function weighPairs(settings: Settings, value: unknown): AhpWeights | null {
  const given = answer.parse(value)
  const keys = settings.items.map(({ key }) => key)
  const ratioOf = (first: string, second: string) => {
    const said = given[`${first}:${second}`]
    if (said === undefined) return null
    return said > 0 ? said : 1 / -said
  }
  try {
    return ahp(keys.map((row, i) => keys.map((column, j) => (i === j ? 1 : i < j ? ratioOf(row, column) : null))))
  } catch (problem) {
    if (problem instanceof MethodError && problem.code === 'not-connected') return null
    throw problem
  }
}

export const pairwise = defineKind({
  settings: pairwiseSettings,
  result: 'points',
  texts: (settings) => itemTexts(settings.items),
  problems: (settings) => repeatedKeys(settings.items, 'items'),
  answerProblems: (settings, value) => {
    const given = answer.safeParse(value)
    if (!given.success) return [wrong('not-comparisons')]
    const pairs = pairsOf(settings).map(([first, second]) => `${first}:${second}`)
    const outside = Object.entries(given.data).filter(([, said]) => said === 0 || said === -1)
    return [
      ...outside.map(([pair]) => wrong('not-on-the-scale', { from: 1, to: 9 }, pair)),
      ...Object.keys(given.data)
        .filter((pair) => !pairs.includes(pair))
        .map((pair) => wrong('unknown-item', { key: pair }, pair)),
      ...pairs.filter((pair) => given.data[pair] === undefined).map((pair) => wrong('not-compared', { pair }, pair)),
    ]
  },
  items: (settings) => settings.items.map(({ key }) => key),
  numbers: (settings, value) => {
    const weights = weighPairs(settings, value)?.weights ?? []
    return Object.fromEntries(settings.items.map(({ key }, i) => [key, 100 * (weights[i] ?? 0)]))
  },
})
