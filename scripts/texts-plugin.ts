import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { textsOf } from './locale-uses.ts'

const project = resolve(import.meta.dirname, '..')

/** The pages that somebody opens first, each with the frame it stands in. */
const firstScreens = [
  'src/app/web/main.tsx',
  'src/app/web/door/DoorLayout.tsx',
  'src/app/web/door/FirstPage.tsx',
  'src/core/accounts/web/SignInPage.tsx',
  'src/core/accounts/web/SignUpPage.tsx',
  'src/app/web/shell/InsideLayout.tsx',
  'src/features/oversee/today/web/TodayPage.tsx',
]

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
  const sources = new Map<string, string>()
  const open = firstScreens.map((path) => join(project, path))
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (sources.has(path)) continue
    const source = readFileSync(path, 'utf8')
    sources.set(path, source)
    open.push(...importedBy(path, source))
  }
  return textsOf(sources.values(), known)
}

/** What a source needs before it runs: imports of types and those made later, by a call, are left out. */
function importedBy(path: string, source: string): readonly string[] {
  return [...source.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'"()]*?\sfrom\s+)?['"]([^'"]+\.tsx?)['"]/gm)]
    .map(([, name = '']) => (name.startsWith('#') ? join(project, name.slice(1)) : resolve(dirname(path), name)))
    .filter((found) => existsSync(found))
}
