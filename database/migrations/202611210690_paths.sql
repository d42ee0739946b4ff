-- Functions that look past policies are found along a path that nobody else can bend: those of later files too.

grant create on schema acting, guard to entente_guard;
set local role entente_guard;
do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname in ('guard', 'acting') and p.prosecdef
              and not coalesce('search_path=pg_catalog, public, pg_temp' = any (p.proconfig), false) loop
    execute format('alter function %s set search_path = pg_catalog, public, pg_temp', f);
  end loop;
end $$;
reset role;
revoke create on schema acting, guard from entente_guard;

-- A party that leaves twice takes home what it wrote each time: a key that knows no audience would refuse the second leaving.
-- The actions keep one stake a party on an objective.
alter table stakes drop constraint stakes_space_id_objective_id_organisation_id_key;
create index stakes_by_objective on stakes (space_id, objective_id, organisation_id);
