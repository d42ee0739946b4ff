import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const built = resolve(import.meta.dirname, '..', 'dist', 'web')

/** What the page's head says of an address (scripts/ahead-plugin.ts). */
const told = z.object({
  languages: z.record(z.string(), z.object({ first: z.string(), rest: z.string() })),
  files: z.array(z.string()),
  pages: z.array(z.object({ at: z.string(), isFirst: z.boolean().default(false), files: z.array(z.number()) })),
})

export interface Weight {
  readonly at: string
  readonly isFirst: boolean
  readonly language: string
  /** Scripts and style sheets before the page shows. */
  readonly files: number
  /** Kilobytes of its scripts. */
  readonly gzip: number
  readonly brotli: number
  /** Kilobytes of its style sheets, compressed (gzip). */
  readonly styles: number
}

/** What a browser with nothing kept runs before a page shows that may be opened first, by language: bytes of built files, no clock. */
export function weighPages(): Weight[] {
  const page = readFileSync(join(built, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path)
  const { languages, files, pages } = told.parse(JSON.parse(/data-ahead='([^']+)'/.exec(page)?.[1] ?? '{}'))
  return pages.flatMap(({ at, isFirst, files: own }) =>
    Object.entries(languages).map(([language, { first, rest }]) => {
      const texts = isFirst ? [first] : [first, rest]
      const needed = [...new Set([...named, ...texts, ...own.map((place) => files[place] ?? '')])]
      const scripts = needed.filter((file) => file.endsWith('.js'))
      const sheets = needed.filter((file) => file.endsWith('.css'))
      const weights = { gzip: sum(scripts, 'gz'), brotli: sum(scripts, 'br'), styles: sum(sheets, 'gz') }
      return { at, isFirst, language, files: needed.length, ...weights }
    }),
  )
}

/** As it goes over the wire: what the build has compressed lies beside each file. */
function sum(paths: readonly string[], compressed: 'gz' | 'br'): number {
  return paths.reduce((total, path) => total + statSync(join(built, `${path}.${compressed}`)).size, 0) / 1024
}

/** Classes of the library's parts that stand in the built scripts, though no built sheet styles them (src/ui/design/mantine-parts.css). */
export function stylesWithoutSheet(): string[] {
  const library = readFileSync(fileURLToPath(import.meta.resolve('@mantine/core/styles.layer.css')), 'utf8')
  const read = (ending: string) =>
    readdirSync(join(built, 'assets'))
      .filter((name) => name.endsWith(ending))
      .map((name) => readFileSync(join(built, 'assets', name), 'utf8'))
      .join('\n')
  const [scripts, sheets] = [read('.js'), read('.css')]
  const classes = new Set([...library.matchAll(/\.(m_[0-9a-f]+)/g)].map(([, name = '']) => name))
  return [...classes].filter((name) => scripts.includes(name) && !sheets.includes(name))
}
