import { Client, type QueryResult } from 'pg'

/** A way to what stands in the database, past what requests may know. End it when done. */
export async function openGuard({ ownerUrl }: { readonly ownerUrl: string }): Promise<Client> {
  const guard = new Client({ connectionString: ownerUrl })
  await guard.connect()
  await guard.query('set role entente_guard')
  return guard
}

/** One statement of it. */
export async function askGuard(
  world: { readonly ownerUrl: string },
  query: string,
  values: readonly unknown[] = [],
): Promise<QueryResult['rows']> {
  const guard = await openGuard(world)
  const { rows } = await guard.query(query, [...values]).finally(() => guard.end())
  return rows
}
