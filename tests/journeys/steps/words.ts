import { readFileSync } from 'node:fs'

const folder = new URL('../../../locales/', import.meta.url)

/** The texts of a language as its catalogue has them: a page is found by them as its reader finds it. */
export function wordsIn(language: 'en' | 'de' | 'ar'): (id: string) => string {
  const texts = JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as Record<string, string>
  return (id) => {
    const text = texts[id]
    if (text === undefined) throw new Error(`No text is called ${id}.`)
    return text
  }
}

/** What a reader sees, without the marks that keep names in their own direction. */
export const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '')
