-- A search forgives one slip in a word: a letter too many, too few, another one, two in the wrong order. Two words that far apart
-- have a spelling with one letter left out in common, so those spellings are kept and looked up by an ordinary index. No extension is
-- needed, which a managed server may not offer.

create function acting.spellings(words tsvector) returns tsvector language sql immutable strict parallel safe
  return array_to_tsvector(coalesce((
    select array_agg(distinct spelling)
      from unnest(words) as word (lexeme, positions, weights),
           lateral (select lexeme as spelling
                    union all
                    select overlay(lexeme placing '' from place for 1) from generate_series(1, length(lexeme)) place) as spelt
     where 'A' = any (weights) and length(lexeme) between 4 and 24), '{}'));
comment on function acting.spellings(tsvector) is 'The words of a title, each as it is and with one letter left out.';
grant execute on function acting.spellings(tsvector) to entente_app, entente_worker, entente_guard;

alter table search_documents add column spellings tsvector not null generated always as (acting.spellings(words)) stored;
create index search_documents_by_spellings on search_documents using gin (spellings);

grant create on schema acting to entente_guard;
set local role entente_guard;
drop function acting.search(text, integer);
-- What begins with the words comes first; `near` finds what is one slip away, together with the short words of `rest`.
create function acting.search(query text, near text, rest text, of_kind text, of_space uuid, at_most integer)
returns table (space_id uuid, audience_id uuid, kind text, id uuid, title text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 20 as $$
  select d.space_id, d.audience_id, d.kind, d.id, d.title
    from (select s.*, 1 as place from search_documents s where s.words @@ query::tsquery
          union all
          select s.*, 2 from search_documents s
           where s.spellings @@ near::tsquery and (rest is null or s.words @@ rest::tsquery) and not s.words @@ query::tsquery) d
   where exists (select from visibility v where v.seat_id = acting.seat() and v.space_id = d.space_id and v.audience_id = d.audience_id offset 0)
     and (acting.probes() or guard.includes(d.space_id, d.audience_id, nullif(current_setting('entente.seen_by', true), '')::uuid))
     and (of_kind is null or d.kind = of_kind) and (of_space is null or d.space_id = of_space)
   order by d.place, ts_rank(d.words, query::tsquery) desc, d.title, d.id
   limit least(at_most, 100)
$$;
revoke execute on function acting.search(text, text, text, text, uuid, integer) from public;
grant execute on function acting.search(text, text, text, text, uuid, integer) to entente_app;
reset role;
revoke create on schema acting from entente_guard;
