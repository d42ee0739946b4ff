import type { Plugin, Rolldown } from 'vite'

interface Page {
  /** An address, or the beginning of many where it ends in a slash. */
  readonly at: string
  readonly screens: readonly string[]
  /** What it asks for as a person, whichever seat acts. */
  readonly asks: readonly string[]
}
const [me, today] = ['/api/me', '/api/today']
const frame = 'shell/InsideLayout.tsx'

const pages: readonly Page[] = [
  { at: '/', screens: ['door/DoorLayout.tsx', 'door/FirstPage.tsx'], asks: [me, '/api/installation'] },
  { at: '/today', screens: [frame, 'web/TodayPage.tsx'], asks: [me, today] },
  { at: '/portfolio', screens: [frame, 'portfolio/PortfolioPage.tsx'], asks: [me, today] },
  { at: '/partnerships/', screens: [frame, 'partnership/PartnershipLayout.tsx'], asks: [me, today] },
]
const firstPages = new Set(['/', '/today'])

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
        const told = JSON.stringify({
          languages: filesOfLanguages([...chunks.values()]),
          pages: pages.map(({ at, screens, asks }) => ({
            at,
            isFirst: firstPages.has(at),
            asks,
            files: filesOf(screens, chunks, html),
          })),
        })
        return html.replace('<script src="/ahead.js">', `<script src="/ahead.js" data-ahead='${told}'>`)
      },
    },
  }
}

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>

function filesOfLanguages(chunks: readonly Rolldown.OutputChunk[]) {
  const languages: Record<string, Record<string, string>> = {}
  for (const { facadeModuleId, fileName } of chunks) {
    const [, language = '', part = ''] = /locales\/([\w-]+)\.json\?(first|rest)$/.exec(facadeModuleId ?? '') ?? []
    if (language) languages[language] = { ...languages[language], [part]: `/${fileName}` }
  }
  return languages
}

/** Scripts and styles of these screens with all that they import, but what the page names itself. */
function filesOf(screens: readonly string[], chunks: Chunks, html: string): readonly string[] {
  const files = new Set<string>()
  const open = screens.map((screen) => {
    const chunk = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${screen}`))
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
