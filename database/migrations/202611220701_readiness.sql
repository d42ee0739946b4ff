-- How ready an organisation is for a partnership: rounds among its own people, and what it means to do about what they found.

create table readiness_assessments (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  about text not null default '' check (length(about) <= 2000),
  begun_by uuid not null references seats (id),
  begun_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  unique (space_id, round_id),
  foreign key (space_id, audience_id) references audiences (space_id, id),
  foreign key (space_id, round_id) references rounds (space_id, id)
);
comment on table readiness_assessments is 'Which rounds ask how ready the organisation is; what is asked and answered stands in the round.';
select guard.protect('readiness_assessments');
grant insert on readiness_assessments to entente_app;

create table readiness_actions (
  space_id uuid not null,
  audience_id uuid not null,
  assessment_id uuid not null,
  statement text not null check (statement ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  commitment_id uuid not null,
  primary key (space_id, assessment_id, commitment_id),
  foreign key (space_id, audience_id, assessment_id) references readiness_assessments (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table readiness_actions is 'What was promised within the organisation about a statement.';
select guard.protect('readiness_actions', false);
grant insert on readiness_actions to entente_app;
