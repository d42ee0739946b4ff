-- Who owes what to whom by when. The row is the present, the events are how it came to be so; being late is never stored.

create table commitments (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  owed_by uuid not null references organisations (id),
  owed_to uuid[] not null check (cardinality(owed_to) between 1 and 50),
  owner_seat uuid references seats (id),
  title text not null check (length(title) between 1 and 200),
  details text not null default '' check (length(details) <= 10000),
  clause text not null default '' check (length(clause) <= 120),
  quotation text not null default '' check (length(quotation) <= 4000),
  due_on date,
  due_at timestamptz,
  due_zone text not null,
  due_ends_at timestamptz not null,
  series_id uuid,
  occurrence integer check (occurrence >= 1),
  rhythm_every smallint check (rhythm_every between 1 and 60),
  rhythm_unit text check (rhythm_unit in ('day', 'week', 'month', 'quarter')),
  rhythm_rule text check (rhythm_rule in ('exact', 'next-working-day', 'previous-working-day')),
  rhythm_from date,
  rhythm_until date,
  state text not null check (state in ('asked', 'offered', 'accepted', 'said-kept', 'kept', 'broken', 'declined', 'withdrawn')),
  version integer not null default 1,
  proposed_by uuid not null references seats (id),
  proposed_for uuid not null references organisations (id),
  proposed_at timestamptz not null,
  accepted_by uuid references seats (id),
  accepted_at timestamptz,
  warned_at timestamptz,
  expected_on date,
  kept_on date,
  kept_at timestamptz,
  miss_reason text check (miss_reason in ('waiting', 'capacity', 'technical', 'priorities', 'supplier', 'approval', 'unclear', 'other')),
  renegotiated integer not null default 0,
  settled_at timestamptz,
  changed_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id),
  constraint due_kind check ((due_on is null) <> (due_at is null)),
  constraint rhythm_whole check (num_nulls(series_id, occurrence, rhythm_every, rhythm_unit, rhythm_rule, rhythm_from) in (0, 6)),
  check ((accepted_by is null) = (accepted_at is null))
);
comment on column commitments.due_ends_at is 'The end of what is due, before closed days are counted: what lists are sorted and narrowed by.';
comment on column commitments.proposed_for is 'The party that offered it or asked for it; the other side answers.';
create index commitments_by_due on commitments (space_id, due_ends_at, id);
create unique index commitments_by_series on commitments (space_id, series_id, occurrence) where series_id is not null;
select guard.protect('commitments');
grant insert on commitments to entente_app;
grant update (audience_id, owner_seat, title, details, clause, quotation, due_on, due_at, due_ends_at, rhythm_every, rhythm_unit, rhythm_rule, rhythm_from,
  rhythm_until, series_id, occurrence, state, version, accepted_by, accepted_at, warned_at, expected_on, kept_on, kept_at, miss_reason, renegotiated, settled_at, changed_at)
  on commitments to entente_app;

create table commitment_events (
  space_id uuid not null,
  audience_id uuid not null,
  commitment_id uuid not null,
  position integer not null check (position >= 1),
  kind text not null check (kind ~ '^[a-z][a-z-]*$'),
  seat_id uuid references seats (id),
  at timestamptz not null,
  reason text not null default '' check (length(reason) <= 4000),
  details jsonb not null default '{}',
  primary key (space_id, commitment_id, position),
  foreign key (space_id, audience_id, commitment_id) references commitments (space_id, audience_id, id) on update cascade on delete cascade
);
comment on column commitment_events.seat_id is 'Null where the program itself acted, opening the next of a series.';
select guard.protect('commitment_events', false);
grant insert on commitment_events to entente_app;

-- The regular job looks for series whose latest occurrence is due, and opens the next one through the ordinary action.
create policy worker_reads on commitments for select to entente_worker using (true);
grant select on commitments to entente_worker;
