-- Those who stand in after an import are known by name where they stand in: the look-ups by key say what the lists of partners and
-- colleagues say.
grant create on schema acting to entente_guard;
set local role entente_guard;
create or replace function acting.is_partner(of_organisation uuid) returns boolean
language plpgsql stable security definer cost 1000 set search_path = pg_catalog, public, pg_temp as $$
begin
  return of_organisation = acting.organisation()
      or exists (select from parties p where p.organisation_id = of_organisation and p.left_at is null and acting.is_known_space(p.space_id))
      or exists (select from party_invitations i join seats s on s.id = i.invited_by
                  where (i.organisation_id = acting.organisation() or i.id = acting.invitation()) and s.organisation_id = of_organisation and acting.is_known_space(i.space_id))
      or exists (select from party_invitations i
                  where i.organisation_id = of_organisation and i.accepted_at is null and i.declined_at is null and i.withdrawn_at is null and i.expires_at > acting.now()
                    and exists (select from space_members m where m.space_id = i.space_id and m.seat_id = acting.seat() and m.until is null))
      or exists (select from seat_invitations si where si.id = acting.invitation() and si.organisation_id = of_organisation)
      or exists (select from seats s where s.person_id = acting.person() and s.organisation_id = of_organisation and s.left_at is null)
      or exists (select from organisations o join space_members m on m.space_id = o.imported_into and m.seat_id = acting.seat() and m.until is null where o.id = of_organisation);
end $$;
create or replace function acting.is_colleague(of_seat uuid) returns boolean
language plpgsql stable security definer cost 1000 set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from seats s where s.id = of_seat and (s.organisation_id = acting.organisation() or s.person_id = acting.person()))
      or exists (select from space_members theirs where theirs.seat_id = of_seat and theirs.until is null
                    and exists (select from space_members mine where mine.space_id = theirs.space_id and mine.seat_id = acting.seat() and mine.until is null))
      or exists (select from party_invitations i
                  where (i.organisation_id = acting.organisation() or i.id = acting.invitation()) and i.invited_by = of_seat and acting.is_known_space(i.space_id))
      or exists (select from seat_invitations i where i.id = acting.invitation() and i.invited_by = of_seat)
      or exists (select from seats s join organisations o on o.id = s.organisation_id
                   join space_members m on m.space_id = o.imported_into and m.seat_id = acting.seat() and m.until is null where s.id = of_seat);
end $$;
reset role;
revoke create on schema acting from entente_guard;
