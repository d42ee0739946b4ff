import { createHmac } from 'node:crypto'
import type { Client } from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'

/**
 * The database roles. `owner` migrates; `app` serves requests and owns nothing; `worker` does background work under policies of
 * its own; `guard` cannot log in and owns the functions that look past policies; `auth` alone reaches accounts.
 */
export type Role = 'app' | 'worker' | 'guard' | 'auth'
const loginRoles = ['app', 'worker', 'auth'] as const

export const roleName = (prefix: string, role: Role) => `${prefix}_${role}`

/**
 * Every process must know the passwords and none should have to store them: they are derived from the owner's.
 * An owner without a password (peer or trust authentication) leaves the roles without one too.
 */
function rolePassword(ownerPassword: string, prefix: string, role: Role): string {
  return createHmac('sha256', ownerPassword)
    .update(`entente role ${roleName(prefix, role)}`)
    .digest('base64url')
}

/** The owner's connection settings, changed to those of another role on the same database. */
export function connectAs(ownerUrl: string, prefix: string, role: (typeof loginRoles)[number]) {
  const owner = parseIntoClientConfig(ownerUrl)
  const password = owner.password ? { password: rolePassword(String(owner.password), prefix, role) } : {}
  const { password: _ownerPassword, ...rest } = owner
  return { ...rest, ...password, user: roleName(prefix, role) }
}

/** Creates what is missing and sets the derived passwords; safe to repeat and to run from several processes in turn. */
export async function ensureRoles(client: Client, ownerUrl: string, prefix: string): Promise<void> {
  const { password } = parseIntoClientConfig(ownerUrl)
  const version = Number((await client.query('show server_version_num')).rows[0].server_version_num)
  for (const role of [...loginRoles, 'guard'] as const) {
    const name = client.escapeIdentifier(roleName(prefix, role))
    const known = await client.query('select from pg_roles where rolname = $1', [roleName(prefix, role)])
    if (known.rowCount === 0) await client.query(`create role ${name} nologin noinherit`)
    if (role !== 'guard') {
      const secret = password ? `password ${client.escapeLiteral(rolePassword(String(password), prefix, role))}` : ''
      await client.query(`alter role ${name} login ${secret}`)
    }
  }
  // The owner hands functions over to guard; it must be allowed to become guard, yet not inherit what guard may see.
  const guard = client.escapeIdentifier(roleName(prefix, 'guard'))
  await client.query(
    version >= 160000 ? `grant ${guard} to current_user with inherit false, set true` : `grant ${guard} to current_user`,
  )
}
