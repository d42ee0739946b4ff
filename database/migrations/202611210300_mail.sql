-- Mail on its way, and the mailbox that takes its place where no mail server is configured.
create schema mail;
revoke all on schema mail from public;
grant usage on schema mail to entente_app, entente_auth, entente_worker;

-- Written in the transaction of the change that a mail tells of: both happen, or neither. Holds no link and no token;
-- they are made when the mail is sent. Who may write here may not read: addresses and contents are for the worker.
create table mail.outbox (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (char_length(kind) between 1 and 100),
  -- One plain address: a list or a name with brackets would reach others than meant.
  recipient text not null check (recipient ~ '^[^\s,;:<>()"]+@[^\s,;:<>()"]+$' and char_length(recipient) <= 254),
  locale text not null check (char_length(locale) between 2 and 35),
  content jsonb not null default '{}' check (jsonb_typeof(content) = 'object' and pg_column_size(content) <= 20000),
  created_at timestamptz not null default now(),
  -- Not before this time: the next attempt after a failure, or the end of the claim of a worker that is sending it now.
  due_at timestamptz not null default now(),
  attempts integer not null default 0,
  sent_at timestamptz,
  -- Given up: refused for good, or tried for too long.
  failed_at timestamptz,
  problem text,
  check (sent_at is null or failed_at is null)
);
create index outbox_due on mail.outbox (due_at) where sent_at is null and failed_at is null;
create index outbox_done on mail.outbox (coalesce(sent_at, failed_at)) where sent_at is not null or failed_at is not null;

create table mail.messages (
  -- The outbox row's, so that a message is never put into the mailbox twice.
  id uuid primary key,
  kind text not null,
  recipient text not null,
  subject text not null,
  text text not null,
  html text not null,
  created_at timestamptz not null default now()
);
create index messages_created_at on mail.messages (created_at desc, id);

grant insert (kind, recipient, locale, content) on mail.outbox to entente_app, entente_auth, entente_worker;
grant select, delete, update (due_at, attempts, sent_at, failed_at, problem) on mail.outbox to entente_worker;
grant select, insert, delete on mail.messages to entente_worker;
