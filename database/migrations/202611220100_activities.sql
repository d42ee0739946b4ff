-- Activities as the International Aid Transparency Initiative (IATI) describes them: what a partnership publishes of itself beyond
-- what partnership, objectives and measures hold. There is no copy of a file: what a record holds stands only there.

create table activities (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  identifier text not null check (length(identifier) between 1 and 500),
  attributes jsonb not null,
  file_attributes jsonb not null,
  digest text not null check (length(digest) between 1 and 64),
  file text not null check (length(file) between 1 and 200),
  imported_for uuid not null references organisations (id),
  imported_by uuid not null references seats (id),
  imported_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id)
);
comment on table activities is 'An activity by the identifier under which its organisation publishes it.';
comment on column activities.identifier is 'Not unique here: a constraint would tell of activities that the asker must not know of. The actions keep it unique among what one organisation sees of its own.';
comment on column activities.digest is 'The fingerprint of what the file said: another one of what would be written now says that something has changed since.';
create index activities_by_publisher on activities (imported_for, identifier);
select guard.protect('activities');
grant insert on activities to entente_app;
grant update (audience_id, attributes, file_attributes, digest, file, imported_by, imported_at) on activities to entente_app;

create table activity_details (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  activity_id uuid not null,
  parent_id uuid,
  kind text not null check (length(kind) between 1 and 200),
  position integer not null check (position >= 0),
  key text not null check (length(key) <= 600),
  data jsonb not null,
  field text check (field in ('name', 'purpose', 'startsOn', 'endsOn', 'stage')),
  objective_id uuid,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id, activity_id) references activities (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table activity_details is 'A part of an activity: a participating organisation, a document, a place, a sector, a result … Null in data stands where a record holds what is said.';
comment on column activity_details.parent_id is 'The result that an indicator hangs on.';
comment on column activity_details.objective_id is 'The objective that tells it; without a foreign key, since the objective may be shared further than the activity.';
create index activity_details_by_activity on activity_details (space_id, activity_id);
select guard.protect('activity_details', false);
grant insert, delete on activity_details to entente_app;
grant update (parent_id, position, key, data, field, objective_id) on activity_details to entente_app;

create table activity_measures (
  space_id uuid not null,
  audience_id uuid not null,
  activity_id uuid not null,
  part_id uuid not null,
  key text not null check (length(key) <= 300),
  measure_id uuid not null,
  primary key (space_id, part_id, key),
  foreign key (space_id, audience_id, activity_id) references activities (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table activity_measures is 'The measures that hold an activity''s figures: of an indicator by its breakdown, of the activity itself by kind of money and currency.';
create index activity_measures_by_activity on activity_measures (space_id, activity_id);
select guard.protect('activity_measures', false);
grant insert, delete on activity_measures to entente_app;
