-- Rounds: people answer unseen, then everything is revealed at once. The seal is a matter of grants, not of manners: answers lie
-- in a schema that requests do not reach, and leave it only through the functions below.

create schema sealed;
grant usage on schema sealed to entente_guard;

create table question_sets (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  purpose text not null default '' check (length(purpose) <= 4000),
  made_by uuid not null references seats (id),
  made_at timestamptz not null,
  retired_at timestamptz,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id)
);
comment on table question_sets is 'Questions that are put to people again and again; what was asked stands in versions.';
select guard.protect('question_sets');
grant insert on question_sets to entente_app;
grant update (audience_id, name, purpose, retired_at) on question_sets to entente_app;

create table question_set_versions (
  space_id uuid not null,
  audience_id uuid not null,
  question_set_id uuid not null,
  version integer not null check (version > 0),
  content jsonb not null,
  reason text not null default '' check (length(reason) <= 4000),
  written_by uuid not null references seats (id),
  written_at timestamptz not null,
  primary key (space_id, question_set_id, version),
  foreign key (space_id, audience_id, question_set_id) references question_sets (space_id, audience_id, id) on update cascade on delete cascade
);
comment on column question_set_versions.content is 'Languages, questions and dimensions, in every language at once.';
select guard.protect('question_set_versions', false);
grant insert on question_set_versions to entente_app;

create table rounds (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  series_id uuid not null,
  wave integer not null check (wave between 1 and 500),
  title text not null check (length(title) between 1 and 200),
  purpose text not null default '' check (length(purpose) <= 4000),
  content jsonb not null,
  naming text not null check (naming in ('named', 'by-party', 'anonymous')),
  voice text not null check (voice in ('each', 'one-a-party')),
  rule text not null check (rule in ('all-in', 'deadline', 'all-in-or-deadline')),
  due_at timestamptz,
  floor smallint not null check (floor between 3 and 50),
  opened_by uuid not null references seats (id),
  opened_at timestamptz not null,
  revealed_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) <= 4000),
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  unique (space_id, series_id, wave),
  foreign key (space_id, audience_id) references audiences (space_id, id),
  check (revealed_at is null or withdrawn_at is null),
  check ((rule = 'all-in') = (due_at is null)),
  check (naming <> 'anonymous' or voice = 'each')
);
comment on column rounds.content is 'What is asked, as it was when the round was opened: later versions of the question set do not change it.';
select guard.protect('rounds');
grant insert on rounds to entente_app;
grant update (withdrawn_at, withdrawn_reason) on rounds to entente_app;

