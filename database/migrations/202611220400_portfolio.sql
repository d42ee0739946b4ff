-- All partnerships of an organisation at a glance. What a page that spans 10,000 spaces shows is kept ready here: facts by
-- organisation, figures by audience, so that a seat is shown the sum of exactly those audiences that it sees. Both are derived,
-- brought up to date by the program in the transaction of the change, read through one function and closed to everything else.

-- What a partnership is worth to one party, in its own estimate: private to it, and taken home when it leaves.
create table estimates (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  target_space_id uuid not null,
  amount numeric not null check (amount >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  basis text not null default '' check (length(basis) <= 2000),
  written_by uuid not null references seats (id),
  written_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id)
);
comment on table estimates is 'What a partnership is worth to one party in a year. One a party at present; what it took home in earlier times lies in its own space.';
select guard.protect('estimates');
grant insert, delete on estimates to entente_app;
grant update (amount, currency, basis, written_by, written_at) on estimates to entente_app;

create table portfolio_partnerships (
  organisation_id uuid not null references organisations (id) on delete cascade,
  space_id uuid not null references partnerships (id) on delete cascade,
  left_at timestamptz,
  parties uuid[] not null,
  owners uuid[] not null,
  facts text not null,
  worth text,
  primary key (organisation_id, space_id)
);
comment on table portfolio_partnerships is 'Derived: what an organisation may know of a partnership, and its own estimate of it. Of one that it has left, what it left with.';
comment on column portfolio_partnerships.facts is 'Names, stage, dates and people as JSON text, written once so that ten thousand rows are read without being written again.';
create index portfolio_partnerships_by_space on portfolio_partnerships (space_id);

create table portfolio_figures (
  space_id uuid not null,
  audience_id uuid not null,
  open integer not null default 0,
  kept integer not null default 0,
  warned integer not null default 0,
  on_target integer not null default 0,
  near_target integer not null default 0,
  off_target integer not null default 0,
  not_judged integer not null default 0,
  last_at bigint,
  dues bigint[] not null default '{}',
  figures text not null generated always as ('"' || space_id::text || '",' || open::text || ',' || kept::text || ',' || warned::text || ',' || on_target::text || ','
    || near_target::text || ',' || off_target::text || ',' || not_judged::text || ',' || coalesce(last_at::text, 'null')) stored,
  primary key (space_id, audience_id),
  foreign key (space_id, audience_id) references audiences (space_id, id) on delete cascade
);
comment on table portfolio_figures is 'Derived: what lies in an audience, counted. Being late is not stored: dues are the ends of what is accepted, in order.';
comment on column portfolio_figures.last_at is 'Milliseconds since 1970; dues are seconds: times that are read by the ten thousand are kept as they are told.';

