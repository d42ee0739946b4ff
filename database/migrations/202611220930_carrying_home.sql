-- What is one party's alone goes home when it leaves or is ended. Its own space may hold a record of the same id or name by then: an
-- archive can bring any. That must not keep others from ending a party, so what does not fit stays where it was: in an audience
-- that is closed, and read by nobody but that party.
grant create on schema guard to entente_guard;
set local role entente_guard;
create or replace function guard.carry(from_space uuid, from_audience uuid, to_space uuid, to_audience uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  content text;
  place tid;
begin
  for content in select name from guard.content_tables where root and carried order by name loop
    begin
      execute format('update public.%I set space_id = $3, audience_id = $4 where space_id = $1 and audience_id = $2', content)
        using from_space, from_audience, to_space, to_audience;
    exception when unique_violation then
      for place in execute format('select ctid from public.%I where space_id = $1 and audience_id = $2', content) using from_space, from_audience loop
        begin
          execute format('update public.%I set space_id = $2, audience_id = $3 where ctid = $1', content) using place, to_space, to_audience;
        exception when unique_violation then
          null;
        end;
      end loop;
    end;
  end loop;
end $$;
reset role;
revoke create on schema guard from entente_guard;
