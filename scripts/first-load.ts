import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
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
      const weights = { gzip: sum(scripts, gzipSync), brotli: sum(scripts, brotliCompressSync), styles: sum(sheets, gzipSync) }
      return { at, isFirst, language, files: needed.length, ...weights }
    }),
  )
}

function sum(paths: readonly string[], compress: (content: Buffer) => Buffer): number {
  return paths.reduce((total, path) => total + compress(readFileSync(join(built, path))).byteLength, 0) / 1024
}
