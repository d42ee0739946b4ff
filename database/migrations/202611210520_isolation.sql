-- Holes that the isolation tests found, closed.

create function acting.standing() returns text language sql stable parallel safe
  return nullif(current_setting('entente.standing', true), '');
create function acting.sample() returns uuid language sql stable parallel safe
  return nullif(current_setting('entente.sample', true), '')::uuid;
-- The spaces that the acting seat belongs to at present: what concerns their people is not for those who were only invited.
create function acting.joined() returns setof uuid language sql stable security definer set search_path = pg_catalog, public rows 20 as $$
  select m.space_id from space_members m where m.seat_id = acting.seat() and m.until is null
$$;
grant execute on function acting.standing(), acting.sample(), acting.joined() to entente_app, entente_worker, entente_guard;

-- A temporary table is found before any other unless the path names pg_temp: with it first, whoever may create one could put
-- a table of seats or parties under a function that looks past policies.
create or replace function guard.hand_over() returns void language plpgsql set search_path = pg_catalog, public as $$
declare f regprocedure;
begin
  grant create on schema acting, guard to entente_guard;
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname in ('guard', 'acting') and p.prosecdef and pg_get_userbyid(p.proowner) <> 'entente_guard' loop
    execute format('alter function %s set search_path = pg_catalog, public, pg_temp', f);
    execute format('alter function %s owner to entente_guard', f);
  end loop;
  revoke create on schema acting, guard from entente_guard;
end $$;
select guard.hand_over();

grant create on schema acting, guard to entente_guard;
set local role entente_guard;

-- Nobody looks from two sides, however it came about: a seat that is held again, a party that is back. Who came first stays.
create or replace view guard.membership as
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
   where p.left_at is not null
      or not exists (select from seats other
                       join participants theirs on theirs.space_id = p.space_id and theirs.seat_id = other.id and theirs.removed_at is null
                       join parties op on op.space_id = p.space_id and op.organisation_id = theirs.organisation_id and op.left_at is null
                      where other.person_id = s.person_id and other.id <> s.id and other.left_at is null
                        and (greatest(theirs.named_at, op.joined_at, other.joined_at), other.id) < (greatest(pt.named_at, p.joined_at, s.joined_at), s.id))
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

create or replace function guard.refuse_second_side() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  -- Two parties that name the same person at once: the second waits here and then sees what the first has done.
  perform from spaces where id = new.space_id for update;
  if new.removed_at is null and exists (
    select from participants pt join seats mine on mine.id = new.seat_id
      join seats theirs on theirs.id = pt.seat_id and theirs.person_id = mine.person_id and theirs.id <> mine.id and theirs.left_at is null
      join parties p on p.space_id = pt.space_id and p.organisation_id = pt.organisation_id and p.left_at is null
     where pt.space_id = new.space_id and pt.removed_at is null and pt.organisation_id <> new.organisation_id) then
    raise exception using errcode = '23514', constraint = 'participants_one_side', message = 'the person takes part for another party';
  end if;
  return new;
end $$;

create or replace function guard.reissue(of_space uuid, with_history boolean)
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
  -- The same where all are to decide who belongs, and somebody has come who was not asked.
  update consents set settled_at = now(), outcome = 'withdrawn'
   where space_id = of_space and settled_at is null
     and (not (asked_of <@ present) or not exists (select from seats st where st.id = asked_by and st.organisation_id = any (present))
          or (kind like 'party.%' and not (present <@ (asked_of || subject_id)))
          or (kind = 'party.end' and not (subject_id = any (present))));
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
      -- The newcomers may read what all who are here share already, and its earlier chains. What some of them kept among
      -- themselves when somebody joined without history stays among those.
      insert into audience_parties select of_space, e.id, unnest(kept) from audiences e
       where e.space_id = of_space and e.kind = 'all-parties' and e.closed_at is not null
         and a.members <@ array(select ap.organisation_id from audience_parties ap where ap.space_id = of_space and ap.audience_id = e.id)
      on conflict do nothing;
    end if;
    kind := a.of_kind; old_id := a.id; new_id := target;
    select e.hash into old_hash from ledger_entries e where e.space_id = of_space and e.audience_id = a.id order by e.sequence desc limit 1;
    return next;
  end loop;
end $$;

