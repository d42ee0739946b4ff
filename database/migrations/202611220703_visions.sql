-- A shared vision, ratified by every party's sponsor; and the joint strategies by which objectives are to be reached.

alter table consents add column answered_by text check (answered_by in ('executive-sponsor', 'alliance-manager', 'working-group'));
comment on column consents.answered_by is 'The role that speaks for each party here; null where whoever may bind the party does.';

create table visions (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  version integer not null check (version > 0),
  vision text not null check (length(vision) between 1 and 4000),
  reason text not null default '' check (length(reason) <= 4000),
  written_by uuid not null references seats (id),
  written_at timestamptz not null,
  ratified_at timestamptz,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  unique (space_id, version),
  foreign key (space_id, audience_id) references audiences (space_id, id)
);
comment on table visions is 'Every version of what the parties see ahead of them together; none is ever changed.';
select guard.protect('visions');
grant insert on visions to entente_app;
grant update (ratified_at) on visions to entente_app;

create table vision_points (
  space_id uuid not null,
  audience_id uuid not null,
  vision_id uuid not null,
  position smallint not null check (position between 1 and 40),
  kind text not null check (kind in ('value', 'principle')),
  title text not null check (length(title) between 1 and 200),
  meaning text not null default '' check (length(meaning) <= 2000),
  primary key (space_id, vision_id, position),
  foreign key (space_id, audience_id, vision_id) references visions (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table vision_points is 'The values and the guiding principles of a version.';
select guard.protect('vision_points', false);
grant insert on vision_points to entente_app;

create table strategies (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  approach text not null default '' check (length(approach) <= 8000),
  proposed_by uuid not null references seats (id),
  proposed_at timestamptz not null,
  chosen smallint check (chosen between 1 and 12),
  chosen_reason text check (length(chosen_reason) between 1 and 4000),
  chosen_at timestamptz,
  outcome text check (outcome in ('worked', 'in-part', 'failed', 'given-up')),
  outcome_words text check (length(outcome_words) between 1 and 4000),
  outcome_at timestamptz,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id),
  constraint strategy_choice_whole check (num_nulls(chosen, chosen_reason, chosen_at) in (0, 3)),
  constraint strategy_outcome_whole check (num_nulls(outcome, outcome_words, outcome_at) in (0, 3)),
  constraint strategy_chosen_first check (outcome is null or chosen is not null)
);
select guard.protect('strategies');
grant insert on strategies to entente_app;
grant update (title, approach, chosen, chosen_reason, chosen_at, outcome, outcome_words, outcome_at) on strategies to entente_app;

create table strategy_options (
  space_id uuid not null,
  audience_id uuid not null,
  strategy_id uuid not null,
  position smallint not null check (position between 1 and 12),
  title text not null check (length(title) between 1 and 200),
  pros text not null default '' check (length(pros) <= 4000),
  cons text not null default '' check (length(cons) <= 4000),
  primary key (space_id, strategy_id, position),
  foreign key (space_id, audience_id, strategy_id) references strategies (space_id, audience_id, id) on update cascade on delete cascade
);
select guard.protect('strategy_options', false);
grant insert, delete on strategy_options to entente_app;

create table strategy_links (
  space_id uuid not null,
  audience_id uuid not null,
  strategy_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z-]*$'),
  linked_id uuid not null,
  linked_by uuid not null references seats (id),
  linked_at timestamptz not null,
  primary key (space_id, strategy_id, kind, linked_id),
  foreign key (space_id, audience_id, strategy_id) references strategies (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table strategy_links is 'The objectives that a strategy serves, and the commitments and measures by which it is followed; seen by everybody who sees it.';
select guard.protect('strategy_links', false);
grant insert, delete on strategy_links to entente_app;
