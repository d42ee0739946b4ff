import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { directionOf } from '#src/kit/locale.ts'

const folder = join(import.meta.dirname, '../../../locales')

export const locales = readdirSync(folder).map((file) => file.replace('.json', ''))

const readTexts = (locale: string): Record<string, string> => JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8'))

/** Of every text the widest among all languages that run from left to right: where all of them fit, each language does. */
export function longestTexts(): Record<string, string> {
  const longest = readTexts('en')
  for (const texts of locales.filter((locale) => directionOf(locale) === 'ltr').map(readTexts))
    for (const [id, text] of Object.entries(texts)) if (widthOf(text) > widthOf(longest[id] ?? '')) longest[id] = text
  return longest
}

/** About how wide it is: signs of Chinese and Japanese are twice as wide as letters, and what stands in braces is not shown as it is. */
const widthOf = (text: string) =>
  [...text.replace(/[{}#]|plural,|select,|\b(?:zero|one|two|few|many|other)\b/g, '')].reduce(
    (sum, sign) => sum + (/[\u2e80-\u9fff\uff00-\uffef]/.test(sign) ? 1.9 : 1),
    0,
  )