create or replace function acting.enter(of_person uuid, wanted_seat uuid, wanted_space uuid, with_invitation uuid, seen_by uuid)
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
          set_config('entente.space', '', true), set_config('entente.standing', '', true),
          set_config('entente.sample', '', true), set_config('entente.readable', '', true), set_config('entente.writable', '', true),
          set_config('entente.invitation', coalesce(with_invitation::text, ''), true), set_config('entente.seen_by', coalesce(seen_by::text, ''), true);
  if wanted_seat is null then return; end if;
  select st.id, st.organisation_id, st.administrator_since is not null as administers, st.coordinator_since is not null as coordinates,
         p.name, p.locale, p.time_zone, o.sample_id
    into s from seats st join people p on p.id = st.person_id join organisations o on o.id = st.organisation_id
   where st.id = wanted_seat and st.person_id = of_person and st.left_at is null;
  if not found then return; end if;
  perform set_config('entente.seat', s.id::text, true), set_config('entente.organisation', s.organisation_id::text, true),
          set_config('entente.administers', s.administers::text, true), set_config('entente.coordinates', s.coordinates::text, true),
          set_config('entente.sample', coalesce(s.sample_id::text, ''), true);
  organisation_id := s.organisation_id; administers := s.administers; coordinates := s.coordinates;
  name := s.name; locale := s.locale; time_zone := s.time_zone; sample_id := s.sample_id;
  if wanted_space is null then standing := null; return next; return; end if;
  select * into m from space_members sm where sm.space_id = wanted_space and sm.seat_id = s.id;
  if found then
    -- Who looks through the eyes of others writes nothing meanwhile.
    role := m.role; access := case when seen_by is null then m.access else 'read' end; standing := case when m.until is null then 'member' else 'former' end;
    perform set_config('entente.readable', coalesce((select array_agg(v.audience_id)::text from visibility v where v.seat_id = s.id and v.space_id = wanted_space
                                                       and (seen_by is null or guard.includes(wanted_space, v.audience_id, seen_by))), '{}'), true),
            set_config('entente.writable', coalesce((select array_agg(v.audience_id)::text from visibility v where v.seat_id = s.id and v.space_id = wanted_space and v.access = 'write' and seen_by is null), '{}'), true);
  elsif exists (select from parties p where p.space_id = wanted_space and p.organisation_id = s.organisation_id and p.left_at is null) and s.administers then
    standing := 'administrator';
  elsif exists (select from party_invitations i where i.space_id = wanted_space and i.accepted_at is null and i.declined_at is null and i.withdrawn_at is null
                   and i.expires_at > acting.now() and ((i.organisation_id = s.organisation_id and (s.administers or s.coordinates)) or i.id = with_invitation)) then
    standing := 'invited';
  end if;
  perform set_config('entente.standing', coalesce(standing, ''), true);
  if standing in ('member', 'administrator', 'invited') then
    perform set_config('entente.space', wanted_space::text, true);
  end if;
  return next;
end $$;

-- The organisations that the acting seat may know of: its own, those it shares a partnership with at present, who invites it,
-- and whom its partnerships invite. One that is only invited does not learn who else is.
create or replace function acting.partners() returns setof uuid language sql stable security definer set search_path = pg_catalog, public rows 20 as $$
  select acting.organisation()
  union
  select p.organisation_id from parties p where p.left_at is null and p.space_id in (select acting.spaces())
  union
  select s.organisation_id from party_invitations i join seats s on s.id = i.invited_by
   where i.space_id in (select acting.spaces()) and (i.organisation_id = acting.organisation() or i.id = acting.invitation())
  union
  select i.organisation_id from party_invitations i where i.space_id in (select acting.joined()) and i.organisation_id is not null
     and i.accepted_at is null and i.declined_at is null and i.withdrawn_at is null and i.expires_at > acting.now()
  union
  select si.organisation_id from seat_invitations si where si.id = acting.invitation()
  union
  -- A person picks among their own seats before acting for one.
  select s.organisation_id from seats s where s.person_id = acting.person() and s.left_at is null
$$;

create or replace function acting.colleagues() returns setof uuid language sql stable security definer set search_path = pg_catalog, public rows 50 as $$
  select s.id from seats s where s.organisation_id = acting.organisation()
  union
  select s.id from seats s where s.person_id = acting.person()
  union
  select theirs.seat_id from space_members mine join space_members theirs on theirs.space_id = mine.space_id
   where mine.seat_id = acting.seat() and mine.until is null and theirs.until is null
  union
  select i.invited_by from party_invitations i
   where i.space_id in (select acting.spaces()) and (i.organisation_id = acting.organisation() or i.id = acting.invitation())
  union
  select i.invited_by from seat_invitations i where i.id = acting.invitation()
$$;

-- While one looks as another party would, what it would not find is not found.
create or replace function acting.search(query text, at_most integer) returns table (space_id uuid, audience_id uuid, kind text, id uuid, title text)
language sql stable security definer set search_path = pg_catalog, public rows 20 as $$
  select d.space_id, d.audience_id, d.kind, d.id, d.title
    from search_documents d
   where d.words @@ query::tsquery
     and exists (select from visibility v where v.seat_id = acting.seat() and v.space_id = d.space_id and v.audience_id = d.audience_id offset 0)
     and (acting.probes() or d.audience_id = any (acting.readable()))
   order by ts_rank(d.words, query::tsquery) desc, d.title, d.id
   limit least(at_most, 100)
