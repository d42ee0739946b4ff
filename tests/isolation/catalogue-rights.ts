import type { Client } from 'pg'
import { guardFunctionsForRequests, partlyReadable } from './listed.ts'

/** Who may read and call what, beyond the policies of single tables. */
export async function routinesFindings(owner: Client): Promise<string[]> {
  const { rows } = await owner.query(`
    with ours as (select oid, nspname from pg_namespace where nspname not like 'pg\\_%' and nspname <> 'information_schema')
    select n.nspname || '.' || c.relname || ': everybody may ' || lower(x.privilege_type) as finding
      from pg_class c join ours n on n.oid = c.relnamespace cross join lateral aclexplode(c.relacl) x where x.grantee = 0
    union all
    select c.relname || '.' || a.attname || ': everybody may ' || lower(x.privilege_type)
      from pg_class c join ours n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid cross join lateral aclexplode(a.attacl) x where x.grantee = 0
    union all
    select n.nspname || ': everybody may ' || lower(x.privilege_type) || ' in the schema'
      from pg_namespace n join ours using (oid) cross join lateral aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) x
     where x.grantee = 0 and not (n.nspname = 'public' and x.privilege_type = 'USAGE')
    union all
    select p.oid::regprocedure || ': everybody may call it'
      from pg_proc p join ours n on n.oid = p.pronamespace cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x
     where x.grantee = 0 and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all
    select p.oid::regprocedure || ': looks past policies and does not belong to guard'
      from pg_proc p join ours n on n.oid = p.pronamespace where p.prosecdef and pg_get_userbyid(p.proowner) <> 'entente_guard'
    union all
    select p.oid::regprocedure || ': looks past policies along a path that others can bend'
      from pg_proc p join ours n on n.oid = p.pronamespace
     where p.prosecdef and not coalesce('search_path=pg_catalog, public, pg_temp' = any (p.proconfig), false)
    union all
    select c.oid::regclass || ': a view that requests can read shows what its owner sees'
      from pg_class c join ours n on n.oid = c.relnamespace
     where c.relkind in ('v', 'm') and has_table_privilege('entente_app', c.oid, 'select') and not coalesce('security_invoker=true' = any (c.reloptions), false)
    order by 1`)
  return [...rows.map((row) => row.finding), ...(await callableFindings(owner)), ...(await partlyReadableFindings(owner))]
}

async function callableFindings(owner: Client): Promise<string[]> {
  const { rows } = await owner.query(`
    select n.nspname || '.' || p.proname || '(' || array_to_string(array(select format_type(t, null) from unnest(p.proargtypes) t), ',') || ')' as name
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'guard' and has_function_privilege('entente_app', p.oid, 'execute')`)
  return rows.flatMap(({ name }) => (guardFunctionsForRequests.has(name) ? [] : [`${name}: requests may call it`]))
}

async function partlyReadableFindings(owner: Client): Promise<string[]> {
  const { rows } = await owner.query(
    "select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege('entente_app', c.oid, 'select')",
  )
  return rows.flatMap(({ name }) => (partlyReadable.has(name) ? [`${name}: requests may read every column`] : []))
}

/** The roles of the running program have no way around policies; the one that has cannot log in. */
export async function rolesFindings(owner: Client): Promise<string[]> {
  const { rows } = await owner.query(`
    select rolname || ': is more than a plain role' as finding from pg_roles
     where rolname in ('entente_app', 'entente_worker', 'entente_auth', 'entente_guard')
       and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
    union all
    select rolname || ': can log in' from pg_roles where rolname = 'entente_guard' and rolcanlogin
    union all
    select 'the role ' || wanted || ' is missing' from unnest(array['entente_app', 'entente_worker', 'entente_auth', 'entente_guard']) wanted
     where not exists (select from pg_roles where rolname = wanted)
    union all
    select member::regrole || ': may act as ' || roleid::regrole from pg_auth_members
     where member::regrole::text in ('entente_app', 'entente_worker', 'entente_auth', 'entente_guard')
    union all
    select pg_get_userbyid(c.relowner) || ': owns ' || c.oid::regclass from pg_class c where pg_get_userbyid(c.relowner) in ('entente_app', 'entente_worker', 'entente_auth')
    union all
    select pg_get_userbyid(p.proowner) || ': owns ' || p.oid::regprocedure from pg_proc p where pg_get_userbyid(p.proowner) in ('entente_app', 'entente_worker', 'entente_auth')
    union all
    select pg_get_userbyid(n.nspowner) || ': owns the schema ' || n.nspname from pg_namespace n where pg_get_userbyid(n.nspowner) in ('entente_app', 'entente_worker', 'entente_auth', 'entente_guard')
    union all
    select r || ': may create in the schema ' || n.nspname from pg_namespace n, unnest(array['entente_app', 'entente_worker', 'entente_auth', 'entente_guard']) r
     where n.nspname in ('public', 'acting', 'guard', 'auth', 'mail', 'jobs') and has_schema_privilege(r, n.oid, 'create')
    union all
    select 'entente_app: may use the schema ' || n.nspname from pg_namespace n where n.nspname in ('auth', 'jobs') and has_schema_privilege('entente_app', n.oid, 'usage')
    union all
    select 'entente_worker: may use the schema auth' from pg_namespace n where n.nspname = 'auth' and has_schema_privilege('entente_worker', n.oid, 'usage')
    union all
    select 'entente_auth: may ' || p || ' ' || c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest(array['select', 'insert', 'update', 'delete']) p
     where n.nspname in ('public', 'guard', 'acting') and c.relkind in ('r', 'v', 'm') and has_table_privilege('entente_auth', c.oid, p)
    order by 1`)
  return rows.map((row) => row.finding)
}
