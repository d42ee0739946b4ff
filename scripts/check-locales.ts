import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Catalogues, checkCatalogues } from './locale-rules.ts'
import { textIdsInSource } from './locale-uses.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Every complaint about the texts of the product; none when all is well. */
export function checkLocales(folder: string = root): readonly string[] {
  const catalogues = readCatalogues(join(folder, 'locales'))
  const uses = textIdsInSource(join(folder, 'src'), new Set(Object.keys(catalogues.en ?? {})))
  return checkCatalogues(catalogues, uses)
}

function readCatalogues(folder: string): Catalogues {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    files.map((name) => [
      name.replace('.json', ''),
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>,
    ]),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const complaints = checkLocales()
  for (const complaint of complaints) console.error(complaint)
  console.log(complaints.length === 0 ? 'Texts: all well.' : `Texts: ${complaints.length} to mend.`)
  process.exitCode = complaints.length === 0 ? 0 : 1
}
