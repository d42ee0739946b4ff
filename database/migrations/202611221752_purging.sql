-- What was deleted can be brought back for 30 days; after that it is gone, and a content that no record names any more may go with it.

create function guard.purge_deleted(before timestamptz) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  files_gone bigint;
  notes_gone bigint;
begin
  delete from files where removed_at <= before;
  get diagnostics files_gone = row_count;
  delete from notes where deleted_at <= before;
  get diagnostics notes_gone = row_count;
  return files_gone + notes_gone;
end $$;

-- Which of these contents a record still names.
create function guard.needed_contents(hashes text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct hash from files where hash = any (hashes)
$$;
create index files_by_hash on files (hash);

grant execute on function guard.purge_deleted(timestamptz), guard.needed_contents(text[]) to entente_worker;
select guard.hand_over();
