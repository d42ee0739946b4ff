import type { Client } from 'pg'
import type { Plan } from './plan.ts'

/**
 * Runs the database's own rule again over samples (a whole space; all spaces of a person) and looks whether it still wants to change
 * anything of what was derived in bulk.
 */
export async function sampleAgainstRule(client: Client, { partnerships, organisations }: Plan): Promise<void> {
  const before = await sum(client)
  const every = Math.max(1, Math.floor(partnerships.length / 50))
  for (let index = 0; index < partnerships.length; index += every)
    await client.query('select guard.refresh_space($1)', [partnerships[index]!.id])
  for (const { personId } of organisations.slice(1, 11))
    await client.query('select guard.refresh_people(array[$1::uuid])', [personId])
  const after = await sum(client)
  if (before !== after) throw new Error(`Who sees what was not as the rule says: ${before} before, ${after} after.`)
}

/** Every row of the derived tables counts, whatever their order. */
async function sum(client: Client): Promise<string> {
  const { rows } = await client.query<{ sum: string }>(`
    select (select count(*) || ':' || sum(hashtextextended(v::text, 0)::numeric) from visibility v) || '/'
        || (select count(*) || ':' || sum(hashtextextended(m::text, 0)::numeric) from space_members m) as sum`)
  return rows[0]?.sum ?? ''
}
