-- A search through the eyes of another organisation finds what both see, in all spaces: it has entered none.

grant create on schema acting to entente_guard;
set local role entente_guard;
create or replace function acting.search(query text, at_most integer) returns table (space_id uuid, audience_id uuid, kind text, id uuid, title text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 20 as $$
  select d.space_id, d.audience_id, d.kind, d.id, d.title
    from search_documents d
   where d.words @@ query::tsquery
     and exists (select from visibility v where v.seat_id = acting.seat() and v.space_id = d.space_id and v.audience_id = d.audience_id offset 0)
     and (acting.probes() or guard.includes(d.space_id, d.audience_id, nullif(current_setting('entente.seen_by', true), '')::uuid))
   order by ts_rank(d.words, query::tsquery) desc, d.title, d.id
   limit least(at_most, 100)
$$;
reset role;
revoke create on schema acting from entente_guard;
