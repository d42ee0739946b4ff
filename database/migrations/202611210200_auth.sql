-- Who may sign in. Only the auth role reaches these tables: neither requests nor jobs can read a password hash,
-- a session or an address here. Other tables refer to auth.users by its id alone, without a foreign key.
create schema auth;
revoke all on schema auth from public;
grant usage on schema auth to entente_auth;

create table auth.users (
  id uuid primary key default gen_random_uuid(),
  name text not null check (char_length(name) between 1 and 200),
  -- Stored in lower case, so that one mailbox cannot hold two accounts that differ in case.
  email text not null unique check (email = lower(email) and char_length(email) <= 254),
  email_verified boolean not null default false,
  image text,
  locale text not null check (char_length(locale) between 2 and 35),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table auth.sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users on delete cascade,
  token text not null unique,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_user_id on auth.sessions (user_id);
create index sessions_expires_at on auth.sessions (expires_at);

-- One row a way of signing in: today the password, later other identity providers.
create table auth.credentials (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index credentials_user_id on auth.credentials (user_id);

-- Links that work once. The identifier is a hash: who reads this table cannot use them.
create table auth.verifications (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier on auth.verifications (identifier);
create index verifications_expires_at on auth.verifications (expires_at);

-- Attempts to get in, counted by keyed hashes of address and network: never the address itself.
create table auth.attempts (
  id bigint generated always as identity primary key,
  subject bytea not null,
  attempted_at timestamptz not null default clock_timestamp()
);
create index attempts_subject on auth.attempts (subject, attempted_at);
create index attempts_attempted_at on auth.attempts (attempted_at);

-- Counts an attempt against several subjects at once, or refuses it. Answers the seconds to wait: 0 when it may go on.
-- The locks make processes that try at the same moment queue up, so that together they cannot exceed a limit; they are
-- taken in one order, so that two attempts cannot wait for each other. A refused attempt is not counted: who stops
-- trying is let in again after the window, who goes on trying is not locked out for ever.
create function auth.take_attempt(subjects bytea[], limits integer[], period interval) returns integer
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  wait_seconds integer;
begin
  perform pg_advisory_xact_lock(key)
    from (select distinct hashtextextended(encode(subject, 'hex'), 0) as key from unnest(subjects) as subject order by key) as keys;
  delete from auth.attempts where subject = any (subjects) and attempted_at <= clock_timestamp() - period;
  select coalesce(max(ceil(extract(epoch from (blocked.oldest + period - clock_timestamp())))), 0)
    into wait_seconds
    from unnest(subjects, limits) as limited (subject, allowed)
    cross join lateral (
      -- The attempt that must fall out of the window before there is room for one more.
      select recent.attempted_at as oldest from auth.attempts as recent
      where recent.subject = limited.subject order by recent.attempted_at desc offset limited.allowed - 1 limit 1
    ) as blocked;
  if wait_seconds <= 0 then
    insert into auth.attempts (subject) select distinct subject from unnest(subjects) as subject;
    return 0;
  end if;
  return wait_seconds;
end
$$;
revoke all on function auth.take_attempt from public;
grant execute on function auth.take_attempt to entente_auth;

grant select, insert, update, delete on auth.users, auth.sessions, auth.credentials, auth.verifications to entente_auth;
grant select, insert, delete on auth.attempts to entente_auth;
