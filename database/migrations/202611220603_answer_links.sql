-- From a mail, without an account: one thing that one seat may answer once, until it expires. The link carries the id and the proof;
-- what it leads to, who acts and whether it was used stands here.
create table answer_links (
  id uuid primary key,
  seat_id uuid not null references seats (id) on delete cascade,
  space_id uuid not null references spaces (id) on delete cascade,
  subject_kind text not null check (subject_kind in ('commitment', 'consent', 'round')),
  subject_id uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_for text check (length(used_for) <= 40)
);
alter table answer_links enable row level security;
alter table answer_links force row level security;
create policy guard_all on answer_links to entente_guard using (true) with check (true);
grant select, insert, update, delete on answer_links to entente_guard;
create policy worker_reads on answer_links for select to entente_worker using (true);
create policy worker_adds on answer_links for insert to entente_worker with check (true);
create policy worker_removes on answer_links for delete to entente_worker using (true);
grant select, insert, delete on answer_links to entente_worker;
-- Used by the seat itself, in the transaction of its deed: both happen, or neither.
create policy app_reads on answer_links for select to entente_app using (seat_id = (select acting.seat()));
create policy app_uses on answer_links for update to entente_app using (seat_id = (select acting.seat())) with check (seat_id = (select acting.seat()));
grant select, update (used_at, used_for) on answer_links to entente_app;

-- Somebody who takes part without an account: an administrator writes name and address, and gives the seat.
create function acting.add_person(new_id uuid, new_name text, new_email text, new_locale text, new_zone text, new_seat uuid, new_title text, at timestamptz)
returns void language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not acting.administers() or acting.sample() is not null then
    raise exception using errcode = '42501', message = 'only an administrator adds people';
  end if;
  insert into people (id, name, locale, time_zone) values (new_id, new_name, new_locale, new_zone);
  insert into person_contacts (person_id, email) values (new_id, lower(new_email));
  insert into seats (id, person_id, organisation_id, title, joined_at) values (new_seat, new_id, acting.organisation(), new_title, at);
end $$;

-- Whoever later takes the seat that the organisation offers to the same address takes over the one that was held without an
-- account: what was answered stays theirs. The server has checked the link of the invitation.
create function acting.take_over_seat() returns uuid language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  held uuid;
  earlier uuid;
begin
  select s.id, s.person_id into held, earlier
    from seat_invitations i
    join seats s on s.organisation_id = i.organisation_id and s.left_at is null
    join people p on p.id = s.person_id and p.account_id is null
    join person_contacts c on c.person_id = p.id and c.email = i.email
    join organisations o on o.id = s.organisation_id and o.sample_id is null
   where i.id = acting.invitation() and i.accepted_at is null and i.withdrawn_at is null and s.person_id <> acting.person()
     and not exists (select from seats mine where mine.organisation_id = i.organisation_id and mine.person_id = acting.person())
   order by s.joined_at limit 1;
  if held is null then return null; end if;
  update seats set person_id = acting.person() where id = held;
  delete from people where id = earlier and not exists (select from seats s where s.person_id = earlier);
  return held;
end $$;
grant execute on function acting.add_person(uuid, text, text, text, text, uuid, text, timestamptz), acting.take_over_seat() to entente_app;
select guard.hand_over();
