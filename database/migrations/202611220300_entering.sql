-- Entering costs one statement, and what it finds out is at hand for the rest of the transaction. A seat of an organisation with
-- ten thousand partnerships knows thousands of organisations and people: to gather them all for the few names on a page took
-- thirty milliseconds a statement. Those of the entered space are put into short arrays, which the policies compare with first; whoever
-- is not among them is still looked up as before. Each array holds a part of what the rule beside it allows, never more.

create function acting.sides() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('entente.sides', true), '')::uuid[], '{}');
create function acting.fellows() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('entente.fellows', true), '')::uuid[], '{}');
create function acting.fellow_people() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('entente.fellow_people', true), '')::uuid[], '{}');
grant execute on function acting.sides(), acting.fellows(), acting.fellow_people() to entente_app, entente_worker, entente_guard;

grant create on schema acting to entente_guard;
set local role entente_guard;

create or replace function acting.enter(of_person uuid, wanted_seat uuid, wanted_space uuid, with_invitation uuid, seen_by uuid)
returns table (organisation_id uuid, administers boolean, coordinates boolean, name text, locale text, time_zone text, sample_id uuid,
               standing text, access text, role text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  s record;
  is_seat boolean := false;
  belongs boolean := false;
  until timestamptz;
  readable text; writable text; sides text; fellows text; fellow_people text;
begin
  if wanted_seat is not null then
    select st.id, st.organisation_id, st.administrator_since is not null as administers, st.coordinator_since is not null as coordinates,
           p.name, p.locale, p.time_zone, o.sample_id
      into s from seats st join people p on p.id = st.person_id join organisations o on o.id = st.organisation_id
     where st.id = wanted_seat and st.person_id = of_person and st.left_at is null;
    is_seat := found;
  end if;
  if not is_seat then
    -- Nobody acts: every setting is empty, and every policy denies.
    perform set_config('entente.person', coalesce(of_person::text, ''), true), set_config('entente.invitation', coalesce(with_invitation::text, ''), true),
            set_config('entente.seen_by', coalesce(seen_by::text, ''), true), set_config(setting, '', true)
       from unnest(array['entente.seat', 'entente.organisation', 'entente.administers', 'entente.coordinates', 'entente.space', 'entente.standing', 'entente.sample',
                         'entente.readable', 'entente.writable', 'entente.sides', 'entente.fellows', 'entente.fellow_people']) as setting;
    return;
  end if;
  organisation_id := s.organisation_id; administers := s.administers; coordinates := s.coordinates;
  name := s.name; locale := s.locale; time_zone := s.time_zone; sample_id := s.sample_id;
  if wanted_space is not null then
    select sm.role, sm.access, sm.until into role, access, until from space_members sm where sm.space_id = wanted_space and sm.seat_id = s.id;
    belongs := found;
    if belongs then
      -- Who looks through the eyes of others writes nothing meanwhile.
      if seen_by is not null then access := 'read'; end if;
      standing := case when until is null then 'member' else 'former' end;
      select array_agg(v.audience_id) filter (where seen_by is null or guard.includes(wanted_space, v.audience_id, seen_by))::text,
             array_agg(v.audience_id) filter (where v.access = 'write' and seen_by is null)::text
        into readable, writable from visibility v where v.seat_id = s.id and v.space_id = wanted_space;
    elsif s.administers and exists (select from parties p where p.space_id = wanted_space and p.organisation_id = s.organisation_id and p.left_at is null) then
      standing := 'administrator';
    elsif exists (select from party_invitations i where i.space_id = wanted_space and i.accepted_at is null and i.declined_at is null and i.withdrawn_at is null
                     and i.expires_at > acting.now() and ((i.organisation_id = s.organisation_id and (s.administers or s.coordinates)) or i.id = with_invitation)) then
      standing := 'invited';
    end if;
  end if;
  -- Only for those who are there at present; a large circle is left to the rule.
  if standing = 'member' then
    select (select array_agg(p.organisation_id)::text from (select pa.organisation_id from parties pa where pa.space_id = wanted_space and pa.left_at is null limit 100) p),
           array_agg(f.seat_id)::text, array_agg(f.person_id)::text
      into sides, fellows, fellow_people from (select sm.seat_id, st.person_id from space_members sm join seats st on st.id = sm.seat_id
                       where sm.space_id = wanted_space and sm.until is null limit 200) f;
  end if;
  perform set_config('entente.person', of_person::text, true), set_config('entente.seat', s.id::text, true),
          set_config('entente.organisation', s.organisation_id::text, true), set_config('entente.administers', s.administers::text, true),
          set_config('entente.coordinates', s.coordinates::text, true), set_config('entente.sample', coalesce(s.sample_id::text, ''), true),
          set_config('entente.space', case when standing in ('member', 'administrator', 'invited') then wanted_space::text else '' end, true),
          set_config('entente.standing', coalesce(standing, ''), true),
          set_config('entente.readable', case when belongs then coalesce(readable, '{}') else '' end, true),
          set_config('entente.writable', case when belongs then coalesce(writable, '{}') else '' end, true),
          set_config('entente.sides', coalesce(sides, ''), true),
          set_config('entente.fellows', coalesce(fellows, ''), true),
          set_config('entente.fellow_people', coalesce(fellow_people, ''), true),
          set_config('entente.invitation', coalesce(with_invitation::text, ''), true), set_config('entente.seen_by', coalesce(seen_by::text, ''), true);
  return next;
end $$;

-- Whoever holds the secret of a key enters as its seat, in the same statement. Whose key it is comes from the database alone.
create function acting.enter_by_key(of_secret_hash text, at timestamptz, wanted_space uuid, seen_by uuid)
returns table (key_id uuid, seat_id uuid, person_id uuid, scopes text[], last_used_at timestamptz,
               organisation_id uuid, administers boolean, coordinates boolean, name text, locale text, time_zone text, sample_id uuid,
               standing text, access text, role text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
  select k.id, k.seat_id, s.person_id, k.scopes, k.last_used_at into key_id, seat_id, person_id, scopes, last_used_at
    from api_keys k join seats s on s.id = k.seat_id
   where k.secret_hash = of_secret_hash and k.revoked_at is null and s.left_at is null and (k.expires_at is null or k.expires_at > at);
  if not found then return; end if;
  select e.organisation_id, e.administers, e.coordinates, e.name, e.locale, e.time_zone, e.sample_id, e.standing, e.access, e.role
    into organisation_id, administers, coordinates, name, locale, time_zone, sample_id, standing, access, role
    from acting.enter(person_id, seat_id, wanted_space, null, seen_by) e;
  return next;
end $$;
revoke execute on function acting.enter_by_key(text, timestamptz, uuid, uuid) from public;
grant execute on function acting.enter_by_key(text, timestamptz, uuid, uuid) to entente_app;

-- What a space is called, for a list that spans spaces: to ask for it through policies that span all of them took longer than the
-- search itself. Told to who sees an audience there; after a leaving, as it was called then.
create function acting.describe_space(of_space uuid) returns table (kind text, name text)
language sql stable security definer cost 50 rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select sp.kind, coalesce(o.short_name, gone.left_with->>'name', p.name, '')
    from spaces sp
    left join organisations o on o.id = sp.id
    left join partnerships p on p.id = sp.id
    left join parties gone on gone.space_id = sp.id and gone.organisation_id = acting.organisation() and gone.left_at is not null
   where sp.id = of_space and exists (select from visibility v where v.seat_id = acting.seat() and v.space_id = of_space)
$$;
revoke execute on function acting.describe_space(uuid) from public;
grant execute on function acting.describe_space(uuid) to entente_app;

-- Whoever is not near is looked up one by one, along keys. Gathering them all looked cheaper to the planner than it was, so it read
-- whole tables under the policy; what a look-up costs is said here, and it takes the few rows by their ids.
create function acting.is_known_space(of_space uuid) returns boolean
language plpgsql stable security definer cost 300 set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from space_members m where m.space_id = of_space and m.seat_id = acting.seat() and m.until is null)
      or (acting.administers() and exists (select from parties p where p.space_id = of_space and p.organisation_id = acting.organisation() and p.left_at is null))
      or exists (select from party_invitations i
                  where i.space_id = of_space and i.accepted_at is null and i.declined_at is null and i.withdrawn_at is null and i.expires_at > acting.now()
                    and ((i.organisation_id = acting.organisation() and (acting.administers() or acting.coordinates())) or i.id = acting.invitation()));
end $$;

create function acting.is_partner(of_organisation uuid) returns boolean
language plpgsql stable security definer cost 1000 set search_path = pg_catalog, public, pg_temp as $$
begin
  return of_organisation = acting.organisation()
      or exists (select from parties p where p.organisation_id = of_organisation and p.left_at is null and acting.is_known_space(p.space_id))
      or exists (select from party_invitations i join seats s on s.id = i.invited_by
                  where (i.organisation_id = acting.organisation() or i.id = acting.invitation()) and s.organisation_id = of_organisation and acting.is_known_space(i.space_id))
      or exists (select from party_invitations i
                  where i.organisation_id = of_organisation and i.accepted_at is null and i.declined_at is null and i.withdrawn_at is null and i.expires_at > acting.now()
                    and exists (select from space_members m where m.space_id = i.space_id and m.seat_id = acting.seat() and m.until is null))
      or exists (select from seat_invitations si where si.id = acting.invitation() and si.organisation_id = of_organisation)
      or exists (select from seats s where s.person_id = acting.person() and s.organisation_id = of_organisation and s.left_at is null);
end $$;

create function acting.is_colleague(of_seat uuid) returns boolean
language plpgsql stable security definer cost 1000 set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from seats s where s.id = of_seat and (s.organisation_id = acting.organisation() or s.person_id = acting.person()))
      or exists (select from space_members theirs where theirs.seat_id = of_seat and theirs.until is null
                    and exists (select from space_members mine where mine.space_id = theirs.space_id and mine.seat_id = acting.seat() and mine.until is null))
      or exists (select from party_invitations i
                  where (i.organisation_id = acting.organisation() or i.id = acting.invitation()) and i.invited_by = of_seat and acting.is_known_space(i.space_id))
      or exists (select from seat_invitations i where i.id = acting.invitation() and i.invited_by = of_seat);
