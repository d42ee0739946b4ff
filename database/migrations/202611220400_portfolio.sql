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
  name text not null,
  stage text not null,
  stage_name text not null,
  starts_on date,
  ends_on date,
  notice_days integer,
  activated_at timestamptz,
  ended_at timestamptz,
  left_at timestamptz,
  parties uuid[] not null,
  left_parties jsonb,
  owners uuid[] not null,
  primary key (organisation_id, space_id)
);
comment on table portfolio_partnerships is 'Derived: what an organisation may know of a partnership. Of one that it has left, what it left with.';
create index portfolio_partnerships_by_space on portfolio_partnerships (space_id);

create table portfolio_figures (
  space_id uuid not null,
  audience_id uuid not null,
  open integer not null default 0,
  kept integer not null default 0,
  warned integer not null default 0,
  dues timestamptz[] not null default '{}',
  on_target integer not null default 0,
  near_target integer not null default 0,
  off_target integer not null default 0,
  not_judged integer not null default 0,
  worth numeric,
  currency text,
  last_at timestamptz,
  primary key (space_id, audience_id),
  foreign key (space_id, audience_id) references audiences (space_id, id) on delete cascade
);
comment on table portfolio_figures is 'Derived: what lies in an audience, counted. Being late is not stored: dues are the ends of what is accepted, in order.';

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
  insert into portfolio_partnerships as known
    (organisation_id, space_id, name, stage, stage_name, starts_on, ends_on, notice_days, activated_at, ended_at, left_at, parties, left_parties, owners)
  select mine.organisation_id, p.id, p.name, p.stage, coalesce(st.name, ''), p.starts_on, p.ends_on, p.notice_days, p.activated_at, p.ended_at, null,
         present.ids, null,
         array(select pt.seat_id from participants pt where pt.space_id = p.id and pt.organisation_id = mine.organisation_id
                  and pt.role = 'alliance-manager' and pt.removed_at is null order by pt.named_at, pt.seat_id)
    from partnerships p
    join parties mine on mine.space_id = p.id and mine.left_at is null
    left join stages st on st.space_id = p.id and st.key = p.stage
    cross join lateral (select array_agg(o.organisation_id order by o.joined_at, o.organisation_id) as ids from parties o where o.space_id = p.id and o.left_at is null) present
   where p.id = any (of_spaces)
  union all
  select gone.organisation_id, gone.space_id, gone.left_with->>'name', gone.left_with->>'stage', coalesce(gone.left_with->>'stageName', ''),
         (gone.left_with->>'startsOn')::date, (gone.left_with->>'endsOn')::date, (gone.left_with->>'noticeDays')::integer,
         (gone.left_with->>'activatedAt')::timestamptz, (gone.left_with->>'endedAt')::timestamptz, gone.left_at,
         array(select (x->>'organisationId')::uuid from jsonb_array_elements(gone.left_with->'parties') x where x->>'leftAt' is null),
         (select jsonb_agg(jsonb_build_object('id', x->'organisationId', 'shortName', x->'shortName', 'colour', x->'colour'))
            from jsonb_array_elements(gone.left_with->'parties') x where x->>'leftAt' is null),
         '{}'
    from parties gone
   where gone.space_id = any (of_spaces) and gone.left_at is not null and gone.left_with->>'name' is not null
  on conflict (organisation_id, space_id) do update set
    name = excluded.name, stage = excluded.stage, stage_name = excluded.stage_name, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
    notice_days = excluded.notice_days, activated_at = excluded.activated_at, ended_at = excluded.ended_at, left_at = excluded.left_at,
    parties = excluded.parties, left_parties = excluded.left_parties, owners = excluded.owners;
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
   where a.space_id = any (of_spaces) and (of_audiences is null or a.id = any (of_audiences)) order by 1, 2
  on conflict do nothing;
  -- Locked by a statement of its own: the count below then sees what others who held the lock have done.
  perform from portfolio_figures where space_id = any (of_spaces) and (of_audiences is null or audience_id = any (of_audiences)) order by space_id, audience_id for update;
  update portfolio_figures f
     set open = c.open, kept = c.kept, warned = c.warned, dues = c.dues,
         on_target = m.on_target, near_target = m.near_target, off_target = m.off_target, not_judged = m.not_judged,
         worth = e.amount, currency = e.currency
    from portfolio_figures g
    cross join lateral (select array(select p.organisation_id from parties p where p.space_id = g.space_id and p.left_at is null) as present) parties
    -- What a party that is gone owed, or was owed, binds nobody any more.
    cross join lateral (select count(*) filter (where c.state in ('asked', 'offered', 'accepted', 'said-kept')) as open,
                               count(*) filter (where c.state = 'kept') as kept,
                               count(*) filter (where c.state = 'accepted' and c.warned_at is not null) as warned,
                               coalesce(array_agg(c.due_ends_at order by c.due_ends_at) filter (where c.state = 'accepted'), '{}') as dues
                          from commitments c
                         where c.space_id = g.space_id and c.audience_id = g.audience_id
                           and (c.state = 'kept' or (c.owed_by = any (present) and c.owed_to && present))) c
    cross join lateral (select count(*) filter (where s = 'on') as on_target, count(*) filter (where s = 'near') as near_target,
                               count(*) filter (where s = 'off') as off_target, count(*) filter (where s is null) as not_judged
                          from measures m cross join lateral guard.measure_standing(m.space_id, m.id) s
                         where m.space_id = g.space_id and m.audience_id = g.audience_id and m.retired_at is null) m
    left join lateral (select x.amount, x.currency from estimates x
                        where x.space_id = g.space_id and x.audience_id = g.audience_id and x.target_space_id = g.space_id
                        order by x.written_at desc, x.id limit 1) e on true
   where g.space_id = any (of_spaces) and (of_audiences is null or g.audience_id = any (of_audiences))
     and f.space_id = g.space_id and f.audience_id = g.audience_id;
