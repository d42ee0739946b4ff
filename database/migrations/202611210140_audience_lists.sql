-- Who else sees what I see: read from visibility as guard, limited to the audiences of the acting seat.
create function acting.audiences(of_space uuid) returns table (id uuid, kind text, organisations uuid[], seats uuid[], closed_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.kind,
         array(select o from (select ap.organisation_id as o from audience_parties ap where ap.space_id = a.space_id and ap.audience_id = a.id
                              union select s.organisation_id from audience_people ap join seats s on s.id = ap.seat_id where ap.space_id = a.space_id and ap.audience_id = a.id) m order by o),
         case when mine.until is null
              then array(select v.seat_id from visibility v join space_members m on m.space_id = v.space_id and m.seat_id = v.seat_id and m.until is null
                          where v.space_id = a.space_id and v.audience_id = a.id order by 1)
              else '{}'::uuid[] end,
         a.closed_at
    from audiences a
    join visibility v on v.space_id = a.space_id and v.audience_id = a.id and v.seat_id = acting.seat()
    join space_members mine on mine.space_id = a.space_id and mine.seat_id = acting.seat()
   where a.space_id = of_space and (acting.probes() or a.id = any (acting.readable()))
   order by a.issued_at, a.id
$$;
grant execute on function acting.audiences(uuid) to entente_app;
select guard.hand_over();

-- For the people of an organisation only: whether the role of administrator is vacant.
create function acting.lacks_administrator(of_organisation uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from seats where organisation_id = of_organisation and person_id = acting.person() and left_at is null)
     and not exists (select from seats where organisation_id = of_organisation and left_at is null and administrator_since is not null)
$$;
grant execute on function acting.lacks_administrator(uuid) to entente_app;
select guard.hand_over();
