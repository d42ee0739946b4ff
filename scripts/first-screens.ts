import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const project = resolve(import.meta.dirname, '..')

/** The door, with what every page is made of, and the pages that somebody opens first. */
const door = [
  'src/app/web/main.tsx',
  'src/app/web/door/DoorLayout.tsx',
  'src/app/web/door/FirstPage.tsx',
  'src/core/accounts/web/SignInPage.tsx',
  'src/core/accounts/web/SignUpPage.tsx',
]
const inside = ['src/app/web/shell/InsideLayout.tsx', 'src/features/oversee/today/web/TodayPage.tsx']

/** Sources by path, of everything that runs before the first page of each place stands. */
export const sourcesOfDoor = () => sourcesOf(door)
export const sourcesOfInside = () => sourcesOf(inside)

function sourcesOf(screens: readonly string[]): ReadonlyMap<string, string> {
  const sources = new Map<string, string>()
  const open = screens.map((path) => join(project, path))
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (sources.has(path)) continue
    const source = readFileSync(path, 'utf8')
    sources.set(path, source)
    open.push(...importedBy(path, source))
  }
  return sources
}

/** What a source needs before it runs: imports of types and those made later, by a call, are left out. */
function importedBy(path: string, source: string): readonly string[] {
  return [...source.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'"()]*?\sfrom\s+)?['"]([^'"]+\.(?:tsx?|css))['"]/gm)]
    .map(([, name = '']) => (name.startsWith('#') ? join(project, name.slice(1)) : resolve(dirname(path), name)))
    .filter((found) => existsSync(found))
}
