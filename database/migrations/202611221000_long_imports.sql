-- A file may start thousands of partnerships in one transaction: no step of it may cost more the more there are already.

-- Who starts a partnership knows it by having started it; the list of all spaces is gathered only where nothing else answers.
alter policy app_reads on partnerships
  using (id = (select acting.space()) or created_by = (select acting.seat()) and activated_at is null or id in (select acting.spaces()));

-- As before, except that what a seat may see counts up once a transaction: others learn of it at the commit, all at once. Every
-- further version of the same row would be walked through by the next one, since none of them can go before the commit.
grant create on schema guard to entente_guard;
set local role entente_guard;
create or replace function guard.refresh_space(of_space uuid) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from spaces where id = of_space for update;
  with rule as materialized (select * from guard.sight where space_id = of_space),
  gone as (
    delete from visibility v where v.space_id = of_space
       and not exists (select from rule r where r.seat_id = v.seat_id and r.audience_id = v.audience_id) returning v.seat_id),
  come as (
    insert into visibility (seat_id, space_id, audience_id, access)
    select r.seat_id, r.space_id, r.audience_id, r.access from rule r
    on conflict (seat_id, space_id, audience_id) do update set access = excluded.access where visibility.access <> excluded.access
    returning seat_id)
  insert into seat_access (seat_id) select seat_id from gone union select seat_id from come order by 1
  on conflict (seat_id) do update set epoch = seat_access.epoch + 1 where seat_access.xmin <> pg_current_xact_id()::xid;
  delete from space_members m where m.space_id = of_space
     and not exists (select from guard.membership r where r.space_id = of_space and r.seat_id = m.seat_id);
  insert into space_members (space_id, seat_id, organisation_id, role, since, until, access)
  select space_id, seat_id, organisation_id, role, since, until, access from guard.membership where space_id = of_space
  on conflict (space_id, seat_id) do update
    set role = excluded.role, since = excluded.since, until = excluded.until, access = excluded.access
  where (space_members.role, space_members.since, space_members.access) is distinct from (excluded.role, excluded.since, excluded.access)
     or space_members.until is distinct from excluded.until;
end $$;
reset role;
revoke create on schema guard from entente_guard;
