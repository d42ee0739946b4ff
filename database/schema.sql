-- Generated from the migrated schema by `npm run generate`; not edited by hand.

-- table auth.attempts (no row level security)
  id bigint not null
  subject bytea not null
  attempted_at timestamp with time zone not null default clock_timestamp()
  attempts_pkey: PRIMARY KEY (id)
  CREATE INDEX attempts_attempted_at ON auth.attempts USING btree (attempted_at)
  CREATE INDEX attempts_subject ON auth.attempts USING btree (subject, attempted_at)
  grant DELETE, INSERT, SELECT to entente_auth

-- table auth.credentials (no row level security)
  id uuid not null default gen_random_uuid()
  user_id uuid not null
  provider_id text not null
  account_id text not null
  password text
  access_token text
  refresh_token text
  id_token text
  access_token_expires_at timestamp with time zone
  refresh_token_expires_at timestamp with time zone
  scope text
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  credentials_user_id_fkey: FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE
  credentials_pkey: PRIMARY KEY (id)
  credentials_provider_id_account_id_key: UNIQUE (provider_id, account_id)
  CREATE INDEX credentials_user_id ON auth.credentials USING btree (user_id)
  grant DELETE, INSERT, SELECT, UPDATE to entente_auth

-- table auth.sessions (no row level security)
  id uuid not null default gen_random_uuid()
  user_id uuid not null
  token text not null
  ip_address text
  user_agent text
  expires_at timestamp with time zone not null
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  sessions_user_id_fkey: FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE
  sessions_pkey: PRIMARY KEY (id)
  sessions_token_key: UNIQUE (token)
  CREATE INDEX sessions_expires_at ON auth.sessions USING btree (expires_at)
  CREATE INDEX sessions_user_id ON auth.sessions USING btree (user_id)
  grant DELETE, INSERT, SELECT, UPDATE to entente_auth

-- table auth.users (no row level security)
  id uuid not null default gen_random_uuid()
  name text not null
  email text not null
  email_verified boolean not null default false
  image text
  locale text not null
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  users_email_check: CHECK (((email = lower(email)) AND (char_length(email) <= 254)))
  users_locale_check: CHECK (((char_length(locale) >= 2) AND (char_length(locale) <= 35)))
  users_name_check: CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))
  users_pkey: PRIMARY KEY (id)
  users_email_key: UNIQUE (email)
  grant DELETE, INSERT, SELECT, UPDATE to entente_auth

-- table auth.verifications (no row level security)
  id uuid not null default gen_random_uuid()
  identifier text not null
  value text not null
  expires_at timestamp with time zone not null
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  verifications_pkey: PRIMARY KEY (id)
  CREATE INDEX verifications_expires_at ON auth.verifications USING btree (expires_at)
  CREATE INDEX verifications_identifier ON auth.verifications USING btree (identifier)
  grant DELETE, INSERT, SELECT, UPDATE to entente_auth

-- table guard.content_tables (no row level security): Every table with an audience. Roots are moved between audiences; what hangs on a root follows by its foreign key.
  name text not null
  root boolean not null
  carried boolean not null
  content_tables_pkey: PRIMARY KEY (name)
  grant SELECT to entente_app
  grant SELECT to entente_guard

-- table mail.messages (no row level security)
  id uuid not null
  kind text not null
  recipient text not null
  subject text not null
  text text not null
  html text not null
  created_at timestamp with time zone not null default now()
  messages_pkey: PRIMARY KEY (id)
  CREATE INDEX messages_created_at ON mail.messages USING btree (created_at DESC, id)
  grant DELETE, INSERT, SELECT to entente_worker

-- table mail.outbox (no row level security)
  id uuid not null default gen_random_uuid()
  kind text not null
  recipient text not null
  locale text not null
  content jsonb not null default '{}'::jsonb
  created_at timestamp with time zone not null default now()
  due_at timestamp with time zone not null default now()
  attempts integer not null default 0
  sent_at timestamp with time zone
  failed_at timestamp with time zone
  problem text
  outbox_check: CHECK (((sent_at IS NULL) OR (failed_at IS NULL)))
  outbox_content_check: CHECK (((jsonb_typeof(content) = 'object'::text) AND (pg_column_size(content) <= 20000)))
  outbox_kind_check: CHECK (((char_length(kind) >= 1) AND (char_length(kind) <= 100)))
  outbox_locale_check: CHECK (((char_length(locale) >= 2) AND (char_length(locale) <= 35)))
  outbox_recipient_check: CHECK (((recipient ~ '^[^\s,;:<>()"]+@[^\s,;:<>()"]+$'::text) AND (char_length(recipient) <= 254)))
  outbox_pkey: PRIMARY KEY (id)
  CREATE INDEX outbox_done ON mail.outbox USING btree (COALESCE(sent_at, failed_at)) WHERE ((sent_at IS NOT NULL) OR (failed_at IS NOT NULL))
  CREATE INDEX outbox_due ON mail.outbox USING btree (due_at) WHERE ((sent_at IS NULL) AND (failed_at IS NULL))
  grant DELETE, SELECT to entente_worker
  grant INSERT (kind, recipient, locale, content) to entente_app
  grant INSERT (kind, recipient, locale, content) to entente_auth
  grant INSERT (kind, recipient, locale, content) to entente_worker
  grant UPDATE (due_at, attempts, sent_at, failed_at, problem) to entente_worker

