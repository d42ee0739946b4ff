import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { sourcesOfDoor, sourcesOfInside } from './first-screens.ts'
import { textsOf } from './locale-uses.ts'

/**
 * A language comes in two parts: what the first pages say (`en.json?first`), found by reading the sources that they are made of, and
 * everything else (`en.json?rest`), which other pages fetch beside their code.
 */
export function textsInParts(): Plugin {
  let first: ReadonlySet<string> | undefined
  return {
    name: 'texts-in-parts',
    enforce: 'pre',
    watchChange: () => {
      first = undefined
    },
    load(id) {
      const [path = '', part] = id.split('?')
      if (!/[\\/]locales[\\/][\w-]+\.json$/.test(path) || (part !== 'first' && part !== 'rest')) return undefined
      const catalogue: Record<string, string> = JSON.parse(readFileSync(path, 'utf8'))
      first ??= findFirstTexts(new Set(Object.keys(catalogue)))
      const texts = first
      const chosen = Object.entries(catalogue).filter(([text]) => texts.has(text) === (part === 'first'))
      // Browsers read a long text faster by parsing it as JSON than as script.
      const text = JSON.stringify(JSON.stringify(Object.fromEntries(chosen)))
      return { code: `export default JSON.parse(${text})`, moduleType: 'js' }
    },
  }
}

/** The ids that the first pages ask for: every language has the same. */
export function findFirstTexts(known: ReadonlySet<string>): ReadonlySet<string> {
  return textsOf([...sourcesOfDoor().values(), ...sourcesOfInside().values()], known)
}
