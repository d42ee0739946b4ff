import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type TextUses = {
  /** Ids that stand in the source as text. */
  readonly ids: ReadonlySet<string>
  /** Beginnings of ids that are put together: `problem.${code}` uses all that begin with `problem.`. */
  readonly beginnings: ReadonlySet<string>
  /** Ids asked for that no catalogue holds, with the file. */
  readonly missing: readonly string[]
}

const id = '[a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+'
const quoted = new RegExp(`['"\`](${id})['"\`]`, 'g')
const composed = /`([a-z][a-z0-9-]*\.[a-z0-9.-]*)\$\{/g
// The calls and properties by which a text is asked for; any other quoted word with a dot may be a file or a verb.
const asked = new RegExp(
  `(?:\\bt|\\.rich|\\.text|\\.parts|\\btext|\\btextId:|\\btitleId:|\\blabelId:)\\s*\\(?\\s*['"](${id})['"]`,
  'g',
)

/** Which texts the source uses, found by reading it: types cannot see the ids that live in data. */
export function textIdsInSource(folder: string, known: ReadonlySet<string>): TextUses {
  const ids = new Set<string>()
  const beginnings = new Set<string>()
  const missing: string[] = []
  for (const path of sourceFiles(folder)) {
    const source = readFileSync(path, 'utf8')
    for (const found of matches(source, quoted)) if (known.has(found)) ids.add(found)
    for (const found of matches(source, composed)) beginnings.add(found)
    for (const found of matches(source, asked))
      if (!known.has(found)) missing.push(`${found} in ${path.slice(folder.length + 1)}`)
  }
  return { ids, beginnings, missing }
}

/** The texts of this catalogue that these sources ask for, or may put together. */
export function textsOf(sources: Iterable<string>, known: ReadonlySet<string>): ReadonlySet<string> {
  const [ids, beginnings] = [new Set<string>(), new Set<string>()]
  for (const source of sources) {
    for (const found of matches(source, quoted)) if (known.has(found)) ids.add(found)
    for (const found of matches(source, composed)) beginnings.add(found)
  }
  const begins = [...beginnings]
  return new Set([...known].filter((one) => ids.has(one) || begins.some((beginning) => one.startsWith(beginning))))
}

function matches(source: string, pattern: RegExp): readonly string[] {
  return [...source.matchAll(pattern)].map((match) => match[1] ?? '')
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
}
