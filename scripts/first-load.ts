import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { z } from 'zod'

const built = resolve(import.meta.dirname, '..', 'dist', 'web')

/** What the page's head says of an address (scripts/ahead-plugin.ts). */
const told = z.object({
  languages: z.record(z.string(), z.object({ first: z.string(), rest: z.string() })),
  pages: z.array(z.object({ at: z.string(), isFirst: z.boolean(), files: z.array(z.string()) })),
})

export interface Weight {
  readonly at: string
  readonly language: string
  readonly files: number
  /** Kilobytes of script before the page shows. */
  readonly gzip: number
  readonly brotli: number
}

/** The script that a browser with nothing kept runs before each first page shows, by language: bytes of built files, no clock. */
export function weighFirstLoads(): Weight[] {
  const page = readFileSync(join(built, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path = '']) => path)
  const { languages, pages } = told.parse(JSON.parse(/data-ahead='([^']+)'/.exec(page)?.[1] ?? '{}'))
  return pages
    .filter(({ isFirst }) => isFirst)
    .flatMap(({ at, files }) =>
      Object.entries(languages).map(([language, { first }]) => {
        const scripts = [...new Set([...named, first, ...files.filter((file) => file.endsWith('.js'))])]
        const contents = scripts.map((path) => readFileSync(join(built, path)))
        const sum = (compress: (content: Buffer) => Buffer) =>
          contents.reduce((total, one) => total + compress(one).byteLength, 0) / 1024
        return { at, language, files: scripts.length, gzip: sum(gzipSync), brotli: sum(brotliCompressSync) }
      }),
    )
}