$$;

-- Words are erased by somebody who sees them and writes there.
create or replace function guard.erase_payload(of_space uuid, of_audience uuid, of_sequence bigint, by_seat uuid, reason text) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update ledger_payloads set payload = null, salt = '', erased_at = now(), erased_by = acting.seat(), erased_reason = reason
   where space_id = of_space and audience_id = of_audience and sequence = of_sequence and payload is not null and by_seat = acting.seat()
     and exists (select from visibility v where v.seat_id = acting.seat() and v.space_id = of_space and v.audience_id = of_audience)
$$;

-- Who gives a seat back takes nothing along: were the seat given again, old keys and old participations would be good again.
create or replace function guard.after_seat_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update api_keys set revoked_at = now() where revoked_at is null and seat_id in (select id from changed where left_at is not null);
  update participants set removed_at = now() where removed_at is null and seat_id in (select id from changed where left_at is not null);
  perform guard.refresh_people(array(select distinct person_id from changed));
  return null;
end $$;

do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname in ('guard', 'acting') and p.prosecdef loop
    execute format('alter function %s set search_path = pg_catalog, public, pg_temp', f);
  end loop;
end $$;
reset role;
revoke create on schema acting, guard from entente_guard;

-- ── Who was only invited, and who administers without taking part, know that a partnership exists: no more ───────────
drop policy app_reads on organisations;
create policy app_reads on organisations for select to entente_app
  using (id = (select acting.organisation())
         or (listed_at is not null and (select acting.seat()) is not null and sample_id is not distinct from (select acting.sample()))
         or id in (select acting.partners()));

drop policy app_reads on person_contacts;
create policy app_reads on person_contacts for select to entente_app
  using (person_id = (select acting.person())
         or ((select acting.administers())
             and exists (select from seats s where s.person_id = person_contacts.person_id and s.organisation_id = (select acting.organisation()) and s.left_at is null)));

drop policy app_changes on partnerships;
create policy app_changes on partnerships for update to entente_app
  using (id = (select acting.space()) and (select acting.standing()) <> 'invited') with check (id = (select acting.space()));

drop policy app_writes on stages;
create policy app_writes on stages to entente_app
  using (space_id = (select acting.space()) and (select acting.standing()) = 'member')
  with check ((space_id = (select acting.space()) and (select acting.standing()) = 'member')
              or exists (select from partnerships p where p.id = space_id and p.created_by = (select acting.seat()) and p.activated_at is null));

-- The world of a sample alliance is closed: nobody from outside joins it, nobody in it joins outside.
drop policy app_adds on parties;
create policy app_adds on parties for insert to entente_app
  with check (organisation_id = (select acting.organisation())
              and exists (select from partnerships p where p.id = space_id and p.sample_id is not distinct from (select acting.sample()))
              and (exists (select from partnerships p where p.id = space_id and p.created_by = (select acting.seat()) and p.activated_at is null)
                   or exists (select from party_invitations i where i.space_id = parties.space_id and i.accepted_at is null and i.declined_at is null and i.withdrawn_at is null
                                 and i.expires_at > acting.now() and (i.organisation_id = (select acting.organisation()) or i.id = (select acting.invitation())))));
drop policy app_changes on parties;
create policy app_changes on parties for update to entente_app
  using ((space_id = (select acting.space()) and (select acting.standing()) = 'member') or organisation_id = (select acting.organisation())) with check (true);

drop policy app_reads on party_invitations;
create policy app_reads on party_invitations for select to entente_app
  using ((space_id = (select acting.space()) and (select acting.standing()) = 'member') or id = (select acting.invitation())
         or (organisation_id = (select acting.organisation()) and ((select acting.administers()) or (select acting.coordinates()))));
drop policy app_adds on party_invitations;
create policy app_adds on party_invitations for insert to entente_app
  with check (space_id = (select acting.space()) and (select acting.standing()) = 'member' and invited_by = (select acting.seat()));
drop policy app_changes on party_invitations;
create policy app_changes on party_invitations for update to entente_app
  using ((space_id = (select acting.space()) and (select acting.standing()) = 'member') or id = (select acting.invitation())
         or (organisation_id = (select acting.organisation()) and ((select acting.administers()) or (select acting.coordinates())))) with check (true);

drop policy app_reads on participants;
create policy app_reads on participants for select to entente_app
  using (organisation_id = (select acting.organisation()) or space_id in (select acting.joined()));
drop policy app_reads on space_members;
create policy app_reads on space_members for select to entente_app
  using (seat_id = (select acting.seat())
         or (until is null and (organisation_id = (select acting.organisation()) or space_id in (select acting.joined()))));
