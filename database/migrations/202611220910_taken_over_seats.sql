-- Who holds the link of an invitation takes the seat that it offers. The seat that a colleague held without an account, with all that it
-- answered, is another matter: it goes only to a person whose own address is the one the invitation was sent to. Answers under which
-- name it was held, so that the record can say so.
grant create on schema acting to entente_guard;
set local role entente_guard;
drop function acting.take_over_seat();
create function acting.take_over_seat() returns text language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  held uuid;
  earlier uuid;
  held_as text;
begin
  select s.id, s.person_id, p.name into held, earlier, held_as
    from seat_invitations i
    join seats s on s.organisation_id = i.organisation_id and s.left_at is null
    join people p on p.id = s.person_id and p.account_id is null
    join person_contacts c on c.person_id = p.id and c.email = lower(i.email)
    join person_contacts mine on mine.person_id = acting.person() and mine.email = lower(i.email)
    join organisations o on o.id = s.organisation_id and o.sample_id is null
   where i.id = acting.invitation() and i.accepted_at is null and i.withdrawn_at is null and s.person_id <> acting.person()
     and not exists (select from seats other where other.organisation_id = i.organisation_id and other.person_id = acting.person())
   order by s.joined_at limit 1;
  if held is null then return null; end if;
  update seats set person_id = acting.person() where id = held;
  delete from people where id = earlier and not exists (select from seats s where s.person_id = earlier);
  return held_as;
end $$;
revoke execute on function acting.take_over_seat() from public;
grant execute on function acting.take_over_seat() to entente_app;
reset role;
revoke create on schema acting from entente_guard;
