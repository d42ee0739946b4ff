-- Who runs the installation. The first one claims it with the token from the console; others are made on the command line.
create function guard.add_operator(of_person uuid, only_as_first boolean) returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('operators', 11));
  if only_as_first and exists (select from operators) then return false; end if;
  insert into operators (person_id) values (of_person) on conflict do nothing;
  return true;
end $$;
create function guard.has_operator() returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from operators)
$$;
create function guard.is_operator(of_person uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from operators where person_id = of_person)
$$;
grant execute on function guard.add_operator(uuid, boolean), guard.has_operator(), guard.is_operator(uuid) to entente_worker;
select guard.hand_over();
