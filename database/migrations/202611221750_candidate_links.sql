-- The link of a question leads to it by an id of its own. The id of a record counts within its space alone: an archive may bring a
-- record of the same id into another, and an answer must never find its way there. What an archive brings has no link.

alter table candidate_questions add column link_id uuid;
comment on column candidate_questions.link_id is 'What the link proves; null where it came with an archive, whose questions nobody here has put.';
set local role entente_guard;
update candidate_questions set link_id = id;
reset role;
create index candidate_questions_by_link on candidate_questions (link_id);

grant create on schema guard to entente_guard;
set local role entente_guard;
create or replace function guard.candidate_question(of_question uuid, at timestamptz)
returns table (organisation text, colour smallint, person text, candidate text, content jsonb, told_title text, message text, expires_at timestamptz, state text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select o.short_name, o.colour, p.name, c.name, q.content, q.told_title, q.message, q.expires_at,
         sealed.candidate_question_state(q.space_id, q.id, at)
    from candidate_questions q
    join candidates c on c.space_id = q.space_id and c.id = q.candidate_id
    join organisations o on o.id = q.space_id
    join seats s on s.id = q.asked_by
    join people p on p.id = s.person_id
   where q.link_id = of_question
$$;

create or replace function guard.answer_candidate_question(of_question uuid, given jsonb, by_name text, at timestamptz) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  home uuid;
  asked uuid;
  stands text;
begin
  perform pg_advisory_xact_lock(hashtextextended(of_question::text, 33));
  select q.space_id, q.id into home, asked from candidate_questions q where q.link_id = of_question;
  stands := sealed.candidate_question_state(home, asked, at);
  if stands is distinct from 'open' then return stands; end if;
  insert into sealed.candidate_answers (space_id, question_id, ratings, said_by, said_at) values (home, asked, given, by_name, at);
  return 'accepted';
end $$;
reset role;
revoke create on schema guard from entente_guard;
