import type { Pool } from 'pg'

export type Account = Readonly<{ id: string; email: string; name: string; locale: string; emailVerified: boolean }>

const accountColumns = 'id, email, name, locale, email_verified as "emailVerified"'

export async function findAccountByEmail(pool: Pool, email: string): Promise<Account | undefined> {
  const found = await pool.query<Account>(`select ${accountColumns} from auth.users where email = $1`, [email.toLowerCase()])
  return found.rows[0]
}

export async function findAccountById(pool: Pool, id: string): Promise<Account | undefined> {
  if (!isId(id)) return undefined
  const found = await pool.query<Account>(`select ${accountColumns} from auth.users where id = $1`, [id])
  return found.rows[0]
}

export async function markEmailVerified(pool: Pool, id: string): Promise<void> {
  await pool.query('update auth.users set email_verified = true, updated_at = now() where id = $1', [id])
}

/** Sessions and credentials go with the account by their foreign keys. */
export async function deleteAccount(pool: Pool, id: string): Promise<void> {
  await deletePendingLinks(pool, id)
  await pool.query('delete from auth.users where id = $1', [id])
}

export async function deletePendingLinks(pool: Pool, accountId: string): Promise<void> {
  await pool.query('delete from auth.verifications where value = $1', [accountId])
}

export type StoredSession = Readonly<{
  id: string
  /** The user agent, as the browser calls itself. */
  device: string
  ip: string
  createdAt: string
  lastUsedAt: string
  expiresAt: string
}>

export async function listSessions(pool: Pool, accountId: string): Promise<readonly StoredSession[]> {
  type Row = Readonly<{ id: string; device: string; ip: string; createdAt: Date; lastUsedAt: Date; expiresAt: Date }>
  const found = await pool.query<Row>(
    `select id, coalesce(user_agent, '') as device, coalesce(ip_address, '') as ip,
            created_at as "createdAt", updated_at as "lastUsedAt", expires_at as "expiresAt"
       from auth.sessions where user_id = $1 and expires_at > now() order by updated_at desc, id`,
    [accountId],
  )
  return found.rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }))
}

export async function deleteSession(pool: Pool, session: { id: string; accountId: string }): Promise<boolean> {
  if (!isId(session.id)) return false
  const deleted = await pool.query('delete from auth.sessions where id = $1 and user_id = $2', [session.id, session.accountId])
  return deleted.rowCount === 1
}

export async function deleteAllSessions(pool: Pool, accountId: string): Promise<void> {
  await pool.query('delete from auth.sessions where user_id = $1', [accountId])
}

export async function findLivingSessions(pool: Pool, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await pool.query<{ id: string }>(
    'select id from auth.sessions where id = any ($1::uuid[]) and expires_at > now()',
    [ids.filter(isId)],
  )
  return new Set(found.rows.map(({ id }) => id))
}

/** The seconds to wait, or 0 when the attempt was counted and may go on. */
export async function takeAttempt(
  pool: Pool,
  attempt: { subjects: readonly { hash: Buffer; allowed: number }[]; windowMinutes: number },
): Promise<number> {
  const taken = await pool.query<{ seconds: number }>(
    'select auth.take_attempt($1::bytea[], $2::integer[], make_interval(mins => $3)) as seconds',
    [attempt.subjects.map(({ hash }) => hash), attempt.subjects.map(({ allowed }) => allowed), attempt.windowMinutes],
  )
  return taken.rows[0]!.seconds
}

export async function forgetAttempts(pool: Pool, subject: Buffer): Promise<void> {
  await pool.query('delete from auth.attempts where subject = $1', [subject])
}

/** What has run out. Nothing reads these rows any more; they are removed so that the tables and what they tell stay small. */
export async function deleteExpired(pool: Pool): Promise<void> {
  await pool.query('delete from auth.sessions where expires_at < now()')
  await pool.query('delete from auth.verifications where expires_at < now()')
  await pool.query(`delete from auth.attempts where attempted_at < now() - interval '1 day'`)
}

/** What comes from outside may be any text; PostgreSQL throws on text that is no UUID. */
function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
