import type { Client } from 'pg'

/**
 * The schema as text, by our own catalogue query (npm delivers no pg_dump): tables, columns, keys, checks, indexes, policies,
 * grants, functions and triggers, in a fixed order, so that a review shows what a migration did.
 */
export async function dumpSchema(client: Client): Promise<string> {
  const tables = await dumpTables(client)
  const functions = await client.query(`
    select pg_get_functiondef(p.oid) as definition, pg_get_userbyid(p.proowner) as owner, p.oid::regprocedure::text as name
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ('acting', 'guard') order by p.oid::regprocedure::text`)
  const views = await client.query(`
    select c.oid::regclass::text as name, pg_get_viewdef(c.oid, true) as definition from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('guard', 'public') and c.relkind = 'v' order by 1`)
  return [
    '-- Generated from the migrated schema by `npm run generate`; not edited by hand.',
    ...tables,
    ...views.rows.map((view) => `-- view ${view.name}\n${view.definition}`),
    ...functions.rows.map((one) => `-- function ${one.name}, owner ${one.owner}\n${one.definition.trimEnd()};`),
  ]
    .join('\n\n')
    .concat('\n')
}

async function dumpTables(client: Client): Promise<string[]> {
  const { rows } = await client.query(`
    select c.oid, c.oid::regclass::text as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced, obj_description(c.oid) as comment
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'guard', 'auth', 'mail', 'files') and c.relkind in ('r', 'p') order by n.nspname, c.relname`)
  const texts: string[] = []
  for (const table of rows) texts.push(await dumpTable(client, table))
  return texts
}

async function dumpTable(
  client: Client,
  table: { oid: number; name: string; secured: boolean; forced: boolean; comment: string | null },
) {
  const lines = async (sql: string) => (await client.query(sql, [table.oid])).rows.map((row) => `  ${row.line}`)
  const parts = [
    ...(await lines(`select attname || ' ' || format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end
        || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`)),
    ...(await lines(
      `select conname || ': ' || pg_get_constraintdef(oid) as line from pg_constraint where conrelid = $1 and contype <> 'n' order by contype, conname`,
    )),
    ...(await lines(
      `select pg_get_indexdef(indexrelid) as line from pg_index where indrelid = $1 and not exists (select from pg_constraint where conindid = indexrelid) order by 1`,
    )),
    ...(await lines(`select 'policy ' || polname || ' (' || polcmd::text || ') to ' || (select string_agg(rolname, ', ') from pg_roles where oid = any (polroles))
        || coalesce(' using ' || pg_get_expr(polqual, polrelid), '') || coalesce(' check ' || pg_get_expr(polwithcheck, polrelid), '') as line
        from pg_policy where polrelid = $1 order by polname`)),
    ...(await lines(
      `select 'trigger ' || pg_get_triggerdef(oid) as line from pg_trigger where tgrelid = $1 and not tgisinternal order by tgname`,
    )),
    ...(await lines(`select 'grant ' || string_agg(privilege_type, ', ' order by privilege_type) || ' to ' || grantee as line
        from (select (aclexplode(relacl)).privilege_type, pg_get_userbyid((aclexplode(relacl)).grantee) as grantee from pg_class where oid = $1) g
       where grantee ~ '_(app|worker|guard|auth)$' group by grantee order by 1`)),
    ...(await lines(`select 'grant ' || privilege_type || ' (' || string_agg(attname, ', ' order by attnum) || ') to ' || grantee as line
        from (select attname, attnum, (aclexplode(attacl)).privilege_type, pg_get_userbyid((aclexplode(attacl)).grantee) as grantee from pg_attribute where attrelid = $1 and attacl is not null) g
       group by grantee, privilege_type order by 1`)),
  ]
  const security = table.forced ? 'row level security forced' : table.secured ? 'row level security' : 'no row level security'
  return `-- table ${table.name} (${security})${table.comment ? `: ${table.comment}` : ''}\n${parts.join('\n')}`
}
