-- Files that lie beside a record, such as the evidence of a commitment. Contents are kept by hash in the file store; here stands
-- who added what, what it is called, and who may see it. What a file is about is named without a foreign key: it has the same
-- audience as that record and is moved with it.

create table files (
  space_id uuid not null,
  audience_id uuid not null,
  id uuid not null,
  about_kind text not null check (about_kind ~ '^[a-z][a-z-]*$'),
  about_id uuid not null,
  name text not null check (length(name) between 1 and 255),
  media_type text not null check (length(media_type) between 3 and 120),
  size bigint not null check (size >= 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  added_by uuid not null references seats (id),
  added_at timestamptz not null default now(),
  removed_at timestamptz,
  removed_by uuid references seats (id),
  primary key (space_id, id),
  foreign key (space_id, audience_id) references audiences (space_id, id),
  check ((removed_at is null) = (removed_by is null))
);
create index files_by_subject on files (space_id, about_kind, about_id);
select guard.protect('files');
grant insert on files to entente_app;
grant update (audience_id, removed_at, removed_by) on files to entente_app;
