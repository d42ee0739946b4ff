-- An archive adds records and never adds to one. What only a reveal writes comes back below a round that came with the archive in the
-- same transaction: nobody puts answers under a round that people here have really answered.

-- Whether this very transaction wrote a row that it sees: its writer is still at work, and no other writer's rows are seen before they
-- are done. Unlike a comparison with the transaction's own number this holds behind savepoints too.
create function guard.is_written_here(writer xid) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select pg_xact_status(
    case when low - (here & 4294967295) > 2147483647 then (here & ~4294967295) + low - 4294967296
         when low - (here & 4294967295) < -2147483648 then (here & ~4294967295) + low + 4294967296
         else (here & ~4294967295) + low end::text::xid8) = 'in progress'
    from (select pg_current_xact_id()::text::bigint as here, writer::text::bigint as low) numbers
$$;

grant create on schema guard to entente_guard;
set local role entente_guard;
create or replace function guard.restore_rows(of_space uuid, content text, columns text[], given json) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  known text;
  listed text;
  parent record;
  reaches_out boolean;
begin
  select t.name into known from guard.content_tables t
   where t.name = content and t.name not like 'ledger\_%' and t.name <> 'search_documents'
     and not has_any_column_privilege('entente_app', ('public.' || quote_ident(t.name))::regclass, 'insert');
  if known is null or not guard.is_being_restored(of_space) then
    raise exception using errcode = '42501', message = 'rows are restored only with an archive';
  end if;
  if exists (select from json_to_recordset(given) as r (space_id uuid, audience_id uuid)
              where r.space_id is distinct from of_space or r.audience_id is null or not (r.audience_id = any (acting.writable()))) then
    raise exception using errcode = '42501', message = 'a row belongs to an audience that is not to be written';
  end if;
  for parent in
    select f.relname as name, string_agg(format('p.%I = r.%I', pa.attname, a.attname), ' and ') as fits
      from pg_constraint c
      join pg_class f on f.oid = c.confrelid
      join guard.content_tables t on ('public.' || quote_ident(t.name))::regclass = c.confrelid
      cross join lateral unnest(c.conkey, c.confkey) as k (own, theirs)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
      join pg_attribute pa on pa.attrelid = c.confrelid and pa.attnum = k.theirs
     where c.contype = 'f' and c.conrelid = ('public.' || quote_ident(known))::regclass
     group by c.oid, f.relname
  loop
    execute format('select exists (select from json_populate_recordset(null::public.%I, $1) r join public.%I p on %s where not guard.is_written_here(p.xmin))',
                   known, parent.name, parent.fits) into reaches_out using given;
    if reaches_out then
      raise exception using errcode = '42501', message = 'a row hangs on a record that was here before';
    end if;
  end loop;
  select string_agg(quote_ident(c), ', ') into listed from unnest(columns) c;
  execute format('insert into public.%1$I (%2$s) select %2$s from json_populate_recordset(null::public.%1$I, $1)', known, listed) using given;
end $$;
reset role;
revoke create on schema guard from entente_guard;
revoke execute on function guard.is_written_here(xid) from public;
grant execute on function guard.is_written_here(xid) to entente_guard;
