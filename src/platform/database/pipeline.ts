import type { Transaction } from 'kysely'

/**
 * Lets statements of a transaction that do not wait for each other go out together. Kysely hands the connection of a transaction to
 * one statement at a time, which makes a round trip of each; ours sends them in their order, and PostgreSQL answers them in it. When
 * one fails, so do all that were sent after it, and `Promise.all` tells of the first.
 */
export async function pipeline<Tables>(transaction: Transaction<Tables>): Promise<void> {
  // Made by Kysely for this transaction alone.
  const executor = transaction.getExecutor()
  const connection = await executor.provideConnection(async (lent) => lent)
  executor.provideConnection = (use) => use(connection)
}