do $$ declare t text; begin
  foreach t in array array['portfolio_partnerships', 'portfolio_figures'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy guard_all on %I to entente_guard using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to entente_guard', t);
  end loop;
end $$;

-- Where the due dates of late commitments are looked up, once the figures say that there are some.
create index commitments_accepted on commitments (space_id, audience_id, due_ends_at) where state = 'accepted';

create function guard.refresh_portfolio(of_spaces uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- Two changes that do not see each other yet would each derive from half the truth.
  perform from spaces where id = any (of_spaces) order by id for no key update;
  insert into portfolio_partnerships (organisation_id, space_id, left_at, parties, owners, worth, facts)
  select mine.organisation_id, p.id, null, present.ids, named.ids,
         (select json_build_object('amount', e.amount::text, 'currency', e.currency)::text
            from audiences a join estimates e on e.space_id = a.space_id and e.audience_id = a.id and e.target_space_id = p.id
           where a.space_id = p.id and a.kind = 'organisation' and a.members_key = mine.organisation_id::text and a.closed_at is null
           order by e.written_at desc, e.id limit 1),
         json_strip_nulls(json_build_object('id', p.id, 'name', p.name, 'stage', p.stage, 'stageName', coalesce(st.name, ''), 'startsOn', p.starts_on, 'endsOn', p.ends_on,
           'noticeDays', p.notice_days, 'activatedAt', p.activated_at, 'endedAt', p.ended_at, 'parties', present.ids, 'owners', named.ids))::text
    from partnerships p
    join parties mine on mine.space_id = p.id and mine.left_at is null
    left join stages st on st.space_id = p.id and st.key = p.stage
    cross join lateral (select array_agg(o.organisation_id order by o.joined_at, o.organisation_id) as ids from parties o where o.space_id = p.id and o.left_at is null) present
    cross join lateral (select array(select pt.seat_id from participants pt where pt.space_id = p.id and pt.organisation_id = mine.organisation_id
                                        and pt.role = 'alliance-manager' and pt.removed_at is null order by pt.named_at, pt.seat_id) as ids) named
   where p.id = any (of_spaces)
  union all
  select gone.organisation_id, gone.space_id, gone.left_at, present.ids, '{}', null,
         json_strip_nulls(json_build_object('id', gone.space_id, 'name', gone.left_with->>'name', 'stage', gone.left_with->>'stage', 'stageName', coalesce(gone.left_with->>'stageName', ''),
           'startsOn', gone.left_with->>'startsOn', 'endsOn', gone.left_with->>'endsOn', 'noticeDays', (gone.left_with->>'noticeDays')::integer,
           'parties', present.ids, 'owners', '{}'::uuid[], 'activatedAt', gone.left_with->>'activatedAt', 'endedAt', gone.left_with->>'endedAt', 'leftAt', gone.left_at,
           'leftParties', (select json_agg(json_build_object('id', x->'organisationId', 'shortName', x->'shortName', 'colour', x->'colour'))
              from jsonb_array_elements(gone.left_with->'parties') x where x->>'leftAt' is null)))::text
    from parties gone
    cross join lateral (select array(select (x->>'organisationId')::uuid from jsonb_array_elements(gone.left_with->'parties') x where x->>'leftAt' is null) as ids) present
   where gone.space_id = any (of_spaces) and gone.left_at is not null and gone.left_with->>'name' is not null
  on conflict (organisation_id, space_id) do update
    set left_at = excluded.left_at, parties = excluded.parties, owners = excluded.owners, facts = excluded.facts, worth = excluded.worth;
end $$;

-- How the latest comparable value of a measure stands to the target that was agreed for its period; null where there is none.
-- The rule of src/core/measures/model/series.ts over many measures at once; a test holds the two equal.
create function guard.measure_standing(of_space uuid, of_measure uuid) returns text language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with newest as (
    select number, unit, frequency, formula from measure_definitions where space_id = of_space and measure_id = of_measure order by number desc limit 1
  ), first as (
    select coalesce(max(d.number), 0) + 1 as number from measure_definitions d, newest n
     where d.space_id = of_space and d.measure_id = of_measure and (d.unit, d.frequency, d.formula) is distinct from (n.unit, n.frequency, n.formula)
  ), latest as (
    select v.period, v.value, (select o.number from measure_values o where o.space_id = of_space and o.measure_id = of_measure and o.period = v.period and o.revision = 1) as number
      from measure_values v, first f
     where v.space_id = of_space and v.measure_id = of_measure and v.value is not null
       and not exists (select from measure_values l where l.space_id = of_space and l.measure_id = of_measure and l.period = v.period and l.revision > v.revision)
       and (select o.number from measure_values o where o.space_id = of_space and o.measure_id = of_measure and o.period = v.period and o.revision = 1) >= f.number
     order by v.period desc limit 1
  )
  select case when missed <= coalesce(d.warn, 0) then 'on' when missed <= coalesce(d.alarm, d.warn, 0) then 'near' else 'off' end
    from latest l
    join measure_definitions d on d.space_id = of_space and d.measure_id = of_measure and d.number = l.number
    cross join lateral (select t.value, t.up_to from measure_targets t where t.space_id = of_space and t.measure_id = of_measure and t.number = l.number
                           and t.from_day <= l.period order by t.from_day desc limit 1) t
    cross join lateral (select case when d.direction = 'up' or (d.direction = 'within' and l.value < t.value) then t.value - l.value
                                    when d.direction = 'within' then l.value - coalesce(t.up_to, t.value) else l.value - t.value end as missed) m
$$;

-- Makes the figures of some audiences equal to what lies in them; of all audiences of the spaces where none are named.
create function guard.recount_portfolio(of_spaces uuid[], of_audiences uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
     set open = c.open, kept = c.kept, warned = c.warned, dues = c.dues,
         on_target = m.on_target, near_target = m.near_target, off_target = m.off_target, not_judged = m.not_judged
    from portfolio_figures g
    cross join lateral (select array(select p.organisation_id from parties p where p.space_id = g.space_id and p.left_at is null) as present) parties
    -- What a party that is gone owed, or was owed, binds nobody any more.
    cross join lateral (select count(*) filter (where c.state in ('asked', 'offered', 'accepted', 'said-kept')) as open,
                               count(*) filter (where c.state = 'kept') as kept,
                               count(*) filter (where c.state = 'accepted' and c.warned_at is not null) as warned,
                               coalesce(array_agg(extract(epoch from c.due_ends_at)::bigint order by c.due_ends_at) filter (where c.state = 'accepted'), '{}') as dues
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

-- What the program calls for every transaction. Whoever calls it, it can only bring about what the tables already say.
create function guard.project_portfolio(of_space uuid, with_facts boolean, counted uuid[], touched uuid[], at bigint) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from partnerships where id = of_space) then return; end if;
  if with_facts then
    perform guard.refresh_portfolio(array[of_space]);
    perform guard.recount_portfolio(array[of_space], null);
  elsif cardinality(counted) > 0 then
    perform guard.recount_portfolio(array[of_space], counted);
  end if;
  insert into portfolio_figures as f (space_id, audience_id, last_at)
  select of_space, a.id, project_portfolio.at from audiences a where a.space_id = of_space and a.id = any (touched) order by a.id
  on conflict (space_id, audience_id) do update set last_at = greatest(f.last_at, excluded.last_at);
end $$;

-- The last party that leaves records nothing afterwards, since nobody is there to read it: its leaving is followed here.
create function guard.after_parties_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform guard.refresh_portfolio(array(select distinct space_id from changed));
  return null;
end $$;

create trigger parties_in_portfolio_1 after insert on parties referencing new table as changed for each statement execute function guard.after_parties_change();
create trigger parties_in_portfolio_2 after update on parties referencing new table as changed for each statement execute function guard.after_parties_change();

-- Derives everything anew: after records were loaded past the program, and for what was there before this table was.
create function guard.rebuild_portfolio() returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare every uuid[] := array(select id from partnerships);
begin
  delete from portfolio_partnerships;
  delete from portfolio_figures;
  perform guard.refresh_portfolio(every);
  perform guard.recount_portfolio(every, null);
  insert into portfolio_figures (space_id, audience_id, last_at)
  select e.space_id, e.audience_id, extract(epoch from max(e.recorded_at)::timestamptz) * 1000 from ledger_entries e join partnerships p on p.id = e.space_id group by 1, 2
  on conflict (space_id, audience_id) do update set last_at = excluded.last_at;
end $$;

-- The portfolio of the acting seat in three texts: its organisation's partnerships, of each what the seat may know. Who takes no part
-- and administers is told that it exists, its parties, stage and dates; who takes part is told the figures of the audiences they see.
-- Rows are put together as text, since building JSON of ten thousand takes three times as long as reading them. Planned with the
-- seat at hand: a plan for seats in general would look every row up by itself.
create function acting.portfolio(at timestamptz) returns table (known json, partnerships text, figures text) language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
declare
  seat constant uuid := acting.seat();
  organisation constant uuid := acting.organisation();
  administers constant boolean := acting.administers();
  seen_by constant uuid := case when acting.probes() then null else nullif(current_setting('entente.seen_by', true), '')::uuid end;
  second constant bigint := floor(extract(epoch from at));
begin
  return query with mine as (
    select r.parties, r.owners, r.left_at, r.facts || case when m.space_id is null then ',false' else ',true' end || coalesce(',' || case when seen_by is null then r.worth end, '') as told
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

grant execute on function guard.project_portfolio(uuid, boolean, uuid[], uuid[], bigint) to entente_app;
grant execute on function guard.refresh_portfolio(uuid[]), guard.recount_portfolio(uuid[], uuid[]), guard.measure_standing(uuid, uuid) to entente_guard;
grant execute on function acting.portfolio(timestamptz) to entente_app;
select guard.hand_over();

-- Only who may act as guard reads what the rebuild reads.
grant create on schema guard to entente_guard;
set local role entente_guard;
select guard.rebuild_portfolio();
reset role;
revoke create on schema guard from entente_guard;
