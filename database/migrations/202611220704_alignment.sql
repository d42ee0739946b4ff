-- Alignment rounds: which objectives a round is about, the conflicts that were taken up from it, and words with their meanings.

create table alignments (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  opened_by uuid not null references seats (id),
  opened_at timestamptz not null,
  taken_up_by uuid references seats (id),
  taken_up_at timestamptz,
  score numeric check (score between 0 and 100),
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  unique (space_id, round_id),
  foreign key (space_id, audience_id) references audiences (space_id, id),
  foreign key (space_id, round_id) references rounds (space_id, id),
  check (num_nulls(taken_up_by, taken_up_at, score) in (0, 3))
);
comment on table alignments is 'What is asked and answered stands in the round; conflicts follow from the answers and are kept once they are taken up.';
select guard.protect('alignments');
grant insert on alignments to entente_app;
grant update (taken_up_by, taken_up_at, score) on alignments to entente_app;

create table alignment_objectives (
  space_id uuid not null,
  audience_id uuid not null,
  alignment_id uuid not null,
  position smallint not null check (position between 1 and 8),
  objective_id uuid not null,
  version integer not null,
  title text not null check (length(title) between 1 and 200),
  primary key (space_id, alignment_id, position),
  unique (space_id, alignment_id, objective_id),
  foreign key (space_id, audience_id, alignment_id) references alignments (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table alignment_objectives is 'The objectives as they were worded when they were asked about.';
select guard.protect('alignment_objectives', false);
grant insert on alignment_objectives to entente_app;

create table conflicts (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  alignment_id uuid not null,
  kind text not null check (kind in ('importance', 'direction', 'definition', 'apart', 'red-line', 'expectation', 'lopsided', 'claim')),
  objective_id uuid,
  parties uuid[] not null check (cardinality(parties) = 2),
  found jsonb not null,
  owner_seat uuid references seats (id),
  due_on date,
  outcome text check (outcome in ('resolved', 'accepted', 'escalated')),
  outcome_words text check (length(outcome_words) between 1 and 4000),
  outcome_at timestamptz,
  taken_up_by uuid not null references seats (id),
  taken_up_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id),
  check (num_nulls(outcome, outcome_words, outcome_at) in (0, 3))
);
comment on column conflicts.found is 'What was found, as values for the sentence in the reader''s language.';
create index conflicts_by_alignment on conflicts (space_id, alignment_id);
select guard.protect('conflicts');
grant insert on conflicts to entente_app;
grant update (owner_seat, due_on, outcome, outcome_words, outcome_at) on conflicts to entente_app;

create table terms (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  word text not null check (length(word) between 1 and 120),
  conflict_id uuid,
  agreed_meaning text check (length(agreed_meaning) between 1 and 4000),
  agreed_at timestamptz,
  opened_by uuid not null references seats (id),
  opened_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id),
  check ((agreed_meaning is null) = (agreed_at is null))
);
comment on table terms is 'A word that may mean something else on the other side: each party''s meaning, and the agreed one.';
select guard.protect('terms');
grant insert on terms to entente_app;
grant update (agreed_meaning, agreed_at) on terms to entente_app;

create table term_meanings (
  space_id uuid not null,
  audience_id uuid not null,
  term_id uuid not null,
  organisation_id uuid not null references organisations (id),
  meaning text not null check (length(meaning) between 1 and 4000),
  written_by uuid not null references seats (id),
  written_at timestamptz not null,
  primary key (space_id, term_id, organisation_id),
  foreign key (space_id, audience_id, term_id) references terms (space_id, audience_id, id) on update cascade on delete cascade
);
select guard.protect('term_meanings', false);
grant insert on term_meanings to entente_app;
grant update (meaning, written_by, written_at) on term_meanings to entente_app;
