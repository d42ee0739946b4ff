import type { Plugin, Rolldown } from 'vite'
import { type Page, pages } from './ahead-pages.ts'

/**
 * Tells the page's first script which files and answers an address needs, so that they are on their way before the code that would
 * ask for them: otherwise the code, the texts, the page's own code and its data wait for each other.
 */
export function ahead(): Plugin {
  return {
    name: 'ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = new Map(
          Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])),
        )
        const told = JSON.stringify(tell(chunks, html))
        return html.replace('<script src="/ahead.js">', `<script src="/ahead.js" data-ahead='${told}'>`)
      },
    },
  }
}

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>

/** Pages share most of their files: each is named once, and pages name its place in the list. */
function tell(chunks: Chunks, html: string) {
  const needed = pages.map((page) => ({ page, files: filesOf(page, chunks, html) }))
  const files = [...new Set(needed.flatMap((one) => one.files))]
  return {
    languages: filesOfLanguages([...chunks.values()]),
    files,
    pages: needed.map(({ page: { screens: _, ...page }, files: own }) => ({
      ...page,
      files: own.map((file) => files.indexOf(file)),
    })),
  }
}

function filesOfLanguages(chunks: readonly Rolldown.OutputChunk[]) {
  const languages: Record<string, Record<string, string>> = {}
  for (const { facadeModuleId, fileName } of chunks) {
    const [, language = '', part = ''] = /locales\/([\w-]+)\.json\?(first|rest)$/.exec(facadeModuleId ?? '') ?? []
    if (language) languages[language] = { ...languages[language], [part]: `/${fileName}` }
  }
  return languages
}

/** Scripts and styles of its screens with all that they import, but what the page names itself. */
function filesOf({ screens }: Page, chunks: Chunks, html: string): readonly string[] {
  const files = new Set<string>()
  const open = screens.map((screen) => {
    const chunk = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/${screen}`))
    if (!chunk) throw new Error(`No file was built for ${screen}.`)
    return chunk.fileName
  })
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const chunk = chunks.get(name)
    if (!chunk || files.has(name)) continue
    files.add(name)
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) files.add(sheet)
    open.push(...chunk.imports)
  }
  return [...files].map((file) => `/${file}`).filter((file) => !html.includes(`"${file}"`))
}
