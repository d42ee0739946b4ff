-- Archives that were brought here: what came with them, and the original record as evidence. What others did there is told as
-- theirs and stays with people and organisations that stand in for them: nobody who uses this installation is made to have done it.

alter table organisations add column imported_into uuid references spaces (id) on delete cascade;
comment on column organisations.imported_into is 'Set where it only stands in, in that space, for an organisation of an imported archive. Nobody acts for it, nobody else finds it.';
create index organisations_by_import on organisations (imported_into) where imported_into is not null;

alter table parties drop constraint parties_left_how_check;
alter table parties add constraint parties_left_how_check check (left_how in ('left', 'ended-by-others', 'absent'));
comment on column parties.left_how is 'absent: a party of an imported archive, which has never been here.';

create table imported_archives (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  original_space uuid not null,
  name text not null check (length(name) between 1 and 200),
  made_at timestamptz not null,
  made_by_organisation uuid not null,
  made_by_name text not null check (length(made_by_name) between 1 and 200),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  records integer not null check (records >= 0),
  files integer not null check (files >= 0),
  imported_by uuid not null references seats (id),
  imported_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id)
);
comment on column imported_archives.sha256 is 'Of the space''s JSON Lines in the archive.';
select guard.protect('imported_archives');
grant insert on imported_archives to entente_app;

create table imported_chains (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  archive_id uuid not null,
  original_space uuid not null,
  kind text not null check (kind in ('organisation', 'parties', 'all-parties', 'people')),
  organisations text[] not null,
  closed boolean not null,
  entries integer not null check (entries >= 0),
  head text not null check (head ~ '^[0-9a-f]{64}$'),
  head_at text not null,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id)
);
comment on table imported_chains is 'A chain of the original ledger by the id of its audience there. Evidence: never changed, verified with its original hashes. Its archive may have another audience, so there is no foreign key.';
select guard.protect('imported_chains');
grant insert on imported_chains to entente_app;

create table imported_entries (
  space_id uuid not null,
  audience_id uuid not null,
  chain_id uuid not null,
  sequence bigint not null check (sequence > 0),
  entry jsonb not null,
  payload jsonb not null,
  primary key (space_id, chain_id, sequence),
  foreign key (space_id, audience_id, chain_id) references imported_chains (space_id, audience_id, id) on update cascade on delete cascade
);
select guard.protect('imported_entries', false);
grant insert on imported_entries to entente_app;

-- In the organisation's own space, so that an archive is not taken over a second time by somebody who does not see where it went.
create table archive_receipts (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  original_space uuid not null,
  target_space_id uuid not null,
  imported_by uuid not null references seats (id),
  imported_at timestamptz not null,
  primary key (space_id, id),
  constraint archive_receipts_original_space_key unique (space_id, original_space),
  foreign key (space_id, audience_id) references audiences (space_id, id)
);
select guard.protect('archive_receipts', true, false);
grant insert on archive_receipts to entente_app;

-- Whoever stands in for somebody of an archive: organisations without people, people without accounts whose seats have ended.
-- Only into a partnership that the acting seat has started in this very transaction, or into its own organisation's space when
-- it administers that. Nobody is given any sight by it.
create function guard.is_being_restored(of_space uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select acting.seat() is not null
     and (of_space = acting.organisation() and acting.administers()
          or exists (select from partnerships p where p.id = of_space and p.created_by = acting.seat() and p.activated_at is null
                        and p.xmin = pg_current_xact_id()::xid))
$$;

create function guard.add_stand_ins(of_space uuid, those jsonb, seated jsonb, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  is_home boolean := of_space = acting.organisation();
begin
  if not guard.is_being_restored(of_space) then
    raise exception using errcode = '42501', message = 'people stand in only where an archive is just being taken over';
  end if;
  insert into organisations (id, legal_name, short_name, country, time_zone, colour, imported_into, created_at)
  select o.id, o.legal_name, o.short_name, o.country, o.time_zone, o.colour, of_space, at
    from jsonb_to_recordset(those) as o (id uuid, legal_name text, short_name text, country text, time_zone text, colour smallint);
  if not is_home then
    insert into parties (space_id, organisation_id, joined_at, left_at, left_how)
    select of_space, o.id, least(o.joined_at, at), at, 'absent'
      from jsonb_to_recordset(those) as o (id uuid, joined_at timestamptz, party boolean) where o.party;
  end if;
  if exists (select from jsonb_to_recordset(seated) as s (organisation_id uuid)
              where s.organisation_id <> acting.organisation()
                and not exists (select from organisations o where o.id = s.organisation_id and o.imported_into = of_space)) then
    raise exception using errcode = '42501', message = 'nobody is seated in an organisation of others';
  end if;
  insert into people (id, name, created_at)
  select s.person_id, s.name, at from jsonb_to_recordset(seated) as s (person_id uuid, name text);
  insert into seats (id, person_id, organisation_id, title, joined_at, left_at)
  select s.id, s.person_id, s.organisation_id, s.title, at, at
    from jsonb_to_recordset(seated) as s (id uuid, person_id uuid, organisation_id uuid, title text);
end $$;

-- Rows of tables that requests only read, such as what a round has revealed: they come back with an archive, into a space that
-- is just being restored and into audiences that the acting seat may write, and no other way. Never the ledger.
create function guard.restore_rows(of_space uuid, content text, columns text[], given json) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  known text;
  listed text;
begin
  select t.name into known from guard.content_tables t
   where t.name = content and t.name not like 'ledger\_%' and t.name <> 'search_documents'
     and not has_any_column_privilege('entente_app', ('public.' || quote_ident(t.name))::regclass, 'insert');
  if known is null or not guard.is_being_restored(of_space) then
    raise exception using errcode = '42501', message = 'rows are restored only with an archive';
  end if;
  if exists (select from json_to_recordset(given) as r (space_id uuid, audience_id uuid)
              where r.space_id is distinct from of_space or r.audience_id is null or not (r.audience_id = any (acting.writable()))) then
    raise exception using errcode = '42501', message = 'a row belongs to an audience that is not to be written';
  end if;
  select string_agg(quote_ident(c), ', ') into listed from unnest(columns) c;
  execute format('insert into public.%1$I (%2$s) select %2$s from json_populate_recordset(null::public.%1$I, $1)', known, listed) using given;
end $$;
revoke execute on function guard.is_being_restored(uuid) from public;
grant execute on function guard.is_being_restored(uuid) to entente_guard;
grant execute on function guard.add_stand_ins(uuid, jsonb, jsonb, timestamptz), guard.restore_rows(uuid, text, text[], json) to entente_app;
select guard.hand_over();

-- Those who stand in are known by name where they stand in, and nowhere else.
grant create on schema acting to entente_guard;
set local role entente_guard;
create or replace function acting.partners() returns setof uuid language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 20 as $$
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
  union
  select o.id from organisations o where o.imported_into in (select acting.joined())
$$;
create or replace function acting.colleagues() returns setof uuid language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 50 as $$
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
  union
  select s.id from organisations o join seats s on s.organisation_id = o.id where o.imported_into in (select acting.joined())
$$;
reset role;
revoke create on schema acting from entente_guard;
