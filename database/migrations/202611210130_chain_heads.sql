-- The record of a partnership also tells what those do who see none of its content: an administrator who names participants or
-- takes the organisation out, an invited organisation that declines. They may append to the chain of all parties, and learn its head.

create function acting.is_open_to_all(of_space uuid, of_audience uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from audiences a where a.space_id = of_space and a.id = of_audience and a.kind = 'all-parties' and a.closed_at is null)
$$;

create function acting.all_parties(of_space uuid) returns uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id from audiences a where a.space_id = of_space and a.kind = 'all-parties' and a.closed_at is null
     and (of_space = acting.space() or exists (select from visibility v where v.seat_id = acting.seat() and v.space_id = of_space and v.audience_id = a.id))
$$;

create function acting.chain_head(of_space uuid, of_audience uuid) returns table (sequence bigint, hash text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select e.sequence, e.hash from ledger_entries e
   where e.space_id = of_space and e.audience_id = of_audience
     and (of_audience = any (acting.readable())
          or exists (select from visibility v where v.seat_id = acting.seat() and v.space_id = of_space and v.audience_id = of_audience)
          or (of_space = acting.space() and acting.is_open_to_all(of_space, of_audience)))
   order by e.sequence desc limit 1
$$;

create policy appended_by_outsider on ledger_entries for insert to entente_app
  with check (space_id = (select acting.space()) and acting.is_open_to_all(space_id, audience_id));
create policy appended_by_outsider on ledger_payloads for insert to entente_app
  with check (space_id = (select acting.space()) and acting.is_open_to_all(space_id, audience_id));

grant execute on function acting.is_open_to_all(uuid, uuid), acting.chain_head(uuid, uuid), acting.all_parties(uuid) to entente_app;
select guard.hand_over();
