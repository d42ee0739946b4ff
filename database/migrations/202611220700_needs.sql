-- What an organisation needs, in its own space and private to it; and the snapshots of chosen fields that it has shared.

create table needs (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  kind text not null check (length(kind) between 1 and 60),
  problem text not null default '' check (length(problem) <= 8000),
  purpose text not null default '' check (length(purpose) <= 4000),
  urgency text not null check (urgency in ('now', 'this-year', 'later', 'watch')),
  wanted_by date,
  decided_way text check (decided_way in ('build', 'buy', 'partner', 'leave')),
  decided_reason text check (length(decided_reason) between 1 and 4000),
  decided_by uuid references seats (id),
  decided_at timestamptz,
  ended_how text check (ended_how in ('met', 'dropped')),
  ended_reason text check (length(ended_reason) between 1 and 4000),
  ended_at timestamptz,
  stated_by uuid not null references seats (id),
  stated_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id),
  constraint decision_whole check (num_nulls(decided_way, decided_reason, decided_by, decided_at) in (0, 4)),
  constraint ending_whole check (num_nulls(ended_how, ended_reason, ended_at) in (0, 3))
);
comment on column needs.kind is 'One of the usual kinds by its key, or a kind in the organisation''s own words.';
select guard.protect('needs');
grant insert on needs to entente_app;
grant update (title, kind, problem, purpose, urgency, wanted_by, decided_way, decided_reason, decided_by, decided_at, ended_how, ended_reason, ended_at, changed_at)
  on needs to entente_app;

create table need_options (
  space_id uuid not null,
  audience_id uuid not null,
  need_id uuid not null,
  position smallint not null check (position between 1 and 12),
  way text not null check (way in ('build', 'buy', 'partner')),
  title text not null check (length(title) between 1 and 200),
  pros text not null default '' check (length(pros) <= 4000),
  cons text not null default '' check (length(cons) <= 4000),
  cost numeric,
  currency text check (currency ~ '^[A-Z]{3}$'),
  months smallint check (months between 0 and 600),
  primary key (space_id, need_id, position),
  foreign key (space_id, audience_id, need_id) references needs (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table need_options is 'Ways to meet a need side by side: build, buy or partner; replaced as a whole, the ledger keeps the earlier ones.';
select guard.protect('need_options', false);
grant insert, delete on need_options to entente_app;

create table need_sources (
  space_id uuid not null,
  audience_id uuid not null,
  need_id uuid not null,
  position smallint not null check (position between 1 and 30),
  title text not null check (length(title) between 1 and 200),
  url text not null check (length(url) <= 2000),
  primary key (space_id, need_id, position),
  foreign key (space_id, audience_id, need_id) references needs (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table need_sources is 'Where the evidence for a need can be read; files stand beside the need as files do.';
select guard.protect('need_sources', false);
grant insert, delete on need_sources to entente_app;

-- From private to shared, never back: the private side knows where its snapshot lies, without a foreign key.
create table need_shares (
  space_id uuid not null,
  audience_id uuid not null,
  need_id uuid not null,
  target_space_id uuid not null,
  target_id uuid not null,
  fields text[] not null,
  shared_by uuid not null references seats (id),
  shared_at timestamptz not null,
  primary key (space_id, need_id, target_space_id),
  foreign key (space_id, audience_id, need_id) references needs (space_id, audience_id, id) on update cascade on delete cascade
);
select guard.protect('need_shares', false);
grant insert on need_shares to entente_app;
grant update (target_id, fields, shared_by, shared_at) on need_shares to entente_app;

create table shared_needs (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  organisation_id uuid not null references organisations (id),
  title text not null check (length(title) between 1 and 200),
  said jsonb not null,
  shared_by uuid not null references seats (id),
  shared_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id)
);
comment on table shared_needs is 'What an organisation chose to show of a need, as it was when it was shared. It knows nothing of the need itself.';
comment on column shared_needs.said is 'The chosen fields by name.';
select guard.protect('shared_needs');
grant insert on shared_needs to entente_app;
grant update (audience_id, title, said, shared_by, shared_at) on shared_needs to entente_app;
