-- Choosing a partner: a selection with its candidates, what is looked into, and what assessors are asked. Everything is of the
-- choosing organisation's own space, and has the audience of its selection.

create table selections (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  purpose text not null default '' check (length(purpose) <= 8000),
  started_by uuid not null references seats (id),
  started_at timestamptz not null,
  ended_by uuid references seats (id),
  ended_at timestamptz,
  ended_how text check (ended_how in ('chosen', 'nobody')),
  ended_reason text check (length(ended_reason) between 1 and 8000),
  chosen_id uuid,
  partnership_id uuid,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id),
  check ((ended_at is null) = (ended_how is null) and (ended_at is null) = (ended_reason is null)),
  check ((chosen_id is null) = (ended_how is distinct from 'chosen'))
);
comment on column selections.partnership_id is 'The partnership that the choice opened: a link from the private side, never the other way.';
select guard.protect('selections');
grant insert on selections to entente_app;
grant update (title, purpose, ended_by, ended_at, ended_how, ended_reason, chosen_id, partnership_id) on selections to entente_app;

create table selection_criteria (
  space_id uuid not null,
  audience_id uuid not null,
  selection_id uuid not null,
  version integer not null check (version > 0),
  criteria jsonb not null,
  reason text not null default '' check (length(reason) <= 4000),
  written_by uuid not null references seats (id),
  written_at timestamptz not null,
  primary key (space_id, selection_id, version),
  foreign key (space_id, audience_id, selection_id) references selections (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table selection_criteria is 'Every criteria tree that a selection has had; an assessment keeps the version it asked with.';
select guard.protect('selection_criteria', false);
grant insert on selection_criteria to entente_app;

create table candidates (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  selection_id uuid not null,
  organisation_id uuid references organisations (id),
  name text not null check (length(name) between 1 and 200),
  country text check (country ~ '^[A-Z]{2}$'),
  about text not null default '' check (length(about) <= 8000),
  email text check (length(email) <= 320),
  stage text not null check (stage in ('long-list', 'short-list', 'due-diligence', 'chosen', 'dropped')),
  added_by uuid not null references seats (id),
  added_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id, selection_id) references selections (space_id, audience_id, id) on update cascade on delete cascade
);
create unique index candidates_name on candidates (space_id, selection_id, lower(name));
create index candidates_by_selection on candidates (space_id, selection_id);
select guard.protect('candidates', false);
grant insert on candidates to entente_app;
grant update (name, country, about, email, stage) on candidates to entente_app;

create table candidate_moves (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  from_stage text not null,
  to_stage text not null,
  reason text not null check (length(reason) between 1 and 4000),
  moved_by uuid not null references seats (id),
  moved_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, audience_id, candidate_id) references candidates (space_id, audience_id, id) on update cascade on delete cascade
);
create index candidate_moves_by_candidate on candidate_moves (space_id, candidate_id);
select guard.protect('candidate_moves', false);
grant insert on candidate_moves to entente_app;

create table track_records (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  partnership_id uuid,
  title text not null check (length(title) between 1 and 200),
  partners text not null default '' check (length(partners) <= 400),
  from_year integer check (from_year between 1800 and 2200),
  to_year integer check (to_year between 1800 and 2200),
  outcome text not null check (outcome in ('running', 'succeeded', 'mixed', 'failed')),
  reason text not null default '' check (length(reason) <= 4000),
  source text not null default '' check (length(source) <= 1000),
  written_by uuid not null references seats (id),
  written_at timestamptz not null,
  removed_at timestamptz,
  primary key (space_id, id),
  foreign key (space_id, audience_id, candidate_id) references candidates (space_id, audience_id, id) on update cascade on delete cascade,
  check (from_year is null or to_year is null or from_year <= to_year)
);
comment on table track_records is 'Earlier partnerships of a candidate: how each went, and why. partnership_id where it was one in the product.';
create index track_records_by_candidate on track_records (space_id, candidate_id);
select guard.protect('track_records', false);
grant insert on track_records to entente_app;
grant update (removed_at) on track_records to entente_app;

create table candidate_figures (
  space_id uuid not null,
  audience_id uuid not null,
  candidate_id uuid not null,
  criterion text not null check (criterion ~ '^[a-z0-9][a-z0-9-]{0,29}$'),
  value numeric not null,
  evidence text not null default '' check (length(evidence) <= 4000),
  written_by uuid not null references seats (id),
  written_at timestamptz not null,
  primary key (space_id, candidate_id, criterion),
  foreign key (space_id, audience_id, candidate_id) references candidates (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table candidate_figures is 'What is known of a candidate without judging: a figure in the unit of its criterion, or a score brought by a file.';
select guard.protect('candidate_figures', false);
grant insert on candidate_figures to entente_app;
grant update (value, evidence, written_by, written_at) on candidate_figures to entente_app;

create table candidate_views (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  ratings jsonb not null,
  said_by text not null check (length(said_by) between 1 and 200),
  said_on date not null,
  entered_by uuid references seats (id),
  entered_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, audience_id, candidate_id) references candidates (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table candidate_views is 'How the candidate itself rates the compatibility; entered_by where one of ours wrote down what it said.';
create index candidate_views_by_candidate on candidate_views (space_id, candidate_id);
select guard.protect('candidate_views', false);
grant insert on candidate_views to entente_app;

create table diligence_checks (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  area text not null check (area in ('financial', 'legal', 'sanctions', 'security', 'esg', 'other')),
  title text not null check (length(title) between 1 and 300),
  owner_seat uuid references seats (id),
  due_on date,
  planned_by uuid not null references seats (id),
  planned_at timestamptz not null,
  outcome text check (outcome in ('clear', 'concern', 'stop')),
  finding text not null default '' check (length(finding) <= 8000),
  settled_by uuid references seats (id),
  settled_at timestamptz,
  dropped_at timestamptz,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id, candidate_id) references candidates (space_id, audience_id, id) on update cascade on delete cascade,
  check ((outcome is null) = (settled_at is null))
);
create index diligence_checks_by_candidate on diligence_checks (space_id, candidate_id);
select guard.protect('diligence_checks', false);
grant insert on diligence_checks to entente_app;
grant update (title, owner_seat, due_on, outcome, finding, settled_by, settled_at, dropped_at) on diligence_checks to entente_app;

create table assessments (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  selection_id uuid not null,
  round_id uuid not null,
  criteria_version integer not null,
  asks text not null check (asks in ('weights', 'scores', 'both')),
  weighing text not null check (weighing in ('points', 'swing', 'ranking', 'pairwise')),
  opened_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, audience_id, selection_id) references selections (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table assessments is 'A sealed round in which assessors weigh the criteria or score the candidates of a selection.';
create index assessments_by_selection on assessments (space_id, selection_id);
select guard.protect('assessments', false);
grant insert on assessments to entente_app;
