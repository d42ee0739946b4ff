import type { Client } from 'pg'
import { rolesFindings, routinesFindings } from './catalogue-rights.ts'
import {
  closedSchemas,
  deletableContent,
  furtherPolicies,
  globalGrants,
  globalTables,
  requiredTriggers,
  tablesOfTheProgram,
} from './listed.ts'

/** Everything in the catalogue of a migrated database that is not as it must be; nothing when all is well. Asked as the owner. */
export async function catalogueFindings(owner: Client): Promise<string[]> {
  const tables = await readTables(owner)
  const reference = await readReferencePolicies(owner)
  return [
    ...classFindings(tables),
    ...tables.filter((table) => table.content).flatMap((table) => contentFindings(table, reference)),
    ...(await keyFindings(owner)),
    ...tables.filter((table) => table.name in globalTables).flatMap(globalFindings),
    ...(await grantFindings(owner)),
    ...(await triggerFindings(owner)),
    ...(await routinesFindings(owner)),
    ...(await rolesFindings(owner)),
  ]
}

interface Policy {
  readonly name: string
  readonly command: string
  readonly roles: string
  readonly using: string | null
  readonly check: string | null
}

interface Table {
  readonly schema: string
  readonly name: string
  readonly content: boolean
  readonly secured: boolean
  readonly forced: boolean
  readonly audience: boolean
  readonly space: boolean
  readonly policies: readonly Policy[]
}

async function readTables(owner: Client): Promise<Table[]> {
  const { rows } = await owner.query(`
    select n.nspname as schema, c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
           exists (select from guard.content_tables t where t.name = c.relname and n.nspname = 'public') as content,
           exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'audience_id' and a.attnotnull) as audience,
           exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'space_id' and a.attnotnull) as space,
           coalesce((select json_agg(json_build_object('name', polname, 'command', polcmd::text, 'using', pg_get_expr(polqual, polrelid),
                       'check', pg_get_expr(polwithcheck, polrelid),
                       'roles', array_to_string(array(select case when r = 0 then 'public' else pg_get_userbyid(r) end from unnest(polroles) r), ',')) order by polname)
                       from pg_policy where polrelid = c.oid), '[]') as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'f', 'm') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
     order by 1, 2`)
  return rows
}

/** What `guard.protect` makes today, read from a table that is gone again afterwards. */
async function readReferencePolicies(owner: Client): Promise<readonly Policy[]> {
  await owner.query('begin')
  try {
    await owner.query(
      'create table reference_content (space_id uuid not null, audience_id uuid not null, id uuid not null, primary key (space_id, id))',
    )
    await owner.query("select guard.protect('reference_content')")
    return (await readTables(owner)).find((table) => table.name === 'reference_content')?.policies ?? []
  } finally {
    await owner.query('rollback')
  }
}

function classFindings(tables: readonly Table[]): string[] {
  return tables.flatMap(({ schema, name, content, audience }) => {
    if (content || closedSchemas.has(schema) || tablesOfTheProgram.has(`${schema}.${name}`)) return []
    if (schema === 'public' && name in globalTables) return []
    return [`${schema}.${name} is neither content nor a listed global table${audience ? ', although it has an audience' : ''}`]
  })
}

function contentFindings(table: Table, reference: readonly Policy[]): string[] {
  const { name } = table
  const text = (policy: Policy) => JSON.stringify({ ...policy, name: undefined }).replaceAll('reference_content', name)
  const expected = new Map(reference.map((policy) => [policy.name, text(policy)]))
  const own = new Map(table.policies.map((policy) => [policy.name, text(policy)]))
  const further = furtherPolicies[name] ?? []
  return [
    ...(table.secured && table.forced ? [] : [`${name}: row-level security is not enabled and forced`]),
    ...(table.audience && table.space ? [] : [`${name}: space_id or audience_id may be missing`]),
    ...[...expected].flatMap(([policy, wanted]) => {
      if (!own.has(policy)) return [`${name}: the policy ${policy} is missing`]
      return own.get(policy) === wanted ? [] : [`${name}: the policy ${policy} is not the standard one`]
    }),
    ...[...own.keys()].flatMap((policy) =>
      expected.has(policy) || further.includes(policy) ? [] : [`${name}: the policy ${policy} is not listed`],
    ),
  ]
}

function globalFindings({ name, secured, forced, policies }: Table): string[] {
  const listed = [...(globalTables[name] ?? [])].sort().join()
  const own = policies.map((policy) => policy.name).sort()
  return [
    ...(secured && forced ? [] : [`${name}: row-level security is not enabled and forced`]),
    ...(own.join() === listed ? [] : [`${name}: has the policies ${own.join()}, listed are ${listed}`]),
    ...policies.filter((policy) => policy.roles === 'public').map((policy) => `${name}: ${policy.name} is for everybody`),
  ]
}

