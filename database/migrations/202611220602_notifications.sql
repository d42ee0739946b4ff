-- What somebody is told of: an entry of the ledger that concerns a seat, by its hash. No words: whoever reads it, in the product or in
-- a mail, reads the thing itself at that moment, and sees what they may see then.
create table notifications (
  id uuid primary key,
  seat_id uuid not null references seats (id) on delete cascade,
  space_id uuid not null references spaces (id) on delete cascade,
  entry_hash text not null,
  kind text not null check (kind in ('answer', 'warning', 'outcome', 'partnership')),
  verb text not null,
  subject_kind text not null,
  subject_id uuid not null,
  by_seat uuid,
  at timestamptz not null,
  read_at timestamptz,
  -- How it is to be mailed, as its receiver wished when it happened; the mail that took it up.
  mail text not null check (mail in ('now', 'digest', 'off')),
  mailed_at timestamptz,
  digest_id uuid,
  unique (seat_id, entry_hash)
);
create index notifications_latest on notifications (seat_id, at desc);
create index notifications_to_mail on notifications (mail, seat_id) where mailed_at is null and mail <> 'off';
create index notifications_by_digest on notifications (digest_id) where digest_id is not null;

create table notification_settings (
  person_id uuid primary key references people (id) on delete cascade,
  mail jsonb not null,
  digest text not null check (digest in ('daily', 'weekly')),
  digest_at time not null,
  quiet_from time,
  quiet_to time,
  changed_at timestamptz not null,
  check ((quiet_from is null) = (quiet_to is null))
);
comment on table notification_settings is 'How somebody wishes to be told; without a row, in the usual way.';

-- Up to where the ledger was read for this: one row, and whoever holds its lock is at it.
create table notification_position (
  is_only boolean primary key default true check (is_only),
  position text
);
insert into notification_position (position) values (null);

do $$ declare t text; begin
  foreach t in array array['notifications', 'notification_settings'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy guard_all on %I to entente_guard using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to entente_guard', t);
    execute format('create policy worker_reads on %I for select to entente_worker using (true)', t);
    execute format('grant select on %I to entente_worker', t);
  end loop;
end $$;

-- A seat's own, as long as it belongs to the space.
create policy app_reads on notifications for select to entente_app
  using (seat_id = (select acting.seat()) and exists (select from space_members m where m.seat_id = notifications.seat_id and m.space_id = notifications.space_id and m.until is null));
create policy app_marks on notifications for update to entente_app using (seat_id = (select acting.seat())) with check (seat_id = (select acting.seat()));
grant select on notifications to entente_app;
grant update (read_at) on notifications to entente_app;
create policy worker_adds on notifications for insert to entente_worker with check (true);
create policy worker_marks on notifications for update to entente_worker using (true) with check (true);
create policy worker_removes on notifications for delete to entente_worker using (true);
grant insert, delete, update (mailed_at, digest_id) on notifications to entente_worker;

create policy app_own on notification_settings to entente_app using (person_id = (select acting.person())) with check (person_id = (select acting.person()));
grant select, insert, update (mail, digest, digest_at, quiet_from, quiet_to, changed_at) on notification_settings to entente_app;

grant select, update (position) on notification_position to entente_worker;
