import { type ClientConfig, Pool } from 'pg'

/**
 * Connections of the auth role. Unlike the other pools this one reads times as `Date`, as Better Auth needs them. No search path is
 * set, which poolers between us and the database would refuse: every statement names the schema.
 */
export function openAuthPool(options: {
  connection: ClientConfig
  size: number
  onIdleError?: (problem: Error) => void
}): Pool {
  const pool = new Pool({
    ...options.connection,
    max: options.size,
    application_name: 'sign-in',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
  })
  pool.on('error', (problem) => options.onIdleError?.(problem))
  // While lent out it tells whoever has it; nobody listening would end the program.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
