-- Who is there, where records live, who may see them. Role names stand here as with the prefix "entente"; migrate replaces it
-- when another is configured. Forgetting denies: no table is readable by app without a policy, no function without a grant.

alter default privileges revoke execute on functions from public;

create schema acting;  -- who acts in this transaction: settings, and the functions that read them
create schema guard;   -- what the database itself keeps true
grant usage on schema acting to entente_app, entente_worker, entente_guard;
grant usage on schema guard to entente_app, entente_worker, entente_guard;
grant usage on schema public to entente_app, entente_worker, entente_guard;

-- ── The acting seat ──────────────────────────────────────────────────────────────────────────────────────────────────
-- Settings guard against mistakes, not against SQL injection. A setting that was never set on a pooled connection, or was
-- set by an earlier transaction, reads as an empty string: nullif everywhere, and (select …) so that it is read once.

create function acting.person() returns uuid language sql stable parallel safe
  return nullif(current_setting('entente.person', true), '')::uuid;
create function acting.seat() returns uuid language sql stable parallel safe
  return nullif(current_setting('entente.seat', true), '')::uuid;
create function acting.organisation() returns uuid language sql stable parallel safe
  return nullif(current_setting('entente.organisation', true), '')::uuid;
create function acting.administers() returns boolean language sql stable parallel safe
  return coalesce(nullif(current_setting('entente.administers', true), '')::boolean, false);
create function acting.coordinates() returns boolean language sql stable parallel safe
  return coalesce(nullif(current_setting('entente.coordinates', true), '')::boolean, false);
-- The space that was entered, only when the seat's organisation is there at present (joined, not left).
create function acting.space() returns uuid language sql stable parallel safe
  return nullif(current_setting('entente.space', true), '')::uuid;
create function acting.readable() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('entente.readable', true), '')::uuid[], '{}');
create function acting.writable() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('entente.writable', true), '')::uuid[], '{}');
-- False while the space is looked at as another party would see it: then the short array is all there is.
create function acting.probes() returns boolean language sql stable parallel safe
  return coalesce(nullif(current_setting('entente.seen_by', true), ''), 'nobody') = 'nobody';
-- What time it is for the acting seat: the database's, unless the program tells a story of the past.
create function acting.now() returns timestamptz language sql stable parallel safe
  return coalesce(nullif(current_setting('entente.now', true), '')::timestamptz, now());
-- The invitation whose link the request carries; the server has checked the link's signature before it sets this.
create function acting.invitation() returns uuid language sql stable parallel safe
  return nullif(current_setting('entente.invitation', true), '')::uuid;

-- ── People, organisations, seats ─────────────────────────────────────────────────────────────────────────────────────

