-- What needs the consent of several parties, and the private notes of one.

create table consents (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z-]*\.[a-z][a-z-]*$'),
  subject_kind text not null,
  subject_id uuid not null,
  change jsonb not null,
  reason text not null default '' check (length(reason) <= 4000),
  asked_by uuid not null references seats (id),
  asked_of uuid[] not null,
  asked_at timestamptz not null default now(),
  settled_at timestamptz,
  outcome text check (outcome in ('agreed', 'declined', 'withdrawn')),
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id),
  check ((settled_at is null) = (outcome is null))
);
comment on table consents is 'A change that takes effect when every party that was asked has agreed.';
create unique index consents_one_open on consents (space_id, kind, subject_id) where settled_at is null;
select guard.protect('consents');
grant insert on consents to entente_app;
grant update (settled_at, outcome, asked_of) on consents to entente_app;

create table consent_answers (
  space_id uuid not null,
  audience_id uuid not null,
  consent_id uuid not null,
  organisation_id uuid not null,
  seat_id uuid not null references seats (id),
  agreed boolean not null,
  reason text not null default '' check (length(reason) <= 4000),
  answered_at timestamptz not null default now(),
  primary key (space_id, consent_id, organisation_id),
  foreign key (space_id, audience_id, consent_id) references consents (space_id, audience_id, id) on update cascade on delete cascade
);
select guard.protect('consent_answers', false);
grant insert on consent_answers to entente_app;

-- A note about anything, seen by its audience alone. What it is about is named without a foreign key: nothing shared ever
-- points to anything private, and the note goes home with its party when that party leaves.
create table notes (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  target_space_id uuid not null,
  target_kind text not null,
  target_id uuid not null,
  body text not null check (length(body) between 1 and 20000),
  written_by uuid not null references seats (id),
  written_at timestamptz not null default now(),
  changed_at timestamptz,
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (space_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id)
);
create index notes_by_target on notes (space_id, target_kind, target_id);
select guard.protect('notes');
grant insert on notes to entente_app;
grant update (audience_id, body, changed_at, deleted_at, deleted_by) on notes to entente_app;
