-- Whether a new anonymous round could be subtracted from others. It is asked of the database, since rounds that whoever opens it does
-- not see count as well: those who were asked in both see both. All it tells is yes or no.

-- A question put again under another key is the same question: its words are compared, whatever their case and spaces.
create function sealed.question_marks(content jsonb) returns text[]
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct mark), '{}') from (
    select 'key ' || (q ->> 'key') as mark from jsonb_array_elements(content -> 'questions') q
    union all
    select 'text ' || lower(regexp_replace(btrim(t.value), '\s+', ' ', 'g'))
      from jsonb_array_elements(content -> 'questions') q, jsonb_each_text(q -> 'text') t) marks
$$;

-- What a result may be shown for, so that it can be reckoned with: everybody together, and each party that reaches the floor.
-- Every such circle of the new round and of those before is held against every other, and against two others put together.
create function acting.circle_tells(of_space uuid, asked jsonb, invited jsonb, lowest integer, since timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  tells boolean;
begin
  if of_space is distinct from acting.space() then return true; end if;
  -- Two opened at once would not find each other.
  perform pg_advisory_xact_lock(hashtextextended(of_space::text, 18));
  with people as (
    select null::uuid as round_id, (i ->> 'seatId')::uuid as seat_id, (i ->> 'organisationId')::uuid as organisation_id, lowest as floor
      from jsonb_array_elements(invited) i
    union all
    select r.id, i.seat_id, i.organisation_id, r.floor
      from rounds r join round_invitees i on i.space_id = r.space_id and i.round_id = r.id
     where r.space_id = of_space and r.naming = 'anonymous' and r.withdrawn_at is null and r.opened_at > since
       and sealed.question_marks(r.content) && sealed.question_marks(asked)),
  shown as (
    select round_id, array_agg(seat_id order by seat_id) as seats, max(floor) as floor
      from people group by grouping sets ((round_id), (round_id, organisation_id))
    having grouping(organisation_id) = 1 or count(*) >= max(floor)),
  -- The same people asked again and again are one circle.
  circles as materialized (
    select row_number() over () as n, round_id is null as fresh, seats, cardinality(seats) as size, max(floor) as floor
      from shown group by round_id is null, seats),
  pairs as materialized (
    select a.n as a, b.n as b, a.fresh as a_fresh, b.fresh as b_fresh, a.size as a_size, b.size as b_size, greatest(a.floor, b.floor) as floor,
           cardinality(array(select unnest(a.seats) intersect select unnest(b.seats))) as shared
      from circles a join circles b on a.n <> b.n)
  select exists (select from pairs where a_fresh <> b_fresh
                    and a_size + b_size - 2 * shared between 1 and floor - 1)
      or exists (select from pairs x join pairs y on y.a = x.a and y.b > x.b join pairs z on z.a = x.b and z.b = y.b and z.shared = 0
                  where (x.a_fresh or x.b_fresh or y.b_fresh)
                    and not (x.a_fresh and x.b_fresh and y.b_fresh)
                    and x.a_size + x.b_size + y.b_size - 2 * (x.shared + y.shared) between 1 and greatest(x.floor, y.floor) - 1)
    into tells;
  return tells;
end $$;

grant execute on function acting.circle_tells(uuid, jsonb, jsonb, integer, timestamptz) to entente_app, entente_guard;
grant execute on function sealed.question_marks(jsonb) to entente_guard;
select guard.hand_over();
