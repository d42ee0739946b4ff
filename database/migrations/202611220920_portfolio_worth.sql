-- What a partnership is worth to one's own organisation is written inside of it, and told to who takes part in it. Who only administers
-- was told it by this function, and it was left to the program to keep it back.
grant create on schema acting to entente_guard;
set local role entente_guard;
create or replace function acting.portfolio(at timestamptz) returns table (known json, partnerships text, figures text) language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
declare
  seat constant uuid := acting.seat();
  organisation constant uuid := acting.organisation();
  administers constant boolean := acting.administers();
  seen_by constant uuid := case when acting.probes() then null else nullif(current_setting('entente.seen_by', true), '')::uuid end;
  second constant bigint := floor(extract(epoch from at));
begin
  return query with mine as (
    select r.parties, r.owners, r.left_at, r.facts || case when m.space_id is null then ',false' else ',true' end || coalesce(',' || case when seen_by is null and m.space_id is not null then r.worth end, '') as told
      from portfolio_partnerships r
      left join (select space_id from space_members where seat_id = seat) m on m.space_id = r.space_id
     where r.organisation_id = organisation and (m.space_id is not null or (administers and r.left_at is null)) and (seen_by is null or seen_by = any (r.parties))
  ), ids as materialized (
    select distinct unnest(case when left_at is null then parties || owners else owners end) as id from mine
  ), seen as materialized (
    select v.space_id, v.audience_id, f.past, f.figures || ',' || coalesce(f.dues[f.past + 1]::text, 'null') as figures
      from visibility v
      join (select p.space_id, p.audience_id, p.dues, p.figures, width_bucket(second, p.dues) as past from portfolio_figures p) f on f.space_id = v.space_id and f.audience_id = v.audience_id
     where v.seat_id = seat and (seen_by is null or guard.includes(v.space_id, v.audience_id, seen_by))
  ), late as materialized (
    select s.space_id, c.due_on, c.due_at, c.due_zone, c.owed_by, c.owed_to, c.warned_at is not null as is_warned
      from seen s
      join commitments c on c.space_id = s.space_id and c.audience_id = s.audience_id and c.state = 'accepted' and c.due_ends_at <= at
     where s.past > 0
  )
  select json_build_object(
    'organisations', coalesce((select json_agg(json_build_object('id', o.id, 'shortName', o.short_name, 'colour', o.colour)) from organisations o where o.id in (select id from ids)), '[]'),
    'people', coalesce((select json_agg(json_build_object('seatId', s.id, 'name', p.name) order by p.name, s.id) from seats s join people p on p.id = s.person_id where s.id in (select id from ids)), '[]'),
    'calendars', coalesce((select json_agg(json_build_object('organisationId', o.id, 'workingDays', o.working_days,
         'closedDays', array(select d.day from closed_days d where d.organisation_id = o.id)))
       from organisations o where o.id in (select owed_by from late union select unnest(owed_to) from late)), '[]'),
    'late', coalesce((select json_agg(json_build_object('id', space_id, 'dueOn', due_on, 'dueAt', due_at, 'zone', due_zone, 'owedBy', owed_by, 'owedTo', owed_to, 'isWarned', is_warned)) from late), '[]')),
    (select string_agg(told, '],[') from mine),
    (select string_agg(s.figures, '],[') from seen s);
end $$;
reset role;
revoke create on schema acting from entente_guard;
