-- Series of values over time. Definitions and values are only ever added: no right to change or remove them is given to anybody.

create table measures (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  key text not null check (length(key) between 1 and 40),
  created_by uuid not null references seats (id),
  created_at timestamptz not null,
  retired_at timestamptz,
  retired_by uuid references seats (id),
  retired_reason text,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id),
  check ((retired_at is null) = (retired_by is null) and (retired_at is null) = (retired_reason is null))
);
comment on table measures is 'A measure: what it says is in its definitions, what it shows in its values.';
comment on column measures.key is 'Not unique here: a constraint would tell of measures that the asker must not know of, and stop records that follow a change of parties. The actions keep it unique among what one can see.';
create index measures_by_key on measures (space_id, key);
select guard.protect('measures');
grant insert on measures to entente_app;
grant update (audience_id, key, retired_at, retired_by, retired_reason) on measures to entente_app;

create table measure_definitions (
  space_id uuid not null,
  audience_id uuid not null,
  measure_id uuid not null,
  number integer not null check (number > 0),
  valid_from date not null,
  name text not null check (length(name) between 1 and 200),
  unit text not null check (length(unit) <= 40),
  direction text not null check (direction in ('up', 'down', 'within')),
  perspective text not null check (length(perspective) <= 60),
  frequency text not null check (frequency in ('week', 'month', 'quarter', 'half-year', 'year')),
  owner_organisation_id uuid references organisations (id),
  owner_seat_id uuid references seats (id),
  source text not null check (length(source) <= 500),
  formula text not null check (length(formula) <= 4000),
  warn numeric check (warn >= 0),
  alarm numeric check (alarm >= 0),
  baseline numeric,
  reason text not null check (length(reason) <= 4000),
  consent_id uuid,
  defined_by uuid not null references seats (id),
  defined_at timestamptz not null,
  primary key (space_id, measure_id, number),
  unique (space_id, audience_id, measure_id, number),
  foreign key (space_id, audience_id, measure_id) references measures (space_id, audience_id, id) on update cascade on delete cascade,
  check (number = 1 or reason <> '')
);
comment on column measure_definitions.consent_id is 'The consent that brought it about; without a foreign key, since the record of the consent may have another audience by now.';
select guard.protect('measure_definitions', false);
grant insert on measure_definitions to entente_app;

create table measure_targets (
  space_id uuid not null,
  audience_id uuid not null,
  measure_id uuid not null,
  number integer not null,
  from_day date not null,
  value numeric not null,
  up_to numeric check (up_to >= value),
  primary key (space_id, measure_id, number, from_day),
  foreign key (space_id, audience_id, measure_id, number)
    references measure_definitions (space_id, audience_id, measure_id, number) on update cascade on delete cascade
);
select guard.protect('measure_targets', false);
grant insert on measure_targets to entente_app;

create table measure_values (
  space_id uuid not null,
  audience_id uuid not null,
  measure_id uuid not null,
  period date not null,
  revision integer not null check (revision > 0),
  number integer not null check (number > 0),
  value numeric,
  note text not null check (length(note) <= 2000),
  reason text not null check (length(reason) <= 4000),
  file text check (length(file) between 1 and 200),
  entered_by uuid not null references seats (id),
  entered_at timestamptz not null,
  primary key (space_id, measure_id, period, revision),
  foreign key (space_id, audience_id, measure_id) references measures (space_id, audience_id, id) on update cascade on delete cascade,
  check (revision > 1 or value is not null),
  check (revision = 1 or reason <> '')
);
comment on table measure_values is 'Every entry for a period: the first reports it, each later one corrects it, the last one counts. number is the definition it was first reported under.';
comment on column measure_values.value is 'Null where a correction took the value back.';
select guard.protect('measure_values', false);
grant insert on measure_values to entente_app;
