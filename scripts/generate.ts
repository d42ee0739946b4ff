import { writeFile } from 'node:fs/promises'
import { Client } from 'pg'
import { describeTables } from '#src/platform/database/describe.ts'
import { dumpSchema } from '#src/platform/database/dump.ts'
import { withMigratedDatabase } from '../tests/support/cluster.ts'

/** Everything that is derived and committed, so that a review shows the effect: types, schema. */
await withMigratedDatabase(async (ownerUrl) => {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await writeFile('src/core/acting/tables.generated.ts', await describeTables(client))
    await writeFile('database/schema.sql', await dumpSchema(client))
  } finally {
    await client.end()
  }
})
