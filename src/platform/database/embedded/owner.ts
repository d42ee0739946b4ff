import { Client, DatabaseError, escapeIdentifier, escapeLiteral } from 'pg'
import { keepSecret } from '../../config/secret.ts'
import { StartProblem } from '../../config/start-problem.ts'
import { superuser, superuserPassword } from './cluster.ts'

export const databaseName = 'entente'

type Server = Readonly<{ dataDir: string; sockets: string; rolePrefix: string }>

/**
 * The owner's role and database, made where they are missing: asked at every start, so that being killed between the two is
 * no special case. Returns the owner's address after it has served once.
 */
export async function ensureOwner(server: Server): Promise<{ url: string; version: string }> {
  const name = `${server.rolePrefix}_owner`
  const password = keepSecret(server.dataDir, `${name}.password`)
  const client = new Client({
    host: server.sockets,
    user: superuser,
    password: superuserPassword(server.dataDir),
    database: 'postgres',
  })
  await connect(client, server.dataDir)
  try {
    await ensureRole(client, name, password)
    await ensureDatabase(client, name)
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    const url = `postgres://${name}:${password}@/${databaseName}?host=${encodeURIComponent(server.sockets)}`
    if (!(await opens(url))) {
      // The password file was lost or put back from a copy: whoever reads the superuser's file may set it anew.
      await client.query(`alter role ${escapeIdentifier(name)} password ${escapeLiteral(password)}`)
    }
    return { url, version: rows[0]?.server_version ?? '' }
  } finally {
    await client.end()
  }
}

async function connect(client: Client, dataDir: string) {
  try {
    await client.connect()
  } catch (cause) {
    if (!isWrongPassword(cause)) throw cause
    throw new StartProblem(
      'database-unusable',
      `The file postgres-superuser.password in ${dataDir} does not fit the database beside it. Put both back from the same copy.`,
      { cause },
    )
  }
}

async function ensureRole(client: Client, name: string, password: string) {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
  if (rowCount) return
  const role = escapeIdentifier(name)
  await client.query(`create role ${role} login createrole createdb nosuperuser password ${escapeLiteral(password)}`)
}

async function ensureDatabase(client: Client, owner: string) {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
  if (rowCount) return
  const names = { database: escapeIdentifier(databaseName), owner: escapeIdentifier(owner) }
  await client.query(`create database ${names.database} owner ${names.owner} template template0 encoding 'UTF8'`)
}

async function opens(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    await client.end()
    return true
  } catch (problem) {
    if (isWrongPassword(problem)) return false
    throw problem
  }
}

const isWrongPassword = (problem: unknown) => problem instanceof DatabaseError && problem.code === '28P01'