create table round_invitees (
  space_id uuid not null,
  audience_id uuid not null,
  round_id uuid not null,
  seat_id uuid not null references seats (id),
  organisation_id uuid not null references organisations (id),
  primary key (space_id, round_id, seat_id),
  foreign key (space_id, audience_id, round_id) references rounds (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table round_invitees is 'Who is asked; everybody in the audience may know. Who has answered is another matter.';
select guard.protect('round_invitees', false);
grant insert on round_invitees to entente_app;

create table round_answers (
  space_id uuid not null,
  audience_id uuid not null,
  round_id uuid not null,
  id uuid not null,
  organisation_id uuid not null references organisations (id),
  seat_id uuid references seats (id),
  answers jsonb not null,
  primary key (space_id, id),
  foreign key (space_id, audience_id, round_id) references rounds (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table round_answers is 'Revealed answers of named rounds and, without the person, of rounds by party. Only the reveal writes here.';
create index round_answers_by_round on round_answers (space_id, round_id);
select guard.protect('round_answers', false);

create table round_tallies (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  question text not null,
  organisation_id uuid references organisations (id),
  answered integer not null,
  given jsonb not null,
  comments jsonb not null,
  primary key (space_id, id),
  unique nulls not distinct (space_id, round_id, question, organisation_id),
  foreign key (space_id, audience_id, round_id) references rounds (space_id, audience_id, id) on update cascade on delete cascade
);
comment on table round_tallies is 'All that is left of an anonymous round: for each question and each group that may be shown, what was given, sorted by value. No organisation means everybody; an empty question counts people.';
select guard.protect('round_tallies', false);

-- ── Behind the seal ──────────────────────────────────────────────────────────────────────────────────────────────────
-- No times, no sequences. An anonymous answer has no answerer, so who has taken part stands apart from what was said. No foreign
-- keys to rounds either: checking one locks the round's row, and the lock's age would tell everybody that somebody has answered.
-- A trigger on rounds does what they would do.

create table sealed.answers (
  space_id uuid not null,
  round_id uuid not null,
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  answerer uuid,
  seat_id uuid,
  answers jsonb not null,
  primary key (space_id, round_id, id),
  unique (space_id, round_id, answerer)
);
comment on column sealed.answers.answerer is 'The seat, or the organisation where a party has one voice; nobody in an anonymous round.';

create table sealed.participation (
  space_id uuid not null,
  round_id uuid not null,
  seat_id uuid not null,
  organisation_id uuid not null,
  primary key (space_id, round_id, seat_id)
);
grant select, insert, update, delete on sealed.answers, sealed.participation to entente_guard;

-- Whether everybody who can still answer has, party by party. A party of which nobody has answered is never complete; one that has
-- left is not awaited.
create function sealed.progress(of_space uuid) returns table (round_id uuid, organisation_id uuid, complete boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.id, i.organisation_id,
         bool_or(p.seat_id is not null)
           and (r.voice = 'one-a-party' or bool_and(p.seat_id is not null or v.seat_id is null))
    from rounds r
    join round_invitees i on i.space_id = r.space_id and i.round_id = r.id
    left join sealed.participation p on p.space_id = i.space_id and p.round_id = i.round_id and p.seat_id = i.seat_id
    left join visibility v on v.seat_id = i.seat_id and v.space_id = r.space_id and v.audience_id = r.audience_id and v.access = 'write'
   where r.space_id = of_space and r.revealed_at is null and r.withdrawn_at is null
     and not exists (select from parties gone where gone.space_id = r.space_id and gone.organisation_id = i.organisation_id and gone.left_at is not null)
   group by r.space_id, r.id, r.voice, i.organisation_id
$$;

-- A deadline is measured by the clock of the database and never by the time that a request claims.
create function sealed.is_due(of_space uuid, of_round uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case r.rule
           when 'deadline' then r.due_at <= now()
           when 'all-in' then every_party.complete
           else r.due_at <= now() or every_party.complete
         end
    from rounds r,
         lateral (select coalesce(bool_and(g.complete), false) as complete from sealed.progress(of_space) g where g.round_id = r.id) every_party
   where r.space_id = of_space and r.id = of_round and r.revealed_at is null and r.withdrawn_at is null
$$;

-- Which groups of one question may be shown, given how many of each party answered it; no organisation stands for everybody.
-- Fewer than the floor are never shown, nor what would give them away: what is hidden, taken together, is the total minus
-- what is shown, so it must be of two parties at least and reach the floor. Where no party can be shown the total needs
-- twice the floor, so that one side cannot be had by subtracting what the other knows of itself.
create function sealed.published(organisations uuid[], sizes integer[], lowest integer) returns setof uuid
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  hidden integer;
  hidden_people integer;
  parties integer;
  everybody integer;
begin
  select count(*), coalesce(sum(size), 0), count(*) filter (where size < lowest), coalesce(sum(size) filter (where size < lowest), 0)
    into parties, everybody, hidden, hidden_people from unnest(sizes) size where size > 0;
  while hidden > 0 and hidden < parties and (hidden = 1 or hidden_people < lowest) loop
    hidden := hidden + 1;
    select hidden_people + size into hidden_people
      from (select size, row_number() over (order by size, organisation) as place
              from unnest(organisations, sizes) as u (organisation, size) where size > 0) ranked
     where place = hidden;
  end loop;
  return query select ranked.organisation
    from (select organisation, row_number() over (order by size, organisation) as place
            from unnest(organisations, sizes) as u (organisation, size) where size > 0) ranked
   where place > hidden order by 1;
  if parties > 0 and (hidden = 0 or hidden < parties and hidden_people >= lowest or hidden > 1 and everybody >= 2 * lowest) then
    return next null;
  end if;
end $$;

-- What may be shown of an anonymous round, computed once. Each question stands for itself and its values are sorted, so no
-- two answers of one person can be brought together again; comments and texts are shuffled.
create function sealed.tally(of_space uuid, of_round uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into round_tallies (space_id, audience_id, id, round_id, question, organisation_id, answered, given, comments)
  with r as (select * from rounds where space_id = of_space and id = of_round),
  a as (select organisation_id, answers from sealed.answers where space_id = of_space and round_id = of_round),
  q as (select one ->> 'key' as key from r, jsonb_array_elements(r.content -> 'questions') one),
  d as (select one ->> 'key' as key, array(select jsonb_array_elements_text(one -> 'questions')) as of_questions
          from r, jsonb_array_elements(r.content -> 'dimensions') one),
  said as (
    select '' as question, a.organisation_id, 'null'::jsonb as value, null::text as comment from a
    union all
    select q.key, a.organisation_id, a.answers -> q.key -> 'value', nullif(a.answers -> q.key ->> 'comment', '')
      from a, q where a.answers -> q.key ? 'value'
    union all
    select d.key, a.organisation_id, to_jsonb(mean.value), null
      from a, d, lateral (select round(avg((a.answers -> k ->> 'value')::numeric), 6) as value from unnest(d.of_questions) k
                           where jsonb_typeof(a.answers -> k -> 'value') = 'number') mean
     where mean.value is not null),
  sizes as (select question, organisation_id, count(*)::integer as size from said group by 1, 2),
  fit as (
    select s.question, p.organisation_id
      from (select question, array_agg(organisation_id) as organisations, array_agg(size) as counts from sizes group by question) s, r,
           lateral sealed.published(s.organisations, s.counts, r.floor) as p (organisation_id)),
  -- A dimension is made of its questions: where it showed other groups than they do, one could be computed from the other. It
  -- then shows everybody alone, if all its questions do and there are enough.
  groups as (select question, array_agg(organisation_id order by organisation_id) as shown_as from fit group by question),
  mixed as (
    select d.key as question,
           (select bool_and(g.shown_as is not null and array_position(g.shown_as, null) is not null)
              from unnest(d.of_questions || d.key) k left join groups g on g.question = k)
             and (select count(*) = 1 or sum(size) >= 2 * max(r.floor) from sizes, r where sizes.question = d.key) as as_a_whole
      from d where exists (select from unnest(d.of_questions) k left join groups g on g.question = k
                            where g.shown_as is distinct from (select own.shown_as from groups own where own.question = d.key))),
  shown as (
    select question, organisation_id from fit
     where not exists (select from mixed where mixed.question = fit.question and (fit.organisation_id is not null or not coalesce(mixed.as_a_whole, false)))),
  -- A comment without a value counts with the group of its question all the same.
  remarks as (
    select q.key as question, a.organisation_id, a.answers -> q.key ->> 'comment' as comment from a, q
     where coalesce(a.answers -> q.key ->> 'comment', '') <> '')
  select of_space, r.audience_id, gen_random_uuid(), of_round, shown.question, shown.organisation_id,
         (select count(*) from said where said.question = shown.question and (shown.organisation_id is null or said.organisation_id = shown.organisation_id)),
         case when shown.question = '' then '[]'::jsonb else
           (select jsonb_agg(said.value order by said.value) from said
             where said.question = shown.question and (shown.organisation_id is null or said.organisation_id = shown.organisation_id)) end,
         coalesce((select jsonb_agg(m.comment order by gen_random_uuid()) from remarks m
                    where m.question = shown.question
                      -- What each side said is told once: beside the side where sides are shown, else beside everybody.
                      and (m.organisation_id = shown.organisation_id
                           or shown.organisation_id is null
                              and not exists (select from shown s where s.question = m.question and s.organisation_id = m.organisation_id))), '[]')
    from shown, r order by gen_random_uuid();
end $$;

-- ── What requests may do ─────────────────────────────────────────────────────────────────────────────────────────────

-- Hands in the acting seat's answers. Answers 'accepted', or why not: 'closed', 'not-invited', 'answered'; nothing when there is no
-- such round for this seat. One after the other with the reveal, so that nothing is handed in behind it.
create function acting.submit_answers(of_space uuid, of_round uuid, given jsonb) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  r record;
  own uuid := acting.seat();
  party uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended(of_round::text, 17));
  select * into r from rounds where space_id = of_space and id = of_round and audience_id = any (acting.writable());
  if not found then return null; end if;
  if r.revealed_at is not null or r.withdrawn_at is not null or r.due_at <= now() then return 'closed'; end if;
  select i.organisation_id into party from round_invitees i where i.space_id = of_space and i.round_id = of_round and i.seat_id = own;
  if not found then return 'not-invited'; end if;
  insert into sealed.participation (space_id, round_id, seat_id, organisation_id) values (of_space, of_round, own, party) on conflict do nothing;
  if r.naming = 'anonymous' then
    -- Nothing says which answer was whose, so none can be replaced.
    if not found then return 'answered'; end if;
    insert into sealed.answers (space_id, round_id, organisation_id, answers) values (of_space, of_round, party, given);
  else
    insert into sealed.answers (space_id, round_id, organisation_id, answerer, seat_id, answers)
    values (of_space, of_round, party, case r.voice when 'each' then own else party end, own, given)
    on conflict (space_id, round_id, answerer) do update set answers = excluded.answers, seat_id = excluded.seat_id;
  end if;
  return 'accepted';
end $$;

-- Party by party, complete or not; nothing else is known before the reveal.
create function acting.round_progress(of_space uuid) returns table (round_id uuid, organisation_id uuid, complete boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select g.round_id, g.organisation_id, g.complete
    from sealed.progress(of_space) g join rounds r on r.space_id = of_space and r.id = g.round_id
   where r.audience_id = any (acting.readable())
$$;

-- The open rounds in which the acting seat has handed in its own answer.
create function acting.answered_rounds(of_space uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.round_id from sealed.participation p where p.space_id = of_space and p.seat_id = acting.seat()
$$;

-- Breaks the seal when the rule of the round is met, and answers how many answered; nothing otherwise. Rows are written anew in
-- random order by this one transaction: neither their place nor their age tells who answered when.
create function acting.reveal_round(of_space uuid, of_round uuid) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  r record;
  answered integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(of_round::text, 17));
  select * into r from rounds where space_id = of_space and id = of_round and audience_id = any (acting.writable());
  if not found or not coalesce(sealed.is_due(of_space, of_round), false) then return null; end if;
  select count(*) into answered from sealed.answers where space_id = of_space and round_id = of_round;
  if r.naming = 'anonymous' then
    perform sealed.tally(of_space, of_round);
  else
    insert into round_answers (space_id, audience_id, round_id, id, organisation_id, seat_id, answers)
    select of_space, r.audience_id, of_round, gen_random_uuid(), a.organisation_id, case r.naming when 'named' then a.seat_id end, a.answers
      from sealed.answers a where a.space_id = of_space and a.round_id = of_round order by gen_random_uuid();
  end if;
  delete from sealed.answers where space_id = of_space and round_id = of_round;
  delete from sealed.participation where space_id = of_space and round_id = of_round;
  update rounds set revealed_at = acting.now() where space_id = of_space and id = of_round;
  return answered;
end $$;

-- For the regular job: rounds whose rule is met, with somebody of their audience in whose name they may be revealed.
create function guard.due_rounds() returns table (space_id uuid, id uuid, seat_id uuid, person_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct on (r.space_id, r.id) r.space_id, r.id, v.seat_id, s.person_id
    from rounds r
    join visibility v on v.space_id = r.space_id and v.audience_id = r.audience_id and v.access = 'write'
    join seats s on s.id = v.seat_id
   where r.revealed_at is null and r.withdrawn_at is null and sealed.is_due(r.space_id, r.id)
   order by r.space_id, r.id, (v.seat_id = r.opened_by) desc, v.seat_id
$$;
create index rounds_open on rounds (space_id) where revealed_at is null and withdrawn_at is null;

-- A round that is withdrawn or deleted is forgotten, one that goes home with a party takes its answers along; and in open
-- rounds what a party said that has left is forgotten.
create function guard.keep_answers_with_round() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' or new.withdrawn_at is not null then
    delete from sealed.answers where space_id = old.space_id and round_id = old.id;
    delete from sealed.participation where space_id = old.space_id and round_id = old.id;
  elsif new.space_id <> old.space_id then
    update sealed.answers set space_id = new.space_id where space_id = old.space_id and round_id = old.id;
    update sealed.participation set space_id = new.space_id where space_id = old.space_id and round_id = old.id;
  end if;
  return null;
end $$;
create trigger rounds_keep_answers after update or delete on rounds for each row execute function guard.keep_answers_with_round();

create function guard.forget_departed_answers() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare shared uuid[];
begin
  if new.left_at is null then return null; end if;
  -- What it asked among its own people goes home with it, answers and all.
  shared := array(select r.id from rounds r join audiences a on a.space_id = r.space_id and a.id = r.audience_id
                   where r.space_id = new.space_id and r.revealed_at is null and r.withdrawn_at is null
                     and not (a.kind = 'organisation' and a.members_key = new.organisation_id::text));
  delete from sealed.answers a where a.space_id = new.space_id and a.round_id = any (shared) and a.organisation_id = new.organisation_id;
  delete from sealed.participation p where p.space_id = new.space_id and p.round_id = any (shared) and p.organisation_id = new.organisation_id;
  return null;
end $$;
create trigger parties_forget_departed_answers after update on parties for each row execute function guard.forget_departed_answers();

grant execute on function acting.submit_answers(uuid, uuid, jsonb), acting.round_progress(uuid), acting.answered_rounds(uuid), acting.reveal_round(uuid, uuid) to entente_app, entente_guard;
grant execute on function guard.due_rounds() to entente_worker;
grant execute on all functions in schema sealed to entente_guard;
grant create on schema sealed to entente_guard;
alter function sealed.progress(uuid) owner to entente_guard;
alter function sealed.is_due(uuid, uuid) owner to entente_guard;
alter function sealed.tally(uuid, uuid) owner to entente_guard;
revoke create on schema sealed from entente_guard;
select guard.hand_over();