end $$;

-- What the program calls for every transaction. Whoever calls it, it can only bring about what the tables already say.
create function guard.project_portfolio(of_space uuid, with_facts boolean, counted uuid[], touched uuid[], at timestamptz) returns void
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
  update portfolio_figures f set last_at = e.at
    from (select space_id, audience_id, max(recorded_at)::timestamptz as at from ledger_entries group by 1, 2) e
   where e.space_id = f.space_id and e.audience_id = f.audience_id;
end $$;

-- The portfolio of the acting seat as one text: its organisation's partnerships, of each what the seat may know. Who takes no part
-- and administers is told that it exists, its parties, stage and dates; who takes part is told the figures of the audiences they see.
create function acting.portfolio(at timestamptz) returns json language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with here as materialized (
    select portfolio.at as now, acting.seat() as seat, acting.organisation() as organisation, acting.administers() as administers, acting.probes() as probes,
           nullif(current_setting('entente.seen_by', true), '')::uuid as seen_by
  ), mine as materialized (
    select r.*, m.seat_id is not null as takes_part
      from here
      join portfolio_partnerships r on r.organisation_id = here.organisation
      left join space_members m on m.space_id = r.space_id and m.seat_id = here.seat
     where (m.seat_id is not null or (here.administers and r.left_at is null)) and (here.probes or here.seen_by = any (r.parties))
  ), seen as materialized (
    select v.space_id, v.audience_id, f.open, f.kept, f.warned, f.on_target, f.near_target, f.off_target, f.not_judged, f.worth, f.currency, f.last_at, f.dues,
           width_bucket(here.now, f.dues) as past
      from here
      join visibility v on v.seat_id = here.seat
      join portfolio_figures f on f.space_id = v.space_id and f.audience_id = v.audience_id
     where here.probes or guard.includes(v.space_id, v.audience_id, here.seen_by)
  ), sums as (
    select space_id, sum(open) as open, sum(kept) as kept, sum(warned) as warned, sum(on_target) as on_target, sum(near_target) as near_target,
           sum(off_target) as off_target, sum(not_judged) as not_judged, max(worth) as worth, max(currency) as currency, max(last_at) as last_at,
           min(dues[past + 1]) as next_due
      from seen group by space_id
  ), late as materialized (
    select s.space_id, c.due_on, c.due_at, c.due_zone, c.owed_by, c.owed_to, c.warned_at is not null as is_warned
      from seen s cross join here
      join commitments c on c.space_id = s.space_id and c.audience_id = s.audience_id and c.state = 'accepted' and c.due_ends_at <= here.now
     where s.past > 0
  )
  select json_build_object(
    'organisations', coalesce((select json_agg(json_build_object('id', o.id, 'shortName', o.short_name, 'colour', o.colour))
       from organisations o where o.id in (select unnest(parties) from mine where left_at is null)), '[]'),
    'people', coalesce((select json_agg(json_build_object('seatId', s.id, 'name', p.name) order by p.name, s.id)
       from seats s join people p on p.id = s.person_id where s.id in (select unnest(owners) from mine)), '[]'),
    'calendars', coalesce((select json_agg(json_build_object('organisationId', o.id, 'workingDays', o.working_days,
         'closedDays', array(select d.day from closed_days d where d.organisation_id = o.id)))
       from organisations o where o.id in (select owed_by from late union select unnest(owed_to) from late)), '[]'),
    'late', coalesce((select json_agg(json_build_object('id', space_id, 'dueOn', due_on, 'dueAt', due_at, 'zone', due_zone, 'owedBy', owed_by, 'owedTo', owed_to, 'isWarned', is_warned)) from late), '[]'),
    'partnerships', coalesce((select json_agg(json_strip_nulls(json_build_object('id', r.space_id, 'name', r.name, 'stage', r.stage, 'stageName', r.stage_name,
         'startsOn', r.starts_on, 'endsOn', r.ends_on, 'noticeDays', r.notice_days, 'activatedAt', r.activated_at, 'endedAt', r.ended_at, 'leftAt', r.left_at,
         'parties', r.parties, 'leftParties', r.left_parties, 'owners', r.owners, 'takesPart', r.takes_part,
         'open', s.open, 'kept', s.kept, 'warned', s.warned, 'onTarget', s.on_target, 'nearTarget', s.near_target, 'offTarget', s.off_target, 'notJudged', s.not_judged,
         'worth', s.worth::text, 'currency', s.currency, 'lastAt', s.last_at, 'nextDue', s.next_due)) order by r.name, r.space_id)
       from mine r left join sums s on s.space_id = r.space_id and r.takes_part and r.left_at is null), '[]'))
$$;

grant execute on function guard.project_portfolio(uuid, boolean, uuid[], uuid[], timestamptz) to entente_app;
grant execute on function guard.refresh_portfolio(uuid[]), guard.recount_portfolio(uuid[], uuid[]), guard.measure_standing(uuid, uuid) to entente_guard;
grant execute on function acting.portfolio(timestamptz) to entente_app;
select guard.hand_over();

-- Only who may act as guard reads what the rebuild reads.
grant create on schema guard to entente_guard;
set local role entente_guard;
select guard.rebuild_portfolio();
reset role;
revoke create on schema guard from entente_guard;
