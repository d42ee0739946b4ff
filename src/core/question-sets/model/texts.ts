import { z } from 'zod'
import type { FieldProblem } from '#src/kit/refusal.ts'

/** One text in several languages, by language tag: `{ en: 'We decide in time', de: 'Wir entscheiden rechtzeitig' }`. */
export type Texts = Readonly<Record<string, string>>

export const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
export const texts = (longest: number) => z.record(language, z.string().trim().min(1).max(longest))

/** What stands under an id, in every language that says it. */
export const inEveryLanguage =
  <Id extends string>(spoken: Readonly<Record<string, Readonly<Record<Id, string>>>>) =>
  (id: Id): Texts =>
    Object.fromEntries(Object.entries(spoken).map(([tag, words]) => [tag, words[id]]))

/** In the reader's language, else in one like it, else in the first there is. */
export function inLanguage(said: Texts, locale: string): string {
  const near = Object.keys(said).find((tag) => tag.split('-')[0] === locale.split('-')[0])
  return said[locale] ?? (near === undefined ? undefined : said[near]) ?? Object.values(said)[0] ?? ''
}

/** A text that lacks a language which the set promises, or has one that it does not. */
export function languageProblems(path: string, said: Texts, languages: readonly string[]): FieldProblem[] {
  const missing = languages.filter((tag) => said[tag] === undefined)
  const unknown = Object.keys(said).filter((tag) => !languages.includes(tag))
  return [
    ...missing.map((tag) => ({ path, code: 'missing-language', values: { language: tag } })),
    ...unknown.map((tag) => ({ path, code: 'language-not-of-the-set', values: { language: tag } })),
  ]
}