-- table activities (row level security forced): An activity by the identifier under which its organisation publishes it.
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  identifier text not null
  attributes jsonb not null
  file_attributes jsonb not null
  digest text not null
  file text not null
  imported_for uuid not null
  imported_by uuid not null
  imported_at timestamp with time zone not null
  activities_digest_check: CHECK (((length(digest) >= 1) AND (length(digest) <= 64)))
  activities_file_check: CHECK (((length(file) >= 1) AND (length(file) <= 200)))
  activities_identifier_check: CHECK (((length(identifier) >= 1) AND (length(identifier) <= 500)))
  activities_imported_by_fkey: FOREIGN KEY (imported_by) REFERENCES seats(id)
  activities_imported_for_fkey: FOREIGN KEY (imported_for) REFERENCES organisations(id)
  activities_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  activities_pkey: PRIMARY KEY (space_id, id)
  activities_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  CREATE INDEX activities_by_publisher ON public.activities USING btree (imported_for, identifier)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = activities.space_id) AND (v.audience_id = activities.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = activities.space_id) AND (v.audience_id = activities.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = activities.space_id) AND (v.audience_id = activities.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = activities.space_id) AND (v.audience_id = activities.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = activities.space_id) AND (v.audience_id = activities.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (audience_id, attributes, file_attributes, digest, file, imported_by, imported_at) to entente_app

-- table activity_details (row level security forced): A part of an activity: a participating organisation, a document, a place, a sector, a result … Null in data stands where a record holds what is said.
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  activity_id uuid not null
  parent_id uuid
  kind text not null
  position integer not null
  key text not null
  data jsonb not null
  field text
  objective_id uuid
  activity_details_field_check: CHECK ((field = ANY (ARRAY['name'::text, 'purpose'::text, 'startsOn'::text, 'endsOn'::text, 'stage'::text])))
  activity_details_key_check: CHECK ((length(key) <= 600))
  activity_details_kind_check: CHECK (((length(kind) >= 1) AND (length(kind) <= 200)))
  activity_details_position_check: CHECK (("position" >= 0))
  activity_details_space_id_audience_id_activity_id_fkey: FOREIGN KEY (space_id, audience_id, activity_id) REFERENCES activities(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  activity_details_pkey: PRIMARY KEY (space_id, id)
  activity_details_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  CREATE INDEX activity_details_by_activity ON public.activity_details USING btree (space_id, activity_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = activity_details.space_id) AND (v.audience_id = activity_details.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = activity_details.space_id) AND (v.audience_id = activity_details.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = activity_details.space_id) AND (v.audience_id = activity_details.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = activity_details.space_id) AND (v.audience_id = activity_details.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = activity_details.space_id) AND (v.audience_id = activity_details.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT to entente_app
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant UPDATE (parent_id, position, key, data, field, objective_id) to entente_app

-- table activity_measures (row level security forced): The measures that hold an activity's figures: of an indicator by its breakdown, of the activity itself by kind of money and currency.
  space_id uuid not null
  audience_id uuid not null
  activity_id uuid not null
  part_id uuid not null
  key text not null
  measure_id uuid not null
  activity_measures_key_check: CHECK ((length(key) <= 300))
  activity_measures_space_id_audience_id_activity_id_fkey: FOREIGN KEY (space_id, audience_id, activity_id) REFERENCES activities(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  activity_measures_pkey: PRIMARY KEY (space_id, part_id, key)
  CREATE INDEX activity_measures_by_activity ON public.activity_measures USING btree (space_id, activity_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = activity_measures.space_id) AND (v.audience_id = activity_measures.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = activity_measures.space_id) AND (v.audience_id = activity_measures.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = activity_measures.space_id) AND (v.audience_id = activity_measures.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = activity_measures.space_id) AND (v.audience_id = activity_measures.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = activity_measures.space_id) AND (v.audience_id = activity_measures.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT to entente_app
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard

-- table alignment_objectives (row level security forced): The objectives as they were worded when they were asked about.
  space_id uuid not null
  audience_id uuid not null
  alignment_id uuid not null
  position smallint not null
  objective_id uuid not null
  version integer not null
  title text not null
  alignment_objectives_position_check: CHECK ((("position" >= 1) AND ("position" <= 8)))
  alignment_objectives_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  alignment_objectives_space_id_audience_id_alignment_id_fkey: FOREIGN KEY (space_id, audience_id, alignment_id) REFERENCES alignments(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  alignment_objectives_pkey: PRIMARY KEY (space_id, alignment_id, "position")
  alignment_objectives_space_id_alignment_id_objective_id_key: UNIQUE (space_id, alignment_id, objective_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = alignment_objectives.space_id) AND (v.audience_id = alignment_objectives.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = alignment_objectives.space_id) AND (v.audience_id = alignment_objectives.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = alignment_objectives.space_id) AND (v.audience_id = alignment_objectives.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = alignment_objectives.space_id) AND (v.audience_id = alignment_objectives.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = alignment_objectives.space_id) AND (v.audience_id = alignment_objectives.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table alignments (row level security forced): What is asked and answered stands in the round; conflicts follow from the answers and are kept once they are taken up.
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  round_id uuid not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  taken_up_by uuid
  taken_up_at timestamp with time zone
  score numeric
  alignments_check: CHECK ((num_nulls(taken_up_by, taken_up_at, score) = ANY (ARRAY[0, 3])))
  alignments_score_check: CHECK (((score >= (0)::numeric) AND (score <= (100)::numeric)))
  alignments_opened_by_fkey: FOREIGN KEY (opened_by) REFERENCES seats(id)
  alignments_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  alignments_taken_up_by_fkey: FOREIGN KEY (taken_up_by) REFERENCES seats(id)
  alignments_pkey: PRIMARY KEY (space_id, id)
  alignments_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  alignments_space_id_round_id_key: UNIQUE (space_id, round_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = alignments.space_id) AND (v.audience_id = alignments.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = alignments.space_id) AND (v.audience_id = alignments.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = alignments.space_id) AND (v.audience_id = alignments.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = alignments.space_id) AND (v.audience_id = alignments.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = alignments.space_id) AND (v.audience_id = alignments.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (taken_up_by, taken_up_at, score) to entente_app

-- table answer_links (row level security forced)
  id uuid not null
  seat_id uuid not null
  space_id uuid not null
  subject_kind text not null
  subject_id uuid not null
  made_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  used_for text
  answer_links_subject_kind_check: CHECK ((subject_kind = ANY (ARRAY['commitment'::text, 'consent'::text, 'round'::text])))
  answer_links_used_for_check: CHECK ((length(used_for) <= 40))
  answer_links_seat_id_fkey: FOREIGN KEY (seat_id) REFERENCES seats(id) ON DELETE CASCADE
  answer_links_space_id_fkey: FOREIGN KEY (space_id) REFERENCES spaces(id) ON DELETE CASCADE
  answer_links_pkey: PRIMARY KEY (id)
  policy app_reads (r) to entente_app using (seat_id = ( SELECT acting.seat() AS seat))
  policy app_uses (w) to entente_app using (seat_id = ( SELECT acting.seat() AS seat)) check (seat_id = ( SELECT acting.seat() AS seat))
  policy guard_all (*) to entente_guard using true check true
  policy worker_adds (a) to entente_worker check true
  policy worker_reads (r) to entente_worker using true
  policy worker_removes (d) to entente_worker using true
  grant DELETE, INSERT, SELECT to entente_worker
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant SELECT to entente_app
  grant UPDATE (used_at, used_for) to entente_app

-- table api_keys (row level security forced)
  id uuid not null
  seat_id uuid not null
  name text not null
  secret_hash text not null
  scopes text[] not null
  created_at timestamp with time zone not null default now()
  expires_at timestamp with time zone
  last_used_at timestamp with time zone
  revoked_at timestamp with time zone
  api_keys_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 80)))
  api_keys_seat_id_fkey: FOREIGN KEY (seat_id) REFERENCES seats(id) ON DELETE CASCADE
  api_keys_pkey: PRIMARY KEY (id)
  api_keys_secret_hash_key: UNIQUE (secret_hash)
  CREATE INDEX api_keys_by_seat ON public.api_keys USING btree (seat_id)
  policy app_own (*) to entente_app using (seat_id = ( SELECT acting.seat() AS seat)) check (seat_id = ( SELECT acting.seat() AS seat))
  policy guard_all (*) to entente_guard using true check true
  policy worker_marks (w) to entente_worker using true check true
  policy worker_reads (r) to entente_worker using true
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT to entente_app
  grant SELECT to entente_worker
  grant SELECT (id, seat_id, name, scopes, created_at, expires_at, last_used_at, revoked_at) to entente_app
  grant UPDATE (last_used_at) to entente_worker
  grant UPDATE (revoked_at) to entente_app

-- table archive_receipts (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  original_space uuid not null
  target_space_id uuid not null
  imported_by uuid not null
  imported_at timestamp with time zone not null
  archive_receipts_imported_by_fkey: FOREIGN KEY (imported_by) REFERENCES seats(id)
  archive_receipts_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  archive_receipts_pkey: PRIMARY KEY (space_id, id)
  archive_receipts_original_space_key: UNIQUE (space_id, original_space)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = archive_receipts.space_id) AND (v.audience_id = archive_receipts.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = archive_receipts.space_id) AND (v.audience_id = archive_receipts.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = archive_receipts.space_id) AND (v.audience_id = archive_receipts.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = archive_receipts.space_id) AND (v.audience_id = archive_receipts.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = archive_receipts.space_id) AND (v.audience_id = archive_receipts.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table assessments (row level security forced): A sealed round in which assessors weigh the criteria or score the candidates of a selection.
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  selection_id uuid not null
  round_id uuid not null
  criteria_version integer not null
  asks text not null
  weighing text not null
  opened_at timestamp with time zone not null
  assessments_asks_check: CHECK ((asks = ANY (ARRAY['weights'::text, 'scores'::text, 'both'::text])))
  assessments_weighing_check: CHECK ((weighing = ANY (ARRAY['points'::text, 'swing'::text, 'ranking'::text, 'pairwise'::text])))
  assessments_space_id_audience_id_selection_id_fkey: FOREIGN KEY (space_id, audience_id, selection_id) REFERENCES selections(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  assessments_pkey: PRIMARY KEY (space_id, id)
  CREATE INDEX assessments_by_selection ON public.assessments USING btree (space_id, selection_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = assessments.space_id) AND (v.audience_id = assessments.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = assessments.space_id) AND (v.audience_id = assessments.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = assessments.space_id) AND (v.audience_id = assessments.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = assessments.space_id) AND (v.audience_id = assessments.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = assessments.space_id) AND (v.audience_id = assessments.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table audience_parties (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  organisation_id uuid not null
  audience_parties_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE
  audience_parties_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id) ON DELETE CASCADE
  audience_parties_pkey: PRIMARY KEY (space_id, audience_id, organisation_id)
  policy app_adds (a) to entente_app check (NOT acting.is_settled(space_id, audience_id))
  policy app_reads (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = audience_parties.space_id) AND (v.audience_id = audience_parties.audience_id))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  trigger CREATE TRIGGER audience_parties_kept_visible_1 AFTER INSERT ON public.audience_parties REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_space_change()
  trigger CREATE TRIGGER audience_parties_kept_visible_2 AFTER UPDATE ON public.audience_parties REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_space_change()
  trigger CREATE TRIGGER audience_parties_kept_visible_3 AFTER DELETE ON public.audience_parties REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_space_change()
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table audience_people (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  seat_id uuid not null
  audience_people_seat_id_fkey: FOREIGN KEY (seat_id) REFERENCES seats(id) ON DELETE CASCADE
  audience_people_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id) ON DELETE CASCADE
  audience_people_pkey: PRIMARY KEY (space_id, audience_id, seat_id)
  CREATE INDEX audience_people_by_seat ON public.audience_people USING btree (seat_id)
  policy app_adds (a) to entente_app check (NOT acting.is_settled(space_id, audience_id))
  policy app_reads (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = audience_people.space_id) AND (v.audience_id = audience_people.audience_id))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  trigger CREATE TRIGGER audience_people_kept_visible_1 AFTER INSERT ON public.audience_people REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_space_change()
  trigger CREATE TRIGGER audience_people_kept_visible_2 AFTER UPDATE ON public.audience_people REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_space_change()
  trigger CREATE TRIGGER audience_people_kept_visible_3 AFTER DELETE ON public.audience_people REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_space_change()
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table audiences (row level security forced)
  space_id uuid not null
  id uuid not null
  kind text not null
  members_key text not null
  issued_at timestamp with time zone not null default now()
  closed_at timestamp with time zone
  successor_id uuid
  audiences_kind_check: CHECK ((kind = ANY (ARRAY['organisation'::text, 'parties'::text, 'all-parties'::text, 'people'::text])))
  audiences_space_id_fkey: FOREIGN KEY (space_id) REFERENCES spaces(id) ON DELETE CASCADE
  audiences_pkey: PRIMARY KEY (space_id, id)
  CREATE UNIQUE INDEX audiences_open_by_members ON public.audiences USING btree (space_id, kind, members_key) WHERE (closed_at IS NULL)
  policy app_adds (a) to entente_app check ((space_id = ( SELECT acting.space() AS space)) OR (space_id = ( SELECT acting.organisation() AS organisation)) OR acting.is_new(space_id) OR (EXISTS ( SELECT
   FROM partnerships p
  WHERE ((p.id = audiences.space_id) AND (p.created_by = ( SELECT acting.seat() AS seat)) AND (p.activated_at IS NULL)))))
  policy app_reads (r) to entente_app using ((id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = audiences.space_id) AND (v.audience_id = audiences.id))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  trigger CREATE TRIGGER audiences_kept_visible_1 AFTER INSERT ON public.audiences REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_space_change()
  trigger CREATE TRIGGER audiences_kept_visible_2 AFTER UPDATE ON public.audiences REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_space_change()
  trigger CREATE TRIGGER audiences_kept_visible_3 AFTER DELETE ON public.audiences REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_space_change()
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table candidate_figures (row level security forced): What is known of a candidate without judging: a figure in the unit of its criterion, or a score brought by a file.
  space_id uuid not null
  audience_id uuid not null
  candidate_id uuid not null
  criterion text not null
  value numeric not null
  evidence text not null default ''::text
  written_by uuid not null
  written_at timestamp with time zone not null
  candidate_figures_criterion_check: CHECK ((criterion ~ '^[a-z0-9][a-z0-9-]{0,29}$'::text))
  candidate_figures_evidence_check: CHECK ((length(evidence) <= 4000))
  candidate_figures_space_id_audience_id_candidate_id_fkey: FOREIGN KEY (space_id, audience_id, candidate_id) REFERENCES candidates(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  candidate_figures_written_by_fkey: FOREIGN KEY (written_by) REFERENCES seats(id)
  candidate_figures_pkey: PRIMARY KEY (space_id, candidate_id, criterion)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_figures.space_id) AND (v.audience_id = candidate_figures.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_figures.space_id) AND (v.audience_id = candidate_figures.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_figures.space_id) AND (v.audience_id = candidate_figures.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_figures.space_id) AND (v.audience_id = candidate_figures.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_figures.space_id) AND (v.audience_id = candidate_figures.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (value, evidence, written_by, written_at) to entente_app

-- table candidate_moves (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  candidate_id uuid not null
  from_stage text not null
  to_stage text not null
  reason text not null
  moved_by uuid not null
  moved_at timestamp with time zone not null
  candidate_moves_reason_check: CHECK (((length(reason) >= 1) AND (length(reason) <= 4000)))
  candidate_moves_moved_by_fkey: FOREIGN KEY (moved_by) REFERENCES seats(id)
  candidate_moves_space_id_audience_id_candidate_id_fkey: FOREIGN KEY (space_id, audience_id, candidate_id) REFERENCES candidates(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  candidate_moves_pkey: PRIMARY KEY (space_id, id)
  CREATE INDEX candidate_moves_by_candidate ON public.candidate_moves USING btree (space_id, candidate_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_moves.space_id) AND (v.audience_id = candidate_moves.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_moves.space_id) AND (v.audience_id = candidate_moves.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_moves.space_id) AND (v.audience_id = candidate_moves.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_moves.space_id) AND (v.audience_id = candidate_moves.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_moves.space_id) AND (v.audience_id = candidate_moves.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table candidate_questions (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  candidate_id uuid not null
  content jsonb not null
  told_title text
  message text not null default ''::text
  email text
  asked_by uuid not null
  asked_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  link_id uuid
  candidate_questions_email_check: CHECK ((length(email) <= 320))
  candidate_questions_message_check: CHECK ((length(message) <= 2000))
  candidate_questions_told_title_check: CHECK (((length(told_title) >= 1) AND (length(told_title) <= 200)))
  candidate_questions_asked_by_fkey: FOREIGN KEY (asked_by) REFERENCES seats(id)
  candidate_questions_space_id_audience_id_candidate_id_fkey: FOREIGN KEY (space_id, audience_id, candidate_id) REFERENCES candidates(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  candidate_questions_pkey: PRIMARY KEY (space_id, id)
  candidate_questions_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  CREATE INDEX candidate_questions_by_candidate ON public.candidate_questions USING btree (space_id, candidate_id)
  CREATE INDEX candidate_questions_by_link ON public.candidate_questions USING btree (link_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_questions.space_id) AND (v.audience_id = candidate_questions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_questions.space_id) AND (v.audience_id = candidate_questions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_questions.space_id) AND (v.audience_id = candidate_questions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_questions.space_id) AND (v.audience_id = candidate_questions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_questions.space_id) AND (v.audience_id = candidate_questions.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (withdrawn_at) to entente_app

-- table candidate_views (row level security forced): How the candidate itself rates the compatibility; entered_by where one of ours wrote down what it said.
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  candidate_id uuid not null
  ratings jsonb not null
  said_by text not null
  said_on date not null
  entered_by uuid
  entered_at timestamp with time zone not null
  question_id uuid
  candidate_views_said_by_check: CHECK (((length(said_by) >= 1) AND (length(said_by) <= 200)))
  candidate_views_entered_by_fkey: FOREIGN KEY (entered_by) REFERENCES seats(id)
  candidate_views_space_id_audience_id_candidate_id_fkey: FOREIGN KEY (space_id, audience_id, candidate_id) REFERENCES candidates(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  candidate_views_pkey: PRIMARY KEY (space_id, id)
  CREATE INDEX candidate_views_by_candidate ON public.candidate_views USING btree (space_id, candidate_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_views.space_id) AND (v.audience_id = candidate_views.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_views.space_id) AND (v.audience_id = candidate_views.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_views.space_id) AND (v.audience_id = candidate_views.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_views.space_id) AND (v.audience_id = candidate_views.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidate_views.space_id) AND (v.audience_id = candidate_views.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table candidates (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  selection_id uuid not null
  organisation_id uuid
  name text not null
  country text
  about text not null default ''::text
  email text
  stage text not null
  added_by uuid not null
  added_at timestamp with time zone not null
  candidates_about_check: CHECK ((length(about) <= 8000))
  candidates_country_check: CHECK ((country ~ '^[A-Z]{2}$'::text))
  candidates_email_check: CHECK ((length(email) <= 320))
  candidates_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  candidates_stage_check: CHECK ((stage = ANY (ARRAY['long-list'::text, 'short-list'::text, 'due-diligence'::text, 'chosen'::text, 'dropped'::text])))
  candidates_added_by_fkey: FOREIGN KEY (added_by) REFERENCES seats(id)
  candidates_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id)
  candidates_space_id_audience_id_selection_id_fkey: FOREIGN KEY (space_id, audience_id, selection_id) REFERENCES selections(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  candidates_pkey: PRIMARY KEY (space_id, id)
  candidates_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  CREATE INDEX candidates_by_selection ON public.candidates USING btree (space_id, selection_id)
  CREATE UNIQUE INDEX candidates_name ON public.candidates USING btree (space_id, selection_id, lower(name))
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidates.space_id) AND (v.audience_id = candidates.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidates.space_id) AND (v.audience_id = candidates.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidates.space_id) AND (v.audience_id = candidates.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidates.space_id) AND (v.audience_id = candidates.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = candidates.space_id) AND (v.audience_id = candidates.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (name, country, about, email, stage) to entente_app

-- table closed_days (row level security forced): Holidays and other days on which an organisation does not work; weekly days off stand in organisations.working_days.
  organisation_id uuid not null
  day date not null
  name text not null
  closed_days_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  closed_days_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE
  closed_days_pkey: PRIMARY KEY (organisation_id, day)
  policy app_reads (r) to entente_app using ((organisation_id = ( SELECT acting.organisation() AS organisation)) OR (organisation_id = ANY (( SELECT acting.sides() AS sides)::uuid[])) OR (EXISTS ( SELECT
   FROM organisations o
  WHERE (o.id = closed_days.organisation_id))))
  policy app_writes (*) to entente_app using ((organisation_id = ( SELECT acting.organisation() AS organisation)) AND ( SELECT acting.administers() AS administers)) check ((organisation_id = ( SELECT acting.organisation() AS organisation)) AND ( SELECT acting.administers() AS administers))
  policy guard_all (*) to entente_guard using true check true
  grant DELETE, INSERT, SELECT, UPDATE to entente_app
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard

-- table commitment_events (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  commitment_id uuid not null
  position integer not null
  kind text not null
  seat_id uuid
  at timestamp with time zone not null
  reason text not null default ''::text
  details jsonb not null default '{}'::jsonb
  commitment_events_kind_check: CHECK ((kind ~ '^[a-z][a-z-]*$'::text))
  commitment_events_position_check: CHECK (("position" >= 1))
  commitment_events_reason_check: CHECK ((length(reason) <= 4000))
  commitment_events_seat_id_fkey: FOREIGN KEY (seat_id) REFERENCES seats(id)
  commitment_events_space_id_audience_id_commitment_id_fkey: FOREIGN KEY (space_id, audience_id, commitment_id) REFERENCES commitments(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  commitment_events_pkey: PRIMARY KEY (space_id, commitment_id, "position")
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = commitment_events.space_id) AND (v.audience_id = commitment_events.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = commitment_events.space_id) AND (v.audience_id = commitment_events.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = commitment_events.space_id) AND (v.audience_id = commitment_events.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = commitment_events.space_id) AND (v.audience_id = commitment_events.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = commitment_events.space_id) AND (v.audience_id = commitment_events.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table commitments (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  owed_by uuid not null
  owed_to uuid[] not null
  owner_seat uuid
  title text not null
  details text not null default ''::text
  clause text not null default ''::text
  quotation text not null default ''::text
  due_on date
  due_at timestamp with time zone
  due_zone text not null
  due_ends_at timestamp with time zone not null
  series_id uuid
  occurrence integer
  rhythm_every smallint
  rhythm_unit text
  rhythm_rule text
  rhythm_from date
  rhythm_until date
  state text not null
  version integer not null default 1
  proposed_by uuid not null
  proposed_for uuid not null
  proposed_at timestamp with time zone not null
  accepted_by uuid
  accepted_at timestamp with time zone
  warned_at timestamp with time zone
  expected_on date
  kept_on date
  kept_at timestamp with time zone
  miss_reason text
  renegotiated integer not null default 0
  settled_at timestamp with time zone
  changed_at timestamp with time zone not null
  commitments_check: CHECK (((accepted_by IS NULL) = (accepted_at IS NULL)))
  commitments_clause_check: CHECK ((length(clause) <= 120))
  commitments_details_check: CHECK ((length(details) <= 10000))
  commitments_miss_reason_check: CHECK ((miss_reason = ANY (ARRAY['waiting'::text, 'capacity'::text, 'technical'::text, 'priorities'::text, 'supplier'::text, 'approval'::text, 'unclear'::text, 'other'::text])))
  commitments_occurrence_check: CHECK ((occurrence >= 1))
  commitments_owed_to_check: CHECK (((cardinality(owed_to) >= 1) AND (cardinality(owed_to) <= 50)))
  commitments_quotation_check: CHECK ((length(quotation) <= 4000))
  commitments_rhythm_every_check: CHECK (((rhythm_every >= 1) AND (rhythm_every <= 60)))
  commitments_rhythm_rule_check: CHECK ((rhythm_rule = ANY (ARRAY['exact'::text, 'next-working-day'::text, 'previous-working-day'::text])))
  commitments_rhythm_unit_check: CHECK ((rhythm_unit = ANY (ARRAY['day'::text, 'week'::text, 'month'::text, 'quarter'::text])))
  commitments_state_check: CHECK ((state = ANY (ARRAY['asked'::text, 'offered'::text, 'accepted'::text, 'said-kept'::text, 'kept'::text, 'broken'::text, 'declined'::text, 'withdrawn'::text])))
  commitments_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  due_kind: CHECK (((due_on IS NULL) <> (due_at IS NULL)))
  rhythm_whole: CHECK ((num_nulls(series_id, occurrence, rhythm_every, rhythm_unit, rhythm_rule, rhythm_from) = ANY (ARRAY[0, 6])))
  commitments_accepted_by_fkey: FOREIGN KEY (accepted_by) REFERENCES seats(id)
  commitments_owed_by_fkey: FOREIGN KEY (owed_by) REFERENCES organisations(id)
  commitments_owner_seat_fkey: FOREIGN KEY (owner_seat) REFERENCES seats(id)
  commitments_proposed_by_fkey: FOREIGN KEY (proposed_by) REFERENCES seats(id)
  commitments_proposed_for_fkey: FOREIGN KEY (proposed_for) REFERENCES organisations(id)
  commitments_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  commitments_pkey: PRIMARY KEY (space_id, id)
  commitments_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  CREATE INDEX commitments_accepted ON public.commitments USING btree (space_id, audience_id, due_ends_at) WHERE (state = 'accepted'::text)
  CREATE INDEX commitments_by_due ON public.commitments USING btree (space_id, due_ends_at, id)
  CREATE INDEX commitments_open ON public.commitments USING btree (space_id, due_ends_at) WHERE (settled_at IS NULL)
  CREATE INDEX commitments_owed ON public.commitments USING btree (owed_by, due_ends_at) WHERE (settled_at IS NULL)
  CREATE INDEX commitments_to_tell ON public.commitments USING btree (space_id) WHERE ((settled_at IS NULL) AND ((state <> 'accepted'::text) OR (warned_at IS NOT NULL)))
  CREATE UNIQUE INDEX commitments_by_series ON public.commitments USING btree (space_id, series_id, occurrence) WHERE (series_id IS NOT NULL)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = commitments.space_id) AND (v.audience_id = commitments.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = commitments.space_id) AND (v.audience_id = commitments.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = commitments.space_id) AND (v.audience_id = commitments.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = commitments.space_id) AND (v.audience_id = commitments.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = commitments.space_id) AND (v.audience_id = commitments.audience_id))
 OFFSET 0))))
  policy worker_reads (r) to entente_worker using true
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant SELECT to entente_worker
  grant UPDATE (audience_id, owner_seat, title, details, clause, quotation, due_on, due_at, due_ends_at, series_id, occurrence, rhythm_every, rhythm_unit, rhythm_rule, rhythm_from, rhythm_until, state, version, accepted_by, accepted_at, warned_at, expected_on, kept_on, kept_at, miss_reason, renegotiated, settled_at, changed_at) to entente_app

-- table conflicts (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  alignment_id uuid not null
  kind text not null
  objective_id uuid
  parties uuid[] not null
  found jsonb not null
  owner_seat uuid
  due_on date
  outcome text
  outcome_words text
  outcome_at timestamp with time zone
  taken_up_by uuid not null
  taken_up_at timestamp with time zone not null
  conflicts_check: CHECK ((num_nulls(outcome, outcome_words, outcome_at) = ANY (ARRAY[0, 3])))
  conflicts_kind_check: CHECK ((kind = ANY (ARRAY['importance'::text, 'direction'::text, 'definition'::text, 'apart'::text, 'red-line'::text, 'expectation'::text, 'lopsided'::text, 'claim'::text])))
  conflicts_outcome_check: CHECK ((outcome = ANY (ARRAY['resolved'::text, 'accepted'::text, 'escalated'::text])))
  conflicts_outcome_words_check: CHECK (((length(outcome_words) >= 1) AND (length(outcome_words) <= 4000)))
  conflicts_parties_check: CHECK ((cardinality(parties) = 2))
  conflicts_owner_seat_fkey: FOREIGN KEY (owner_seat) REFERENCES seats(id)
  conflicts_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  conflicts_taken_up_by_fkey: FOREIGN KEY (taken_up_by) REFERENCES seats(id)
  conflicts_pkey: PRIMARY KEY (space_id, id)
  conflicts_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  CREATE INDEX conflicts_by_alignment ON public.conflicts USING btree (space_id, alignment_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = conflicts.space_id) AND (v.audience_id = conflicts.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = conflicts.space_id) AND (v.audience_id = conflicts.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = conflicts.space_id) AND (v.audience_id = conflicts.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = conflicts.space_id) AND (v.audience_id = conflicts.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = conflicts.space_id) AND (v.audience_id = conflicts.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (owner_seat, due_on, outcome, outcome_words, outcome_at) to entente_app

-- table consent_answers (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  consent_id uuid not null
  organisation_id uuid not null
  seat_id uuid not null
  agreed boolean not null
  reason text not null default ''::text
  answered_at timestamp with time zone not null default now()
  consent_answers_reason_check: CHECK ((length(reason) <= 4000))
  consent_answers_seat_id_fkey: FOREIGN KEY (seat_id) REFERENCES seats(id)
  consent_answers_space_id_audience_id_consent_id_fkey: FOREIGN KEY (space_id, audience_id, consent_id) REFERENCES consents(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  consent_answers_pkey: PRIMARY KEY (space_id, consent_id, organisation_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = consent_answers.space_id) AND (v.audience_id = consent_answers.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = consent_answers.space_id) AND (v.audience_id = consent_answers.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = consent_answers.space_id) AND (v.audience_id = consent_answers.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = consent_answers.space_id) AND (v.audience_id = consent_answers.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = consent_answers.space_id) AND (v.audience_id = consent_answers.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table consents (row level security forced): A change that takes effect when every party that was asked has agreed.
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  kind text not null
  subject_kind text not null
  subject_id uuid not null
  change jsonb not null
  reason text not null default ''::text
  asked_by uuid not null
  asked_of uuid[] not null
  asked_at timestamp with time zone not null default now()
  settled_at timestamp with time zone
  outcome text
  answered_by text
  consents_answered_by_check: CHECK ((answered_by = ANY (ARRAY['executive-sponsor'::text, 'alliance-manager'::text, 'working-group'::text])))
  consents_check: CHECK (((settled_at IS NULL) = (outcome IS NULL)))
  consents_kind_check: CHECK ((kind ~ '^[a-z][a-z-]*\.[a-z][a-z-]*$'::text))
  consents_outcome_check: CHECK ((outcome = ANY (ARRAY['agreed'::text, 'declined'::text, 'withdrawn'::text])))
  consents_reason_check: CHECK ((length(reason) <= 4000))
  consents_asked_by_fkey: FOREIGN KEY (asked_by) REFERENCES seats(id)
  consents_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  consents_pkey: PRIMARY KEY (space_id, id)
  consents_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  CREATE INDEX consents_open ON public.consents USING btree (space_id) WHERE (settled_at IS NULL)
  CREATE UNIQUE INDEX consents_one_open ON public.consents USING btree (space_id, kind, subject_id) WHERE (settled_at IS NULL)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = consents.space_id) AND (v.audience_id = consents.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = consents.space_id) AND (v.audience_id = consents.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = consents.space_id) AND (v.audience_id = consents.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = consents.space_id) AND (v.audience_id = consents.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = consents.space_id) AND (v.audience_id = consents.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (asked_of, settled_at, outcome) to entente_app

-- table diligence_checks (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  candidate_id uuid not null
  area text not null
  planned_by uuid not null
  planned_at timestamp with time zone not null
  outcome text
  finding text not null default ''::text
  settled_by uuid
  settled_at timestamp with time zone
  commitment_id uuid not null
  diligence_checks_area_check: CHECK ((area = ANY (ARRAY['financial'::text, 'legal'::text, 'sanctions'::text, 'security'::text, 'esg'::text, 'other'::text])))
  diligence_checks_check: CHECK (((outcome IS NULL) = (settled_at IS NULL)))
  diligence_checks_finding_check: CHECK ((length(finding) <= 8000))
  diligence_checks_outcome_check: CHECK ((outcome = ANY (ARRAY['clear'::text, 'concern'::text, 'stop'::text])))
  diligence_checks_planned_by_fkey: FOREIGN KEY (planned_by) REFERENCES seats(id)
  diligence_checks_settled_by_fkey: FOREIGN KEY (settled_by) REFERENCES seats(id)
  diligence_checks_space_id_audience_id_candidate_id_fkey: FOREIGN KEY (space_id, audience_id, candidate_id) REFERENCES candidates(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  diligence_checks_pkey: PRIMARY KEY (space_id, id)
  diligence_checks_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  CREATE INDEX diligence_checks_by_candidate ON public.diligence_checks USING btree (space_id, candidate_id)
  CREATE UNIQUE INDEX diligence_checks_by_commitment ON public.diligence_checks USING btree (space_id, commitment_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = diligence_checks.space_id) AND (v.audience_id = diligence_checks.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = diligence_checks.space_id) AND (v.audience_id = diligence_checks.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = diligence_checks.space_id) AND (v.audience_id = diligence_checks.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = diligence_checks.space_id) AND (v.audience_id = diligence_checks.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = diligence_checks.space_id) AND (v.audience_id = diligence_checks.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (outcome, finding, settled_by, settled_at) to entente_app

-- table estimates (row level security forced): What a partnership is worth to one party in a year. One a party at present; what it took home in earlier times lies in its own space.
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  target_space_id uuid not null
  amount numeric not null
  currency text not null
  basis text not null default ''::text
  written_by uuid not null
  written_at timestamp with time zone not null
  estimates_amount_check: CHECK ((amount >= (0)::numeric))
  estimates_basis_check: CHECK ((length(basis) <= 2000))
  estimates_currency_check: CHECK ((currency ~ '^[A-Z]{3}$'::text))
  estimates_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  estimates_written_by_fkey: FOREIGN KEY (written_by) REFERENCES seats(id)
  estimates_pkey: PRIMARY KEY (space_id, id)
  estimates_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = estimates.space_id) AND (v.audience_id = estimates.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = estimates.space_id) AND (v.audience_id = estimates.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = estimates.space_id) AND (v.audience_id = estimates.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = estimates.space_id) AND (v.audience_id = estimates.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = estimates.space_id) AND (v.audience_id = estimates.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT to entente_app
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant UPDATE (amount, currency, basis, written_by, written_at) to entente_app

-- table files (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  about_kind text not null
  about_id uuid not null
  name text not null
  media_type text not null
  size bigint not null
  hash text not null
  added_by uuid not null
  added_at timestamp with time zone not null default now()
  removed_at timestamp with time zone
  removed_by uuid
  files_about_kind_check: CHECK ((about_kind ~ '^[a-z][a-z-]*$'::text))
  files_check: CHECK (((removed_at IS NULL) = (removed_by IS NULL)))
  files_hash_check: CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  files_media_type_check: CHECK (((length(media_type) >= 3) AND (length(media_type) <= 120)))
  files_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 255)))
  files_size_check: CHECK ((size >= 0))
  files_added_by_fkey: FOREIGN KEY (added_by) REFERENCES seats(id)
  files_removed_by_fkey: FOREIGN KEY (removed_by) REFERENCES seats(id)
  files_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  files_pkey: PRIMARY KEY (space_id, id)
  CREATE INDEX files_by_hash ON public.files USING btree (hash)
  CREATE INDEX files_by_subject ON public.files USING btree (space_id, about_kind, about_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = files.space_id) AND (v.audience_id = files.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = files.space_id) AND (v.audience_id = files.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = files.space_id) AND (v.audience_id = files.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = files.space_id) AND (v.audience_id = files.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = files.space_id) AND (v.audience_id = files.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (audience_id, removed_at, removed_by) to entente_app

-- table goal_links (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  goal_id uuid not null
  target_space_id uuid not null
  target_kind text not null
  target_id uuid not null
  linked_by uuid not null
  linked_at timestamp with time zone not null
  goal_links_target_kind_check: CHECK ((target_kind = ANY (ARRAY['partnership'::text, 'objective'::text])))
  goal_links_linked_by_fkey: FOREIGN KEY (linked_by) REFERENCES seats(id)
  goal_links_space_id_audience_id_goal_id_fkey: FOREIGN KEY (space_id, audience_id, goal_id) REFERENCES goals(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  goal_links_pkey: PRIMARY KEY (space_id, goal_id, target_kind, target_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = goal_links.space_id) AND (v.audience_id = goal_links.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = goal_links.space_id) AND (v.audience_id = goal_links.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = goal_links.space_id) AND (v.audience_id = goal_links.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = goal_links.space_id) AND (v.audience_id = goal_links.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = goal_links.space_id) AND (v.audience_id = goal_links.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT to entente_app
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard

-- table goal_needs (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  goal_id uuid not null
  need_id uuid not null
  goal_needs_space_id_audience_id_goal_id_fkey: FOREIGN KEY (space_id, audience_id, goal_id) REFERENCES goals(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  goal_needs_pkey: PRIMARY KEY (space_id, goal_id, need_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = goal_needs.space_id) AND (v.audience_id = goal_needs.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = goal_needs.space_id) AND (v.audience_id = goal_needs.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = goal_needs.space_id) AND (v.audience_id = goal_needs.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = goal_needs.space_id) AND (v.audience_id = goal_needs.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = goal_needs.space_id) AND (v.audience_id = goal_needs.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT to entente_app
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard

-- table goals (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  title text not null
  kind text not null
  description text not null default ''::text
  due_on date not null
  owner_seat uuid
  measure_id uuid not null
  ended_how text
  ended_reason text
  ended_at timestamp with time zone
  set_by uuid not null
  set_at timestamp with time zone not null
  goal_ending_whole: CHECK ((num_nulls(ended_how, ended_reason, ended_at) = ANY (ARRAY[0, 3])))
  goals_description_check: CHECK ((length(description) <= 8000))
  goals_ended_how_check: CHECK ((ended_how = ANY (ARRAY['reached'::text, 'dropped'::text])))
  goals_ended_reason_check: CHECK (((length(ended_reason) >= 1) AND (length(ended_reason) <= 4000)))
  goals_kind_check: CHECK (((length(kind) >= 1) AND (length(kind) <= 60)))
  goals_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  goals_owner_seat_fkey: FOREIGN KEY (owner_seat) REFERENCES seats(id)
  goals_set_by_fkey: FOREIGN KEY (set_by) REFERENCES seats(id)
  goals_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  goals_pkey: PRIMARY KEY (space_id, id)
  goals_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = goals.space_id) AND (v.audience_id = goals.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = goals.space_id) AND (v.audience_id = goals.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = goals.space_id) AND (v.audience_id = goals.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = goals.space_id) AND (v.audience_id = goals.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = goals.space_id) AND (v.audience_id = goals.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (title, kind, description, due_on, owner_seat, ended_how, ended_reason, ended_at) to entente_app

-- table imported_archives (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  original_space uuid not null
  name text not null
  made_at timestamp with time zone not null
  made_by_organisation uuid not null
  made_by_name text not null
  sha256 text not null
  records integer not null
  files integer not null
  imported_by uuid not null
  imported_at timestamp with time zone not null
  imported_archives_files_check: CHECK ((files >= 0))
  imported_archives_made_by_name_check: CHECK (((length(made_by_name) >= 1) AND (length(made_by_name) <= 200)))
  imported_archives_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  imported_archives_records_check: CHECK ((records >= 0))
  imported_archives_sha256_check: CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  imported_archives_imported_by_fkey: FOREIGN KEY (imported_by) REFERENCES seats(id)
  imported_archives_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  imported_archives_pkey: PRIMARY KEY (space_id, id)
  imported_archives_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = imported_archives.space_id) AND (v.audience_id = imported_archives.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = imported_archives.space_id) AND (v.audience_id = imported_archives.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = imported_archives.space_id) AND (v.audience_id = imported_archives.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = imported_archives.space_id) AND (v.audience_id = imported_archives.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = imported_archives.space_id) AND (v.audience_id = imported_archives.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table imported_chains (row level security forced): A chain of the original ledger by the id of its audience there. Evidence: never changed, verified with its original hashes. Its archive may have another audience, so there is no foreign key.
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  archive_id uuid not null
  original_space uuid not null
  kind text not null
  organisations text[] not null
  closed boolean not null
  entries integer not null
  head text not null
  head_at text not null
  imported_chains_entries_check: CHECK ((entries >= 0))
  imported_chains_head_check: CHECK ((head ~ '^[0-9a-f]{64}$'::text))
  imported_chains_kind_check: CHECK ((kind = ANY (ARRAY['organisation'::text, 'parties'::text, 'all-parties'::text, 'people'::text])))
  imported_chains_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  imported_chains_pkey: PRIMARY KEY (space_id, id)
  imported_chains_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = imported_chains.space_id) AND (v.audience_id = imported_chains.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = imported_chains.space_id) AND (v.audience_id = imported_chains.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = imported_chains.space_id) AND (v.audience_id = imported_chains.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = imported_chains.space_id) AND (v.audience_id = imported_chains.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = imported_chains.space_id) AND (v.audience_id = imported_chains.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table imported_entries (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  chain_id uuid not null
  sequence bigint not null
  entry jsonb not null
  payload jsonb not null
  imported_entries_sequence_check: CHECK ((sequence > 0))
  imported_entries_space_id_audience_id_chain_id_fkey: FOREIGN KEY (space_id, audience_id, chain_id) REFERENCES imported_chains(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  imported_entries_pkey: PRIMARY KEY (space_id, chain_id, sequence)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = imported_entries.space_id) AND (v.audience_id = imported_entries.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = imported_entries.space_id) AND (v.audience_id = imported_entries.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = imported_entries.space_id) AND (v.audience_id = imported_entries.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = imported_entries.space_id) AND (v.audience_id = imported_entries.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = imported_entries.space_id) AND (v.audience_id = imported_entries.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table ledger_entries (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  sequence bigint not null
  previous_hash text not null
  hash text not null
  recorded_at text not null
  seat_id uuid
  verb text not null
  subject_kind text not null
  subject_id uuid not null
  change_hash text not null
  transaction_id xid8 not null default pg_current_xact_id()
  ledger_entries_change_hash_check: CHECK ((change_hash ~ '^[0-9a-f]{64}$'::text))
  ledger_entries_hash_check: CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  ledger_entries_previous_hash_check: CHECK ((previous_hash ~ '^[0-9a-f]{64}$'::text))
  ledger_entries_sequence_check: CHECK ((sequence > 0))
  ledger_entries_subject_kind_check: CHECK ((subject_kind ~ '^[a-z][a-z-]*$'::text))
  ledger_entries_verb_check: CHECK ((verb ~ '^[a-z][a-z-]*(\.[a-z][a-z-]*)+$'::text))
  ledger_entries_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  ledger_entries_pkey: PRIMARY KEY (space_id, audience_id, sequence)
  CREATE INDEX ledger_entries_by_subject ON public.ledger_entries USING btree (space_id, audience_id, subject_kind, subject_id, sequence)
  CREATE INDEX ledger_entries_by_transaction ON public.ledger_entries USING btree (transaction_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = ledger_entries.space_id) AND (v.audience_id = ledger_entries.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy appended_by_erasure (a) to entente_app check ((verb = 'entry.erased'::text) AND (audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])))
  policy appended_by_outsider (a) to entente_app check ((space_id = ( SELECT acting.space() AS space)) AND acting.is_open_to_all(space_id, audience_id))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = ledger_entries.space_id) AND (v.audience_id = ledger_entries.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = ledger_entries.space_id) AND (v.audience_id = ledger_entries.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy only_of_samples (d) to entente_guard using guard.is_sample_space(space_id)
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = ledger_entries.space_id) AND (v.audience_id = ledger_entries.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = ledger_entries.space_id) AND (v.audience_id = ledger_entries.audience_id))
 OFFSET 0))))
  policy worker_reads (r) to entente_worker using true
  trigger CREATE TRIGGER ledger_entries_continue_chain BEFORE INSERT ON public.ledger_entries FOR EACH ROW EXECUTE FUNCTION guard.continue_chain()
  grant DELETE, INSERT, SELECT to entente_guard
  grant INSERT, SELECT to entente_app
  grant SELECT to entente_worker

-- table ledger_payloads (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  sequence bigint not null
  salt text not null
  payload jsonb
  erased_at timestamp with time zone
  erased_by uuid
  erased_reason text
  ledger_payloads_check: CHECK (((payload IS NULL) = (erased_at IS NOT NULL)))
  ledger_payloads_space_id_audience_id_sequence_fkey: FOREIGN KEY (space_id, audience_id, sequence) REFERENCES ledger_entries(space_id, audience_id, sequence)
  ledger_payloads_pkey: PRIMARY KEY (space_id, audience_id, sequence)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = ledger_payloads.space_id) AND (v.audience_id = ledger_payloads.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy appended_by_erasure (a) to entente_app check ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) AND (EXISTS ( SELECT
   FROM ledger_entries e
  WHERE ((e.space_id = ledger_payloads.space_id) AND (e.audience_id = ledger_payloads.audience_id) AND (e.sequence = ledger_payloads.sequence) AND (e.verb = 'entry.erased'::text)))))
  policy appended_by_outsider (a) to entente_app check ((space_id = ( SELECT acting.space() AS space)) AND acting.is_open_to_all(space_id, audience_id))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = ledger_payloads.space_id) AND (v.audience_id = ledger_payloads.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = ledger_payloads.space_id) AND (v.audience_id = ledger_payloads.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy only_of_samples (d) to entente_guard using guard.is_sample_space(space_id)
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = ledger_payloads.space_id) AND (v.audience_id = ledger_payloads.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = ledger_payloads.space_id) AND (v.audience_id = ledger_payloads.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (salt, payload, erased_at, erased_by, erased_reason) to entente_guard

-- table measure_definitions (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  measure_id uuid not null
  number integer not null
  valid_from date not null
  name text not null
  unit text not null
  direction text not null
  perspective text not null
  frequency text not null
  owner_organisation_id uuid
  owner_seat_id uuid
  source text not null
  formula text not null
  warn numeric
  alarm numeric
  baseline numeric
  reason text not null
  consent_id uuid
  defined_by uuid not null
  defined_at timestamp with time zone not null
  measure_definitions_alarm_check: CHECK ((alarm >= (0)::numeric))
  measure_definitions_check: CHECK (((number = 1) OR (reason <> ''::text)))
  measure_definitions_direction_check: CHECK ((direction = ANY (ARRAY['up'::text, 'down'::text, 'within'::text])))
  measure_definitions_formula_check: CHECK ((length(formula) <= 4000))
  measure_definitions_frequency_check: CHECK ((frequency = ANY (ARRAY['week'::text, 'month'::text, 'quarter'::text, 'half-year'::text, 'year'::text])))
  measure_definitions_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  measure_definitions_number_check: CHECK ((number > 0))
  measure_definitions_perspective_check: CHECK ((length(perspective) <= 60))
  measure_definitions_reason_check: CHECK ((length(reason) <= 4000))
  measure_definitions_source_check: CHECK ((length(source) <= 500))
  measure_definitions_unit_check: CHECK ((length(unit) <= 40))
  measure_definitions_warn_check: CHECK ((warn >= (0)::numeric))
  measure_definitions_defined_by_fkey: FOREIGN KEY (defined_by) REFERENCES seats(id)
  measure_definitions_owner_organisation_id_fkey: FOREIGN KEY (owner_organisation_id) REFERENCES organisations(id)
  measure_definitions_owner_seat_id_fkey: FOREIGN KEY (owner_seat_id) REFERENCES seats(id)
  measure_definitions_space_id_audience_id_measure_id_fkey: FOREIGN KEY (space_id, audience_id, measure_id) REFERENCES measures(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  measure_definitions_pkey: PRIMARY KEY (space_id, measure_id, number)
  measure_definitions_space_id_audience_id_measure_id_number_key: UNIQUE (space_id, audience_id, measure_id, number)
  CREATE INDEX measure_definitions_by_owner ON public.measure_definitions USING btree (owner_organisation_id, owner_seat_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measure_definitions.space_id) AND (v.audience_id = measure_definitions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measure_definitions.space_id) AND (v.audience_id = measure_definitions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measure_definitions.space_id) AND (v.audience_id = measure_definitions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measure_definitions.space_id) AND (v.audience_id = measure_definitions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measure_definitions.space_id) AND (v.audience_id = measure_definitions.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table measure_targets (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  measure_id uuid not null
  number integer not null
  from_day date not null
  value numeric not null
  up_to numeric
  measure_targets_check: CHECK ((up_to >= value))
  measure_targets_space_id_audience_id_measure_id_number_fkey: FOREIGN KEY (space_id, audience_id, measure_id, number) REFERENCES measure_definitions(space_id, audience_id, measure_id, number) ON UPDATE CASCADE ON DELETE CASCADE
  measure_targets_pkey: PRIMARY KEY (space_id, measure_id, number, from_day)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measure_targets.space_id) AND (v.audience_id = measure_targets.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measure_targets.space_id) AND (v.audience_id = measure_targets.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measure_targets.space_id) AND (v.audience_id = measure_targets.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measure_targets.space_id) AND (v.audience_id = measure_targets.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measure_targets.space_id) AND (v.audience_id = measure_targets.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table measure_values (row level security forced): Every entry for a period: the first reports it, each later one corrects it, the last one counts. number is the definition it was first reported under.
  space_id uuid not null
  audience_id uuid not null
  measure_id uuid not null
  period date not null
  revision integer not null
  number integer not null
  value numeric
  note text not null
  reason text not null
  file text
  entered_by uuid not null
  entered_at timestamp with time zone not null
  measure_values_check: CHECK (((revision > 1) OR (value IS NOT NULL)))
  measure_values_check1: CHECK (((revision = 1) OR (reason <> ''::text)))
  measure_values_file_check: CHECK (((length(file) >= 1) AND (length(file) <= 200)))
  measure_values_note_check: CHECK ((length(note) <= 2000))
  measure_values_number_check: CHECK ((number > 0))
  measure_values_reason_check: CHECK ((length(reason) <= 4000))
  measure_values_revision_check: CHECK ((revision > 0))
  measure_values_entered_by_fkey: FOREIGN KEY (entered_by) REFERENCES seats(id)
  measure_values_space_id_audience_id_measure_id_fkey: FOREIGN KEY (space_id, audience_id, measure_id) REFERENCES measures(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  measure_values_pkey: PRIMARY KEY (space_id, measure_id, period, revision)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measure_values.space_id) AND (v.audience_id = measure_values.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measure_values.space_id) AND (v.audience_id = measure_values.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measure_values.space_id) AND (v.audience_id = measure_values.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measure_values.space_id) AND (v.audience_id = measure_values.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measure_values.space_id) AND (v.audience_id = measure_values.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table measures (row level security forced): A measure: what it says is in its definitions, what it shows in its values.
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  key text not null
  created_by uuid not null
  created_at timestamp with time zone not null
  retired_at timestamp with time zone
  retired_by uuid
  retired_reason text
  measures_check: CHECK ((((retired_at IS NULL) = (retired_by IS NULL)) AND ((retired_at IS NULL) = (retired_reason IS NULL))))
  measures_key_check: CHECK (((length(key) >= 1) AND (length(key) <= 40)))
  measures_created_by_fkey: FOREIGN KEY (created_by) REFERENCES seats(id)
  measures_retired_by_fkey: FOREIGN KEY (retired_by) REFERENCES seats(id)
  measures_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  measures_pkey: PRIMARY KEY (space_id, id)
  measures_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  CREATE INDEX measures_by_key ON public.measures USING btree (space_id, key)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measures.space_id) AND (v.audience_id = measures.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measures.space_id) AND (v.audience_id = measures.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measures.space_id) AND (v.audience_id = measures.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measures.space_id) AND (v.audience_id = measures.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = measures.space_id) AND (v.audience_id = measures.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (audience_id, key, retired_at, retired_by, retired_reason) to entente_app

-- table migrations (no row level security)
  name text not null
  run_at timestamp with time zone not null default now()
  migrations_pkey: PRIMARY KEY (name)

-- table need_options (row level security forced): Ways to meet a need side by side: build, buy or partner; replaced as a whole, the ledger keeps the earlier ones.
  space_id uuid not null
  audience_id uuid not null
  need_id uuid not null
  position smallint not null
  way text not null
  title text not null
  pros text not null default ''::text
  cons text not null default ''::text
  cost numeric
  currency text
  months smallint
  need_options_cons_check: CHECK ((length(cons) <= 4000))
  need_options_currency_check: CHECK ((currency ~ '^[A-Z]{3}$'::text))
  need_options_months_check: CHECK (((months >= 0) AND (months <= 600)))
  need_options_position_check: CHECK ((("position" >= 1) AND ("position" <= 12)))
  need_options_pros_check: CHECK ((length(pros) <= 4000))
  need_options_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  need_options_way_check: CHECK ((way = ANY (ARRAY['build'::text, 'buy'::text, 'partner'::text])))
  need_options_space_id_audience_id_need_id_fkey: FOREIGN KEY (space_id, audience_id, need_id) REFERENCES needs(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  need_options_pkey: PRIMARY KEY (space_id, need_id, "position")
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = need_options.space_id) AND (v.audience_id = need_options.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = need_options.space_id) AND (v.audience_id = need_options.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = need_options.space_id) AND (v.audience_id = need_options.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = need_options.space_id) AND (v.audience_id = need_options.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = need_options.space_id) AND (v.audience_id = need_options.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT to entente_app
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard

-- table need_shares (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  need_id uuid not null
  target_space_id uuid not null
  target_id uuid not null
  fields text[] not null
  shared_by uuid not null
  shared_at timestamp with time zone not null
  need_shares_shared_by_fkey: FOREIGN KEY (shared_by) REFERENCES seats(id)
  need_shares_space_id_audience_id_need_id_fkey: FOREIGN KEY (space_id, audience_id, need_id) REFERENCES needs(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  need_shares_pkey: PRIMARY KEY (space_id, need_id, target_space_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = need_shares.space_id) AND (v.audience_id = need_shares.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = need_shares.space_id) AND (v.audience_id = need_shares.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = need_shares.space_id) AND (v.audience_id = need_shares.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = need_shares.space_id) AND (v.audience_id = need_shares.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = need_shares.space_id) AND (v.audience_id = need_shares.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (target_id, fields, shared_by, shared_at) to entente_app

-- table need_sources (row level security forced): Where the evidence for a need can be read; files stand beside the need as files do.
  space_id uuid not null
  audience_id uuid not null
  need_id uuid not null
  position smallint not null
  title text not null
  url text not null
  need_sources_position_check: CHECK ((("position" >= 1) AND ("position" <= 30)))
  need_sources_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  need_sources_url_check: CHECK ((length(url) <= 2000))
  need_sources_space_id_audience_id_need_id_fkey: FOREIGN KEY (space_id, audience_id, need_id) REFERENCES needs(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  need_sources_pkey: PRIMARY KEY (space_id, need_id, "position")
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = need_sources.space_id) AND (v.audience_id = need_sources.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = need_sources.space_id) AND (v.audience_id = need_sources.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = need_sources.space_id) AND (v.audience_id = need_sources.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = need_sources.space_id) AND (v.audience_id = need_sources.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = need_sources.space_id) AND (v.audience_id = need_sources.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT to entente_app
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard

-- table needs (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  title text not null
  kind text not null
  problem text not null default ''::text
  purpose text not null default ''::text
  urgency text not null
  wanted_by date
  decided_way text
  decided_reason text
  decided_by uuid
  decided_at timestamp with time zone
  ended_how text
  ended_reason text
  ended_at timestamp with time zone
  stated_by uuid not null
  stated_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  decision_whole: CHECK ((num_nulls(decided_way, decided_reason, decided_by, decided_at) = ANY (ARRAY[0, 4])))
  ending_whole: CHECK ((num_nulls(ended_how, ended_reason, ended_at) = ANY (ARRAY[0, 3])))
  needs_decided_reason_check: CHECK (((length(decided_reason) >= 1) AND (length(decided_reason) <= 4000)))
  needs_decided_way_check: CHECK ((decided_way = ANY (ARRAY['build'::text, 'buy'::text, 'partner'::text, 'leave'::text])))
  needs_ended_how_check: CHECK ((ended_how = ANY (ARRAY['met'::text, 'dropped'::text])))
  needs_ended_reason_check: CHECK (((length(ended_reason) >= 1) AND (length(ended_reason) <= 4000)))
  needs_kind_check: CHECK (((length(kind) >= 1) AND (length(kind) <= 60)))
  needs_problem_check: CHECK ((length(problem) <= 8000))
  needs_purpose_check: CHECK ((length(purpose) <= 4000))
  needs_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  needs_urgency_check: CHECK ((urgency = ANY (ARRAY['now'::text, 'this-year'::text, 'later'::text, 'watch'::text])))
  needs_decided_by_fkey: FOREIGN KEY (decided_by) REFERENCES seats(id)
  needs_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  needs_stated_by_fkey: FOREIGN KEY (stated_by) REFERENCES seats(id)
  needs_pkey: PRIMARY KEY (space_id, id)
  needs_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = needs.space_id) AND (v.audience_id = needs.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = needs.space_id) AND (v.audience_id = needs.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = needs.space_id) AND (v.audience_id = needs.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = needs.space_id) AND (v.audience_id = needs.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = needs.space_id) AND (v.audience_id = needs.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (title, kind, problem, purpose, urgency, wanted_by, decided_way, decided_reason, decided_by, decided_at, ended_how, ended_reason, ended_at, changed_at) to entente_app

-- table notes (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  target_space_id uuid not null
  target_kind text not null
  target_id uuid not null
  body text not null
  written_by uuid not null
  written_at timestamp with time zone not null default now()
  changed_at timestamp with time zone
  deleted_at timestamp with time zone
  deleted_by uuid
  notes_body_check: CHECK (((length(body) >= 1) AND (length(body) <= 20000)))
  notes_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  notes_written_by_fkey: FOREIGN KEY (written_by) REFERENCES seats(id)
  notes_pkey: PRIMARY KEY (space_id, id)
  CREATE INDEX notes_by_target ON public.notes USING btree (space_id, target_kind, target_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = notes.space_id) AND (v.audience_id = notes.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = notes.space_id) AND (v.audience_id = notes.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = notes.space_id) AND (v.audience_id = notes.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = notes.space_id) AND (v.audience_id = notes.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = notes.space_id) AND (v.audience_id = notes.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (audience_id, body, changed_at, deleted_at, deleted_by) to entente_app

-- table notification_position (no row level security)
  is_only boolean not null default true
  position text
  notification_position_is_only_check: CHECK (is_only)
  notification_position_pkey: PRIMARY KEY (is_only)
  grant SELECT to entente_worker
  grant UPDATE (position) to entente_worker

-- table notification_settings (row level security forced): How somebody wishes to be told; without a row, in the usual way.
  person_id uuid not null
  mail jsonb not null
  digest text not null
  digest_at time without time zone not null
  quiet_from time without time zone
  quiet_to time without time zone
  changed_at timestamp with time zone not null
  notification_settings_check: CHECK (((quiet_from IS NULL) = (quiet_to IS NULL)))
  notification_settings_digest_check: CHECK ((digest = ANY (ARRAY['daily'::text, 'weekly'::text])))
  notification_settings_person_id_fkey: FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
  notification_settings_pkey: PRIMARY KEY (person_id)
  policy app_own (*) to entente_app using (person_id = ( SELECT acting.person() AS person)) check (person_id = ( SELECT acting.person() AS person))
  policy guard_all (*) to entente_guard using true check true
  policy worker_reads (r) to entente_worker using true
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant SELECT to entente_worker
  grant UPDATE (mail, digest, digest_at, quiet_from, quiet_to, changed_at) to entente_app

-- table notifications (row level security forced)
  id uuid not null
  seat_id uuid not null
  space_id uuid not null
  entry_hash text not null
  kind text not null
  verb text not null
  subject_kind text not null
  subject_id uuid not null
  by_seat uuid
  at timestamp with time zone not null
  read_at timestamp with time zone
  mail text not null
  mailed_at timestamp with time zone
  digest_id uuid
  notifications_kind_check: CHECK ((kind = ANY (ARRAY['answer'::text, 'warning'::text, 'outcome'::text, 'partnership'::text])))
  notifications_mail_check: CHECK ((mail = ANY (ARRAY['now'::text, 'digest'::text, 'off'::text])))
  notifications_seat_id_fkey: FOREIGN KEY (seat_id) REFERENCES seats(id) ON DELETE CASCADE
  notifications_space_id_fkey: FOREIGN KEY (space_id) REFERENCES spaces(id) ON DELETE CASCADE
  notifications_pkey: PRIMARY KEY (id)
  notifications_seat_id_entry_hash_key: UNIQUE (seat_id, entry_hash)
  CREATE INDEX notifications_by_digest ON public.notifications USING btree (digest_id) WHERE (digest_id IS NOT NULL)
  CREATE INDEX notifications_latest ON public.notifications USING btree (seat_id, at DESC)
  CREATE INDEX notifications_to_mail ON public.notifications USING btree (mail, seat_id) WHERE ((mailed_at IS NULL) AND (mail <> 'off'::text))
  policy app_marks (w) to entente_app using (seat_id = ( SELECT acting.seat() AS seat)) check (seat_id = ( SELECT acting.seat() AS seat))
  policy app_reads (r) to entente_app using ((seat_id = ( SELECT acting.seat() AS seat)) AND (EXISTS ( SELECT
   FROM space_members m
  WHERE ((m.seat_id = notifications.seat_id) AND (m.space_id = notifications.space_id) AND (m.until IS NULL)))))
  policy guard_all (*) to entente_guard using true check true
  policy worker_adds (a) to entente_worker check true
  policy worker_marks (w) to entente_worker using true check true
  policy worker_reads (r) to entente_worker using true
  policy worker_removes (d) to entente_worker using true
  grant DELETE, INSERT, SELECT to entente_worker
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant SELECT to entente_app
  grant UPDATE (mailed_at, digest_id) to entente_worker
  grant UPDATE (read_at) to entente_app

-- table objective_links (row level security forced): What an objective is reached by and seen in, named by kind and id. Seen by everybody who sees the objective: checked when it is linked and when it is shared.
  space_id uuid not null
  audience_id uuid not null
  objective_id uuid not null
  kind text not null
  linked_id uuid not null
  linked_by uuid not null
  linked_at timestamp with time zone not null
  objective_links_kind_check: CHECK ((kind ~ '^[a-z][a-z-]*$'::text))
  objective_links_linked_by_fkey: FOREIGN KEY (linked_by) REFERENCES seats(id)
  objective_links_space_id_audience_id_objective_id_fkey: FOREIGN KEY (space_id, audience_id, objective_id) REFERENCES objectives(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  objective_links_pkey: PRIMARY KEY (space_id, objective_id, kind, linked_id)
  CREATE INDEX objective_links_by_linked ON public.objective_links USING btree (space_id, kind, linked_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = objective_links.space_id) AND (v.audience_id = objective_links.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = objective_links.space_id) AND (v.audience_id = objective_links.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = objective_links.space_id) AND (v.audience_id = objective_links.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = objective_links.space_id) AND (v.audience_id = objective_links.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = objective_links.space_id) AND (v.audience_id = objective_links.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT to entente_app
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard

-- table objective_versions (row level security forced): Every wording that an objective has had, and why it was changed; never rewritten.
  space_id uuid not null
  audience_id uuid not null
  objective_id uuid not null
  version integer not null
  title text not null
  description text not null
  kind text not null
  horizon date
  reason text not null
  written_by uuid not null
  written_at timestamp with time zone not null
  objective_versions_reason_check: CHECK ((length(reason) <= 4000))
  objective_versions_version_check: CHECK ((version > 0))
  objective_versions_space_id_audience_id_objective_id_fkey: FOREIGN KEY (space_id, audience_id, objective_id) REFERENCES objectives(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  objective_versions_written_by_fkey: FOREIGN KEY (written_by) REFERENCES seats(id)
  objective_versions_pkey: PRIMARY KEY (space_id, objective_id, version)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = objective_versions.space_id) AND (v.audience_id = objective_versions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = objective_versions.space_id) AND (v.audience_id = objective_versions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = objective_versions.space_id) AND (v.audience_id = objective_versions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = objective_versions.space_id) AND (v.audience_id = objective_versions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = objective_versions.space_id) AND (v.audience_id = objective_versions.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table objectives (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  title text not null
  description text not null default ''::text
  kind text not null
  horizon date
  version integer not null default 1
  proposed_by uuid not null
  proposed_for uuid not null
  proposed_at timestamp with time zone not null
  agreed_at timestamp with time zone
  ended_at timestamp with time zone
  ended_how text
  ended_reason text
  objectives_check: CHECK ((((ended_at IS NULL) = (ended_how IS NULL)) AND ((ended_at IS NULL) = (ended_reason IS NULL))))
  objectives_description_check: CHECK ((length(description) <= 8000))
  objectives_ended_how_check: CHECK ((ended_how = ANY (ARRAY['achieved'::text, 'dropped'::text])))
  objectives_ended_reason_check: CHECK (((length(ended_reason) >= 1) AND (length(ended_reason) <= 4000)))
  objectives_kind_check: CHECK (((length(kind) >= 1) AND (length(kind) <= 60)))
  objectives_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  objectives_version_check: CHECK ((version > 0))
  objectives_proposed_by_fkey: FOREIGN KEY (proposed_by) REFERENCES seats(id)
  objectives_proposed_for_fkey: FOREIGN KEY (proposed_for) REFERENCES organisations(id)
  objectives_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  objectives_pkey: PRIMARY KEY (space_id, id)
  objectives_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = objectives.space_id) AND (v.audience_id = objectives.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = objectives.space_id) AND (v.audience_id = objectives.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = objectives.space_id) AND (v.audience_id = objectives.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = objectives.space_id) AND (v.audience_id = objectives.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = objectives.space_id) AND (v.audience_id = objectives.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (audience_id, title, description, kind, horizon, version, agreed_at, ended_at, ended_how, ended_reason) to entente_app

-- table operators (row level security forced): Who runs the installation. Gives no sight of any content.
  person_id uuid not null
  since timestamp with time zone not null default now()
  operators_person_id_fkey: FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
  operators_pkey: PRIMARY KEY (person_id)
  policy app_reads (r) to entente_app using (person_id = ( SELECT acting.person() AS person))
  policy guard_all (*) to entente_guard using true check true
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant SELECT to entente_app

-- table organisation_identifiers (row level security forced)
  organisation_id uuid not null
  scheme text not null
  value text not null
  organisation_identifiers_scheme_check: CHECK (((length(scheme) >= 1) AND (length(scheme) <= 40)))
  organisation_identifiers_value_check: CHECK (((length(value) >= 1) AND (length(value) <= 80)))
  organisation_identifiers_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE
  organisation_identifiers_pkey: PRIMARY KEY (organisation_id, scheme)
  policy app_reads (r) to entente_app using ((organisation_id = ( SELECT acting.organisation() AS organisation)) OR (organisation_id = ANY (( SELECT acting.sides() AS sides)::uuid[])) OR (EXISTS ( SELECT
   FROM organisations o
  WHERE (o.id = organisation_identifiers.organisation_id))))
  policy app_writes (*) to entente_app using ((organisation_id = ( SELECT acting.organisation() AS organisation)) AND ( SELECT acting.administers() AS administers)) check ((organisation_id = ( SELECT acting.organisation() AS organisation)) AND ( SELECT acting.administers() AS administers))
  policy guard_all (*) to entente_guard using true check true
  grant DELETE, INSERT, SELECT, UPDATE to entente_app
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard

-- table organisations (row level security forced)
  id uuid not null
  legal_name text not null
  short_name text not null
  country text not null
  languages text[] not null default '{en}'::text[]
  time_zone text not null
  working_days smallint[] not null default '{1,2,3,4,5}'::smallint[]
  working_from time without time zone not null default '09:00:00'::time without time zone
  working_to time without time zone not null default '17:00:00'::time without time zone
  colour smallint not null default 1
  listed_at timestamp with time zone
  sample_id uuid
  created_at timestamp with time zone not null default now()
  imported_into uuid
  organisations_colour_check: CHECK (((colour >= 1) AND (colour <= 8)))
  organisations_country_check: CHECK ((country ~ '^[A-Z]{2}$'::text))
  organisations_legal_name_check: CHECK (((length(legal_name) >= 1) AND (length(legal_name) <= 200)))
  organisations_short_name_check: CHECK (((length(short_name) >= 1) AND (length(short_name) <= 40)))
  organisations_imported_into_fkey: FOREIGN KEY (imported_into) REFERENCES spaces(id) ON DELETE CASCADE
  organisations_sample_id_fkey: FOREIGN KEY (sample_id) REFERENCES samples(id)
  organisations_pkey: PRIMARY KEY (id)
  CREATE INDEX organisations_by_import ON public.organisations USING btree (imported_into) WHERE (imported_into IS NOT NULL)
  CREATE INDEX organisations_by_sample ON public.organisations USING btree (sample_id) WHERE (sample_id IS NOT NULL)
  policy app_adds (a) to entente_app check (( SELECT acting.person() AS person) IS NOT NULL)
  policy app_changes (w) to entente_app using ((id = ( SELECT acting.organisation() AS organisation)) AND ( SELECT acting.administers() AS administers)) check (id = ( SELECT acting.organisation() AS organisation))
  policy app_reads (r) to entente_app using ((id = ( SELECT acting.organisation() AS organisation)) OR (id = ANY (( SELECT acting.sides() AS sides)::uuid[])) OR ((listed_at IS NOT NULL) AND (( SELECT acting.seat() AS seat) IS NOT NULL) AND (NOT (sample_id IS DISTINCT FROM ( SELECT acting.sample() AS sample)))) OR acting.is_partner(id))
  policy guard_all (*) to entente_guard using true check true
  policy worker_reads (r) to entente_worker using true
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant SELECT to entente_worker
  grant UPDATE (legal_name, short_name, country, languages, time_zone, working_days, working_from, working_to, colour, listed_at) to entente_app

-- table participants (row level security forced)
  space_id uuid not null
  organisation_id uuid not null
  seat_id uuid not null
  role text not null
  named_by uuid not null
  named_at timestamp with time zone not null default now()
  removed_at timestamp with time zone
  participants_role_check: CHECK ((role = ANY (ARRAY['executive-sponsor'::text, 'alliance-manager'::text, 'working-group'::text, 'observer'::text])))
  participants_named_by_fkey: FOREIGN KEY (named_by) REFERENCES seats(id)
  participants_seat_id_fkey: FOREIGN KEY (seat_id) REFERENCES seats(id) ON DELETE CASCADE
  participants_space_id_organisation_id_fkey: FOREIGN KEY (space_id, organisation_id) REFERENCES parties(space_id, organisation_id) ON DELETE CASCADE
  participants_pkey: PRIMARY KEY (space_id, seat_id)
  CREATE INDEX participants_by_seat ON public.participants USING btree (seat_id)
  policy app_adds (a) to entente_app check (organisation_id = ( SELECT acting.organisation() AS organisation))
  policy app_changes (w) to entente_app using (organisation_id = ( SELECT acting.organisation() AS organisation)) check (organisation_id = ( SELECT acting.organisation() AS organisation))
  policy app_reads (r) to entente_app using ((organisation_id = ( SELECT acting.organisation() AS organisation)) OR (space_id IN ( SELECT acting.joined() AS joined)))
  policy guard_all (*) to entente_guard using true check true
  policy worker_reads (r) to entente_worker using true
  trigger CREATE TRIGGER participants_kept_visible_1 AFTER INSERT ON public.participants REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_space_change()
  trigger CREATE TRIGGER participants_kept_visible_2 AFTER UPDATE ON public.participants REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_space_change()
  trigger CREATE TRIGGER participants_kept_visible_3 AFTER DELETE ON public.participants REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_space_change()
  trigger CREATE TRIGGER participants_one_side BEFORE INSERT OR UPDATE ON public.participants FOR EACH ROW EXECUTE FUNCTION guard.refuse_second_side()
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant SELECT (space_id, seat_id, named_at, removed_at) to entente_worker
  grant UPDATE (role, named_by, named_at, removed_at) to entente_app

-- table parties (row level security forced)
  space_id uuid not null
  organisation_id uuid not null
  joined_at timestamp with time zone not null default now()
  left_at timestamp with time zone
  left_how text
  left_reason text
  left_with jsonb
  parties_check: CHECK (((left_at IS NULL) = (left_how IS NULL)))
  parties_left_how_check: CHECK ((left_how = ANY (ARRAY['left'::text, 'ended-by-others'::text, 'absent'::text])))
  parties_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE
  parties_space_id_fkey: FOREIGN KEY (space_id) REFERENCES partnerships(id) ON DELETE CASCADE
  parties_pkey: PRIMARY KEY (space_id, organisation_id)
  CREATE INDEX parties_by_organisation ON public.parties USING btree (organisation_id)
  policy app_adds (a) to entente_app check ((organisation_id = ( SELECT acting.organisation() AS organisation)) AND (EXISTS ( SELECT
   FROM partnerships p
  WHERE ((p.id = parties.space_id) AND (NOT (p.sample_id IS DISTINCT FROM ( SELECT acting.sample() AS sample)))))) AND ((EXISTS ( SELECT
   FROM partnerships p
  WHERE ((p.id = parties.space_id) AND (p.created_by = ( SELECT acting.seat() AS seat)) AND (p.activated_at IS NULL)))) OR (EXISTS ( SELECT
   FROM party_invitations i
  WHERE ((i.space_id = parties.space_id) AND (i.accepted_at IS NULL) AND (i.declined_at IS NULL) AND (i.withdrawn_at IS NULL) AND (i.expires_at > acting.now()) AND ((i.organisation_id = ( SELECT acting.organisation() AS organisation)) OR (i.id = ( SELECT acting.invitation() AS invitation))))))))
  policy app_changes (w) to entente_app using (((space_id = ( SELECT acting.space() AS space)) AND (( SELECT acting.standing() AS standing) = 'member'::text)) OR (organisation_id = ( SELECT acting.organisation() AS organisation))) check true
  policy app_reads (r) to entente_app using ((space_id = ( SELECT acting.space() AS space)) OR (organisation_id = ( SELECT acting.organisation() AS organisation)) OR (space_id IN ( SELECT acting.spaces() AS spaces)))
  policy guard_all (*) to entente_guard using true check true
  policy worker_reads (r) to entente_worker using true
  trigger CREATE TRIGGER parties_forget_departed_answers AFTER UPDATE ON public.parties FOR EACH ROW EXECUTE FUNCTION guard.forget_departed_answers()
  trigger CREATE TRIGGER parties_in_portfolio_1 AFTER INSERT ON public.parties REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_parties_change()
  trigger CREATE TRIGGER parties_in_portfolio_2 AFTER UPDATE ON public.parties REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_parties_change()
  trigger CREATE TRIGGER parties_kept_visible_1 AFTER INSERT ON public.parties REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_space_change()
  trigger CREATE TRIGGER parties_kept_visible_2 AFTER UPDATE ON public.parties REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_space_change()
  trigger CREATE TRIGGER parties_kept_visible_3 AFTER DELETE ON public.parties REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_space_change()
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant SELECT to entente_worker
  grant UPDATE (joined_at, left_at, left_how, left_reason, left_with) to entente_app

-- table partnerships (row level security forced)
  id uuid not null
  name text not null
  purpose text not null default ''::text
  stage text not null
  starts_on date
  ends_on date
  notice_days integer
  renewal text not null default ''::text
  created_by uuid not null
  created_at timestamp with time zone not null default now()
  activated_at timestamp with time zone
  ended_at timestamp with time zone
  sample_id uuid
  partnerships_check: CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on)))
  partnerships_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  partnerships_notice_days_check: CHECK (((notice_days >= 0) AND (notice_days <= 3650)))
  partnerships_purpose_check: CHECK ((length(purpose) <= 4000))
  partnerships_renewal_check: CHECK ((length(renewal) <= 2000))
  partnerships_created_by_fkey: FOREIGN KEY (created_by) REFERENCES seats(id)
  partnerships_id_fkey: FOREIGN KEY (id) REFERENCES spaces(id) ON DELETE CASCADE
  partnerships_sample_id_fkey: FOREIGN KEY (sample_id) REFERENCES samples(id)
  partnerships_pkey: PRIMARY KEY (id)
  CREATE INDEX partnerships_by_sample ON public.partnerships USING btree (sample_id) WHERE (sample_id IS NOT NULL)
  policy app_adds (a) to entente_app check (created_by = ( SELECT acting.seat() AS seat))
  policy app_changes (w) to entente_app using ((id = ( SELECT acting.space() AS space)) AND (( SELECT acting.standing() AS standing) <> 'invited'::text)) check (id = ( SELECT acting.space() AS space))
  policy app_reads (r) to entente_app using ((id = ( SELECT acting.space() AS space)) OR ((created_by = ( SELECT acting.seat() AS seat)) AND (activated_at IS NULL)) OR (id IN ( SELECT acting.spaces() AS spaces)))
  policy guard_all (*) to entente_guard using true check true
  policy worker_reads (r) to entente_worker using true
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant SELECT to entente_worker
  grant UPDATE (name, purpose, stage, starts_on, ends_on, notice_days, renewal, activated_at, ended_at) to entente_app

-- table party_invitations (row level security forced)
  space_id uuid not null
  id uuid not null
  email text
  organisation_id uuid
  message text not null default ''::text
  with_history boolean not null
  invited_by uuid not null
  invited_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  accepted_at timestamp with time zone
  accepted_for uuid
  declined_at timestamp with time zone
  withdrawn_at timestamp with time zone
  party_invitations_check: CHECK (((email IS NOT NULL) OR (organisation_id IS NOT NULL)))
  party_invitations_email_check: CHECK ((email = lower(email)))
  party_invitations_message_check: CHECK ((length(message) <= 2000))
  party_invitations_accepted_for_fkey: FOREIGN KEY (accepted_for) REFERENCES organisations(id)
  party_invitations_invited_by_fkey: FOREIGN KEY (invited_by) REFERENCES seats(id)
  party_invitations_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE
  party_invitations_space_id_fkey: FOREIGN KEY (space_id) REFERENCES partnerships(id) ON DELETE CASCADE
  party_invitations_pkey: PRIMARY KEY (space_id, id)
  party_invitations_id_key: UNIQUE (id)
  CREATE INDEX party_invitations_by_organisation ON public.party_invitations USING btree (organisation_id)
  policy app_adds (a) to entente_app check ((space_id = ( SELECT acting.space() AS space)) AND (( SELECT acting.standing() AS standing) = 'member'::text) AND (invited_by = ( SELECT acting.seat() AS seat)))
  policy app_changes (w) to entente_app using (((space_id = ( SELECT acting.space() AS space)) AND (( SELECT acting.standing() AS standing) = 'member'::text)) OR (id = ( SELECT acting.invitation() AS invitation)) OR ((organisation_id = ( SELECT acting.organisation() AS organisation)) AND (( SELECT acting.administers() AS administers) OR ( SELECT acting.coordinates() AS coordinates)))) check true
  policy app_reads (r) to entente_app using (((space_id = ( SELECT acting.space() AS space)) AND (( SELECT acting.standing() AS standing) = 'member'::text)) OR (id = ( SELECT acting.invitation() AS invitation)) OR ((organisation_id = ( SELECT acting.organisation() AS organisation)) AND (( SELECT acting.administers() AS administers) OR ( SELECT acting.coordinates() AS coordinates))))
  policy guard_all (*) to entente_guard using true check true
  policy worker_reads (r) to entente_worker using true
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant SELECT to entente_worker
  grant UPDATE (expires_at, accepted_at, accepted_for, declined_at, withdrawn_at) to entente_app

-- table people (row level security forced): A human being, once for the whole installation; sees and acts only through seats.
  id uuid not null
  account_id text
  name text not null
  locale text not null default 'en'::text
  time_zone text not null default 'UTC'::text
  created_at timestamp with time zone not null default now()
  people_locale_check: CHECK ((locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'::text))
  people_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  people_pkey: PRIMARY KEY (id)
  people_account_id_key: UNIQUE (account_id)
  policy app_adds (a) to entente_app check (id = ( SELECT acting.person() AS person))
  policy app_changes (w) to entente_app using (id = ( SELECT acting.person() AS person)) check (id = ( SELECT acting.person() AS person))
  policy app_reads (r) to entente_app using ((id = ( SELECT acting.person() AS person)) OR (id = ANY (( SELECT acting.fellow_people() AS fellow_people)::uuid[])) OR acting.is_known_person(id))
  policy guard_all (*) to entente_guard using true check true
  policy worker_reads (r) to entente_worker using true
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant SELECT to entente_worker
  grant UPDATE (name, locale, time_zone) to entente_app

-- table person_contacts (row level security forced): Kept apart from people because partners see a name, never an address.
  person_id uuid not null
  email text not null
  person_contacts_email_check: CHECK (((email = lower(email)) AND (length(email) <= 320)))
  person_contacts_person_id_fkey: FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
  person_contacts_pkey: PRIMARY KEY (person_id)
  CREATE INDEX person_contacts_by_email ON public.person_contacts USING btree (email)
  policy app_adds (a) to entente_app check (person_id = ( SELECT acting.person() AS person))
  policy app_changes (w) to entente_app using (person_id = ( SELECT acting.person() AS person)) check (person_id = ( SELECT acting.person() AS person))
  policy app_reads (r) to entente_app using ((person_id = ( SELECT acting.person() AS person)) OR (( SELECT acting.administers() AS administers) AND (EXISTS ( SELECT
   FROM seats s
  WHERE ((s.person_id = person_contacts.person_id) AND (s.organisation_id = ( SELECT acting.organisation() AS organisation)) AND (s.left_at IS NULL))))))
  policy guard_all (*) to entente_guard using true check true
  policy worker_reads (r) to entente_worker using true
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant SELECT to entente_worker
  grant UPDATE (email) to entente_app

-- table portfolio_figures (row level security forced): Derived: what lies in an audience, counted. Being late is not stored: dues are the ends of what is accepted, in order.
  space_id uuid not null
  audience_id uuid not null
  open integer not null default 0
  kept integer not null default 0
  warned integer not null default 0
  on_target integer not null default 0
  near_target integer not null default 0
  off_target integer not null default 0
  not_judged integer not null default 0
  last_at bigint
  dues bigint[] not null default '{}'::bigint[]
  figures text not null default ((((((((((((((((('"'::text || (space_id)::text) || '",'::text) || (open)::text) || ','::text) || (kept)::text) || ','::text) || (warned)::text) || ','::text) || (on_target)::text) || ','::text) || (near_target)::text) || ','::text) || (off_target)::text) || ','::text) || (not_judged)::text) || ','::text) || COALESCE((last_at)::text, 'null'::text))
  promises text[] not null default '{}'::text[]
  sides uuid[] not null default '{}'::uuid[]
  portfolio_figures_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id) ON DELETE CASCADE
  portfolio_figures_pkey: PRIMARY KEY (space_id, audience_id)
  policy guard_all (*) to entente_guard using true check true
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard

-- table portfolio_partnerships (row level security forced): Derived: what an organisation may know of a partnership, and its own estimate of it. Of one that it has left, what it left with.
  organisation_id uuid not null
  space_id uuid not null
  left_at timestamp with time zone
  parties uuid[] not null
  owners uuid[] not null
  facts text not null
  worth text
  portfolio_partnerships_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE
  portfolio_partnerships_space_id_fkey: FOREIGN KEY (space_id) REFERENCES partnerships(id) ON DELETE CASCADE
  portfolio_partnerships_pkey: PRIMARY KEY (organisation_id, space_id)
  CREATE INDEX portfolio_partnerships_by_space ON public.portfolio_partnerships USING btree (space_id)
  policy guard_all (*) to entente_guard using true check true
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard

-- table question_set_versions (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  question_set_id uuid not null
  version integer not null
  content jsonb not null
  reason text not null default ''::text
  written_by uuid not null
  written_at timestamp with time zone not null
  question_set_versions_reason_check: CHECK ((length(reason) <= 4000))
  question_set_versions_version_check: CHECK ((version > 0))
  question_set_versions_space_id_audience_id_question_set_id_fkey: FOREIGN KEY (space_id, audience_id, question_set_id) REFERENCES question_sets(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  question_set_versions_written_by_fkey: FOREIGN KEY (written_by) REFERENCES seats(id)
  question_set_versions_pkey: PRIMARY KEY (space_id, question_set_id, version)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = question_set_versions.space_id) AND (v.audience_id = question_set_versions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = question_set_versions.space_id) AND (v.audience_id = question_set_versions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = question_set_versions.space_id) AND (v.audience_id = question_set_versions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = question_set_versions.space_id) AND (v.audience_id = question_set_versions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = question_set_versions.space_id) AND (v.audience_id = question_set_versions.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table question_sets (row level security forced): Questions that are put to people again and again; what was asked stands in versions.
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  name text not null
  purpose text not null default ''::text
  made_by uuid not null
  made_at timestamp with time zone not null
  retired_at timestamp with time zone
  question_sets_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  question_sets_purpose_check: CHECK ((length(purpose) <= 4000))
  question_sets_made_by_fkey: FOREIGN KEY (made_by) REFERENCES seats(id)
  question_sets_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  question_sets_pkey: PRIMARY KEY (space_id, id)
  question_sets_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = question_sets.space_id) AND (v.audience_id = question_sets.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = question_sets.space_id) AND (v.audience_id = question_sets.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = question_sets.space_id) AND (v.audience_id = question_sets.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = question_sets.space_id) AND (v.audience_id = question_sets.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = question_sets.space_id) AND (v.audience_id = question_sets.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (audience_id, name, purpose, retired_at) to entente_app

-- table readiness_actions (row level security forced): What was promised within the organisation about a statement.
  space_id uuid not null
  audience_id uuid not null
  assessment_id uuid not null
  statement text not null
  commitment_id uuid not null
  readiness_actions_statement_check: CHECK ((statement ~ '^[a-z0-9][a-z0-9-]{0,39}$'::text))
  readiness_actions_space_id_audience_id_assessment_id_fkey: FOREIGN KEY (space_id, audience_id, assessment_id) REFERENCES readiness_assessments(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  readiness_actions_pkey: PRIMARY KEY (space_id, assessment_id, commitment_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = readiness_actions.space_id) AND (v.audience_id = readiness_actions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = readiness_actions.space_id) AND (v.audience_id = readiness_actions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = readiness_actions.space_id) AND (v.audience_id = readiness_actions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = readiness_actions.space_id) AND (v.audience_id = readiness_actions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = readiness_actions.space_id) AND (v.audience_id = readiness_actions.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table readiness_assessments (row level security forced): Which rounds ask how ready the organisation is; what is asked and answered stands in the round.
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  round_id uuid not null
  about text not null default ''::text
  begun_by uuid not null
  begun_at timestamp with time zone not null
  readiness_assessments_about_check: CHECK ((length(about) <= 2000))
  readiness_assessments_begun_by_fkey: FOREIGN KEY (begun_by) REFERENCES seats(id)
  readiness_assessments_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  readiness_assessments_pkey: PRIMARY KEY (space_id, id)
  readiness_assessments_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  readiness_assessments_space_id_round_id_key: UNIQUE (space_id, round_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = readiness_assessments.space_id) AND (v.audience_id = readiness_assessments.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = readiness_assessments.space_id) AND (v.audience_id = readiness_assessments.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = readiness_assessments.space_id) AND (v.audience_id = readiness_assessments.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = readiness_assessments.space_id) AND (v.audience_id = readiness_assessments.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = readiness_assessments.space_id) AND (v.audience_id = readiness_assessments.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table round_answers (row level security forced): Revealed answers of named rounds and, without the person, of rounds by party. Only the reveal writes here.
  space_id uuid not null
  audience_id uuid not null
  round_id uuid not null
  id uuid not null
  organisation_id uuid not null
  seat_id uuid
  answers jsonb not null
  round_answers_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id)
  round_answers_seat_id_fkey: FOREIGN KEY (seat_id) REFERENCES seats(id)
  round_answers_space_id_audience_id_round_id_fkey: FOREIGN KEY (space_id, audience_id, round_id) REFERENCES rounds(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  round_answers_pkey: PRIMARY KEY (space_id, id)
  CREATE INDEX round_answers_by_round ON public.round_answers USING btree (space_id, round_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = round_answers.space_id) AND (v.audience_id = round_answers.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = round_answers.space_id) AND (v.audience_id = round_answers.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = round_answers.space_id) AND (v.audience_id = round_answers.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = round_answers.space_id) AND (v.audience_id = round_answers.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = round_answers.space_id) AND (v.audience_id = round_answers.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant SELECT to entente_app

-- table round_invitees (row level security forced): Who is asked; everybody in the audience may know. Who has answered is another matter.
  space_id uuid not null
  audience_id uuid not null
  round_id uuid not null
  seat_id uuid not null
  organisation_id uuid not null
  round_invitees_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id)
  round_invitees_seat_id_fkey: FOREIGN KEY (seat_id) REFERENCES seats(id)
  round_invitees_space_id_audience_id_round_id_fkey: FOREIGN KEY (space_id, audience_id, round_id) REFERENCES rounds(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  round_invitees_pkey: PRIMARY KEY (space_id, round_id, seat_id)
  CREATE INDEX round_invitees_by_seat ON public.round_invitees USING btree (seat_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = round_invitees.space_id) AND (v.audience_id = round_invitees.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = round_invitees.space_id) AND (v.audience_id = round_invitees.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = round_invitees.space_id) AND (v.audience_id = round_invitees.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = round_invitees.space_id) AND (v.audience_id = round_invitees.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = round_invitees.space_id) AND (v.audience_id = round_invitees.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table round_tallies (row level security forced): All that is left of an anonymous round: for each question and each group that may be shown, what was given, sorted by value. No organisation means everybody; an empty question counts people.
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  round_id uuid not null
  question text not null
  organisation_id uuid
  answered integer not null
  given jsonb not null
  comments jsonb not null
  round_tallies_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id)
  round_tallies_space_id_audience_id_round_id_fkey: FOREIGN KEY (space_id, audience_id, round_id) REFERENCES rounds(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  round_tallies_pkey: PRIMARY KEY (space_id, id)
  round_tallies_space_id_round_id_question_organisation_id_key: UNIQUE NULLS NOT DISTINCT (space_id, round_id, question, organisation_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = round_tallies.space_id) AND (v.audience_id = round_tallies.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = round_tallies.space_id) AND (v.audience_id = round_tallies.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = round_tallies.space_id) AND (v.audience_id = round_tallies.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = round_tallies.space_id) AND (v.audience_id = round_tallies.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = round_tallies.space_id) AND (v.audience_id = round_tallies.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant SELECT to entente_app

-- table rounds (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  series_id uuid not null
  wave integer not null
  title text not null
  purpose text not null default ''::text
  content jsonb not null
  naming text not null
  voice text not null
  rule text not null
  due_at timestamp with time zone
  floor smallint not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  revealed_at timestamp with time zone
  withdrawn_at timestamp with time zone
  withdrawn_reason text
  rounds_check: CHECK (((revealed_at IS NULL) OR (withdrawn_at IS NULL)))
  rounds_check1: CHECK (((rule = 'all-in'::text) = (due_at IS NULL)))
  rounds_check2: CHECK (((naming <> 'anonymous'::text) OR (voice = 'each'::text)))
  rounds_floor_check: CHECK (((floor >= 3) AND (floor <= 50)))
  rounds_naming_check: CHECK ((naming = ANY (ARRAY['named'::text, 'by-party'::text, 'anonymous'::text])))
  rounds_purpose_check: CHECK ((length(purpose) <= 4000))
  rounds_rule_check: CHECK ((rule = ANY (ARRAY['all-in'::text, 'deadline'::text, 'all-in-or-deadline'::text])))
  rounds_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  rounds_voice_check: CHECK ((voice = ANY (ARRAY['each'::text, 'one-a-party'::text])))
  rounds_wave_check: CHECK (((wave >= 1) AND (wave <= 500)))
  rounds_withdrawn_reason_check: CHECK ((length(withdrawn_reason) <= 4000))
  rounds_opened_by_fkey: FOREIGN KEY (opened_by) REFERENCES seats(id)
  rounds_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  rounds_pkey: PRIMARY KEY (space_id, id)
  rounds_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  rounds_space_id_series_id_wave_key: UNIQUE (space_id, series_id, wave)
  CREATE INDEX rounds_open ON public.rounds USING btree (space_id) WHERE ((revealed_at IS NULL) AND (withdrawn_at IS NULL))
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = rounds.space_id) AND (v.audience_id = rounds.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = rounds.space_id) AND (v.audience_id = rounds.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = rounds.space_id) AND (v.audience_id = rounds.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = rounds.space_id) AND (v.audience_id = rounds.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = rounds.space_id) AND (v.audience_id = rounds.audience_id))
 OFFSET 0))))
  trigger CREATE TRIGGER rounds_keep_answers AFTER DELETE OR UPDATE ON public.rounds FOR EACH ROW EXECUTE FUNCTION guard.keep_answers_with_round()
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (audience_id, withdrawn_at, withdrawn_reason) to entente_app

-- table samples (row level security forced)
  id uuid not null
  created_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  samples_pkey: PRIMARY KEY (id)
  policy guard_all (*) to entente_guard using true check true
  grant DELETE, INSERT, SELECT to entente_guard

-- table search_documents (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  kind text not null
  id uuid not null
  title text not null
  words tsvector not null
  spellings tsvector not null default acting.spellings(words)
  search_documents_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  search_documents_pkey: PRIMARY KEY (space_id, kind, id)
  CREATE INDEX search_documents_by_spellings ON public.search_documents USING gin (spellings)
  CREATE INDEX search_documents_by_words ON public.search_documents USING gin (words)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = search_documents.space_id) AND (v.audience_id = search_documents.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = search_documents.space_id) AND (v.audience_id = search_documents.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = search_documents.space_id) AND (v.audience_id = search_documents.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = search_documents.space_id) AND (v.audience_id = search_documents.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = search_documents.space_id) AND (v.audience_id = search_documents.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT to entente_app
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant SELECT (space_id, audience_id, kind, id) to entente_app
  grant UPDATE (audience_id, title, words) to entente_app

-- table seat_access (row level security forced): Counts up whenever what a seat may see has changed, so that open streams are judged again.
  seat_id uuid not null
  epoch bigint not null default 1
  seat_access_seat_id_fkey: FOREIGN KEY (seat_id) REFERENCES seats(id) ON DELETE CASCADE
  seat_access_pkey: PRIMARY KEY (seat_id)
  policy guard_all (*) to entente_guard using true check true
  policy worker_reads (r) to entente_worker using true
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant SELECT to entente_worker

-- table seat_invitations (row level security forced)
  id uuid not null
  organisation_id uuid not null
  email text not null
  title text not null default ''::text
  administrator boolean not null default false
  coordinator boolean not null default false
  invited_by uuid not null
  invited_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  accepted_at timestamp with time zone
  withdrawn_at timestamp with time zone
  seat_invitations_email_check: CHECK ((email = lower(email)))
  seat_invitations_invited_by_fkey: FOREIGN KEY (invited_by) REFERENCES seats(id)
  seat_invitations_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE
  seat_invitations_pkey: PRIMARY KEY (id)
  CREATE INDEX seat_invitations_by_organisation ON public.seat_invitations USING btree (organisation_id)
  policy app_adds (a) to entente_app check ((organisation_id = ( SELECT acting.organisation() AS organisation)) AND ( SELECT acting.administers() AS administers) AND (invited_by = ( SELECT acting.seat() AS seat)))
  policy app_changes (w) to entente_app using (((organisation_id = ( SELECT acting.organisation() AS organisation)) AND ( SELECT acting.administers() AS administers)) OR (id = ( SELECT acting.invitation() AS invitation))) check true
  policy app_reads (r) to entente_app using (((organisation_id = ( SELECT acting.organisation() AS organisation)) AND ( SELECT acting.administers() AS administers)) OR (id = ( SELECT acting.invitation() AS invitation)))
  policy guard_all (*) to entente_guard using true check true
  policy worker_reads (r) to entente_worker using true
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant SELECT to entente_worker
  grant UPDATE (expires_at, accepted_at, withdrawn_at) to entente_app

-- table seats (row level security forced): A person in an organisation: what acts, sees and signs.
  id uuid not null
  person_id uuid not null
  organisation_id uuid not null
  title text not null default ''::text
  administrator_since timestamp with time zone
  coordinator_since timestamp with time zone
  joined_at timestamp with time zone not null default now()
  left_at timestamp with time zone
  seats_title_check: CHECK ((length(title) <= 120))
  seats_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE
  seats_person_id_fkey: FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
  seats_pkey: PRIMARY KEY (id)
  seats_organisation_id_person_id_key: UNIQUE (organisation_id, person_id)
  CREATE INDEX seats_by_person ON public.seats USING btree (person_id)
  policy app_adds (a) to entente_app check ((person_id = ( SELECT acting.person() AS person)) AND (acting.is_new(organisation_id) OR (EXISTS ( SELECT
   FROM seat_invitations i
  WHERE ((i.id = ( SELECT acting.invitation() AS invitation)) AND (i.organisation_id = seats.organisation_id))))))
  policy app_changes (w) to entente_app using (((organisation_id = ( SELECT acting.organisation() AS organisation)) AND (( SELECT acting.administers() AS administers) OR (id = ( SELECT acting.seat() AS seat)))) OR ((person_id = ( SELECT acting.person() AS person)) AND (EXISTS ( SELECT
   FROM seat_invitations i
  WHERE ((i.id = ( SELECT acting.invitation() AS invitation)) AND (i.organisation_id = seats.organisation_id)))))) check ((organisation_id = ( SELECT acting.organisation() AS organisation)) OR (person_id = ( SELECT acting.person() AS person)))
  policy app_reads (r) to entente_app using ((person_id = ( SELECT acting.person() AS person)) OR (organisation_id = ( SELECT acting.organisation() AS organisation)) OR (id = ANY (( SELECT acting.fellows() AS fellows)::uuid[])) OR acting.is_colleague(id))
  policy guard_all (*) to entente_guard using true check true
  policy worker_reads (r) to entente_worker using true
  trigger CREATE TRIGGER seats_kept_visible_1 AFTER INSERT ON public.seats REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_seat_change()
  trigger CREATE TRIGGER seats_kept_visible_2 AFTER UPDATE ON public.seats REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_seat_change()
  trigger CREATE TRIGGER seats_kept_visible_3 AFTER DELETE ON public.seats REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION guard.after_seat_change()
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant SELECT to entente_worker
  grant UPDATE (title, administrator_since, coordinator_since, joined_at, left_at) to entente_app

-- table selection_criteria (row level security forced): Every criteria tree that a selection has had; an assessment keeps the version it asked with.
  space_id uuid not null
  audience_id uuid not null
  selection_id uuid not null
  version integer not null
  criteria jsonb not null
  reason text not null default ''::text
  written_by uuid not null
  written_at timestamp with time zone not null
  selection_criteria_reason_check: CHECK ((length(reason) <= 4000))
  selection_criteria_version_check: CHECK ((version > 0))
  selection_criteria_space_id_audience_id_selection_id_fkey: FOREIGN KEY (space_id, audience_id, selection_id) REFERENCES selections(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  selection_criteria_written_by_fkey: FOREIGN KEY (written_by) REFERENCES seats(id)
  selection_criteria_pkey: PRIMARY KEY (space_id, selection_id, version)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = selection_criteria.space_id) AND (v.audience_id = selection_criteria.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = selection_criteria.space_id) AND (v.audience_id = selection_criteria.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = selection_criteria.space_id) AND (v.audience_id = selection_criteria.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = selection_criteria.space_id) AND (v.audience_id = selection_criteria.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = selection_criteria.space_id) AND (v.audience_id = selection_criteria.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table selections (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  title text not null
  purpose text not null default ''::text
  started_by uuid not null
  started_at timestamp with time zone not null
  ended_by uuid
  ended_at timestamp with time zone
  ended_how text
  ended_reason text
  chosen_id uuid
  partnership_id uuid
  selections_check: CHECK ((((ended_at IS NULL) = (ended_how IS NULL)) AND ((ended_at IS NULL) = (ended_reason IS NULL))))
  selections_check1: CHECK (((chosen_id IS NULL) = (ended_how IS DISTINCT FROM 'chosen'::text)))
  selections_ended_how_check: CHECK ((ended_how = ANY (ARRAY['chosen'::text, 'nobody'::text])))
  selections_ended_reason_check: CHECK (((length(ended_reason) >= 1) AND (length(ended_reason) <= 8000)))
  selections_purpose_check: CHECK ((length(purpose) <= 8000))
  selections_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  selections_ended_by_fkey: FOREIGN KEY (ended_by) REFERENCES seats(id)
  selections_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  selections_started_by_fkey: FOREIGN KEY (started_by) REFERENCES seats(id)
  selections_pkey: PRIMARY KEY (space_id, id)
  selections_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = selections.space_id) AND (v.audience_id = selections.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = selections.space_id) AND (v.audience_id = selections.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = selections.space_id) AND (v.audience_id = selections.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = selections.space_id) AND (v.audience_id = selections.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = selections.space_id) AND (v.audience_id = selections.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (audience_id, title, purpose, ended_by, ended_at, ended_how, ended_reason, chosen_id, partnership_id) to entente_app

-- table shared_needs (row level security forced): What an organisation chose to show of a need, as it was when it was shared. It knows nothing of the need itself.
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  organisation_id uuid not null
  title text not null
  said jsonb not null
  shared_by uuid not null
  shared_at timestamp with time zone not null
  shared_needs_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  shared_needs_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id)
  shared_needs_shared_by_fkey: FOREIGN KEY (shared_by) REFERENCES seats(id)
  shared_needs_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  shared_needs_pkey: PRIMARY KEY (space_id, id)
  shared_needs_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = shared_needs.space_id) AND (v.audience_id = shared_needs.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = shared_needs.space_id) AND (v.audience_id = shared_needs.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = shared_needs.space_id) AND (v.audience_id = shared_needs.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = shared_needs.space_id) AND (v.audience_id = shared_needs.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = shared_needs.space_id) AND (v.audience_id = shared_needs.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (audience_id, title, said, shared_by, shared_at) to entente_app

-- table space_members (row level security forced): Who belongs to a space, named or as coordinator: derived, written by the database alone.
  space_id uuid not null
  seat_id uuid not null
  organisation_id uuid not null
  role text not null
  since timestamp with time zone not null
  until timestamp with time zone
  access text not null
  space_members_access_check: CHECK ((access = ANY (ARRAY['read'::text, 'write'::text])))
  space_members_seat_id_fkey: FOREIGN KEY (seat_id) REFERENCES seats(id) ON DELETE CASCADE
  space_members_space_id_fkey: FOREIGN KEY (space_id) REFERENCES spaces(id) ON DELETE CASCADE
  space_members_pkey: PRIMARY KEY (space_id, seat_id)
  CREATE INDEX space_members_by_seat ON public.space_members USING btree (seat_id)
  policy app_reads (r) to entente_app using ((seat_id = ( SELECT acting.seat() AS seat)) OR ((until IS NULL) AND ((organisation_id = ( SELECT acting.organisation() AS organisation)) OR (space_id IN ( SELECT acting.joined() AS joined)))))
  policy guard_all (*) to entente_guard using true check true
  policy worker_reads (r) to entente_worker using true
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant SELECT to entente_app
  grant SELECT to entente_worker

-- table spaces (row level security forced): Where records live. An organisation's own space has the organisation's id, a partnership's the partnership's.
  id uuid not null
  kind text not null
  spaces_kind_check: CHECK ((kind = ANY (ARRAY['organisation'::text, 'partnership'::text])))
  spaces_pkey: PRIMARY KEY (id)
  policy app_adds (a) to entente_app check (( SELECT acting.person() AS person) IS NOT NULL)
  policy app_reads (r) to entente_app using ((id = ( SELECT acting.space() AS space)) OR (id = ( SELECT acting.organisation() AS organisation)) OR (id IN ( SELECT acting.spaces() AS spaces)))
  policy guard_all (*) to entente_guard using true check true
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table stages (row level security forced): The stages of a partnership's life in its own words; an empty name means the usual word in the reader's language.
  space_id uuid not null
  position smallint not null
  key text not null
  name text not null default ''::text
  stages_key_check: CHECK ((key ~ '^[a-z][a-z0-9-]{0,39}$'::text))
  stages_name_check: CHECK ((length(name) <= 60))
  stages_position_check: CHECK ((("position" >= 1) AND ("position" <= 20)))
  stages_space_id_fkey: FOREIGN KEY (space_id) REFERENCES partnerships(id) ON DELETE CASCADE
  stages_pkey: PRIMARY KEY (space_id, "position")
  stages_space_id_key_key: UNIQUE (space_id, key) DEFERRABLE INITIALLY DEFERRED
  policy app_reads (r) to entente_app using ((space_id = ( SELECT acting.space() AS space)) OR (space_id IN ( SELECT acting.spaces() AS spaces)))
  policy app_writes (*) to entente_app using ((space_id = ( SELECT acting.space() AS space)) AND (( SELECT acting.standing() AS standing) = 'member'::text)) check (((space_id = ( SELECT acting.space() AS space)) AND (( SELECT acting.standing() AS standing) = 'member'::text)) OR (EXISTS ( SELECT
   FROM partnerships p
  WHERE ((p.id = stages.space_id) AND (p.created_by = ( SELECT acting.seat() AS seat)) AND (p.activated_at IS NULL)))))
  policy guard_all (*) to entente_guard using true check true
  grant DELETE, INSERT, SELECT, UPDATE to entente_app
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard

-- table stake_figures (row level security forced): The numbers of a stake; exact decimals.
  space_id uuid not null
  audience_id uuid not null
  stake_id uuid not null
  position smallint not null
  side text not null
  label text not null
  amount numeric not null
  unit text not null default ''::text
  currency text
  stake_figures_currency_check: CHECK ((currency ~ '^[A-Z]{3}$'::text))
  stake_figures_label_check: CHECK (((length(label) >= 1) AND (length(label) <= 120)))
  stake_figures_position_check: CHECK ((("position" >= 1) AND ("position" <= 30)))
  stake_figures_side_check: CHECK ((side = ANY (ARRAY['gives'::text, 'gets'::text])))
  stake_figures_unit_check: CHECK ((length(unit) <= 40))
  stake_figures_space_id_audience_id_stake_id_fkey: FOREIGN KEY (space_id, audience_id, stake_id) REFERENCES stakes(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  stake_figures_pkey: PRIMARY KEY (space_id, stake_id, "position")
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = stake_figures.space_id) AND (v.audience_id = stake_figures.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = stake_figures.space_id) AND (v.audience_id = stake_figures.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = stake_figures.space_id) AND (v.audience_id = stake_figures.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = stake_figures.space_id) AND (v.audience_id = stake_figures.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = stake_figures.space_id) AND (v.audience_id = stake_figures.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT to entente_app
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard

-- table stakes (row level security forced): What an objective is worth to one party: what it gives, what it expects to get, by when.
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  objective_id uuid not null
  organisation_id uuid not null
  gives text not null default ''::text
  gets text not null default ''::text
  expected_by date
  written_by uuid not null
  written_at timestamp with time zone not null
  stakes_gets_check: CHECK ((length(gets) <= 4000))
  stakes_gives_check: CHECK ((length(gives) <= 4000))
  stakes_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id)
  stakes_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  stakes_written_by_fkey: FOREIGN KEY (written_by) REFERENCES seats(id)
  stakes_pkey: PRIMARY KEY (space_id, id)
  stakes_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  CREATE INDEX stakes_by_objective ON public.stakes USING btree (space_id, objective_id, organisation_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = stakes.space_id) AND (v.audience_id = stakes.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = stakes.space_id) AND (v.audience_id = stakes.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = stakes.space_id) AND (v.audience_id = stakes.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = stakes.space_id) AND (v.audience_id = stakes.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = stakes.space_id) AND (v.audience_id = stakes.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (audience_id, gives, gets, expected_by, written_by, written_at) to entente_app

-- table strategies (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  title text not null
  approach text not null default ''::text
  proposed_by uuid not null
  proposed_at timestamp with time zone not null
  chosen smallint
  chosen_reason text
  chosen_at timestamp with time zone
  outcome text
  outcome_words text
  outcome_at timestamp with time zone
  strategies_approach_check: CHECK ((length(approach) <= 8000))
  strategies_chosen_check: CHECK (((chosen >= 1) AND (chosen <= 12)))
  strategies_chosen_reason_check: CHECK (((length(chosen_reason) >= 1) AND (length(chosen_reason) <= 4000)))
  strategies_outcome_check: CHECK ((outcome = ANY (ARRAY['worked'::text, 'in-part'::text, 'failed'::text, 'given-up'::text])))
  strategies_outcome_words_check: CHECK (((length(outcome_words) >= 1) AND (length(outcome_words) <= 4000)))
  strategies_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  strategy_choice_whole: CHECK ((num_nulls(chosen, chosen_reason, chosen_at) = ANY (ARRAY[0, 3])))
  strategy_chosen_first: CHECK (((outcome IS NULL) OR (chosen IS NOT NULL)))
  strategy_outcome_whole: CHECK ((num_nulls(outcome, outcome_words, outcome_at) = ANY (ARRAY[0, 3])))
  strategies_proposed_by_fkey: FOREIGN KEY (proposed_by) REFERENCES seats(id)
  strategies_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  strategies_pkey: PRIMARY KEY (space_id, id)
  strategies_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = strategies.space_id) AND (v.audience_id = strategies.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = strategies.space_id) AND (v.audience_id = strategies.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = strategies.space_id) AND (v.audience_id = strategies.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = strategies.space_id) AND (v.audience_id = strategies.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = strategies.space_id) AND (v.audience_id = strategies.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (title, approach, chosen, chosen_reason, chosen_at, outcome, outcome_words, outcome_at) to entente_app

-- table strategy_links (row level security forced): The objectives that a strategy serves, and the commitments and measures by which it is followed; seen by everybody who sees it.
  space_id uuid not null
  audience_id uuid not null
  strategy_id uuid not null
  kind text not null
  linked_id uuid not null
  linked_by uuid not null
  linked_at timestamp with time zone not null
  strategy_links_kind_check: CHECK ((kind ~ '^[a-z][a-z-]*$'::text))
  strategy_links_linked_by_fkey: FOREIGN KEY (linked_by) REFERENCES seats(id)
  strategy_links_space_id_audience_id_strategy_id_fkey: FOREIGN KEY (space_id, audience_id, strategy_id) REFERENCES strategies(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  strategy_links_pkey: PRIMARY KEY (space_id, strategy_id, kind, linked_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = strategy_links.space_id) AND (v.audience_id = strategy_links.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = strategy_links.space_id) AND (v.audience_id = strategy_links.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = strategy_links.space_id) AND (v.audience_id = strategy_links.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = strategy_links.space_id) AND (v.audience_id = strategy_links.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = strategy_links.space_id) AND (v.audience_id = strategy_links.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT to entente_app
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard

-- table strategy_options (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  strategy_id uuid not null
  position smallint not null
  title text not null
  pros text not null default ''::text
  cons text not null default ''::text
  strategy_options_cons_check: CHECK ((length(cons) <= 4000))
  strategy_options_position_check: CHECK ((("position" >= 1) AND ("position" <= 12)))
  strategy_options_pros_check: CHECK ((length(pros) <= 4000))
  strategy_options_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  strategy_options_space_id_audience_id_strategy_id_fkey: FOREIGN KEY (space_id, audience_id, strategy_id) REFERENCES strategies(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  strategy_options_pkey: PRIMARY KEY (space_id, strategy_id, "position")
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = strategy_options.space_id) AND (v.audience_id = strategy_options.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = strategy_options.space_id) AND (v.audience_id = strategy_options.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = strategy_options.space_id) AND (v.audience_id = strategy_options.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = strategy_options.space_id) AND (v.audience_id = strategy_options.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = strategy_options.space_id) AND (v.audience_id = strategy_options.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT to entente_app
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard

-- table term_meanings (row level security forced)
  space_id uuid not null
  audience_id uuid not null
  term_id uuid not null
  organisation_id uuid not null
  meaning text not null
  written_by uuid not null
  written_at timestamp with time zone not null
  term_meanings_meaning_check: CHECK (((length(meaning) >= 1) AND (length(meaning) <= 4000)))
  term_meanings_organisation_id_fkey: FOREIGN KEY (organisation_id) REFERENCES organisations(id)
  term_meanings_space_id_audience_id_term_id_fkey: FOREIGN KEY (space_id, audience_id, term_id) REFERENCES terms(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  term_meanings_written_by_fkey: FOREIGN KEY (written_by) REFERENCES seats(id)
  term_meanings_pkey: PRIMARY KEY (space_id, term_id, organisation_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = term_meanings.space_id) AND (v.audience_id = term_meanings.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = term_meanings.space_id) AND (v.audience_id = term_meanings.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = term_meanings.space_id) AND (v.audience_id = term_meanings.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = term_meanings.space_id) AND (v.audience_id = term_meanings.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = term_meanings.space_id) AND (v.audience_id = term_meanings.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (meaning, written_by, written_at) to entente_app

-- table terms (row level security forced): A word that may mean something else on the other side: each party's meaning, and the agreed one.
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  word text not null
  conflict_id uuid
  agreed_meaning text
  agreed_at timestamp with time zone
  opened_by uuid not null
  opened_at timestamp with time zone not null
  terms_agreed_meaning_check: CHECK (((length(agreed_meaning) >= 1) AND (length(agreed_meaning) <= 4000)))
  terms_check: CHECK (((agreed_meaning IS NULL) = (agreed_at IS NULL)))
  terms_word_check: CHECK (((length(word) >= 1) AND (length(word) <= 120)))
  terms_opened_by_fkey: FOREIGN KEY (opened_by) REFERENCES seats(id)
  terms_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  terms_pkey: PRIMARY KEY (space_id, id)
  terms_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = terms.space_id) AND (v.audience_id = terms.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = terms.space_id) AND (v.audience_id = terms.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = terms.space_id) AND (v.audience_id = terms.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = terms.space_id) AND (v.audience_id = terms.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = terms.space_id) AND (v.audience_id = terms.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (agreed_meaning, agreed_at) to entente_app

-- table track_records (row level security forced): Earlier partnerships of a candidate: how each went, and why. partnership_id where it was one in the product.
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  candidate_id uuid not null
  partnership_id uuid
  title text not null
  partners text not null default ''::text
  from_year integer
  to_year integer
  outcome text not null
  reason text not null default ''::text
  source text not null default ''::text
  written_by uuid not null
  written_at timestamp with time zone not null
  removed_at timestamp with time zone
  track_records_check: CHECK (((from_year IS NULL) OR (to_year IS NULL) OR (from_year <= to_year)))
  track_records_from_year_check: CHECK (((from_year >= 1800) AND (from_year <= 2200)))
  track_records_outcome_check: CHECK ((outcome = ANY (ARRAY['running'::text, 'succeeded'::text, 'mixed'::text, 'failed'::text])))
  track_records_partners_check: CHECK ((length(partners) <= 400))
  track_records_reason_check: CHECK ((length(reason) <= 4000))
  track_records_source_check: CHECK ((length(source) <= 1000))
  track_records_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  track_records_to_year_check: CHECK (((to_year >= 1800) AND (to_year <= 2200)))
  track_records_space_id_audience_id_candidate_id_fkey: FOREIGN KEY (space_id, audience_id, candidate_id) REFERENCES candidates(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  track_records_written_by_fkey: FOREIGN KEY (written_by) REFERENCES seats(id)
  track_records_pkey: PRIMARY KEY (space_id, id)
  CREATE INDEX track_records_by_candidate ON public.track_records USING btree (space_id, candidate_id)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = track_records.space_id) AND (v.audience_id = track_records.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = track_records.space_id) AND (v.audience_id = track_records.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = track_records.space_id) AND (v.audience_id = track_records.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = track_records.space_id) AND (v.audience_id = track_records.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = track_records.space_id) AND (v.audience_id = track_records.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (removed_at) to entente_app

-- table visibility (row level security forced): Which seat sees which audience: derived, written by the database alone.
  seat_id uuid not null
  space_id uuid not null
  audience_id uuid not null
  access text not null
  visibility_access_check: CHECK ((access = ANY (ARRAY['read'::text, 'write'::text])))
  visibility_seat_id_fkey: FOREIGN KEY (seat_id) REFERENCES seats(id) ON DELETE CASCADE
  visibility_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id) ON DELETE CASCADE
  visibility_pkey: PRIMARY KEY (seat_id, space_id, audience_id)
  CREATE INDEX visibility_by_audience ON public.visibility USING btree (space_id, audience_id)
  policy app_reads (r) to entente_app using (seat_id = ( SELECT acting.seat() AS seat))
  policy guard_all (*) to entente_guard using true check true
  policy worker_reads (r) to entente_worker using true
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant SELECT to entente_app
  grant SELECT to entente_worker

-- table vision_points (row level security forced): The values and the guiding principles of a version.
  space_id uuid not null
  audience_id uuid not null
  vision_id uuid not null
  position smallint not null
  kind text not null
  title text not null
  meaning text not null default ''::text
  vision_points_kind_check: CHECK ((kind = ANY (ARRAY['value'::text, 'principle'::text])))
  vision_points_meaning_check: CHECK ((length(meaning) <= 2000))
  vision_points_position_check: CHECK ((("position" >= 1) AND ("position" <= 40)))
  vision_points_title_check: CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  vision_points_space_id_audience_id_vision_id_fkey: FOREIGN KEY (space_id, audience_id, vision_id) REFERENCES visions(space_id, audience_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  vision_points_pkey: PRIMARY KEY (space_id, vision_id, "position")
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = vision_points.space_id) AND (v.audience_id = vision_points.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = vision_points.space_id) AND (v.audience_id = vision_points.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = vision_points.space_id) AND (v.audience_id = vision_points.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = vision_points.space_id) AND (v.audience_id = vision_points.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = vision_points.space_id) AND (v.audience_id = vision_points.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app

-- table visions (row level security forced): Every version of what the parties see ahead of them together; none is ever changed.
  space_id uuid not null
  audience_id uuid not null
  id uuid not null
  version integer not null
  vision text not null
  reason text not null default ''::text
  written_by uuid not null
  written_at timestamp with time zone not null
  ratified_at timestamp with time zone
  visions_reason_check: CHECK ((length(reason) <= 4000))
  visions_version_check: CHECK ((version > 0))
  visions_vision_check: CHECK (((length(vision) >= 1) AND (length(vision) <= 4000)))
  visions_space_id_audience_id_fkey: FOREIGN KEY (space_id, audience_id) REFERENCES audiences(space_id, id)
  visions_written_by_fkey: FOREIGN KEY (written_by) REFERENCES seats(id)
  visions_pkey: PRIMARY KEY (space_id, id)
  visions_space_id_audience_id_id_key: UNIQUE (space_id, audience_id, id)
  visions_space_id_version_key: UNIQUE (space_id, version)
  policy added_by_audience (a) to entente_app check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = visions.space_id) AND (v.audience_id = visions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy changed_by_audience (w) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = visions.space_id) AND (v.audience_id = visions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0)))) check ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = visions.space_id) AND (v.audience_id = visions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy guard_all (*) to entente_guard using true check true
  policy removed_by_audience (d) to entente_app using ((audience_id = ANY (( SELECT acting.writable() AS writable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = visions.space_id) AND (v.audience_id = visions.audience_id) AND (v.access = 'write'::text))
 OFFSET 0))))
  policy seen_by_audience (r) to entente_app using ((audience_id = ANY (( SELECT acting.readable() AS readable)::uuid[])) OR (( SELECT acting.probes() AS probes) AND (EXISTS ( SELECT
   FROM visibility v
  WHERE ((v.seat_id = ( SELECT acting.seat() AS seat)) AND (v.space_id = visions.space_id) AND (v.audience_id = visions.audience_id))
 OFFSET 0))))
  grant DELETE, INSERT, SELECT, UPDATE to entente_guard
  grant INSERT, SELECT to entente_app
  grant UPDATE (ratified_at) to entente_app

-- view guard.membership
 SELECT s.organisation_id AS space_id,
    s.id AS seat_id,
    s.organisation_id,
    'member'::text AS role,
    s.joined_at AS since,
    NULL::timestamp with time zone AS until,
    'write'::text AS access
   FROM seats s
  WHERE s.left_at IS NULL
UNION ALL
 SELECT p.space_id,
    s.id AS seat_id,
    p.organisation_id,
    pt.role,
    pt.named_at AS since,
    p.left_at AS until,
        CASE
            WHEN p.left_at IS NOT NULL OR pt.role = 'observer'::text THEN 'read'::text
            ELSE 'write'::text
        END AS access
   FROM parties p
     JOIN participants pt ON pt.space_id = p.space_id AND pt.organisation_id = p.organisation_id AND pt.removed_at IS NULL
     JOIN seats s ON s.id = pt.seat_id AND s.left_at IS NULL
  WHERE p.left_at IS NOT NULL OR NOT (EXISTS ( SELECT
           FROM seats other
             JOIN participants theirs ON theirs.space_id = p.space_id AND theirs.seat_id = other.id AND theirs.removed_at IS NULL
             JOIN parties op ON op.space_id = p.space_id AND op.organisation_id = theirs.organisation_id AND op.left_at IS NULL
          WHERE other.person_id = s.person_id AND other.id <> s.id AND other.left_at IS NULL AND ((ROW(GREATEST(theirs.named_at, op.joined_at, other.joined_at), other.id) < ROW(GREATEST(pt.named_at, p.joined_at, s.joined_at), s.id)))))
UNION ALL
 SELECT p.space_id,
    s.id AS seat_id,
    p.organisation_id,
    'coordinator'::text AS role,
    GREATEST(s.coordinator_since, p.joined_at) AS since,
    p.left_at AS until,
        CASE
            WHEN p.left_at IS NOT NULL THEN 'read'::text
            ELSE 'write'::text
        END AS access
   FROM parties p
     JOIN seats s ON s.organisation_id = p.organisation_id AND s.left_at IS NULL AND s.coordinator_since IS NOT NULL
  WHERE NOT (EXISTS ( SELECT
           FROM participants pt
          WHERE pt.space_id = p.space_id AND pt.seat_id = s.id AND pt.removed_at IS NULL)) AND NOT (EXISTS ( SELECT
           FROM seats other
             JOIN parties op ON op.organisation_id = other.organisation_id AND op.space_id = p.space_id
          WHERE other.person_id = s.person_id AND other.id <> s.id AND other.left_at IS NULL AND op.left_at IS NULL));

-- view guard.sight
 SELECT m.seat_id,
    a.space_id,
    a.id AS audience_id,
        CASE
            WHEN m.access = 'write'::text AND a.closed_at IS NULL THEN 'write'::text
            ELSE 'read'::text
        END AS access
   FROM guard.membership m
     JOIN audiences a ON a.space_id = m.space_id
  WHERE
        CASE
            WHEN a.kind = 'people'::text THEN (EXISTS ( SELECT
               FROM audience_people ap
              WHERE ap.space_id = a.space_id AND ap.audience_id = a.id AND ap.seat_id = m.seat_id))
            ELSE (EXISTS ( SELECT
               FROM audience_parties ap
              WHERE ap.space_id = a.space_id AND ap.audience_id = a.id AND ap.organisation_id = m.organisation_id))
        END;

-- function acting.add_person(uuid,text,text,text,text,uuid,text,timestamp with time zone), owner entente_guard
CREATE OR REPLACE FUNCTION acting.add_person(new_id uuid, new_name text, new_email text, new_locale text, new_zone text, new_seat uuid, new_title text, at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if not acting.administers() or acting.sample() is not null then
    raise exception using errcode = '42501', message = 'only an administrator adds people';
  end if;
  insert into people (id, name, locale, time_zone) values (new_id, new_name, new_locale, new_zone);
  insert into person_contacts (person_id, email) values (new_id, lower(new_email));
  insert into seats (id, person_id, organisation_id, title, joined_at) values (new_seat, new_id, acting.organisation(), new_title, at);
end $function$;

-- function acting.administers(), owner entente_owner
CREATE OR REPLACE FUNCTION acting.administers()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('entente.administers'::text, true), ''::text))::boolean, false);

-- function acting.all_parties(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.all_parties(of_space uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select a.id from audiences a where a.space_id = of_space and a.kind = 'all-parties' and a.closed_at is null
     and (of_space = acting.space() or exists (select from visibility v where v.seat_id = acting.seat() and v.space_id = of_space and v.audience_id = a.id))
$function$;

-- function acting.answered_rounds(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.answered_rounds(of_space uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select p.round_id from sealed.participation p where p.space_id = of_space and p.seat_id = acting.seat()
$function$;

-- function acting.audiences(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.audiences(of_space uuid)
 RETURNS TABLE(id uuid, kind text, organisations uuid[], seats uuid[], closed_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
$function$;

-- function acting.candidate_question_states(uuid,timestamp with time zone), owner entente_guard
CREATE OR REPLACE FUNCTION acting.candidate_question_states(of_space uuid, at timestamp with time zone)
 RETURNS TABLE(id uuid, state text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select q.id, sealed.candidate_question_state(q.space_id, q.id, at)
    from candidate_questions q where q.space_id = of_space and q.audience_id = any (acting.readable())
$function$;

-- function acting.chain_head(uuid,uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.chain_head(of_space uuid, of_audience uuid)
 RETURNS TABLE(sequence bigint, hash text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select e.sequence, e.hash from ledger_entries e
   where e.space_id = of_space and e.audience_id = of_audience
     and (of_audience = any (acting.readable())
          or exists (select from visibility v where v.seat_id = acting.seat() and v.space_id = of_space and v.audience_id = of_audience)
          or (of_space = acting.space() and acting.is_open_to_all(of_space, of_audience)))
   order by e.sequence desc limit 1
$function$;

-- function acting.circle_tells(uuid,jsonb,jsonb,integer,timestamp with time zone), owner entente_guard
CREATE OR REPLACE FUNCTION acting.circle_tells(of_space uuid, asked jsonb, invited jsonb, lowest integer, since timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
end $function$;

-- function acting.colleagues(), owner entente_guard
CREATE OR REPLACE FUNCTION acting.colleagues()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 50
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select s.id from seats s where s.organisation_id = acting.organisation()
  union
  select s.id from seats s where s.person_id = acting.person()
  union
  select theirs.seat_id from space_members mine join space_members theirs on theirs.space_id = mine.space_id
   where mine.seat_id = acting.seat() and mine.until is null and theirs.until is null
  union
  select i.invited_by from party_invitations i
   where i.space_id in (select acting.spaces()) and (i.organisation_id = acting.organisation() or i.id = acting.invitation())
  union
  select i.invited_by from seat_invitations i where i.id = acting.invitation()
  union
  select s.id from organisations o join seats s on s.organisation_id = o.id where o.imported_into in (select acting.joined())
$function$;

-- function acting.coordinates(), owner entente_owner
CREATE OR REPLACE FUNCTION acting.coordinates()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('entente.coordinates'::text, true), ''::text))::boolean, false);

-- function acting.describe_space(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.describe_space(of_space uuid)
 RETURNS TABLE(kind text, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER COST 50 ROWS 1
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select sp.kind, coalesce(o.short_name, gone.left_with->>'name', p.name, '')
    from spaces sp
    left join organisations o on o.id = sp.id
    left join partnerships p on p.id = sp.id
    left join parties gone on gone.space_id = sp.id and gone.organisation_id = acting.organisation() and gone.left_at is not null
   where sp.id = of_space and exists (select from visibility v where v.seat_id = acting.seat() and v.space_id = of_space)
$function$;

-- function acting.enter_by_key(text,timestamp with time zone,uuid,uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.enter_by_key(of_secret_hash text, at timestamp with time zone, wanted_space uuid, seen_by uuid)
 RETURNS TABLE(key_id uuid, seat_id uuid, person_id uuid, scopes text[], last_used_at timestamp with time zone, organisation_id uuid, administers boolean, coordinates boolean, name text, locale text, time_zone text, sample_id uuid, standing text, access text, role text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  select k.id, k.seat_id, s.person_id, k.scopes, k.last_used_at into key_id, seat_id, person_id, scopes, last_used_at
    from api_keys k join seats s on s.id = k.seat_id
   where k.secret_hash = of_secret_hash and k.revoked_at is null and s.left_at is null and (k.expires_at is null or k.expires_at > at);
  if not found then return; end if;
  select e.organisation_id, e.administers, e.coordinates, e.name, e.locale, e.time_zone, e.sample_id, e.standing, e.access, e.role
    into organisation_id, administers, coordinates, name, locale, time_zone, sample_id, standing, access, role
    from acting.enter(person_id, seat_id, wanted_space, null, seen_by) e;
  return next;
end $function$;

-- function acting.enter(uuid,uuid,uuid,uuid,uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.enter(of_person uuid, wanted_seat uuid, wanted_space uuid, with_invitation uuid, seen_by uuid)
 RETURNS TABLE(organisation_id uuid, administers boolean, coordinates boolean, name text, locale text, time_zone text, sample_id uuid, standing text, access text, role text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  s record;
  is_seat boolean := false;
  belongs boolean := false;
  until timestamptz;
  readable text; writable text; sides text; fellows text; fellow_people text;
begin
  if wanted_seat is not null then
    select st.id, st.organisation_id, st.administrator_since is not null as administers, st.coordinator_since is not null as coordinates,
           p.name, p.locale, p.time_zone, o.sample_id
      into s from seats st join people p on p.id = st.person_id join organisations o on o.id = st.organisation_id
     where st.id = wanted_seat and st.person_id = of_person and st.left_at is null;
    is_seat := found;
  end if;
  if not is_seat then
    -- Nobody acts: every setting is empty, and every policy denies.
    perform set_config('entente.person', coalesce(of_person::text, ''), true), set_config('entente.invitation', coalesce(with_invitation::text, ''), true),
            set_config('entente.seen_by', coalesce(seen_by::text, ''), true), set_config(setting, '', true)
       from unnest(array['entente.seat', 'entente.organisation', 'entente.administers', 'entente.coordinates', 'entente.space', 'entente.standing', 'entente.sample',
                         'entente.readable', 'entente.writable', 'entente.sides', 'entente.fellows', 'entente.fellow_people']) as setting;
    return;
  end if;
  organisation_id := s.organisation_id; administers := s.administers; coordinates := s.coordinates;
  name := s.name; locale := s.locale; time_zone := s.time_zone; sample_id := s.sample_id;
  if wanted_space is not null then
    select sm.role, sm.access, sm.until into role, access, until from space_members sm where sm.space_id = wanted_space and sm.seat_id = s.id;
    belongs := found;
    if belongs then
      -- Who looks through the eyes of others writes nothing meanwhile.
      if seen_by is not null then access := 'read'; end if;
      standing := case when until is null then 'member' else 'former' end;
      select array_agg(v.audience_id) filter (where seen_by is null or guard.includes(wanted_space, v.audience_id, seen_by))::text,
             array_agg(v.audience_id) filter (where v.access = 'write' and seen_by is null)::text
        into readable, writable from visibility v where v.seat_id = s.id and v.space_id = wanted_space;
    elsif s.administers and exists (select from parties p where p.space_id = wanted_space and p.organisation_id = s.organisation_id and p.left_at is null) then
      standing := 'administrator';
    elsif exists (select from party_invitations i where i.space_id = wanted_space and i.accepted_at is null and i.declined_at is null and i.withdrawn_at is null
                     and i.expires_at > acting.now() and ((i.organisation_id = s.organisation_id and (s.administers or s.coordinates)) or i.id = with_invitation)) then
      standing := 'invited';
    end if;
  end if;
  -- Only for those who are there at present; a large circle is left to the rule.
  if standing = 'member' then
    select (select array_agg(p.organisation_id)::text from (select pa.organisation_id from parties pa where pa.space_id = wanted_space and pa.left_at is null limit 100) p),
           array_agg(f.seat_id)::text, array_agg(f.person_id)::text
      into sides, fellows, fellow_people from (select sm.seat_id, st.person_id from space_members sm join seats st on st.id = sm.seat_id
                       where sm.space_id = wanted_space and sm.until is null limit 200) f;
  end if;
  perform set_config('entente.person', of_person::text, true), set_config('entente.seat', s.id::text, true),
          set_config('entente.organisation', s.organisation_id::text, true), set_config('entente.administers', s.administers::text, true),
          set_config('entente.coordinates', s.coordinates::text, true), set_config('entente.sample', coalesce(s.sample_id::text, ''), true),
          set_config('entente.space', case when standing in ('member', 'administrator', 'invited') then wanted_space::text else '' end, true),
          set_config('entente.standing', coalesce(standing, ''), true),
          set_config('entente.readable', case when belongs then coalesce(readable, '{}') else '' end, true),
          set_config('entente.writable', case when belongs then coalesce(writable, '{}') else '' end, true),
          set_config('entente.sides', coalesce(sides, ''), true),
          set_config('entente.fellows', coalesce(fellows, ''), true),
          set_config('entente.fellow_people', coalesce(fellow_people, ''), true),
          set_config('entente.invitation', coalesce(with_invitation::text, ''), true), set_config('entente.seen_by', coalesce(seen_by::text, ''), true);
  return next;
end $function$;

-- function acting.fellow_people(), owner entente_owner
CREATE OR REPLACE FUNCTION acting.fellow_people()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('entente.fellow_people'::text, true), ''::text))::uuid[], '{}'::uuid[]);

-- function acting.fellows(), owner entente_owner
CREATE OR REPLACE FUNCTION acting.fellows()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('entente.fellows'::text, true), ''::text))::uuid[], '{}'::uuid[]);

-- function acting.invitation(), owner entente_owner
CREATE OR REPLACE FUNCTION acting.invitation()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('entente.invitation'::text, true), ''::text))::uuid;

-- function acting.is_colleague(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.is_colleague(of_seat uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 1000
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  return exists (select from seats s where s.id = of_seat and (s.organisation_id = acting.organisation() or s.person_id = acting.person()))
      or exists (select from space_members theirs where theirs.seat_id = of_seat and theirs.until is null
                    and exists (select from space_members mine where mine.space_id = theirs.space_id and mine.seat_id = acting.seat() and mine.until is null))
      or exists (select from party_invitations i
                  where (i.organisation_id = acting.organisation() or i.id = acting.invitation()) and i.invited_by = of_seat and acting.is_known_space(i.space_id))
      or exists (select from seat_invitations i where i.id = acting.invitation() and i.invited_by = of_seat)
      or exists (select from seats s join organisations o on o.id = s.organisation_id
                   join space_members m on m.space_id = o.imported_into and m.seat_id = acting.seat() and m.until is null where s.id = of_seat);
end $function$;

-- function acting.is_known_person(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.is_known_person(of_person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 2000
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  return exists (select from seats s where s.person_id = of_person and acting.is_colleague(s.id));
end $function$;

-- function acting.is_known_space(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.is_known_space(of_space uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 300
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  return exists (select from space_members m where m.space_id = of_space and m.seat_id = acting.seat() and m.until is null)
      or (acting.administers() and exists (select from parties p where p.space_id = of_space and p.organisation_id = acting.organisation() and p.left_at is null))
      or exists (select from party_invitations i
                  where i.space_id = of_space and i.accepted_at is null and i.declined_at is null and i.withdrawn_at is null and i.expires_at > acting.now()
                    and ((i.organisation_id = acting.organisation() and (acting.administers() or acting.coordinates())) or i.id = acting.invitation()));
end $function$;

-- function acting.is_new(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.is_new(of_organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select not exists (select from seats where organisation_id = of_organisation)
$function$;

-- function acting.is_open_to_all(uuid,uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.is_open_to_all(of_space uuid, of_audience uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select exists (select from audiences a where a.space_id = of_space and a.id = of_audience and a.kind = 'all-parties' and a.closed_at is null)
$function$;

-- function acting.is_partner(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.is_partner(of_organisation uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 1000
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
end $function$;

-- function acting.is_settled(uuid,uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.is_settled(of_space uuid, of_audience uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select exists (select from audience_parties where space_id = of_space and audience_id = of_audience)
      or exists (select from audience_people where space_id = of_space and audience_id = of_audience)
$function$;

-- function acting.is_without_administrator(), owner entente_guard
CREATE OR REPLACE FUNCTION acting.is_without_administrator()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select not exists (select from seats where organisation_id = acting.organisation() and left_at is null and administrator_since is not null)
$function$;

-- function acting.joined(), owner entente_guard
CREATE OR REPLACE FUNCTION acting.joined()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select m.space_id from space_members m where m.seat_id = acting.seat() and m.until is null
$function$;

-- function acting.known_names(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.known_names(of_space uuid)
 RETURNS TABLE(partnerships json, people json)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select (select json_agg(json_build_array(p.id, p.name)) from (
            select w.id, w.name from partnerships w where w.id in (select acting.spaces())
            union all
            select f.space_id, f.left_with ->> 'name' from parties f join space_members m on m.space_id = f.space_id and m.seat_id = acting.seat()
             where f.organisation_id = acting.organisation() and f.left_at is not null) p),
         (select json_agg(json_build_array(s.id, w.name)) from seats s join people w on w.id = s.person_id
           where s.left_at is null and s.id in (select acting.colleagues())
             and (of_space is null or s.id in (select m.seat_id from space_members m where m.space_id = of_space and m.until is null)))
   where acting.probes()
$function$;

-- function acting.lacks_administrator(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.lacks_administrator(of_organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select exists (select from seats where organisation_id = of_organisation and person_id = acting.person() and left_at is null)
     and not exists (select from seats where organisation_id = of_organisation and left_at is null and administrator_since is not null)
$function$;

-- function acting.now(), owner entente_owner
CREATE OR REPLACE FUNCTION acting.now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('entente.now'::text, true), ''::text))::timestamp with time zone, now());

-- function acting.organisation(), owner entente_owner
CREATE OR REPLACE FUNCTION acting.organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('entente.organisation'::text, true), ''::text))::uuid;

-- function acting.partners(), owner entente_guard
CREATE OR REPLACE FUNCTION acting.partners()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select acting.organisation()
  union
  select p.organisation_id from parties p where p.left_at is null and p.space_id in (select acting.spaces())
  union
  select s.organisation_id from party_invitations i join seats s on s.id = i.invited_by
   where i.space_id in (select acting.spaces()) and (i.organisation_id = acting.organisation() or i.id = acting.invitation())
  union
  select i.organisation_id from party_invitations i where i.space_id in (select acting.joined()) and i.organisation_id is not null
     and i.accepted_at is null and i.declined_at is null and i.withdrawn_at is null and i.expires_at > acting.now()
  union
  select si.organisation_id from seat_invitations si where si.id = acting.invitation()
  union
  -- A person picks among their own seats before acting for one.
  select s.organisation_id from seats s where s.person_id = acting.person() and s.left_at is null
  union
  select o.id from organisations o where o.imported_into in (select acting.joined())
$function$;

-- function acting.person(), owner entente_owner
CREATE OR REPLACE FUNCTION acting.person()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('entente.person'::text, true), ''::text))::uuid;

-- function acting.portfolio(timestamp with time zone), owner entente_guard
CREATE OR REPLACE FUNCTION acting.portfolio(at timestamp with time zone)
 RETURNS TABLE(known json, partnerships text, figures text, late text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
 SET work_mem TO '32MB'
 SET jit TO 'off'
AS $function$
declare
  seat constant uuid := acting.seat();
  organisation constant uuid := acting.organisation();
  administers constant boolean := acting.administers();
  seen_by constant uuid := case when acting.probes() then null else nullif(current_setting('entente.seen_by', true), '')::uuid end;
  second constant bigint := floor(extract(epoch from at));
begin
  return query with mine as materialized (
    select r.parties, r.owners, r.left_at, r.facts || case when m.space_id is null then ',false' else ',true' end
             || coalesce(',' || case when seen_by is null and m.space_id is not null then r.worth end, '') as told
      from portfolio_partnerships r
      left join (select space_id from space_members where seat_id = seat) m on m.space_id = r.space_id
     where r.organisation_id = organisation and (m.space_id is not null or (administers and r.left_at is null)) and (seen_by is null or seen_by = any (r.parties))
  ), ids as materialized (
    select distinct unnest(case when left_at is null then parties || owners else owners end) as id from mine
  ), seen as materialized (
    select f.space_id, f.past, f.promises, f.sides, f.figures || ',' || coalesce(f.dues[f.past + 1]::text, 'null') as figures
      from visibility v
      join (select p.space_id, p.audience_id, p.dues, p.figures, p.promises, p.sides, width_bucket(second, p.dues) as past from portfolio_figures p) f on f.space_id = v.space_id and f.audience_id = v.audience_id
     where v.seat_id = seat and (seen_by is null or guard.includes(v.space_id, v.audience_id, seen_by))
  )
  select json_build_object(
    'organisations', coalesce((select json_agg(json_build_object('id', o.id, 'shortName', o.short_name, 'colour', o.colour)) from organisations o where o.id in (select id from ids)), '[]'),
    'people', coalesce((select json_agg(json_build_object('seatId', s.id, 'name', p.name) order by p.name, s.id) from seats s join people p on p.id = s.person_id where s.id in (select id from ids)), '[]'),
    'calendars', coalesce((select json_agg(json_build_object('organisationId', o.id, 'workingDays', o.working_days,
         'closedDays', array(select d.day from closed_days d where d.organisation_id = o.id)))
       from organisations o where o.id in (select unnest(s.sides) from seen s where s.past > 0)), '[]')),
    (select string_agg(told, '],[') from mine),
    (select string_agg(s.figures, '],[') from seen s),
    (select string_agg('"' || s.space_id::text || '",' || array_to_string(s.promises[1:s.past], '],["' || s.space_id::text || '",'), '],[')
       from (select space_id, past, promises from seen where past > 0) s);
end $function$;

-- function acting.probes(), owner entente_owner
CREATE OR REPLACE FUNCTION acting.probes()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(NULLIF(current_setting('entente.seen_by'::text, true), ''::text), 'nobody'::text) = 'nobody'::text);

-- function acting.readable(), owner entente_owner
CREATE OR REPLACE FUNCTION acting.readable()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('entente.readable'::text, true), ''::text))::uuid[], '{}'::uuid[]);

-- function acting.reveal_candidate_answers(uuid,uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.reveal_candidate_answers(of_space uuid, of_selection uuid)
 RETURNS TABLE(view_id uuid, candidate_id uuid, ratings jsonb, said_by text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended(of_selection::text, 34));
  if not sealed.scores_are_out(of_space, of_selection) then return; end if;
  return query
    with out as (
      delete from sealed.candidate_answers a using candidate_questions q, candidates c
       where a.space_id = of_space and q.space_id = a.space_id and q.id = a.question_id
         and c.space_id = q.space_id and c.id = q.candidate_id and c.selection_id = of_selection
         and q.audience_id = any (acting.writable())
      returning q.audience_id, q.candidate_id, q.id as question_id, a.ratings, a.said_by, a.said_at)
    insert into candidate_views as v (space_id, audience_id, id, candidate_id, ratings, said_by, said_on, entered_at, question_id)
    select of_space, out.audience_id, gen_random_uuid(), out.candidate_id, out.ratings, out.said_by, out.said_at::date, out.said_at, out.question_id from out
    returning v.id, v.candidate_id, v.ratings, v.said_by;
end $function$;

-- function acting.reveal_round(uuid,uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.reveal_round(of_space uuid, of_round uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  r record;
  answered integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(of_round::text, 17));
  select * into r from rounds where space_id = of_space and id = of_round and audience_id = any (acting.writable());
  if not found or not coalesce(sealed.is_due(of_space, of_round), false) then return null; end if;
  select count(*) into answered from sealed.answers where space_id = of_space and round_id = of_round;
  if r.naming = 'anonymous' then
    perform sealed.tally(of_space, of_round);
  else
    insert into round_answers (space_id, audience_id, round_id, id, organisation_id, seat_id, answers)
    select of_space, r.audience_id, of_round, gen_random_uuid(), a.organisation_id, case r.naming when 'named' then a.seat_id end, a.answers
      from sealed.answers a where a.space_id = of_space and a.round_id = of_round order by gen_random_uuid();
  end if;
  delete from sealed.answers where space_id = of_space and round_id = of_round;
  delete from sealed.participation where space_id = of_space and round_id = of_round;
  update rounds set revealed_at = acting.now() where space_id = of_space and id = of_round;
  return answered;
end $function$;

-- function acting.round_progress(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION acting.round_progress(of_space uuid)
 RETURNS TABLE(round_id uuid, organisation_id uuid, complete boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select g.round_id, g.organisation_id, g.complete
    from sealed.progress(of_space) g join rounds r on r.space_id = of_space and r.id = g.round_id
   where r.audience_id = any (acting.readable())
$function$;

-- function acting.sample(), owner entente_owner
CREATE OR REPLACE FUNCTION acting.sample()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('entente.sample'::text, true), ''::text))::uuid;

-- function acting.search(text,text,text,text,uuid,integer), owner entente_guard
CREATE OR REPLACE FUNCTION acting.search(query text, near text, rest text, of_kind text, of_space uuid, at_most integer)
 RETURNS TABLE(space_id uuid, audience_id uuid, kind text, id uuid, title text)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select d.space_id, d.audience_id, d.kind, d.id, d.title
    from (select s.*, 1 as place from search_documents s where s.words @@ query::tsquery
          union all
          select s.*, 2 from search_documents s
           where s.spellings @@ near::tsquery and (rest is null or s.words @@ rest::tsquery) and not s.words @@ query::tsquery) d
   where exists (select from visibility v where v.seat_id = acting.seat() and v.space_id = d.space_id and v.audience_id = d.audience_id offset 0)
     and (acting.probes() or guard.includes(d.space_id, d.audience_id, nullif(current_setting('entente.seen_by', true), '')::uuid))
     and (of_kind is null or d.kind = of_kind) and (of_space is null or d.space_id = of_space)
   order by d.place, ts_rank(d.words, query::tsquery) desc, d.title, d.id
   limit least(at_most, 100)
$function$;

-- function acting.seat(), owner entente_owner
CREATE OR REPLACE FUNCTION acting.seat()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('entente.seat'::text, true), ''::text))::uuid;

-- function acting.sides(), owner entente_owner
CREATE OR REPLACE FUNCTION acting.sides()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('entente.sides'::text, true), ''::text))::uuid[], '{}'::uuid[]);

-- function acting.space(), owner entente_owner
CREATE OR REPLACE FUNCTION acting.space()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('entente.space'::text, true), ''::text))::uuid;

-- function acting.spaces(), owner entente_guard
CREATE OR REPLACE FUNCTION acting.spaces()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select m.space_id from space_members m where m.seat_id = acting.seat() and m.until is null
  union
  select p.space_id from parties p where p.organisation_id = acting.organisation() and p.left_at is null and acting.administers()
  union
  select i.space_id from party_invitations i
   where i.accepted_at is null and i.declined_at is null and i.withdrawn_at is null and i.expires_at > acting.now()
     and ((i.organisation_id = acting.organisation() and (acting.administers() or acting.coordinates())) or i.id = acting.invitation())
$function$;

-- function acting.spellings(tsvector), owner entente_owner
CREATE OR REPLACE FUNCTION acting.spellings(words tsvector)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN array_to_tsvector(COALESCE((SELECT array_agg(DISTINCT spelt.spelling) AS array_agg FROM unnest(spellings.words) word(lexeme, positions, weights), LATERAL (SELECT word.lexeme AS spelling UNION ALL SELECT OVERLAY(word.lexeme PLACING ''::text FROM place.place FOR 1) AS "overlay" FROM generate_series(1, length(word.lexeme)) place(place)) spelt WHERE (('A'::text = ANY (word.weights)) AND ((length(word.lexeme) >= 4) AND (length(word.lexeme) <= 24)))), '{}'::text[]));

-- function acting.standing(), owner entente_owner
CREATE OR REPLACE FUNCTION acting.standing()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('entente.standing'::text, true), ''::text);

-- function acting.submit_answers(uuid,uuid,jsonb), owner entente_guard
CREATE OR REPLACE FUNCTION acting.submit_answers(of_space uuid, of_round uuid, given jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  r record;
  own uuid := acting.seat();
  party uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended(of_round::text, 17));
  select * into r from rounds where space_id = of_space and id = of_round and audience_id = any (acting.writable());
  if not found then return null; end if;
  if r.revealed_at is not null or r.withdrawn_at is not null or r.due_at <= now() then return 'closed'; end if;
  select i.organisation_id into party from round_invitees i where i.space_id = of_space and i.round_id = of_round and i.seat_id = own;
  if not found then return 'not-invited'; end if;
  insert into sealed.participation (space_id, round_id, seat_id, organisation_id) values (of_space, of_round, own, party) on conflict do nothing;
  if r.naming = 'anonymous' then
    -- Nothing says which answer was whose, so none can be replaced.
    if not found then return 'answered'; end if;
    insert into sealed.answers (space_id, round_id, organisation_id, answers) values (of_space, of_round, party, given);
  else
    insert into sealed.answers (space_id, round_id, organisation_id, answerer, seat_id, answers)
    values (of_space, of_round, party, case r.voice when 'each' then own else party end, own, given)
    on conflict (space_id, round_id, answerer) do update set answers = excluded.answers, seat_id = excluded.seat_id;
  end if;
  return 'accepted';
end $function$;

-- function acting.take_administration(), owner entente_guard
CREATE OR REPLACE FUNCTION acting.take_administration()
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  -- Two who ask at once: the organisation's row lets one through after the other.
  perform from organisations where id = acting.organisation() for update;
  if not acting.is_without_administrator() then return false; end if;
  update seats set administrator_since = now() where id = acting.seat() and left_at is null;
  return found;
end $function$;

-- function acting.take_over_seat(), owner entente_guard
CREATE OR REPLACE FUNCTION acting.take_over_seat()
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
end $function$;

-- function acting.writable(), owner entente_owner
CREATE OR REPLACE FUNCTION acting.writable()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('entente.writable'::text, true), ''::text))::uuid[], '{}'::uuid[]);

-- function guard.add_operator(uuid,boolean), owner entente_guard
CREATE OR REPLACE FUNCTION guard.add_operator(of_person uuid, only_as_first boolean)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('operators', 11));
  if only_as_first and exists (select from operators) then return false; end if;
  insert into operators (person_id) values (of_person) on conflict do nothing;
  return true;
end $function$;

-- function guard.add_sample_seat(uuid,uuid,uuid,text,timestamp with time zone), owner entente_guard
CREATE OR REPLACE FUNCTION guard.add_sample_seat(new_id uuid, of_person uuid, of_organisation uuid, with_title text, at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if not exists (select from organisations where id = of_organisation and sample_id is not null) then
    raise exception 'the organisation is no sample';
  end if;
  insert into seats (id, person_id, organisation_id, title, joined_at) values (new_id, of_person, of_organisation, with_title, at);
end $function$;

-- function guard.add_sample(uuid,timestamp with time zone,integer), owner entente_guard
CREATE OR REPLACE FUNCTION guard.add_sample(new_id uuid, good_until timestamp with time zone, at_most integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('samples', 11));
  if (select count(*) from samples) >= at_most then return false; end if;
  insert into samples (id, expires_at) values (new_id, good_until);
  return true;
end $function$;

-- function guard.add_stand_ins(uuid,jsonb,jsonb,timestamp with time zone), owner entente_guard
CREATE OR REPLACE FUNCTION guard.add_stand_ins(of_space uuid, those jsonb, seated jsonb, at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  is_home boolean := of_space = acting.organisation();
begin
  if not guard.is_being_restored(of_space) then
    raise exception using errcode = '42501', message = 'people stand in only where an archive is just being taken over';
  end if;
  insert into organisations (id, legal_name, short_name, country, time_zone, colour, imported_into, created_at)
  select o.id, o.legal_name, o.short_name, o.country, o.time_zone, o.colour, of_space, at
    from jsonb_to_recordset(those) as o (id uuid, legal_name text, short_name text, country text, time_zone text, colour smallint);
  if not is_home then
    insert into parties (space_id, organisation_id, joined_at, left_at, left_how)
    select of_space, o.id, least(o.joined_at, at), at, 'absent'
      from jsonb_to_recordset(those) as o (id uuid, joined_at timestamptz, party boolean) where o.party;
  end if;
  if exists (select from jsonb_to_recordset(seated) as s (organisation_id uuid)
              where s.organisation_id <> acting.organisation()
                and not exists (select from organisations o where o.id = s.organisation_id and o.imported_into = of_space)) then
    raise exception using errcode = '42501', message = 'nobody is seated in an organisation of others';
  end if;
  insert into people (id, name, created_at)
  select s.person_id, s.name, at from jsonb_to_recordset(seated) as s (person_id uuid, name text);
  insert into seats (id, person_id, organisation_id, title, joined_at, left_at)
  select s.id, s.person_id, s.organisation_id, s.title, at, at
    from jsonb_to_recordset(seated) as s (id uuid, person_id uuid, organisation_id uuid, title text);
end $function$;

-- function guard.after_parties_change(), owner entente_guard
CREATE OR REPLACE FUNCTION guard.after_parties_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform guard.refresh_portfolio(array(select distinct space_id from changed));
  return null;
end $function$;

-- function guard.after_seat_change(), owner entente_guard
CREATE OR REPLACE FUNCTION guard.after_seat_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  update api_keys set revoked_at = now() where revoked_at is null and seat_id in (select id from changed where left_at is not null);
  update participants set removed_at = now() where removed_at is null and seat_id in (select id from changed where left_at is not null);
  perform guard.refresh_people(array(select distinct person_id from changed));
  return null;
end $function$;

-- function guard.after_space_change(), owner entente_guard
CREATE OR REPLACE FUNCTION guard.after_space_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare touched uuid;
begin
  for touched in select distinct space_id from changed order by space_id loop
    perform guard.refresh_space(touched);
  end loop;
  return null;
end $function$;

-- function guard.answer_candidate_question(uuid,jsonb,text,timestamp with time zone), owner entente_guard
CREATE OR REPLACE FUNCTION guard.answer_candidate_question(of_question uuid, given jsonb, by_name text, at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  home uuid;
  asked uuid;
  stands text;
begin
  perform pg_advisory_xact_lock(hashtextextended(of_question::text, 33));
  select q.space_id, q.id into home, asked from candidate_questions q where q.link_id = of_question;
  stands := sealed.candidate_question_state(home, asked, at);
  if stands is distinct from 'open' then return stands; end if;
  insert into sealed.candidate_answers (space_id, question_id, ratings, said_by, said_at) values (home, asked, given, by_name, at);
  return 'accepted';
end $function$;

-- function guard.candidate_question(uuid,timestamp with time zone), owner entente_guard
CREATE OR REPLACE FUNCTION guard.candidate_question(of_question uuid, at timestamp with time zone)
 RETURNS TABLE(organisation text, colour smallint, person text, candidate text, content jsonb, told_title text, message text, expires_at timestamp with time zone, state text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select o.short_name, o.colour, p.name, c.name, q.content, q.told_title, q.message, q.expires_at,
         sealed.candidate_question_state(q.space_id, q.id, at)
    from candidate_questions q
    join candidates c on c.space_id = q.space_id and c.id = q.candidate_id
    join organisations o on o.id = q.space_id
    join seats s on s.id = q.asked_by
    join people p on p.id = s.person_id
   where q.link_id = of_question
$function$;

-- function guard.carry(uuid,uuid,uuid,uuid), owner entente_guard
CREATE OR REPLACE FUNCTION guard.carry(from_space uuid, from_audience uuid, to_space uuid, to_audience uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  content text;
  place tid;
begin
  for content in select name from guard.content_tables where root and carried order by name loop
    begin
      execute format('update public.%I set space_id = $3, audience_id = $4 where space_id = $1 and audience_id = $2', content)
        using from_space, from_audience, to_space, to_audience;
    exception when unique_violation then
      for place in execute format('select ctid from public.%I where space_id = $1 and audience_id = $2', content) using from_space, from_audience loop
        begin
          execute format('update public.%I set space_id = $2, audience_id = $3 where ctid = $1', content) using place, to_space, to_audience;
        exception when unique_violation then
          null;
        end;
      end loop;
    end;
  end loop;
end $function$;

-- function guard.continue_chain(), owner entente_guard
CREATE OR REPLACE FUNCTION guard.continue_chain()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare expected text;
begin
  if new.sequence = 1 then
    expected := repeat('0', 64);
  else
    select e.hash into expected from ledger_entries e where e.space_id = new.space_id and e.audience_id = new.audience_id and e.sequence = new.sequence - 1;
  end if;
  if expected is distinct from new.previous_hash then
    raise exception using errcode = '40001', message = 'the entry does not continue the chain of its audience';
  end if;
  return new;
end $function$;

-- function guard.due_candidate_answers(), owner entente_guard
CREATE OR REPLACE FUNCTION guard.due_candidate_answers()
 RETURNS TABLE(space_id uuid, selection_id uuid, seat_id uuid, person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select distinct on (q.space_id, c.selection_id) q.space_id, c.selection_id, v.seat_id, s.person_id
    from sealed.candidate_answers a
    join candidate_questions q on q.space_id = a.space_id and q.id = a.question_id
    join candidates c on c.space_id = q.space_id and c.id = q.candidate_id
    join visibility v on v.space_id = q.space_id and v.audience_id = q.audience_id and v.access = 'write'
    join seats s on s.id = v.seat_id
   where sealed.scores_are_out(q.space_id, c.selection_id)
   order by q.space_id, c.selection_id, (v.seat_id = q.asked_by) desc, v.seat_id
$function$;

-- function guard.due_rounds(), owner entente_guard
CREATE OR REPLACE FUNCTION guard.due_rounds()
 RETURNS TABLE(space_id uuid, id uuid, seat_id uuid, person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select distinct on (r.space_id, r.id) r.space_id, r.id, v.seat_id, s.person_id
    from rounds r
    join visibility v on v.space_id = r.space_id and v.audience_id = r.audience_id and v.access = 'write'
    join seats s on s.id = v.seat_id
   where r.revealed_at is null and r.withdrawn_at is null and sealed.is_due(r.space_id, r.id)
   order by r.space_id, r.id, (v.seat_id = r.opened_by) desc, v.seat_id
$function$;

-- function guard.erase_payload(uuid,uuid,bigint,uuid,text), owner entente_guard
CREATE OR REPLACE FUNCTION guard.erase_payload(of_space uuid, of_audience uuid, of_sequence bigint, by_seat uuid, reason text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  update ledger_payloads p set payload = null, salt = '', erased_at = now(), erased_by = by_seat, erased_reason = reason
   where p.space_id = of_space and p.audience_id = of_audience and p.sequence = of_sequence and p.payload is not null
     and of_audience = any (acting.readable())
     and exists (select from ledger_entries e
                   join seats recorder on recorder.id = e.seat_id
                   join seats wisher on wisher.id = by_seat and wisher.organisation_id = recorder.organisation_id
                  where e.space_id = of_space and e.audience_id = of_audience and e.sequence = of_sequence
                    and e.verb not in ('entry.erased', 'audience.issued'))
$function$;

-- function guard.expired_samples(), owner entente_guard
CREATE OR REPLACE FUNCTION guard.expired_samples()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select id from samples where expires_at <= now()
$function$;

-- function guard.forget_departed_answers(), owner entente_guard
CREATE OR REPLACE FUNCTION guard.forget_departed_answers()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare shared uuid[];
begin
  if new.left_at is null then return null; end if;
  -- What it asked among its own people goes home with it, answers and all.
  shared := array(select r.id from rounds r join audiences a on a.space_id = r.space_id and a.id = r.audience_id
                   where r.space_id = new.space_id and r.revealed_at is null and r.withdrawn_at is null
                     and not (a.kind = 'organisation' and a.members_key = new.organisation_id::text));
  delete from sealed.answers a where a.space_id = new.space_id and a.round_id = any (shared) and a.organisation_id = new.organisation_id;
  delete from sealed.participation p where p.space_id = new.space_id and p.round_id = any (shared) and p.organisation_id = new.organisation_id;
  return null;
end $function$;

-- function guard.hand_over(), owner entente_owner
CREATE OR REPLACE FUNCTION guard.hand_over()
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare f regprocedure;
begin
  grant create on schema acting, guard to entente_guard;
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname in ('guard', 'acting') and p.prosecdef and pg_get_userbyid(p.proowner) <> 'entente_guard' loop
    execute format('alter function %s set search_path = pg_catalog, public, pg_temp', f);
    execute format('alter function %s owner to entente_guard', f);
  end loop;
  revoke create on schema acting, guard from entente_guard;
end $function$;

-- function guard.has_operator(), owner entente_guard
CREATE OR REPLACE FUNCTION guard.has_operator()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select exists (select from operators)
$function$;

-- function guard.includes(uuid,uuid,uuid), owner entente_guard
CREATE OR REPLACE FUNCTION guard.includes(of_space uuid, of_audience uuid, party uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select exists (select from audience_parties where space_id = of_space and audience_id = of_audience and organisation_id = party)
      or exists (select from audience_people ap join seats s on s.id = ap.seat_id where ap.space_id = of_space and ap.audience_id = of_audience and s.organisation_id = party)
$function$;

-- function guard.is_being_restored(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION guard.is_being_restored(of_space uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select acting.seat() is not null
     and (of_space = acting.organisation() and acting.administers()
          or exists (select from partnerships p where p.id = of_space and p.created_by = acting.seat() and p.activated_at is null
                        and p.xmin = pg_current_xact_id()::xid))
$function$;

-- function guard.is_operator(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION guard.is_operator(of_person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select exists (select from operators where person_id = of_person)
$function$;

-- function guard.is_sample_space(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION guard.is_sample_space(of_space uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select exists (select from organisations where id = of_space and sample_id is not null) or exists (select from partnerships where id = of_space and sample_id is not null)
$function$;

-- function guard.is_written_here(xid), owner entente_owner
CREATE OR REPLACE FUNCTION guard.is_written_here(writer xid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select pg_xact_status(
    case when low - (here & 4294967295) > 2147483647 then (here & ~4294967295) + low - 4294967296
         when low - (here & 4294967295) < -2147483648 then (here & ~4294967295) + low + 4294967296
         else (here & ~4294967295) + low end::text::xid8) = 'in progress'
    from (select pg_current_xact_id()::text::bigint as here, writer::text::bigint as low) numbers
$function$;

-- function guard.keep_answers_with_round(), owner entente_guard
CREATE OR REPLACE FUNCTION guard.keep_answers_with_round()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'DELETE' or new.withdrawn_at is not null then
    delete from sealed.answers where space_id = old.space_id and round_id = old.id;
    delete from sealed.participation where space_id = old.space_id and round_id = old.id;
  elsif new.space_id <> old.space_id then
    update sealed.answers set space_id = new.space_id where space_id = old.space_id and round_id = old.id;
    update sealed.participation set space_id = new.space_id where space_id = old.space_id and round_id = old.id;
  end if;
  return null;
end $function$;

-- function guard.list_samples(), owner entente_guard
CREATE OR REPLACE FUNCTION guard.list_samples()
 RETURNS TABLE(id uuid, created_at timestamp with time zone, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select id, created_at, expires_at from samples order by created_at
$function$;

-- function guard.measure_standing(uuid,uuid), owner entente_owner
CREATE OR REPLACE FUNCTION guard.measure_standing(of_space uuid, of_measure uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  with newest as (
    select number, unit, frequency, formula from measure_definitions where space_id = of_space and measure_id = of_measure order by number desc limit 1
  ), first as (
    select coalesce(max(d.number), 0) + 1 as number from measure_definitions d, newest n
     where d.space_id = of_space and d.measure_id = of_measure and (d.unit, d.frequency, d.formula) is distinct from (n.unit, n.frequency, n.formula)
  ), latest as (
    select v.period, v.value, (select o.number from measure_values o where o.space_id = of_space and o.measure_id = of_measure and o.period = v.period and o.revision = 1) as number
      from measure_values v, first f
     where v.space_id = of_space and v.measure_id = of_measure and v.value is not null
       and not exists (select from measure_values l where l.space_id = of_space and l.measure_id = of_measure and l.period = v.period and l.revision > v.revision)
       and (select o.number from measure_values o where o.space_id = of_space and o.measure_id = of_measure and o.period = v.period and o.revision = 1) >= f.number
     order by v.period desc limit 1
  )
  select case when missed <= coalesce(d.warn, 0) then 'on' when missed <= coalesce(d.alarm, d.warn, 0) then 'near' else 'off' end
    from latest l
    join measure_definitions d on d.space_id = of_space and d.measure_id = of_measure and d.number = l.number
    cross join lateral (select t.value, t.up_to from measure_targets t where t.space_id = of_space and t.measure_id = of_measure and t.number = l.number
                           and t.from_day <= l.period order by t.from_day desc limit 1) t
    cross join lateral (select case when d.direction = 'up' or (d.direction = 'within' and l.value < t.value) then t.value - l.value
                                    when d.direction = 'within' then l.value - coalesce(t.up_to, t.value) else l.value - t.value end as missed) m
$function$;

-- function guard.needed_contents(text[]), owner entente_guard
CREATE OR REPLACE FUNCTION guard.needed_contents(hashes text[])
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select distinct hash from files where hash = any (hashes)
$function$;

-- function guard.project_portfolio(uuid,boolean,uuid[],uuid[],bigint), owner entente_guard
CREATE OR REPLACE FUNCTION guard.project_portfolio(of_space uuid, with_facts boolean, counted uuid[], touched uuid[], at bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  if not exists (select from partnerships where id = of_space) then return; end if;
  if with_facts then
    perform guard.refresh_portfolio(array[of_space]);
    perform guard.recount_portfolio(array[of_space], null);
  elsif cardinality(counted) > 0 then
    perform guard.recount_portfolio(array[of_space], counted);
  end if;
  insert into portfolio_figures as f (space_id, audience_id, last_at)
  select of_space, a.id, project_portfolio.at from audiences a where a.space_id = of_space and a.id = any (touched) order by a.id
  on conflict (space_id, audience_id) do update set last_at = greatest(f.last_at, excluded.last_at);
end $function$;

-- function guard.protect(regclass,boolean,boolean), owner entente_owner
CREATE OR REPLACE FUNCTION guard.protect(content regclass, is_root boolean DEFAULT true, is_carried boolean DEFAULT true)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  own text := content::text;
  probe constant text := '(audience_id = any ((select acting.%1$s())::uuid[]) or (select acting.probes()) and exists (select from visibility v where v.seat_id = (select acting.seat()) and v.space_id = %2$s.space_id and v.audience_id = %2$s.audience_id %3$s offset 0))';
  reads text := format(probe, 'readable', own, '');
  writes text := format(probe, 'writable', own, 'and v.access = ''write''');
begin
  execute format('alter table %s enable row level security', content);
  execute format('alter table %s force row level security', content);
  execute format('create policy seen_by_audience on %s for select to entente_app using %s', content, reads);
  execute format('create policy added_by_audience on %s for insert to entente_app with check %s', content, writes);
  execute format('create policy changed_by_audience on %s for update to entente_app using %s with check %s', content, writes, writes);
  execute format('create policy removed_by_audience on %s for delete to entente_app using %s', content, writes);
  execute format('create policy guard_all on %s to entente_guard using (true) with check (true)', content);
  execute format('grant select, insert, update, delete on %s to entente_guard', content);
  execute format('grant select on %s to entente_app', content);
  insert into guard.content_tables (name, root, carried) values (own, is_root, is_carried);
end $function$;

-- function guard.purge_deleted(timestamp with time zone), owner entente_guard
CREATE OR REPLACE FUNCTION guard.purge_deleted(before timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  files_gone bigint;
  notes_gone bigint;
begin
  delete from files where removed_at <= before;
  get diagnostics files_gone = row_count;
  delete from notes where deleted_at <= before;
  get diagnostics notes_gone = row_count;
  return files_gone + notes_gone;
end $function$;

-- function guard.rebuild_portfolio(), owner entente_guard
CREATE OR REPLACE FUNCTION guard.rebuild_portfolio()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare every uuid[] := array(select id from partnerships);
begin
  delete from portfolio_partnerships;
  delete from portfolio_figures;
  perform guard.refresh_portfolio(every);
  perform guard.recount_portfolio(every, null);
  insert into portfolio_figures (space_id, audience_id, last_at)
  select e.space_id, e.audience_id, extract(epoch from max(e.recorded_at)::timestamptz) * 1000 from ledger_entries e join partnerships p on p.id = e.space_id group by 1, 2
  on conflict (space_id, audience_id) do update set last_at = excluded.last_at;
end $function$;

-- function guard.recount_portfolio(uuid[],uuid[]), owner entente_guard
CREATE OR REPLACE FUNCTION guard.recount_portfolio(of_spaces uuid[], of_audiences uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  insert into portfolio_figures (space_id, audience_id)
  select a.space_id, a.id from audiences a join partnerships p on p.id = a.space_id
   where a.space_id = any (of_spaces) and (of_audiences is null or a.id = any (of_audiences))
     and (exists (select from commitments c where c.space_id = a.space_id and c.audience_id = a.id) or exists (select from measures m where m.space_id = a.space_id and m.audience_id = a.id))
   order by 1, 2
  on conflict do nothing;
  -- Locked by a statement of its own: the count below then sees what others who held the lock have done.
  perform from portfolio_figures where space_id = any (of_spaces) and (of_audiences is null or audience_id = any (of_audiences)) order by space_id, audience_id for update;
  update portfolio_figures f
     set open = c.open, kept = c.kept, warned = c.warned, dues = c.dues, promises = c.promises, sides = c.sides,
         on_target = m.on_target, near_target = m.near_target, off_target = m.off_target, not_judged = m.not_judged
    from portfolio_figures g
    cross join lateral (select array(select p.organisation_id from parties p where p.space_id = g.space_id and p.left_at is null) as present) parties
    -- What a party that is gone owed, or was owed, binds nobody any more.
    cross join lateral (select count(*) filter (where c.state in ('asked', 'offered', 'accepted', 'said-kept')) as open,
                               count(*) filter (where c.state = 'kept') as kept,
                               count(*) filter (where c.state = 'accepted' and c.warned_at is not null) as warned,
                               coalesce(array_agg(extract(epoch from c.due_ends_at)::bigint order by c.due_ends_at, c.id) filter (where c.state = 'accepted'), '{}') as dues,
                               coalesce(array_agg(json_build_array(c.due_on, to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), c.due_zone, c.owed_by, c.owed_to,
                                 c.warned_at is not null)::text order by c.due_ends_at, c.id) filter (where c.state = 'accepted'), '{}') as promises,
                               array(select distinct side from commitments a cross join unnest(a.owed_to || a.owed_by) side
                                      where a.space_id = g.space_id and a.audience_id = g.audience_id and a.state = 'accepted' order by side) as sides
                          from commitments c
                         where c.space_id = g.space_id and c.audience_id = g.audience_id
                           and (c.state = 'kept' or (c.owed_by = any (present) and c.owed_to && present))) c
    cross join lateral (select count(*) filter (where s = 'on') as on_target, count(*) filter (where s = 'near') as near_target,
                               count(*) filter (where s = 'off') as off_target, count(*) filter (where s is null) as not_judged
                          from measures m cross join lateral guard.measure_standing(m.space_id, m.id) s
                         where m.space_id = g.space_id and m.audience_id = g.audience_id and m.retired_at is null) m
   where g.space_id = any (of_spaces) and (of_audiences is null or g.audience_id = any (of_audiences))
     and f.space_id = g.space_id and f.audience_id = g.audience_id;
end $function$;

-- function guard.refresh_people(uuid[]), owner entente_guard
CREATE OR REPLACE FUNCTION guard.refresh_people(people_ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare touched uuid;
begin
  for touched in
    select space_id from (
      select s.organisation_id as space_id from seats s where s.person_id = any (people_ids)
      union select p.space_id from seats s join parties p using (organisation_id)
             where s.person_id = any (people_ids)
               and (s.coordinator_since is not null or exists (select from space_members m where m.space_id = p.space_id and m.seat_id = s.id)
                    or exists (select from participants pt where pt.space_id = p.space_id and pt.seat_id = s.id)
                    or exists (select from seats o where o.person_id = s.person_id and o.id <> s.id))
    ) as touching order by space_id
  loop
    perform guard.refresh_space(touched);
  end loop;
end $function$;

-- function guard.refresh_portfolio(uuid[]), owner entente_guard
CREATE OR REPLACE FUNCTION guard.refresh_portfolio(of_spaces uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  -- Two changes that do not see each other yet would each derive from half the truth.
  perform from spaces where id = any (of_spaces) order by id for no key update;
  insert into portfolio_partnerships (organisation_id, space_id, left_at, parties, owners, worth, facts)
  select mine.organisation_id, p.id, null, present.ids, named.ids,
         (select json_build_object('amount', e.amount::text, 'currency', e.currency)::text
            from audiences a join estimates e on e.space_id = a.space_id and e.audience_id = a.id and e.target_space_id = p.id
           where a.space_id = p.id and a.kind = 'organisation' and a.members_key = mine.organisation_id::text and a.closed_at is null
           order by e.written_at desc, e.id limit 1),
         json_strip_nulls(json_build_object('id', p.id, 'name', p.name, 'stage', p.stage, 'stageName', coalesce(st.name, ''), 'startsOn', p.starts_on, 'endsOn', p.ends_on,
           'noticeDays', p.notice_days, 'activatedAt', p.activated_at, 'endedAt', p.ended_at, 'parties', present.ids, 'owners', named.ids))::text
    from partnerships p
    join parties mine on mine.space_id = p.id and mine.left_at is null
    left join stages st on st.space_id = p.id and st.key = p.stage
    cross join lateral (select array_agg(o.organisation_id order by o.joined_at, o.organisation_id) as ids from parties o where o.space_id = p.id and o.left_at is null) present
    cross join lateral (select array(select pt.seat_id from participants pt where pt.space_id = p.id and pt.organisation_id = mine.organisation_id
                                        and pt.role = 'alliance-manager' and pt.removed_at is null order by pt.named_at, pt.seat_id) as ids) named
   where p.id = any (of_spaces)
  union all
  select gone.organisation_id, gone.space_id, gone.left_at, present.ids, '{}', null,
         json_strip_nulls(json_build_object('id', gone.space_id, 'name', gone.left_with->>'name', 'stage', gone.left_with->>'stage', 'stageName', coalesce(gone.left_with->>'stageName', ''),
           'startsOn', gone.left_with->>'startsOn', 'endsOn', gone.left_with->>'endsOn', 'noticeDays', (gone.left_with->>'noticeDays')::integer,
           'parties', present.ids, 'owners', '{}'::uuid[], 'activatedAt', gone.left_with->>'activatedAt', 'endedAt', gone.left_with->>'endedAt', 'leftAt', gone.left_at,
           'leftParties', (select json_agg(json_build_object('id', x->'organisationId', 'shortName', x->'shortName', 'colour', x->'colour'))
              from jsonb_array_elements(gone.left_with->'parties') x where x->>'leftAt' is null)))::text
    from parties gone
    cross join lateral (select array(select (x->>'organisationId')::uuid from jsonb_array_elements(gone.left_with->'parties') x where x->>'leftAt' is null) as ids) present
   where gone.space_id = any (of_spaces) and gone.left_at is not null and gone.left_with->>'name' is not null
  on conflict (organisation_id, space_id) do update
    set left_at = excluded.left_at, parties = excluded.parties, owners = excluded.owners, facts = excluded.facts, worth = excluded.worth;
end $function$;

-- function guard.refresh_space(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION guard.refresh_space(of_space uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  perform from spaces where id = of_space for update;
  with rule as materialized (select * from guard.sight where space_id = of_space),
  gone as (
    delete from visibility v where v.space_id = of_space
       and not exists (select from rule r where r.seat_id = v.seat_id and r.audience_id = v.audience_id) returning v.seat_id),
  come as (
    insert into visibility (seat_id, space_id, audience_id, access)
    select r.seat_id, r.space_id, r.audience_id, r.access from rule r
    on conflict (seat_id, space_id, audience_id) do update set access = excluded.access where visibility.access <> excluded.access
    returning seat_id)
  insert into seat_access (seat_id) select seat_id from gone union select seat_id from come order by 1
  on conflict (seat_id) do update set epoch = seat_access.epoch + 1 where seat_access.xmin <> pg_current_xact_id()::xid;
  delete from space_members m where m.space_id = of_space
     and not exists (select from guard.membership r where r.space_id = of_space and r.seat_id = m.seat_id);
  insert into space_members (space_id, seat_id, organisation_id, role, since, until, access)
  select space_id, seat_id, organisation_id, role, since, until, access from guard.membership where space_id = of_space
  on conflict (space_id, seat_id) do update
    set role = excluded.role, since = excluded.since, until = excluded.until, access = excluded.access
  where (space_members.role, space_members.since, space_members.access) is distinct from (excluded.role, excluded.since, excluded.access)
     or space_members.until is distinct from excluded.until;
end $function$;

-- function guard.refuse_second_side(), owner entente_guard
CREATE OR REPLACE FUNCTION guard.refuse_second_side()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  -- Two parties that name the same person at once: the second waits here and then sees what the first has done.
  perform from spaces where id = new.space_id for update;
  if new.removed_at is null and exists (
    select from participants pt join seats mine on mine.id = new.seat_id
      join seats theirs on theirs.id = pt.seat_id and theirs.person_id = mine.person_id and theirs.id <> mine.id and theirs.left_at is null
      join parties p on p.space_id = pt.space_id and p.organisation_id = pt.organisation_id and p.left_at is null
     where pt.space_id = new.space_id and pt.removed_at is null and pt.organisation_id <> new.organisation_id) then
    raise exception using errcode = '23514', constraint = 'participants_one_side', message = 'the person takes part for another party';
  end if;
  return new;
end $function$;

-- function guard.reissue(uuid,boolean), owner entente_guard
CREATE OR REPLACE FUNCTION guard.reissue(of_space uuid, with_history boolean)
 RETURNS TABLE(kind text, old_id uuid, new_id uuid, old_hash text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  a record;
  present uuid[];
  kept uuid[];
  key text;
  target uuid;
  earlier uuid;
  somebody_left boolean;
begin
  perform from spaces where id = of_space for update;
  present := array(select p.organisation_id from parties p where p.space_id = of_space and p.left_at is null order by 1);
  -- Each party's own audience: opened at joining, closed at leaving, its records taken home.
  for a in select p.organisation_id as party from parties p where p.space_id = of_space and p.left_at is null
            and not exists (select from audiences o where o.space_id = of_space and o.kind = 'organisation' and o.members_key = p.organisation_id::text and o.closed_at is null) loop
    target := gen_random_uuid();
    insert into audiences (space_id, id, kind, members_key) values (of_space, target, 'organisation', a.party::text);
    insert into audience_parties values (of_space, target, a.party);
    kind := 'organisation'; old_id := null; new_id := target; old_hash := null; return next;
  end loop;
  if not exists (select from audiences o where o.space_id = of_space and o.kind = 'all-parties' and o.closed_at is null) then
    target := gen_random_uuid();
    insert into audiences (space_id, id, kind, members_key) values (of_space, target, 'all-parties', array_to_string(present, ','));
    insert into audience_parties select of_space, target, unnest(present);
    kind := 'all-parties'; old_id := null; new_id := target; old_hash := null; return next;
  end if;
  -- What a party that is gone was asked, or had asked, is no longer a question: it has to be asked anew among those present.
  -- The same where all are to decide who belongs, and somebody has come who was not asked.
  update consents set settled_at = now(), outcome = 'withdrawn'
   where space_id = of_space and settled_at is null
     and (not (asked_of <@ present) or not exists (select from seats st where st.id = asked_by and st.organisation_id = any (present))
          or (kind like 'party.%' and not (present <@ (asked_of || subject_id)))
          or (kind = 'party.end' and not (subject_id = any (present))));
  for a in select o.id, o.members_key::uuid as party from audiences o where o.space_id = of_space and o.kind = 'organisation' and o.closed_at is null
            and not (o.members_key::uuid = any (present)) loop
    select h.id into target from audiences h where h.space_id = a.party and h.kind = 'organisation' and h.closed_at is null;
    perform guard.carry(of_space, a.id, a.party, target);
    update audiences set closed_at = now() where space_id = of_space and id = a.id;
  end loop;
  -- Audiences of several parties, of all parties and of named people.
  for a in select o.id, o.kind as of_kind, o.members_key, array(select ap.organisation_id from audience_parties ap where ap.space_id = of_space and ap.audience_id = o.id order by 1) as members
             from audiences o where o.space_id = of_space and o.closed_at is null and o.kind <> 'organisation' order by o.id loop
    if a.of_kind = 'people' then
      kept := array(select ap.seat_id from audience_people ap join seats s on s.id = ap.seat_id
                     where ap.space_id = of_space and ap.audience_id = a.id and s.organisation_id = any (present) order by 1);
      somebody_left := cardinality(kept) < (select count(*) from audience_people ap where ap.space_id = of_space and ap.audience_id = a.id);
      if not somebody_left then continue; end if;
    else
      somebody_left := not (a.members <@ present);
      kept := case when a.of_kind = 'all-parties' then present else array(select unnest(a.members) intersect select unnest(present) order by 1) end;
      if kept = a.members then continue; end if;
    end if;
    if cardinality(kept) = 0 then
      update audiences set closed_at = now() where space_id = of_space and id = a.id;
      continue;
    end if;
    key := array_to_string(kept, ',');
    target := null;
    if a.of_kind <> 'all-parties' then
      select o.id into target from audiences o where o.space_id = of_space and o.closed_at is null and o.id <> a.id and o.members_key = key
         and o.kind = case when a.of_kind = 'parties' and cardinality(kept) = 1 then 'organisation' else a.of_kind end;
    end if;
    if target is null then
      target := gen_random_uuid();
      if somebody_left or with_history then
        update audiences set closed_at = now(), successor_id = target where space_id = of_space and id = a.id;
      else
        -- Those who were there before keep their earlier records among themselves: the audience goes on as one of several
        -- parties, or its records join the audience that the same parties have already.
        update audiences set successor_id = target where space_id = of_space and id = a.id;
        select o.id into earlier from audiences o where o.space_id = of_space and o.closed_at is null and o.members_key = a.members_key
           and o.kind = case when cardinality(a.members) = 1 then 'organisation' else 'parties' end;
        if earlier is null then
          update audiences set kind = 'parties' where space_id = of_space and id = a.id;
        else
          update audiences set closed_at = now() where space_id = of_space and id = a.id;
          perform guard.carry(of_space, a.id, of_space, earlier);
        end if;
      end if;
      insert into audiences (space_id, id, kind, members_key) values (of_space, target, a.of_kind, key);
      if a.of_kind = 'people' then
        insert into audience_people select of_space, target, unnest(kept);
      else
        insert into audience_parties select of_space, target, unnest(kept);
      end if;
    else
      update audiences set closed_at = now(), successor_id = target where space_id = of_space and id = a.id;
    end if;
    if somebody_left or with_history then perform guard.carry(of_space, a.id, of_space, target); end if;
    if with_history and not somebody_left then
      -- The newcomers may read what all who are here share already, and its earlier chains. What some of them kept among
      -- themselves when somebody joined without history stays among those.
      insert into audience_parties select of_space, e.id, unnest(kept) from audiences e
       where e.space_id = of_space and e.kind = 'all-parties' and e.closed_at is not null
         and a.members <@ array(select ap.organisation_id from audience_parties ap where ap.space_id = of_space and ap.audience_id = e.id)
      on conflict do nothing;
    end if;
    kind := a.of_kind; old_id := a.id; new_id := target;
    select e.hash into old_hash from ledger_entries e where e.space_id = of_space and e.audience_id = a.id order by e.sequence desc limit 1;
    return next;
  end loop;
end $function$;

-- function guard.remove_sample(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION guard.remove_sample(of_sample uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  content text;
  its_spaces uuid[] := array(select id from organisations where sample_id = of_sample union all select id from partnerships where sample_id = of_sample);
  its_people uuid[] := array(select distinct s.person_id from seats s join organisations o on o.id = s.organisation_id where o.sample_id = of_sample);
begin
  -- Roots take what hangs on them along; the ledger goes after everything that might still cite it.
  for content in select name from guard.content_tables where root and name not like 'ledger\_%' order by name loop
    execute format('delete from public.%I where space_id = any ($1)', content) using its_spaces;
  end loop;
  delete from ledger_payloads where space_id = any (its_spaces);
  delete from ledger_entries where space_id = any (its_spaces);
  delete from party_invitations where space_id = any (its_spaces);
  delete from seat_invitations where organisation_id = any (its_spaces);
  delete from audiences where space_id = any (its_spaces);
  delete from participants where space_id = any (its_spaces);
  delete from parties where space_id = any (its_spaces);
  delete from partnerships where sample_id = of_sample;
  -- Only what belongs to the sample, whoever its people may be elsewhere.
  delete from seats where organisation_id = any (its_spaces);
  delete from organisations where sample_id = of_sample;
  delete from spaces where id = any (its_spaces);
  delete from people p where id = any (its_people) and account_id is null and not exists (select from seats s where s.person_id = p.id);
  delete from samples where id = of_sample;
end $function$;

-- function guard.restore_rows(uuid,text,text[],json), owner entente_guard
CREATE OR REPLACE FUNCTION guard.restore_rows(of_space uuid, content text, columns text[], given json)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  known text;
  listed text;
  parent record;
  reaches_out boolean;
begin
  select t.name into known from guard.content_tables t
   where t.name = content and t.name not like 'ledger\_%' and t.name <> 'search_documents'
     and not has_any_column_privilege('entente_app', ('public.' || quote_ident(t.name))::regclass, 'insert');
  if known is null or not guard.is_being_restored(of_space) then
    raise exception using errcode = '42501', message = 'rows are restored only with an archive';
  end if;
  if exists (select from json_to_recordset(given) as r (space_id uuid, audience_id uuid)
              where r.space_id is distinct from of_space or r.audience_id is null or not (r.audience_id = any (acting.writable()))) then
    raise exception using errcode = '42501', message = 'a row belongs to an audience that is not to be written';
  end if;
  for parent in
    select f.relname as name, string_agg(format('p.%I = r.%I', pa.attname, a.attname), ' and ') as fits
      from pg_constraint c
      join pg_class f on f.oid = c.confrelid
      join guard.content_tables t on ('public.' || quote_ident(t.name))::regclass = c.confrelid
      cross join lateral unnest(c.conkey, c.confkey) as k (own, theirs)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
      join pg_attribute pa on pa.attrelid = c.confrelid and pa.attnum = k.theirs
     where c.contype = 'f' and c.conrelid = ('public.' || quote_ident(known))::regclass
     group by c.oid, f.relname
  loop
    execute format('select exists (select from json_populate_recordset(null::public.%I, $1) r join public.%I p on %s where not guard.is_written_here(p.xmin))',
                   known, parent.name, parent.fits) into reaches_out using given;
    if reaches_out then
      raise exception using errcode = '42501', message = 'a row hangs on a record that was here before';
    end if;
  end loop;
  select string_agg(quote_ident(c), ', ') into listed from unnest(columns) c;
  execute format('insert into public.%1$I (%2$s) select %2$s from json_populate_recordset(null::public.%1$I, $1)', known, listed) using given;
end $function$;

-- function guard.sample_seats(uuid), owner entente_guard
CREATE OR REPLACE FUNCTION guard.sample_seats(of_sample uuid)
 RETURNS TABLE(seat_id uuid, person_id uuid, name text, title text, organisation_id uuid, short_name text, colour smallint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  select s.id, s.person_id, p.name, s.title, o.id, o.short_name, o.colour
    from samples sa join organisations o on o.sample_id = sa.id join seats s on s.organisation_id = o.id and s.left_at is null join people p on p.id = s.person_id
   where sa.id = of_sample and sa.expires_at > now()
   order by s.administrator_since nulls last, s.id
$function$;
