import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { Client } from 'pg'
import { contract } from '#src/app/contract.ts'
import { describeTables } from '#src/platform/database/describe.ts'
import { dumpSchema } from '#src/platform/database/dump.ts'
import { withMigratedDatabase } from '../tests/support/cluster.ts'
import { compiledIati, compileIati } from './compile-iati.ts'

/**
 * Everything that is derived and committed, so that a review shows the effect: types and text of the schema, the API description.
 * `--check` writes nothing and fails where a committed file is not what would be written.
 */
const root = join(import.meta.dirname, '..')
const onlyCheck = process.argv.includes('--check')

const files = new Map<string, string>([
  ['docs/openapi.json', await describeApi()],
  [compiledIati, await compileIati(root)],
])
await withMigratedDatabase(async (ownerUrl) => {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    files.set('src/core/acting/tables.generated.ts', await describeTables(client))
    files.set('database/schema.sql', await dumpSchema(client))
  } finally {
    await client.end()
  }
})

let stale = 0
for (const [name, content] of files) {
  const path = join(root, name)
  const standing = await readFile(path, 'utf8').catch(() => undefined)
  if (standing === content) continue
  stale += 1
  if (onlyCheck) console.error(`${name} is not what the sources give: run \`npm run generate\` and commit it.`)
  else await writeFile(path, content)
}
process.exitCode = onlyCheck && stale > 0 ? 1 : 0

async function describeApi(): Promise<string> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const document = await generator.generate(contract, {
    info: {
      title: 'Entente',
      version: '1',
      description: 'The same interface that the pages use. A request acts for one seat, by session or API key.',
    },
    servers: [{ url: '/api' }],
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key of a seat' } } },
  })
  return `${JSON.stringify(document, null, 1)}\n`
}
