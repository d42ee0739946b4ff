-- What may be late of ten thousand partnerships was looked up in the commitments and written as JSON for every reader: most of the
-- time that a portfolio took. It is now kept beside the dues, as told, and read with them.
alter table portfolio_figures
  add column promises text[] not null default '{}',
  add column sides uuid[] not null default '{}';
comment on column portfolio_figures.promises is 'Of every due, in the same order, as JSON text: day, instant, zone, who owes, to whom, and whether it was warned of.';
comment on column portfolio_figures.sides is 'Whose calendars decide whether the promises are late.';

grant create on schema guard, acting to entente_guard;
set local role entente_guard;
create or replace function guard.recount_portfolio(of_spaces uuid[], of_audiences uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into portfolio_figures (space_id, audience_id)
  select a.space_id, a.id from audiences a join partnerships p on p.id = a.space_id
   where a.space_id = any (of_spaces) and (of_audiences is null or a.id = any (of_audiences))
     and (exists (select from commitments c where c.space_id = a.space_id and c.audience_id = a.id) or exists (select from measures m where m.space_id = a.space_id and m.audience_id = a.id))
   order by 1, 2
  on conflict do nothing;
  -- Locked by a statement of its own: the count below then sees what others who held the lock have done.
  perform from portfolio_figures where space_id = any (of_spaces) and (of_audiences is null or audience_id = any (of_audiences)) order by space_id, audience_id for update;
  update portfolio_figures f
     set open = c.open, kept = c.kept, warned = c.warned, dues = c.dues, promises = c.promises, sides = c.sides,
         on_target = m.on_target, near_target = m.near_target, off_target = m.off_target, not_judged = m.not_judged
    from portfolio_figures g
    cross join lateral (select array(select p.organisation_id from parties p where p.space_id = g.space_id and p.left_at is null) as present) parties
    -- What a party that is gone owed, or was owed, binds nobody any more.
    cross join lateral (select count(*) filter (where c.state in ('asked', 'offered', 'accepted', 'said-kept')) as open,
                               count(*) filter (where c.state = 'kept') as kept,
                               count(*) filter (where c.state = 'accepted' and c.warned_at is not null) as warned,
                               coalesce(array_agg(extract(epoch from c.due_ends_at)::bigint order by c.due_ends_at, c.id) filter (where c.state = 'accepted'), '{}') as dues,
                               coalesce(array_agg(json_build_array(c.due_on, to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), c.due_zone, c.owed_by, c.owed_to,
                                 c.warned_at is not null)::text order by c.due_ends_at, c.id) filter (where c.state = 'accepted'), '{}') as promises,
                               array(select distinct side from commitments a cross join unnest(a.owed_to || a.owed_by) side
                                      where a.space_id = g.space_id and a.audience_id = g.audience_id and a.state = 'accepted' order by side) as sides
                          from commitments c
                         where c.space_id = g.space_id and c.audience_id = g.audience_id
                           and (c.state = 'kept' or (c.owed_by = any (present) and c.owed_to && present))) c
    cross join lateral (select count(*) filter (where s = 'on') as on_target, count(*) filter (where s = 'near') as near_target,
                               count(*) filter (where s = 'off') as off_target, count(*) filter (where s is null) as not_judged
                          from measures m cross join lateral guard.measure_standing(m.space_id, m.id) s
                         where m.space_id = g.space_id and m.audience_id = g.audience_id and m.retired_at is null) m
   where g.space_id = any (of_spaces) and (of_audiences is null or g.audience_id = any (of_audiences))
     and f.space_id = g.space_id and f.audience_id = g.audience_id;
end $$;

-- Written text by text as before; what is late comes from the figures alone.
drop function acting.portfolio(timestamptz);
create function acting.portfolio(at timestamptz) returns table (known json, partnerships text, figures text, late text) language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '32MB' set jit = off as $$
declare
  seat constant uuid := acting.seat();
  organisation constant uuid := acting.organisation();
  administers constant boolean := acting.administers();
  seen_by constant uuid := case when acting.probes() then null else nullif(current_setting('entente.seen_by', true), '')::uuid end;
  second constant bigint := floor(extract(epoch from at));
begin
  return query with mine as materialized (
    select r.parties, r.owners, r.left_at, r.facts || case when m.space_id is null then ',false' else ',true' end
             || coalesce(',' || case when seen_by is null and m.space_id is not null then r.worth end, '') as told
      from portfolio_partnerships r
      left join (select space_id from space_members where seat_id = seat) m on m.space_id = r.space_id
     where r.organisation_id = organisation and (m.space_id is not null or (administers and r.left_at is null)) and (seen_by is null or seen_by = any (r.parties))
  ), ids as materialized (
    select distinct unnest(case when left_at is null then parties || owners else owners end) as id from mine
  ), seen as materialized (
    select f.space_id, f.past, f.promises, f.sides, f.figures || ',' || coalesce(f.dues[f.past + 1]::text, 'null') as figures
      from visibility v
      join (select p.space_id, p.audience_id, p.dues, p.figures, p.promises, p.sides, width_bucket(second, p.dues) as past from portfolio_figures p) f on f.space_id = v.space_id and f.audience_id = v.audience_id
     where v.seat_id = seat and (seen_by is null or guard.includes(v.space_id, v.audience_id, seen_by))
  )
  select json_build_object(
    'organisations', coalesce((select json_agg(json_build_object('id', o.id, 'shortName', o.short_name, 'colour', o.colour)) from organisations o where o.id in (select id from ids)), '[]'),
    'people', coalesce((select json_agg(json_build_object('seatId', s.id, 'name', p.name) order by p.name, s.id) from seats s join people p on p.id = s.person_id where s.id in (select id from ids)), '[]'),
    'calendars', coalesce((select json_agg(json_build_object('organisationId', o.id, 'workingDays', o.working_days,
         'closedDays', array(select d.day from closed_days d where d.organisation_id = o.id)))
       from organisations o where o.id in (select unnest(s.sides) from seen s where s.past > 0)), '[]')),
    (select string_agg(told, '],[') from mine),
    (select string_agg(s.figures, '],[') from seen s),
    (select string_agg('"' || s.space_id::text || '",' || array_to_string(s.promises[1:s.past], '],["' || s.space_id::text || '",'), '],[')
       from (select space_id, past, promises from seen where past > 0) s);
end $$;
revoke all on function acting.portfolio(timestamptz) from public;
grant execute on function acting.portfolio(timestamptz) to entente_app;
select guard.recount_portfolio(array(select id from partnerships), null);
reset role;
revoke create on schema guard, acting from entente_guard;