/**
 * Keys ignore row-level security, so they must not be able to cross spaces. References to seats, organisations and people are the
 * exception: those have no space. A key that is only an id made by the program tells nothing, since nobody can guess one.
 */
async function keyFindings(owner: Client): Promise<string[]> {
  const { rows } = await owner.query(`
    with content as (select ('public.' || quote_ident(name))::regclass as id, name from guard.content_tables)
    select t.name || ': has no primary key' as finding from content t
     where not exists (select from pg_index i where i.indrelid = t.id and i.indisprimary)
    union all
    select t.name || ': the unique index ' || i.indexrelid::regclass || ' does not start with space_id'
      from content t join pg_index i on i.indrelid = t.id and i.indisunique
      left join pg_attribute a on a.attrelid = t.id and a.attnum = i.indkey[0] where a.attname is distinct from 'space_id'
    union all
    select t.name || ': the foreign key ' || c.conname || ' does not start with space_id'
      from content t join pg_constraint c on c.conrelid = t.id and c.contype = 'f'
      join pg_attribute a on a.attrelid = t.id and a.attnum = c.conkey[1]
     where a.attname <> 'space_id' and c.confrelid not in ('seats'::regclass, 'organisations'::regclass, 'people'::regclass)
    union all
    select t.name || ': its audience is held by no foreign key' from content t
     where not exists (select from pg_constraint c where c.conrelid = t.id and c.contype = 'f'
                          and (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = t.id and a.attnum = any (c.conkey)) @> '{space_id,audience_id}')
    union all
    -- What hangs on a root must follow it, or a record that is shared or taken home would leave its parts behind.
    select t.name || ': does not follow what it hangs on (' || c.conname || ')'
      from guard.content_tables t join pg_constraint c on c.conrelid = ('public.' || quote_ident(t.name))::regclass and c.contype = 'f'
      join guard.content_tables parent on ('public.' || quote_ident(parent.name))::regclass = c.confrelid
     where not t.root and t.carried and c.confupdtype <> 'c'`)
  return rows.map((row) => row.finding)
}

/** Requests add content and change named columns; never a key, never a whole row, and they delete only what is listed. */
async function grantFindings(owner: Client): Promise<string[]> {
  const { rows } = await owner.query(`
    select case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname as name, t.root,
           string_agg(distinct g.what, ', ' order by g.what) filter (where g.what not like 'select%') as rights
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      left join guard.content_tables t on t.name = c.relname and n.nspname = 'public'
      cross join lateral (
        select lower(x.privilege_type) as what from aclexplode(c.relacl) x where pg_get_userbyid(x.grantee) = 'entente_app'
        union all
        select lower(x.privilege_type) || '(' || a.attname || ')' from pg_attribute a cross join lateral aclexplode(a.attacl) x
         where a.attrelid = c.oid and pg_get_userbyid(x.grantee) = 'entente_app') g
     where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not like 'pg\\_%' group by n.nspname, c.relname, t.root, t.name order by 1`)
  return rows.flatMap(({ name, root, rights }) =>
    root === null ? globalGrantFindings(name, rights ?? '') : contentGrantFindings(name, { root, rights: rights ?? '' }),
  )
}

function globalGrantFindings(name: string, rights: string): string[] {
  return rights === (globalGrants[name] ?? '') ? [] : [`${name}: requests may ${rights || 'nothing'}`]
}

function contentGrantFindings(name: string, { root, rights }: { root: boolean; rights: string }): string[] {
  const isFit = (right: string) =>
    right === 'insert' || (right === 'delete' && name in deletableContent) || /^update\(\w+\)$/.test(right)
  const isKey = (right: string) => right === 'update(space_id)' || right === 'update(id)'
  return rights.split(', ').flatMap((right) => {
    if (right === '') return []
    if (!isFit(right)) return [`${name}: requests may ${right}`]
    if (isKey(right)) return [`${name}: requests may change its key`]
    return !root && right === 'update(audience_id)' ? [`${name}: can be moved away from what it hangs on`] : []
  })
}

async function triggerFindings(owner: Client): Promise<string[]> {
  const { rows } = await owner.query(
    "select tgrelid::regclass || '.' || tgname as name from pg_trigger where not tgisinternal and tgenabled in ('O', 'A')",
  )
  const present = new Set(rows.map((row) => row.name as string))
  return requiredTriggers.filter((trigger) => !present.has(trigger)).map((trigger) => `the trigger ${trigger} is missing`)
}
