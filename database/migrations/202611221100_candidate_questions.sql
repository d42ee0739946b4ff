-- What a candidate is asked about the two of them, from a link and without an account. It sees its questions and nothing else of the
-- search; what it answers is sealed like the scores of the assessors, and comes out with theirs.

create table candidate_questions (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  content jsonb not null,
  told_title text check (length(told_title) between 1 and 200),
  message text not null default '' check (length(message) <= 2000),
  email text check (length(email) <= 320),
  asked_by uuid not null references seats (id),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (space_id, id),
  unique (space_id, audience_id, id),
  foreign key (space_id, audience_id, candidate_id) references candidates (space_id, audience_id, id) on update cascade on delete cascade
);
comment on column candidate_questions.content is 'What is asked, as the criteria were when it was asked.';
comment on column candidate_questions.told_title is 'The title of the search, where the organisation lets the candidate know it.';
create index candidate_questions_by_candidate on candidate_questions (space_id, candidate_id);
select guard.protect('candidate_questions', false);
grant insert on candidate_questions to entente_app;
grant update (withdrawn_at) on candidate_questions to entente_app;

alter table candidate_views add column question_id uuid;
comment on column candidate_views.question_id is 'The question that the candidate answered by itself; null where one of ours wrote down what it said.';

-- That it was answered is no secret, since one person answers; what was said is. So the key may lead to the question.
create table sealed.candidate_answers (
  space_id uuid not null,
  question_id uuid not null,
  ratings jsonb not null,
  said_by text not null check (length(said_by) between 1 and 200),
  said_at timestamptz not null,
  primary key (space_id, question_id),
  foreign key (space_id, question_id) references candidate_questions (space_id, id) on delete cascade
);
grant select, insert, delete on sealed.candidate_answers to entente_guard;

-- The seal breaks with that of the assessors: when a round that scores has been revealed and none is still open.
create function sealed.scores_are_out(of_space uuid, of_selection uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(bool_or(r.revealed_at is not null) and bool_and(r.revealed_at is not null), false)
    from assessments a join rounds r on r.space_id = a.space_id and r.id = a.round_id
   where a.space_id = of_space and a.selection_id = of_selection and a.asks <> 'weights' and r.withdrawn_at is null
$$;

create function sealed.candidate_question_state(of_space uuid, of_question uuid, at timestamptz) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case
           when exists (select from sealed.candidate_answers s where s.space_id = q.space_id and s.question_id = q.id)
             or exists (select from candidate_views v where v.space_id = q.space_id and v.question_id = q.id) then 'used'
           when q.withdrawn_at is not null or s.ended_at is not null then 'over'
           when q.expires_at <= at then 'expired'
           else 'open'
         end
    from candidate_questions q
    join candidates c on c.space_id = q.space_id and c.id = q.candidate_id
    join selections s on s.space_id = c.space_id and s.id = c.selection_id
   where q.space_id = of_space and q.id = of_question
$$;

-- The page of a link whose proof the server has checked: the question, who asks whom, and no word more.
create function guard.candidate_question(of_question uuid, at timestamptz)
returns table (organisation text, colour smallint, person text, candidate text, content jsonb, told_title text, message text, expires_at timestamptz, state text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select o.short_name, o.colour, p.name, c.name, q.content, q.told_title, q.message, q.expires_at,
         sealed.candidate_question_state(q.space_id, q.id, at)
    from candidate_questions q
    join candidates c on c.space_id = q.space_id and c.id = q.candidate_id
    join organisations o on o.id = q.space_id
    join seats s on s.id = q.asked_by
    join people p on p.id = s.person_id
   where q.id = of_question
$$;

-- Puts an answer behind the seal, once. Answers the state that stood in the way, or 'accepted'. Two at once: one of them finds it used.
create function guard.answer_candidate_question(of_question uuid, given jsonb, by_name text, at timestamptz) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  home uuid;
  stands text;
begin
  perform pg_advisory_xact_lock(hashtextextended(of_question::text, 33));
  select q.space_id into home from candidate_questions q where q.id = of_question;
  stands := sealed.candidate_question_state(home, of_question, at);
  if stands is distinct from 'open' then return stands; end if;
  insert into sealed.candidate_answers (space_id, question_id, ratings, said_by, said_at) values (home, of_question, given, by_name, at);
  return 'accepted';
end $$;

-- How each question of a search stands, for whoever sees them.
create function acting.candidate_question_states(of_space uuid, at timestamptz) returns table (id uuid, state text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select q.id, sealed.candidate_question_state(q.space_id, q.id, at)
    from candidate_questions q where q.space_id = of_space and q.audience_id = any (acting.readable())
$$;

-- Answers that may come out, each search with somebody of its audience in whose name the program brings them out.
create function guard.due_candidate_answers() returns table (space_id uuid, selection_id uuid, seat_id uuid, person_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct on (q.space_id, c.selection_id) q.space_id, c.selection_id, v.seat_id, s.person_id
    from sealed.candidate_answers a
    join candidate_questions q on q.space_id = a.space_id and q.id = a.question_id
    join candidates c on c.space_id = q.space_id and c.id = q.candidate_id
    join visibility v on v.space_id = q.space_id and v.audience_id = q.audience_id and v.access = 'write'
    join seats s on s.id = v.seat_id
   where sealed.scores_are_out(q.space_id, c.selection_id)
   order by q.space_id, c.selection_id, (v.seat_id = q.asked_by) desc, v.seat_id
$$;

-- Brings out what candidates of a search have answered, if the scores are out, and tells what that is.
create function acting.reveal_candidate_answers(of_space uuid, of_selection uuid) returns table (view_id uuid, candidate_id uuid, ratings jsonb, said_by text)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(of_selection::text, 34));
  if not sealed.scores_are_out(of_space, of_selection) then return; end if;
  return query
    with out as (
      delete from sealed.candidate_answers a using candidate_questions q, candidates c
       where a.space_id = of_space and q.space_id = a.space_id and q.id = a.question_id
         and c.space_id = q.space_id and c.id = q.candidate_id and c.selection_id = of_selection
         and q.audience_id = any (acting.writable())
      returning q.audience_id, q.candidate_id, q.id as question_id, a.ratings, a.said_by, a.said_at)
    insert into candidate_views as v (space_id, audience_id, id, candidate_id, ratings, said_by, said_on, entered_at, question_id)
    select of_space, out.audience_id, gen_random_uuid(), out.candidate_id, out.ratings, out.said_by, out.said_at::date, out.said_at, out.question_id from out
    returning v.id, v.candidate_id, v.ratings, v.said_by;
end $$;

grant execute on function acting.candidate_question_states(uuid, timestamptz), acting.reveal_candidate_answers(uuid, uuid) to entente_app, entente_guard;
grant execute on function guard.candidate_question(uuid, timestamptz), guard.answer_candidate_question(uuid, jsonb, text, timestamptz), guard.due_candidate_answers() to entente_worker;
grant execute on function sealed.scores_are_out(uuid, uuid), sealed.candidate_question_state(uuid, uuid, timestamptz) to entente_guard;
grant create on schema sealed to entente_guard;
alter function sealed.scores_are_out(uuid, uuid) owner to entente_guard;
alter function sealed.candidate_question_state(uuid, uuid, timestamptz) owner to entente_guard;
revoke create on schema sealed from entente_guard;
select guard.hand_over();
