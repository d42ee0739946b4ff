import type { Catalogue } from '#src/kit/messages.ts'
import type en from '../../../locales/en.json'

/** Every text of the product by its stable id: a wrong id does not compile. */
export type TextId = keyof typeof en

// One chunk a language: a reader loads one.
const files = import.meta.glob<Catalogue>('../../../locales/*.json', { import: 'default' })
const loaders = new Map(Object.entries(files).map(([path, load]) => [languageIn(path), load]))

export const languages: readonly string[] = [...loaders.keys()].sort()

export async function loadCatalogue(language: string): Promise<Catalogue> {
  const load = loaders.get(language)
  if (!load) throw new Error(`There are no texts in the language ${language}.`)
  return load()
}

function languageIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace('.json', '')
}
