-- What an organisation aims for on its own account: which needs a goal serves, how it is measured, where it is pursued.

create table goals (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  kind text not null check (length(kind) between 1 and 60),
  description text not null default '' check (length(description) <= 8000),
  due_on date not null,
  owner_seat uuid references seats (id),
  measure_id uuid not null,
  ended_how text check (ended_how in ('reached', 'dropped')),
  ended_reason text check (length(ended_reason) between 1 and 4000),
  ended_at timestamptz,
  set_by uuid not null references seats (id),
  set_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id),
  foreign key (space_id, measure_id) references measures (space_id, id),
  constraint goal_ending_whole check (num_nulls(ended_how, ended_reason, ended_at) in (0, 3))
);
comment on column goals.measure_id is 'Baseline, target path and values stand in the measure, with every version of them.';
select guard.protect('goals');
grant insert on goals to entente_app;
grant update (title, kind, description, due_on, owner_seat, ended_how, ended_reason, ended_at) on goals to entente_app;

create table goal_needs (
  space_id uuid not null,
  audience_id uuid not null,
  goal_id uuid not null,
  need_id uuid not null,
  primary key (space_id, goal_id, need_id),
  foreign key (space_id, audience_id, goal_id) references goals (space_id, audience_id, id) on update cascade on delete cascade
);
select guard.protect('goal_needs', false);
grant insert, delete on goal_needs to entente_app;

-- The private side knows where it is pursued; the shared side knows nothing of it.
create table goal_links (
  space_id uuid not null,
  audience_id uuid not null,
  goal_id uuid not null,
  target_space_id uuid not null,
  target_kind text not null check (target_kind in ('partnership', 'objective')),
  target_id uuid not null,
  linked_by uuid not null references seats (id),
  linked_at timestamptz not null,
  primary key (space_id, goal_id, target_kind, target_id),
  foreign key (space_id, audience_id, goal_id) references goals (space_id, audience_id, id) on update cascade on delete cascade
);
select guard.protect('goal_links', false);
grant insert, delete on goal_links to entente_app;
