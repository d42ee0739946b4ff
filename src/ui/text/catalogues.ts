import type { Catalogue } from '#src/kit/messages.ts'
import type en from '../../../locales/en.json'

/** Every text of the product by its stable id: a wrong id does not compile. */
export type TextId = keyof typeof en

type Parts = Readonly<Record<string, () => Promise<Catalogue>>>

// A language comes in two parts (scripts/texts-plugin.ts): what the first pages say, and everything else.
const firstParts: Parts = import.meta.glob<Catalogue>('../../../locales/*.json', { import: 'default', query: '?first' })
const otherParts: Parts = import.meta.glob<Catalogue>('../../../locales/*.json', { import: 'default', query: '?rest' })

export const languages: readonly string[] = Object.keys(firstParts).map(languageIn).sort()

let spoken = 'en'
// A catalogue grows when its other part arrives: whoever holds it need not be told, and nothing is drawn again.
const catalogues = new Map<string, Promise<Record<string, string>>>()
const whole = new Map<string, Promise<Catalogue>>()

/** What the first pages say in this language, which is read from now on. */
export function loadFirstTexts(language: string): Promise<Catalogue> {
  spoken = language
  return keep(catalogues, language, async () => ({ ...(await load(firstParts, language)) }))
}

/** All texts of the language that is read: pages that nobody opens first wait for them beside their code. */
export function loadAllTexts(): Promise<Catalogue> {
  const language = spoken
  return keep(whole, language, async () => {
    const [first, rest] = await Promise.all([loadFirstTexts(language), load(otherParts, language)])
    return Object.assign(first, rest)
  })
}

/** What failed on the way is asked for again the next time. */
function keep<Value>(kept: Map<string, Promise<Value>>, language: string, make: () => Promise<Value>): Promise<Value> {
  const made = kept.get(language) ?? make()
  kept.set(language, made)
  made.catch(() => kept.delete(language))
  return made
}

async function load(parts: Parts, language: string): Promise<Catalogue> {
  const path = Object.keys(parts).find((one) => languageIn(one) === language)
  const part = path === undefined ? undefined : parts[path]
  if (!part) throw new Error(`There are no texts in the language ${language}.`)
  return part()
}

function languageIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.json.*$/, '')
}
