-- Shared objectives, and what each party gives to them and expects from them in its own words and numbers.

create table objectives (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  description text not null default '' check (length(description) <= 8000),
  kind text not null check (length(kind) between 1 and 60),
  horizon date,
  version integer not null default 1 check (version > 0),
  proposed_by uuid not null references seats (id),
  proposed_for uuid not null references organisations (id),
  proposed_at timestamptz not null,
  agreed_at timestamptz,
  ended_at timestamptz,
  ended_how text check (ended_how in ('achieved', 'dropped')),
  ended_reason text check (length(ended_reason) between 1 and 4000),
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id),
  check ((ended_at is null) = (ended_how is null) and (ended_at is null) = (ended_reason is null))
);
comment on column objectives.kind is 'One of the usual kinds by its key, or a kind in the parties'' own words.';
select guard.protect('objectives');
grant insert on objectives to entente_app;
grant update (audience_id, title, description, kind, horizon, version, agreed_at, ended_at, ended_how, ended_reason) on objectives to entente_app;

create table objective_versions (
  space_id uuid not null,
  audience_id uuid not null,
  objective_id uuid not null,
  version integer not null check (version > 0),
  title text not null,
  description text not null,
  kind text not null,
  horizon date,
  reason text not null check (length(reason) <= 4000),
  written_by uuid not null references seats (id),
  written_at timestamptz not null,
  primary key (space_id, objective_id, version),
  foreign key (space_id, audience_id, objective_id) references objectives (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table objective_versions is 'Every wording that an objective has had, and why it was changed; never rewritten.';
select guard.protect('objective_versions', false);
grant insert on objective_versions to entente_app;

create table objective_links (
  space_id uuid not null,
  audience_id uuid not null,
  objective_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z-]*$'),
  linked_id uuid not null,
  linked_by uuid not null references seats (id),
  linked_at timestamptz not null,
  primary key (space_id, objective_id, kind, linked_id),
  foreign key (space_id, audience_id, objective_id) references objectives (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table objective_links is 'What an objective is reached by and seen in, named by kind and id. Seen by everybody who sees the objective: checked when it is linked and when it is shared.';
create index objective_links_by_linked on objective_links (space_id, kind, linked_id);
select guard.protect('objective_links', false);
grant insert, delete on objective_links to entente_app;

-- A stake may be private while its objective is shared, so it has an audience of its own and no foreign key: when its party
-- leaves, what was private goes home with it.
create table stakes (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  objective_id uuid not null,
  organisation_id uuid not null references organisations (id),
  gives text not null default '' check (length(gives) <= 4000),
  gets text not null default '' check (length(gets) <= 4000),
  expected_by date,
  written_by uuid not null references seats (id),
  written_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  unique (space_id, objective_id, organisation_id),
  foreign key (space_id, audience_id) references audiences (space_id, id)
);
comment on table stakes is 'What an objective is worth to one party: what it gives, what it expects to get, by when.';
select guard.protect('stakes');
grant insert on stakes to entente_app;
grant update (audience_id, gives, gets, expected_by, written_by, written_at) on stakes to entente_app;

create table stake_figures (
  space_id uuid not null,
  audience_id uuid not null,
  stake_id uuid not null,
  position smallint not null check (position between 1 and 30),
  side text not null check (side in ('gives', 'gets')),
  label text not null check (length(label) between 1 and 120),
  amount numeric not null,
  unit text not null default '' check (length(unit) <= 40),
  currency text check (currency ~ '^[A-Z]{3}$'),
  primary key (space_id, stake_id, position),
  foreign key (space_id, audience_id, stake_id) references stakes (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table stake_figures is 'The numbers of a stake; exact decimals.';
select guard.protect('stake_figures', false);
grant insert, delete on stake_figures to entente_app;