create table people (
  id uuid primary key,
  account_id text unique,
  name text not null check (length(name) between 1 and 200),
  locale text not null default 'en' check (locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  time_zone text not null default 'UTC',
  created_at timestamptz not null default now()
);
comment on table people is 'A human being, once for the whole installation; sees and acts only through seats.';

create table person_contacts (
  person_id uuid primary key references people (id) on delete cascade,
  email text not null check (email = lower(email) and length(email) <= 320)
);
comment on table person_contacts is 'Kept apart from people because partners see a name, never an address.';
create index person_contacts_by_email on person_contacts (email);

create table operators (
  person_id uuid primary key references people (id) on delete cascade,
  since timestamptz not null default now()
);
comment on table operators is 'Who runs the installation. Gives no sight of any content.';

create table organisations (
  id uuid primary key,
  legal_name text not null check (length(legal_name) between 1 and 200),
  short_name text not null check (length(short_name) between 1 and 40),
  country text not null check (country ~ '^[A-Z]{2}$'),
  languages text[] not null default '{en}',
  time_zone text not null,
  working_days smallint[] not null default '{1,2,3,4,5}',
  working_from time not null default '09:00',
  working_to time not null default '17:00',
  colour smallint not null default 1 check (colour between 1 and 8),
  listed_at timestamptz,
  sample_id uuid,
  created_at timestamptz not null default now()
);

create table organisation_identifiers (
  organisation_id uuid not null references organisations (id) on delete cascade,
  scheme text not null check (length(scheme) between 1 and 40),
  value text not null check (length(value) between 1 and 80),
  primary key (organisation_id, scheme)
);

create table closed_days (
  organisation_id uuid not null references organisations (id) on delete cascade,
  day date not null,
  name text not null check (length(name) between 1 and 120),
  primary key (organisation_id, day)
);
comment on table closed_days is 'Holidays and other days on which an organisation does not work; weekly days off stand in organisations.working_days.';

create table seats (
  id uuid primary key,
  person_id uuid not null references people (id) on delete cascade,
  organisation_id uuid not null references organisations (id) on delete cascade,
  title text not null default '' check (length(title) <= 120),
  administrator_since timestamptz,
  coordinator_since timestamptz,
  joined_at timestamptz not null default now(),
  left_at timestamptz,
  unique (organisation_id, person_id)
);
comment on table seats is 'A person in an organisation: what acts, sees and signs.';
create index seats_by_person on seats (person_id);

create table seat_invitations (
  id uuid primary key,
  organisation_id uuid not null references organisations (id) on delete cascade,
  email text not null check (email = lower(email)),
  title text not null default '',
  administrator boolean not null default false,
  coordinator boolean not null default false,
  invited_by uuid not null references seats (id),
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create index seat_invitations_by_organisation on seat_invitations (organisation_id);

create table api_keys (
  id uuid primary key,
  seat_id uuid not null references seats (id) on delete cascade,
  name text not null check (length(name) between 1 and 80),
  secret_hash text not null unique,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_keys_by_seat on api_keys (seat_id);

-- ── Spaces and partnerships ──────────────────────────────────────────────────────────────────────────────────────────

create table spaces (
  id uuid primary key,
  kind text not null check (kind in ('organisation', 'partnership'))
);
comment on table spaces is 'Where records live. An organisation''s own space has the organisation''s id, a partnership''s the partnership''s.';

create table partnerships (
  id uuid primary key references spaces (id) on delete cascade,
  name text not null check (length(name) between 1 and 200),
  purpose text not null default '' check (length(purpose) <= 4000),
  stage text not null,
  starts_on date,
  ends_on date,
  notice_days integer check (notice_days between 0 and 3650),
  renewal text not null default '' check (length(renewal) <= 2000),
  created_by uuid not null references seats (id),
  created_at timestamptz not null default now(),
  activated_at timestamptz,
  ended_at timestamptz,
  sample_id uuid,
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);

create table stages (
  space_id uuid not null references partnerships (id) on delete cascade,
  position smallint not null check (position between 1 and 20),
  key text not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
  name text not null default '' check (length(name) <= 60),
  primary key (space_id, position),
  unique (space_id, key) deferrable initially deferred
);
comment on table stages is 'The stages of a partnership''s life in its own words; an empty name means the usual word in the reader''s language.';

create table parties (
  space_id uuid not null references partnerships (id) on delete cascade,
  organisation_id uuid not null references organisations (id) on delete cascade,
  joined_at timestamptz not null default now(),
  left_at timestamptz,
  left_how text check (left_how in ('left', 'ended-by-others')),
  left_reason text,
  left_with jsonb,
  primary key (space_id, organisation_id),
  check ((left_at is null) = (left_how is null))
);
comment on column parties.left_with is 'What a party that has left may still know of the partnership: names, parties, people and stage at its leaving.';
create index parties_by_organisation on parties (organisation_id);

create table party_invitations (
  space_id uuid not null references partnerships (id) on delete cascade,
  id uuid not null unique,
  email text check (email = lower(email)),
  organisation_id uuid references organisations (id) on delete cascade,
  message text not null default '' check (length(message) <= 2000),
  with_history boolean not null,
  invited_by uuid not null references seats (id),
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_for uuid references organisations (id),
  declined_at timestamptz,
  withdrawn_at timestamptz,
  primary key (space_id, id),
  check (email is not null or organisation_id is not null)
);
create index party_invitations_by_organisation on party_invitations (organisation_id);

create table participants (
  space_id uuid not null,
  organisation_id uuid not null,
  seat_id uuid not null references seats (id) on delete cascade,
  role text not null check (role in ('executive-sponsor', 'alliance-manager', 'working-group', 'observer')),
  named_by uuid not null references seats (id),
  named_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (space_id, seat_id),
  foreign key (space_id, organisation_id) references parties (space_id, organisation_id) on delete cascade
);
create index participants_by_seat on participants (seat_id);

-- ── Audiences and what follows from them ─────────────────────────────────────────────────────────────────────────────

create table audiences (
  space_id uuid not null references spaces (id) on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('organisation', 'parties', 'all-parties', 'people')),
  members_key text not null,
  issued_at timestamptz not null default now(),
  closed_at timestamptz,
  successor_id uuid,
  primary key (space_id, id)
);
comment on column audiences.members_key is 'Ids of organisations or seats, sorted: the same members are the same audience.';
create unique index audiences_open_by_members on audiences (space_id, kind, members_key) where closed_at is null;

create table audience_parties (
  space_id uuid not null,
  audience_id uuid not null,
  organisation_id uuid not null references organisations (id) on delete cascade,
  primary key (space_id, audience_id, organisation_id),
  foreign key (space_id, audience_id) references audiences (space_id, id) on delete cascade
);

create table audience_people (
  space_id uuid not null,
  audience_id uuid not null,
  seat_id uuid not null references seats (id) on delete cascade,
  primary key (space_id, audience_id, seat_id),
  foreign key (space_id, audience_id) references audiences (space_id, id) on delete cascade
);
create index audience_people_by_seat on audience_people (seat_id);

create table visibility (
  seat_id uuid not null references seats (id) on delete cascade,
  space_id uuid not null,
  audience_id uuid not null,
  access text not null check (access in ('read', 'write')),
  primary key (seat_id, space_id, audience_id),
  foreign key (space_id, audience_id) references audiences (space_id, id) on delete cascade
);
comment on table visibility is 'Which seat sees which audience: derived, written by the database alone.';
create index visibility_by_audience on visibility (space_id, audience_id);

create table space_members (
  space_id uuid not null references spaces (id) on delete cascade,
  seat_id uuid not null references seats (id) on delete cascade,
  organisation_id uuid not null,
  role text not null,
  since timestamptz not null,
  until timestamptz,
  access text not null check (access in ('read', 'write')),
  primary key (space_id, seat_id)
);
comment on table space_members is 'Who belongs to a space, named or as coordinator: derived, written by the database alone.';
create index space_members_by_seat on space_members (seat_id);

create table seat_access (
  seat_id uuid primary key references seats (id) on delete cascade,
  epoch bigint not null default 1
);
comment on table seat_access is 'Counts up whenever what a seat may see has changed, so that open streams are judged again.';

-- ── The rule: who belongs, who sees ──────────────────────────────────────────────────────────────────────────────────

create view guard.membership as
  select s.organisation_id as space_id, s.id as seat_id, s.organisation_id, 'member'::text as role,
         s.joined_at as since, null::timestamptz as until, 'write'::text as access
    from seats s
   where s.left_at is null
  union all
  select p.space_id, s.id, p.organisation_id, pt.role, pt.named_at, p.left_at,
         case when p.left_at is not null or pt.role = 'observer' then 'read' else 'write' end
    from parties p
    join participants pt on pt.space_id = p.space_id and pt.organisation_id = p.organisation_id and pt.removed_at is null
    join seats s on s.id = pt.seat_id and s.left_at is null
  union all
  -- A coordinator takes part in every partnership of the organisation, except where the same person could then look
  -- from two sides: there only a party that names the person counts.
  select p.space_id, s.id, p.organisation_id, 'coordinator', greatest(s.coordinator_since, p.joined_at), p.left_at,
         case when p.left_at is not null then 'read' else 'write' end
    from parties p
    join seats s on s.organisation_id = p.organisation_id and s.left_at is null and s.coordinator_since is not null
   where not exists (select from participants pt where pt.space_id = p.space_id and pt.seat_id = s.id and pt.removed_at is null)
     and not exists (select from seats other join parties op on op.organisation_id = other.organisation_id and op.space_id = p.space_id
                      where other.person_id = s.person_id and other.id <> s.id and other.left_at is null and op.left_at is null);

create view guard.sight as
  select m.seat_id, a.space_id, a.id as audience_id,
         case when m.access = 'write' and a.closed_at is null then 'write' else 'read' end as access
    from guard.membership m
    join audiences a on a.space_id = m.space_id
   where case when a.kind = 'people'
              then exists (select from audience_people ap where ap.space_id = a.space_id and ap.audience_id = a.id and ap.seat_id = m.seat_id)
              else exists (select from audience_parties ap where ap.space_id = a.space_id and ap.audience_id = a.id and ap.organisation_id = m.organisation_id)
         end;

-- Both functions make the derived tables equal to the rule, for one space or for one person. The lock on the space comes
-- first: two changes that do not see each other yet would each derive from half the truth.
create function guard.refresh_space(of_space uuid) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
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
  on conflict (seat_id) do update set epoch = seat_access.epoch + 1;
  delete from space_members m where m.space_id = of_space
     and not exists (select from guard.membership r where r.space_id = of_space and r.seat_id = m.seat_id);
  insert into space_members (space_id, seat_id, organisation_id, role, since, until, access)
  select space_id, seat_id, organisation_id, role, since, until, access from guard.membership where space_id = of_space
  on conflict (space_id, seat_id) do update
    set role = excluded.role, since = excluded.since, until = excluded.until, access = excluded.access
  where (space_members.role, space_members.since, space_members.access) is distinct from (excluded.role, excluded.since, excluded.access)
     or space_members.until is distinct from excluded.until;
end $$;

-- A change of seats touches the organisation's own space and every partnership of any organisation of the same person.
create function guard.refresh_people(people_ids uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare touched uuid;
begin
  for touched in
    select space_id from (
      select s.organisation_id as space_id from seats s where s.person_id = any (people_ids)
      union select p.space_id from seats s join parties p using (organisation_id)
             where s.person_id = any (people_ids)
               and (s.coordinator_since is not null or exists (select from space_members m where m.space_id = p.space_id and m.seat_id = s.id)
                    or exists (select from participants pt where pt.space_id = p.space_id and pt.seat_id = s.id)
                    or exists (select from seats o where o.person_id = s.person_id and o.id <> s.id))
    ) as touching order by space_id
  loop
    perform guard.refresh_space(touched);
  end loop;
end $$;

create function guard.after_space_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare touched uuid;
begin
  for touched in select distinct space_id from changed order by space_id loop
    perform guard.refresh_space(touched);
  end loop;
  return null;
end $$;

create function guard.after_seat_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform guard.refresh_people(array(select distinct person_id from changed));
  return null;
end $$;

-- Nobody looks at a partnership from two sides.
create function guard.refuse_second_side() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.removed_at is null and exists (
    select from participants pt join seats mine on mine.id = new.seat_id
      join seats theirs on theirs.id = pt.seat_id and theirs.person_id = mine.person_id and theirs.id <> mine.id
     where pt.space_id = new.space_id and pt.removed_at is null and pt.organisation_id <> new.organisation_id) then
    raise exception using errcode = '23514', constraint = 'participants_one_side', message = 'the person takes part for another party';
  end if;
  return new;
end $$;

-- ── Re-issuing audiences when the set of parties changes ─────────────────────────────────────────────────────────────

create table guard.content_tables (
  name text primary key,
  root boolean not null,
  carried boolean not null
);
comment on table guard.content_tables is 'Every table with an audience. Roots are moved between audiences; what hangs on a root follows by its foreign key.';

create function guard.carry(from_space uuid, from_audience uuid, to_space uuid, to_audience uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare content text;
begin
  for content in select name from guard.content_tables where root and carried order by name loop
    execute format('update public.%I set space_id = $3, audience_id = $4 where space_id = $1 and audience_id = $2', content)
      using from_space, from_audience, to_space, to_audience;
  end loop;
end $$;

-- Makes the audiences of a partnership fit its present parties. Whoever calls it, it can only bring about what the parties
-- table already says. Answers what was re-issued, so that the ledger can say it.
create function guard.reissue(of_space uuid, with_history boolean)
returns table (kind text, old_id uuid, new_id uuid, old_hash text) language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
declare
  a record;
  present uuid[];
  kept uuid[];
  key text;
  target uuid;
  earlier uuid;
  somebody_left boolean;
begin
  perform from spaces where id = of_space for update;
  present := array(select p.organisation_id from parties p where p.space_id = of_space and p.left_at is null order by 1);
  -- Each party's own audience: opened at joining, closed at leaving, its records taken home.
  for a in select p.organisation_id as party from parties p where p.space_id = of_space and p.left_at is null
            and not exists (select from audiences o where o.space_id = of_space and o.kind = 'organisation' and o.members_key = p.organisation_id::text and o.closed_at is null) loop
    target := gen_random_uuid();
    insert into audiences (space_id, id, kind, members_key) values (of_space, target, 'organisation', a.party::text);
    insert into audience_parties values (of_space, target, a.party);
    kind := 'organisation'; old_id := null; new_id := target; old_hash := null; return next;
  end loop;
  if not exists (select from audiences o where o.space_id = of_space and o.kind = 'all-parties' and o.closed_at is null) then
    target := gen_random_uuid();
    insert into audiences (space_id, id, kind, members_key) values (of_space, target, 'all-parties', array_to_string(present, ','));
    insert into audience_parties select of_space, target, unnest(present);
    kind := 'all-parties'; old_id := null; new_id := target; old_hash := null; return next;
  end if;
  -- What a party that is gone was asked, or had asked, is no longer a question: it has to be asked anew among those present.
  update consents set settled_at = now(), outcome = 'withdrawn'
   where space_id = of_space and settled_at is null
     and (not (asked_of <@ present) or not exists (select from seats st where st.id = asked_by and st.organisation_id = any (present)));
  for a in select o.id, o.members_key::uuid as party from audiences o where o.space_id = of_space and o.kind = 'organisation' and o.closed_at is null
            and not (o.members_key::uuid = any (present)) loop
    select h.id into target from audiences h where h.space_id = a.party and h.kind = 'organisation' and h.closed_at is null;
    perform guard.carry(of_space, a.id, a.party, target);
    update audiences set closed_at = now() where space_id = of_space and id = a.id;
  end loop;
  -- Audiences of several parties, of all parties and of named people.
  for a in select o.id, o.kind as of_kind, o.members_key, array(select ap.organisation_id from audience_parties ap where ap.space_id = of_space and ap.audience_id = o.id order by 1) as members
             from audiences o where o.space_id = of_space and o.closed_at is null and o.kind <> 'organisation' order by o.id loop
    if a.of_kind = 'people' then
      kept := array(select ap.seat_id from audience_people ap join seats s on s.id = ap.seat_id
                     where ap.space_id = of_space and ap.audience_id = a.id and s.organisation_id = any (present) order by 1);
      somebody_left := cardinality(kept) < (select count(*) from audience_people ap where ap.space_id = of_space and ap.audience_id = a.id);
      if not somebody_left then continue; end if;
    else
      somebody_left := not (a.members <@ present);
      kept := case when a.of_kind = 'all-parties' then present else array(select unnest(a.members) intersect select unnest(present) order by 1) end;
      if kept = a.members then continue; end if;
    end if;
    if cardinality(kept) = 0 then
      update audiences set closed_at = now() where space_id = of_space and id = a.id;
      continue;
    end if;
    key := array_to_string(kept, ',');
    target := null;
    if a.of_kind <> 'all-parties' then
      select o.id into target from audiences o where o.space_id = of_space and o.closed_at is null and o.id <> a.id and o.members_key = key
         and o.kind = case when a.of_kind = 'parties' and cardinality(kept) = 1 then 'organisation' else a.of_kind end;
    end if;
    if target is null then
      target := gen_random_uuid();
      if somebody_left or with_history then
        update audiences set closed_at = now(), successor_id = target where space_id = of_space and id = a.id;
      else
        -- Those who were there before keep their earlier records among themselves: the audience goes on as one of several
        -- parties, or its records join the audience that the same parties have already.
        update audiences set successor_id = target where space_id = of_space and id = a.id;
        select o.id into earlier from audiences o where o.space_id = of_space and o.closed_at is null and o.members_key = a.members_key
           and o.kind = case when cardinality(a.members) = 1 then 'organisation' else 'parties' end;
        if earlier is null then
          update audiences set kind = 'parties' where space_id = of_space and id = a.id;
        else
          update audiences set closed_at = now() where space_id = of_space and id = a.id;
          perform guard.carry(of_space, a.id, of_space, earlier);
        end if;
      end if;
      insert into audiences (space_id, id, kind, members_key) values (of_space, target, a.of_kind, key);
      if a.of_kind = 'people' then
        insert into audience_people select of_space, target, unnest(kept);
      else
        insert into audience_parties select of_space, target, unnest(kept);
      end if;
    else
      update audiences set closed_at = now(), successor_id = target where space_id = of_space and id = a.id;
    end if;
    if somebody_left or with_history then perform guard.carry(of_space, a.id, of_space, target); end if;
    if with_history and not somebody_left then
      -- The newcomers may read what was there before, and its chain.
      insert into audience_parties select of_space, e.id, unnest(kept) from audiences e
       where e.space_id = of_space and (e.id = a.id or e.successor_id = a.id) and e.kind in ('all-parties', 'parties') and e.closed_at is not null
      on conflict do nothing;
    end if;
    kind := a.of_kind; old_id := a.id; new_id := target;
    select e.hash into old_hash from ledger_entries e where e.space_id = of_space and e.audience_id = a.id order by e.sequence desc limit 1;
    return next;
  end loop;
end $$;

create function acting.take_administration() returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  -- Two who ask at once: the organisation's row lets one through after the other.
  perform from organisations where id = acting.organisation() for update;
  if not acting.is_without_administrator() then return false; end if;
  update seats set administrator_since = now() where id = acting.seat() and left_at is null;
  return found;
end $$;

create function guard.includes(of_space uuid, of_audience uuid, party uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from audience_parties where space_id = of_space and audience_id = of_audience and organisation_id = party)
      or exists (select from audience_people ap join seats s on s.id = ap.seat_id where ap.space_id = of_space and ap.audience_id = of_audience and s.organisation_id = party)
$$;

-- ── Entering ─────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Sets who acts, for this transaction only. Answers nothing when the seat is not this person's or no longer held; the
-- settings are then empty and every policy denies. To be called again when the action itself has changed audiences.
-- `seen_by` narrows what is read to audiences that include that organisation, and forbids writing.
create function acting.enter(of_person uuid, wanted_seat uuid, wanted_space uuid, with_invitation uuid, seen_by uuid)
returns table (organisation_id uuid, administers boolean, coordinates boolean, name text, locale text, time_zone text, sample_id uuid,
               standing text, access text, role text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  s record;
  m record;
  present boolean := false;
begin
  perform set_config('entente.person', coalesce(of_person::text, ''), true), set_config('entente.seat', '', true),
          set_config('entente.organisation', '', true), set_config('entente.administers', '', true), set_config('entente.coordinates', '', true),
          set_config('entente.space', '', true), set_config('entente.readable', '', true), set_config('entente.writable', '', true),
          set_config('entente.invitation', coalesce(with_invitation::text, ''), true), set_config('entente.seen_by', coalesce(seen_by::text, ''), true);
  if wanted_seat is null then return; end if;
  select st.id, st.organisation_id, st.administrator_since is not null as administers, st.coordinator_since is not null as coordinates,
         p.name, p.locale, p.time_zone, o.sample_id
    into s from seats st join people p on p.id = st.person_id join organisations o on o.id = st.organisation_id
   where st.id = wanted_seat and st.person_id = of_person and st.left_at is null;
  if not found then return; end if;
  perform set_config('entente.seat', s.id::text, true), set_config('entente.organisation', s.organisation_id::text, true),
          set_config('entente.administers', s.administers::text, true), set_config('entente.coordinates', s.coordinates::text, true);
  organisation_id := s.organisation_id; administers := s.administers; coordinates := s.coordinates;
  name := s.name; locale := s.locale; time_zone := s.time_zone; sample_id := s.sample_id;
  if wanted_space is null then standing := null; return next; return; end if;
  select * into m from space_members sm where sm.space_id = wanted_space and sm.seat_id = s.id;
  if found then
    role := m.role; access := m.access; standing := case when m.until is null then 'member' else 'former' end;
    perform set_config('entente.readable', coalesce((select array_agg(v.audience_id)::text from visibility v where v.seat_id = s.id and v.space_id = wanted_space
                                                       and (seen_by is null or guard.includes(wanted_space, v.audience_id, seen_by))), '{}'), true),
            set_config('entente.writable', coalesce((select array_agg(v.audience_id)::text from visibility v where v.seat_id = s.id and v.space_id = wanted_space and v.access = 'write' and seen_by is null), '{}'), true);
  elsif exists (select from parties p where p.space_id = wanted_space and p.organisation_id = s.organisation_id and p.left_at is null) and s.administers then
    standing := 'administrator';
  elsif exists (select from party_invitations i where i.space_id = wanted_space and i.accepted_at is null and i.declined_at is null and i.withdrawn_at is null
                   and i.expires_at > acting.now() and ((i.organisation_id = s.organisation_id and (s.administers or s.coordinates)) or i.id = with_invitation)) then
    standing := 'invited';
  end if;
  if standing in ('member', 'administrator', 'invited') then
    perform set_config('entente.space', wanted_space::text, true);
  end if;
  return next;
end $$;

-- The partnerships that the acting seat may know of at present: as one who belongs, as administrator of a party, as one invited.
create function acting.spaces() returns setof uuid language sql stable security definer set search_path = pg_catalog, public rows 20 as $$
  select m.space_id from space_members m where m.seat_id = acting.seat() and m.until is null
  union
  select p.space_id from parties p where p.organisation_id = acting.organisation() and p.left_at is null and acting.administers()
  union
  select i.space_id from party_invitations i
   where i.accepted_at is null and i.declined_at is null and i.withdrawn_at is null and i.expires_at > acting.now()
     and ((i.organisation_id = acting.organisation() and (acting.administers() or acting.coordinates())) or i.id = acting.invitation())
$$;

-- The organisations that the acting seat may know of: its own, and those it shares a partnership with at present.
create function acting.partners() returns setof uuid language sql stable security definer set search_path = pg_catalog, public rows 20 as $$
  select acting.organisation()
  union
  select p.organisation_id from parties p where p.left_at is null and p.space_id in (select acting.spaces())
  union
  select s.organisation_id from party_invitations i join seats s on s.id = i.invited_by where i.space_id in (select acting.spaces())
  union
  select i.organisation_id from party_invitations i where i.space_id in (select acting.spaces()) and i.organisation_id is not null
     and i.declined_at is null and i.withdrawn_at is null
  union
  select si.organisation_id from seat_invitations si where si.id = acting.invitation()
  union
  -- A person picks among their own seats before acting for one.
  select s.organisation_id from seats s where s.person_id = acting.person() and s.left_at is null
$$;

-- The seats that the acting seat may know of: its organisation's, and those who belong to the same partnerships at present.
create function acting.colleagues() returns setof uuid language sql stable security definer set search_path = pg_catalog, public rows 50 as $$
  select s.id from seats s where s.organisation_id = acting.organisation()
  union
  select s.id from seats s where s.person_id = acting.person()
  union
  select theirs.seat_id from space_members mine join space_members theirs on theirs.space_id = mine.space_id
   where mine.seat_id = acting.seat() and mine.until is null and theirs.until is null
  union
  select i.invited_by from party_invitations i where i.space_id in (select acting.spaces())
  union
  select i.invited_by from seat_invitations i where i.id = acting.invitation()
$$;

create function acting.is_new(of_organisation uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select not exists (select from seats where organisation_id = of_organisation)
$$;

-- An audience gets its members in one statement and never again: afterwards only a re-issue changes who is in it.
create function acting.is_settled(of_space uuid, of_audience uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from audience_parties where space_id = of_space and audience_id = of_audience)
      or exists (select from audience_people where space_id = of_space and audience_id = of_audience)
$$;

-- An organisation whose last administrator is gone offers the role to its people.
create function acting.is_without_administrator() returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select not exists (select from seats where organisation_id = acting.organisation() and left_at is null and administrator_since is not null)
$$;

create trigger seats_kept_visible_1 after insert on seats referencing new table as changed for each statement execute function guard.after_seat_change();
create trigger seats_kept_visible_2 after update on seats referencing new table as changed for each statement execute function guard.after_seat_change();
create trigger seats_kept_visible_3 after delete on seats referencing old table as changed for each statement execute function guard.after_seat_change();
do $$ declare t text; begin
  foreach t in array array['parties', 'participants', 'audiences', 'audience_parties', 'audience_people'] loop
    execute format('create trigger %I after insert on %I referencing new table as changed for each statement execute function guard.after_space_change()', t || '_kept_visible_1', t);
    execute format('create trigger %I after update on %I referencing new table as changed for each statement execute function guard.after_space_change()', t || '_kept_visible_2', t);
    execute format('create trigger %I after delete on %I referencing old table as changed for each statement execute function guard.after_space_change()', t || '_kept_visible_3', t);
  end loop;
end $$;
create trigger participants_one_side before insert or update on participants for each row execute function guard.refuse_second_side();

-- Definer functions belong to guard, which may look past policies and cannot log in. Grants are given before the hand-over.
create function guard.hand_over() returns void language plpgsql set search_path = pg_catalog, public as $$
declare f regprocedure;
begin
  grant create on schema acting, guard to entente_guard;
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname in ('guard', 'acting') and p.prosecdef and pg_get_userbyid(p.proowner) <> 'entente_guard' loop
    execute format('alter function %s owner to entente_guard', f);
  end loop;
  revoke create on schema acting, guard from entente_guard;
end $$;
grant select on guard.content_tables to entente_guard, entente_app;
grant execute on all functions in schema acting to entente_app, entente_worker, entente_guard;
grant execute on function guard.reissue(uuid, boolean) to entente_app;
grant create on schema guard to entente_guard;
alter view guard.membership owner to entente_guard;
alter view guard.sight owner to entente_guard;
select guard.hand_over();

-- ── Policies of the global tables ────────────────────────────────────────────────────────────────────────────────────

do $$ declare t text; begin
  foreach t in array array['people', 'person_contacts', 'operators', 'organisations', 'organisation_identifiers', 'closed_days', 'seats', 'seat_invitations', 'api_keys',
                           'spaces', 'partnerships', 'stages', 'parties', 'party_invitations', 'participants', 'audiences', 'audience_parties', 'audience_people',
                           'visibility', 'space_members', 'seat_access'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy guard_all on %I to entente_guard using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to entente_guard', t);
  end loop;
  -- What background work needs to know, and no more: ids, addresses and names for mail, who may see what for streams.
  foreach t in array array['people', 'person_contacts', 'organisations', 'seats', 'seat_invitations', 'partnerships', 'parties', 'party_invitations', 'visibility', 'space_members', 'seat_access', 'api_keys'] loop
    execute format('create policy worker_reads on %I for select to entente_worker using (true)', t);
    execute format('grant select on %I to entente_worker', t);
  end loop;
end $$;

grant select, insert on people to entente_app;
grant update (name, locale, time_zone) on people to entente_app;
create policy app_reads on people for select to entente_app
  using (id = (select acting.person()) or exists (select from seats s where s.person_id = people.id and s.id in (select acting.colleagues())));
create policy app_adds on people for insert to entente_app with check (id = (select acting.person()));
create policy app_changes on people for update to entente_app using (id = (select acting.person())) with check (id = (select acting.person()));

grant select, insert on person_contacts to entente_app;
grant update (email) on person_contacts to entente_app;
create policy app_reads on person_contacts for select to entente_app
  using (person_id = (select acting.person())
         or ((select acting.administers()) and exists (select from seats s where s.person_id = person_contacts.person_id and s.organisation_id = (select acting.organisation()))));
create policy app_adds on person_contacts for insert to entente_app with check (person_id = (select acting.person()));
create policy app_changes on person_contacts for update to entente_app using (person_id = (select acting.person())) with check (person_id = (select acting.person()));

grant select on operators to entente_app;
create policy app_reads on operators for select to entente_app using (person_id = (select acting.person()));

grant select, insert on organisations to entente_app;
grant update (legal_name, short_name, country, languages, time_zone, working_days, working_from, working_to, colour, listed_at) on organisations to entente_app;
create policy app_reads on organisations for select to entente_app
  using (id = (select acting.organisation()) or (listed_at is not null and (select acting.seat()) is not null) or id in (select acting.partners()));
create policy app_adds on organisations for insert to entente_app with check ((select acting.person()) is not null);
create policy app_changes on organisations for update to entente_app
  using (id = (select acting.organisation()) and (select acting.administers())) with check (id = (select acting.organisation()));

do $$ declare t text; begin
  foreach t in array array['organisation_identifiers', 'closed_days'] loop
    execute format('grant select, insert, update, delete on %I to entente_app', t);
    execute format('create policy app_reads on %I for select to entente_app using (exists (select from organisations o where o.id = organisation_id))', t);
    execute format('create policy app_writes on %I to entente_app using (organisation_id = (select acting.organisation()) and (select acting.administers())) with check (organisation_id = (select acting.organisation()) and (select acting.administers()))', t);
  end loop;
end $$;

grant select, insert on seats to entente_app;
grant update (title, administrator_since, coordinator_since, left_at, joined_at) on seats to entente_app;
create policy app_reads on seats for select to entente_app
  using (person_id = (select acting.person()) or organisation_id = (select acting.organisation()) or id in (select acting.colleagues()));
create policy app_adds on seats for insert to entente_app
  with check (person_id = (select acting.person())
              and (acting.is_new(organisation_id)
                   or exists (select from seat_invitations i where i.id = (select acting.invitation()) and i.organisation_id = seats.organisation_id)));
create policy app_changes on seats for update to entente_app
  using ((organisation_id = (select acting.organisation()) and ((select acting.administers()) or id = (select acting.seat())))
         or (person_id = (select acting.person()) and exists (select from seat_invitations i where i.id = (select acting.invitation()) and i.organisation_id = seats.organisation_id)))
  with check (organisation_id = (select acting.organisation()) or person_id = (select acting.person()));

grant select, insert on seat_invitations to entente_app;
grant update (accepted_at, withdrawn_at, expires_at) on seat_invitations to entente_app;
create policy app_reads on seat_invitations for select to entente_app
  using ((organisation_id = (select acting.organisation()) and (select acting.administers())) or id = (select acting.invitation()));
create policy app_adds on seat_invitations for insert to entente_app
  with check (organisation_id = (select acting.organisation()) and (select acting.administers()) and invited_by = (select acting.seat()));
create policy app_changes on seat_invitations for update to entente_app
  using ((organisation_id = (select acting.organisation()) and (select acting.administers())) or id = (select acting.invitation()))
  with check (true);

grant select (id, seat_id, name, scopes, created_at, expires_at, last_used_at, revoked_at), insert on api_keys to entente_app;
grant update (revoked_at) on api_keys to entente_app;
grant update (last_used_at) on api_keys to entente_worker;
create policy app_own on api_keys to entente_app using (seat_id = (select acting.seat())) with check (seat_id = (select acting.seat()));
create policy worker_marks on api_keys for update to entente_worker using (true) with check (true);

grant select, insert on spaces to entente_app;
create policy app_reads on spaces for select to entente_app
  using (id = (select acting.space()) or id = (select acting.organisation()) or id in (select acting.spaces()));
create policy app_adds on spaces for insert to entente_app with check ((select acting.person()) is not null);

grant select, insert on partnerships to entente_app;
grant update (name, purpose, stage, starts_on, ends_on, notice_days, renewal, activated_at, ended_at) on partnerships to entente_app;
create policy app_reads on partnerships for select to entente_app
  using (id = (select acting.space()) or id in (select acting.spaces()) or created_by = (select acting.seat()) and activated_at is null);
create policy app_adds on partnerships for insert to entente_app with check (created_by = (select acting.seat()));
create policy app_changes on partnerships for update to entente_app using (id = (select acting.space())) with check (id = (select acting.space()));

grant select, insert, update, delete on stages to entente_app;
create policy app_reads on stages for select to entente_app using (space_id = (select acting.space()) or space_id in (select acting.spaces()));
create policy app_writes on stages to entente_app
  using (space_id = (select acting.space()))
  with check (space_id = (select acting.space()) or exists (select from partnerships p where p.id = space_id and p.created_by = (select acting.seat()) and p.activated_at is null));

grant select, insert on parties to entente_app;
grant update (joined_at, left_at, left_how, left_reason, left_with) on parties to entente_app;
create policy app_reads on parties for select to entente_app
  using (space_id = (select acting.space()) or organisation_id = (select acting.organisation()) or space_id in (select acting.spaces()));
create policy app_adds on parties for insert to entente_app
  with check (organisation_id = (select acting.organisation())
              and (exists (select from partnerships p where p.id = space_id and p.created_by = (select acting.seat()) and p.activated_at is null)
                   or exists (select from party_invitations i where i.space_id = parties.space_id and i.accepted_at is null and i.declined_at is null and i.withdrawn_at is null
                                 and i.expires_at > acting.now() and (i.organisation_id = (select acting.organisation()) or i.id = (select acting.invitation())))));
create policy app_changes on parties for update to entente_app
  using (space_id = (select acting.space()) or organisation_id = (select acting.organisation())) with check (true);

grant select, insert on party_invitations to entente_app;
grant update (accepted_at, accepted_for, declined_at, withdrawn_at, expires_at) on party_invitations to entente_app;
create policy app_reads on party_invitations for select to entente_app
  using (space_id = (select acting.space()) or id = (select acting.invitation())
         or (organisation_id = (select acting.organisation()) and ((select acting.administers()) or (select acting.coordinates()))));
create policy app_adds on party_invitations for insert to entente_app with check (space_id = (select acting.space()) and invited_by = (select acting.seat()));
create policy app_changes on party_invitations for update to entente_app
  using (space_id = (select acting.space()) or id = (select acting.invitation()) or organisation_id = (select acting.organisation())) with check (true);

grant select, insert on participants to entente_app;
grant update (role, named_by, named_at, removed_at) on participants to entente_app;
create policy app_reads on participants for select to entente_app
  using (space_id = (select acting.space()) or organisation_id = (select acting.organisation()) or space_id in (select acting.spaces()));
create policy app_adds on participants for insert to entente_app with check (organisation_id = (select acting.organisation()));
create policy app_changes on participants for update to entente_app
  using (organisation_id = (select acting.organisation())) with check (organisation_id = (select acting.organisation()));

grant select, insert on audiences, audience_parties, audience_people to entente_app;
create policy app_reads on audiences for select to entente_app
  using (id = any ((select acting.readable())::uuid[])
         or (select acting.probes()) and exists (select from visibility v where v.seat_id = (select acting.seat()) and v.space_id = audiences.space_id and v.audience_id = audiences.id offset 0));
-- An audience is opened by one of its own members; the members are checked when they are added.
create policy app_adds on audiences for insert to entente_app
  with check (space_id = (select acting.space()) or space_id = (select acting.organisation()) or acting.is_new(space_id)
              or exists (select from partnerships p where p.id = space_id and p.created_by = (select acting.seat()) and p.activated_at is null));
create policy app_reads on audience_parties for select to entente_app
  using (audience_id = any ((select acting.readable())::uuid[])
         or (select acting.probes()) and exists (select from visibility v where v.seat_id = (select acting.seat()) and v.space_id = audience_parties.space_id and v.audience_id = audience_parties.audience_id offset 0));
create policy app_adds on audience_parties for insert to entente_app
  with check (not acting.is_settled(space_id, audience_id));
create policy app_reads on audience_people for select to entente_app
  using (audience_id = any ((select acting.readable())::uuid[])
         or (select acting.probes()) and exists (select from visibility v where v.seat_id = (select acting.seat()) and v.space_id = audience_people.space_id and v.audience_id = audience_people.audience_id offset 0));
create policy app_adds on audience_people for insert to entente_app
  with check (not acting.is_settled(space_id, audience_id));

grant select on visibility, space_members to entente_app;
create policy app_reads on visibility for select to entente_app using (seat_id = (select acting.seat()));
create policy app_reads on space_members for select to entente_app
  using (seat_id = (select acting.seat()) or (until is null and (space_id = (select acting.space()) or space_id = (select acting.organisation()) or space_id in (select acting.spaces()))));
