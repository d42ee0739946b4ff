-- Background work. pg-boss makes and upgrades its own tables in this schema, as the owner, right after the migrations
-- (src/platform/jobs/migrate-jobs.ts); while the program runs it may only read and write rows, as the worker.
create schema jobs;
revoke all on schema jobs from public;
grant usage on schema jobs to entente_worker;
