-- The record of what happened: one chain an audience, and the one policy text of everything that has an audience.

-- ── One policy for all content ───────────────────────────────────────────────────────────────────────────────────────
-- A request that works in one space has entered it: the short array answers at once. What spans spaces is probed, row by
-- row ("offset 0" keeps the planner from hashing a seat's whole visibility for one record).
create function guard.protect(content regclass, is_root boolean default true, is_carried boolean default true) returns void language plpgsql set search_path = pg_catalog, public as $$
declare
  own text := content::text;
  probe constant text := '(audience_id = any ((select acting.%1$s())::uuid[]) or (select acting.probes()) and exists (select from visibility v where v.seat_id = (select acting.seat()) and v.space_id = %2$s.space_id and v.audience_id = %2$s.audience_id %3$s offset 0))';
  reads text := format(probe, 'readable', own, '');
  writes text := format(probe, 'writable', own, 'and v.access = ''write''');
begin
  execute format('alter table %s enable row level security', content);
  execute format('alter table %s force row level security', content);
  execute format('create policy seen_by_audience on %s for select to entente_app using %s', content, reads);
  execute format('create policy added_by_audience on %s for insert to entente_app with check %s', content, writes);
  execute format('create policy changed_by_audience on %s for update to entente_app using %s with check %s', content, writes, writes);
  execute format('create policy removed_by_audience on %s for delete to entente_app using %s', content, writes);
  execute format('create policy guard_all on %s to entente_guard using (true) with check (true)', content);
  execute format('grant select, insert, update, delete on %s to entente_guard', content);
  execute format('grant select on %s to entente_app', content);
  insert into guard.content_tables (name, root, carried) values (own, is_root, is_carried);
end $$;

create table ledger_entries (
  space_id uuid not null,
  audience_id uuid not null,
  sequence bigint not null check (sequence > 0),
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  recorded_at text not null,
  seat_id uuid,
  verb text not null check (verb ~ '^[a-z][a-z-]*(\.[a-z][a-z-]*)+$'),
  subject_kind text not null check (subject_kind ~ '^[a-z][a-z-]*$'),
  subject_id uuid not null,
  change_hash text not null check (change_hash ~ '^[0-9a-f]{64}$'),
  transaction_id xid8 not null default pg_current_xact_id(),
  primary key (space_id, audience_id, sequence),
  foreign key (space_id, audience_id) references audiences (space_id, id)
);
comment on column ledger_entries.transaction_id is 'Lets a reader start again at the oldest transaction that may still have been open: nothing is lost when two commit in reverse order.';
create index ledger_entries_by_transaction on ledger_entries (transaction_id);
create index ledger_entries_by_subject on ledger_entries (space_id, audience_id, subject_kind, subject_id, sequence);

create table ledger_payloads (
  space_id uuid not null,
  audience_id uuid not null,
  sequence bigint not null,
  salt text not null,
  payload jsonb,
  erased_at timestamptz,
  erased_by uuid,
  erased_reason text,
  primary key (space_id, audience_id, sequence),
  foreign key (space_id, audience_id, sequence) references ledger_entries (space_id, audience_id, sequence),
  check ((payload is null) = (erased_at is not null))
);

select guard.protect('ledger_entries', false, false), guard.protect('ledger_payloads', false, false);
-- Appending is all that app may do; nobody but the erasure function ever updates, nobody deletes.
grant insert on ledger_entries, ledger_payloads to entente_app;
revoke update, delete on ledger_entries, ledger_payloads from entente_guard;
grant update (payload, salt, erased_at, erased_by, erased_reason) on ledger_payloads to entente_guard;
create policy worker_reads on ledger_entries for select to entente_worker using (true);
grant select on ledger_entries to entente_worker;

-- The chain is checked where it is written: an entry continues the one before it, whatever the program thinks.
create function guard.continue_chain() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare expected text;
begin
  if new.sequence = 1 then
    expected := repeat('0', 64);
  else
    select e.hash into expected from ledger_entries e where e.space_id = new.space_id and e.audience_id = new.audience_id and e.sequence = new.sequence - 1;
  end if;
  if expected is distinct from new.previous_hash then
    raise exception using errcode = '40001', message = 'the entry does not continue the chain of its audience';
  end if;
  return new;
end $$;
create trigger ledger_entries_continue_chain before insert on ledger_entries for each row execute function guard.continue_chain();

-- A person's right: the words go, the fact that there were some stays.
create function guard.erase_payload(of_space uuid, of_audience uuid, of_sequence bigint, by_seat uuid, reason text) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update ledger_payloads set payload = null, salt = '', erased_at = now(), erased_by = by_seat, erased_reason = reason
   where space_id = of_space and audience_id = of_audience and sequence = of_sequence and payload is not null
$$;

-- ── Search ───────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Kept by record in the same transaction. Text search cannot use its index under a policy (its operators are not leakproof),
-- so one function takes the acting seat and has the audience condition inside; app may write these rows, never read them.
create table search_documents (
  space_id uuid not null,
  audience_id uuid not null,
  kind text not null,
  id uuid not null,
  title text not null,
  words tsvector not null,
  primary key (space_id, kind, id),
  foreign key (space_id, audience_id) references audiences (space_id, id)
);
create index search_documents_by_words on search_documents using gin (words);
select guard.protect('search_documents');
revoke select on search_documents from entente_app;
grant select (space_id, audience_id, kind, id) on search_documents to entente_app;
grant insert, delete on search_documents to entente_app;
grant update (audience_id, title, words) on search_documents to entente_app;

create function acting.search(query text, at_most integer) returns table (space_id uuid, audience_id uuid, kind text, id uuid, title text)
language sql stable security definer set search_path = pg_catalog, public rows 20 as $$
  select d.space_id, d.audience_id, d.kind, d.id, d.title
    from search_documents d
   where d.words @@ query::tsquery
     and exists (select from visibility v where v.seat_id = acting.seat() and v.space_id = d.space_id and v.audience_id = d.audience_id offset 0)
   order by ts_rank(d.words, query::tsquery) desc, d.title, d.id
   limit least(at_most, 100)
$$;

grant execute on function acting.search(text, integer) to entente_app;
grant execute on function guard.erase_payload(uuid, uuid, bigint, uuid, text) to entente_app;
select guard.hand_over();