end $$;

create function acting.is_known_person(of_person uuid) returns boolean
language plpgsql stable security definer cost 2000 set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from seats s where s.person_id = of_person and acting.is_colleague(s.id));
end $$;
revoke execute on function acting.is_known_space(uuid), acting.is_partner(uuid), acting.is_colleague(uuid), acting.is_known_person(uuid) from public;
grant execute on function acting.is_known_space(uuid), acting.is_partner(uuid), acting.is_colleague(uuid), acting.is_known_person(uuid) to entente_app;

reset role;
revoke create on schema acting from entente_guard;

alter policy app_reads on organisations
  using (id = (select acting.organisation()) or id = any ((select acting.sides())::uuid[])
         or (listed_at is not null and (select acting.seat()) is not null and sample_id is not distinct from (select acting.sample()))
         or acting.is_partner(id));
alter policy app_reads on organisation_identifiers
  using (organisation_id = (select acting.organisation()) or organisation_id = any ((select acting.sides())::uuid[])
         or exists (select from organisations o where o.id = organisation_id));
alter policy app_reads on closed_days
  using (organisation_id = (select acting.organisation()) or organisation_id = any ((select acting.sides())::uuid[])
         or exists (select from organisations o where o.id = organisation_id));
alter policy app_reads on seats
  using (person_id = (select acting.person()) or organisation_id = (select acting.organisation()) or id = any ((select acting.fellows())::uuid[])
         or acting.is_colleague(id));
alter policy app_reads on people
  using (id = (select acting.person()) or id = any ((select acting.fellow_people())::uuid[])
         or acting.is_known_person(id));
