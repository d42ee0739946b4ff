-- Sample alliances: small closed worlds to look around in. Nobody outside finds them, and they go without a trace.
create table samples (
  id uuid primary key,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
alter table samples enable row level security;
alter table samples force row level security;
create policy guard_all on samples to entente_guard using (true) with check (true);
grant select, insert, delete on samples to entente_guard;
alter table organisations add constraint organisations_sample_id_fkey foreign key (sample_id) references samples (id);
alter table partnerships add constraint partnerships_sample_id_fkey foreign key (sample_id) references samples (id);
create index organisations_by_sample on organisations (sample_id) where sample_id is not null;
create index partnerships_by_sample on partnerships (sample_id) where sample_id is not null;

-- Makes room for one more, unless there are too many already: a sample costs a stranger one click.
create function guard.add_sample(new_id uuid, good_until timestamptz, at_most integer) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('samples', 11));
  if (select count(*) from samples) >= at_most then return false; end if;
  insert into samples (id, expires_at) values (new_id, good_until);
  return true;
end $$;

-- The people of a sample: whoever looks around may act as any of them.
create function guard.sample_seats(of_sample uuid) returns table (seat_id uuid, person_id uuid, name text, title text, organisation_id uuid, short_name text, colour smallint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.id, s.person_id, p.name, s.title, o.id, o.short_name, o.colour
    from samples sa join organisations o on o.sample_id = sa.id join seats s on s.organisation_id = o.id and s.left_at is null join people p on p.id = s.person_id
   where sa.id = of_sample and sa.expires_at > now()
   order by s.administrator_since nulls last, s.id
$$;

create function guard.is_sample_space(of_space uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from organisations where id = of_space and sample_id is not null) or exists (select from partnerships where id = of_space and sample_id is not null)
$$;

-- Nobody is invited into a sample from outside: its people are given their seats as it is made.
create function guard.add_sample_seat(new_id uuid, of_person uuid, of_organisation uuid, with_title text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from organisations where id = of_organisation and sample_id is not null) then
    raise exception 'the organisation is no sample';
  end if;
  insert into seats (id, person_id, organisation_id, title, joined_at) values (new_id, of_person, of_organisation, with_title, at);
end $$;

-- The record of real partnerships is never deleted; that of a sample may be, and the database tells the two apart.
grant delete on ledger_entries, ledger_payloads to entente_guard;
create policy only_of_samples on ledger_entries as restrictive for delete to entente_guard using (guard.is_sample_space(space_id));
create policy only_of_samples on ledger_payloads as restrictive for delete to entente_guard using (guard.is_sample_space(space_id));

create function guard.remove_sample(of_sample uuid) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  content text;
  its_spaces uuid[] := array(select id from organisations where sample_id = of_sample union all select id from partnerships where sample_id = of_sample);
  its_people uuid[] := array(select distinct s.person_id from seats s join organisations o on o.id = s.organisation_id where o.sample_id = of_sample);
begin
  -- Roots take what hangs on them along; the ledger goes after everything that might still cite it.
  for content in select name from guard.content_tables where root and name not like 'ledger\_%' order by name loop
    execute format('delete from public.%I where space_id = any ($1)', content) using its_spaces;
  end loop;
  delete from ledger_payloads where space_id = any (its_spaces);
  delete from ledger_entries where space_id = any (its_spaces);
  delete from party_invitations where space_id = any (its_spaces);
  delete from seat_invitations where organisation_id = any (its_spaces);
  delete from audiences where space_id = any (its_spaces);
  delete from participants where space_id = any (its_spaces);
  delete from parties where space_id = any (its_spaces);
  delete from partnerships where sample_id = of_sample;
  -- Only what belongs to the sample, whoever its people may be elsewhere.
  delete from seats where organisation_id = any (its_spaces);
  delete from organisations where sample_id = of_sample;
  delete from spaces where id = any (its_spaces);
  delete from people p where id = any (its_people) and account_id is null and not exists (select from seats s where s.person_id = p.id);
  delete from samples where id = of_sample;
end $$;

create function guard.expired_samples() returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select id from samples where expires_at <= now()
$$;

create function guard.list_samples() returns table (id uuid, created_at timestamptz, expires_at timestamptz) language sql stable security definer set search_path = pg_catalog, public as $$
  select id, created_at, expires_at from samples order by created_at
$$;

grant execute on function guard.list_samples(), guard.add_sample(uuid, timestamptz, integer), guard.sample_seats(uuid), guard.remove_sample(uuid), guard.expired_samples(), guard.add_sample_seat(uuid, uuid, uuid, text, timestamptz) to entente_worker;
grant execute on function guard.is_sample_space(uuid) to entente_guard;
select guard.hand_over();
